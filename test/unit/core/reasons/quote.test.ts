/** Words of a mail beside what was read from it: a whole sentence, or a part that says where it is cut. */
import { expect, it } from "vitest";
import { quoteOfPlace, saidIn } from "../../../../core/evidence/words/said.ts";
import { sentencesOf } from "../../../../core/reasons/mail-text.ts";
import { quoteOf, shortened } from "../../../../core/reasons/quote.ts";

const LONG =
  "I did bring the herbs back to your front desk on the Tuesday after the long weekend because they did not agree with me at all and I want the money back please";

function quoted(text: string, words: string): string {
  const [sentence = []] = sentencesOf(text);
  const from = sentence.findIndex(({ text: word }) => word === words.split(" ")[0]);
  return quoteOf(text, sentence, { from, to: from + words.split(" ").length });
}

it("a sentence that fits is shown whole", () => {
  const text =
    "Hi, please cancel my Glow club starting today, and refund what's left of May since I haven't been in at all this month.";
  expect(quoted(text, "refund")).toBe(text.slice(0, -1));
});

it("a long one ends, and begins, with an ellipsis at a word", () => {
  expect(quoted(LONG, "i did")).toMatch(/^I did bring .*[a-z]…$/);
  expect(quoted(LONG, "please")).toMatch(/^…[a-z].* back please$/);
  expect(LONG).toContain(quoted(LONG, "agree with").replaceAll("…", ""));
});

it("a word that is too long is cut, and says so", () => {
  expect(quoted("a".repeat(300), "a".repeat(300))).toMatch(/^a{90}…$/);
  expect(shortened(`${"word ".repeat(40)}`)).toMatch(/word…$/);
});

it("what a place of the mail says is cut behind a word too", () => {
  const source = `The ${"very ".repeat(20)}old package`;
  const said = saidIn(sentencesOf(source).map((sentence) => ({ source, sentence, isHead: false })));
  const words = said.sentences[0]?.words ?? [];
  expect(quoteOfPlace(said, { at: 0, from: 0, to: words.length })).toMatch(/^The very .*very…$/);
});
