import { expect, it } from "vitest";
import { isSentence } from "../../../../core/sentence.ts";

it.each([
  "n/a n/a na",
  "a b c d e f",
  "n/a nah",
  "x y z x y z abc",
  "na na no no",
  "..., ---",
  "Apology",
  "ok ok ok ok",
  "1 2 3 4 5 6",
  "",
])("%j is no sentence", (text) => {
  expect(isSentence(text)).toBe(false);
});

it.each([
  "So it is.",
  "I am ill",
  "I apologise",
  "It is on us",
  "No show twice",
  "Se fue ayer",
  "Ya no va a ir",
  "Cô ấy bị ốm",
  "לא בא לי",
  "هو في عمل",
  "यह ठीक है जी",
  "안 할 것",
  "죄송합니다 정말",
  "很抱歉",
  "ごめん",
  "ขอโทษครับ",
  "Она больна",
  "Είναι άρρωστη",
  "Sie ist krank.",
])("%j is one", (text) => {
  expect(isSentence(text)).toBe(true);
});
