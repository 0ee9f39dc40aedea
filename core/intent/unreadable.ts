/** What a person reads in a mail and this does not: then "nothing was found" would be no finding. */
import type { Sentence } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";

/** Money back, in languages that are told and not read; folded. A mail of few words has no more to be known by. */
const MONEY_BACK = new Set(
  "ruckerstattung ruckzahlung erstattung erstatten widerruf rimborso rimborsare rimborsatemi restituzione reembolsem devolucao estorno dinheiro terugbetaling terugbetalen terugbetaald geld zwrot zwrotu pieniedzy aterbetalning tilbagebetaling refusjon iade rambursare ramburs hoantien".split(
    " ",
  ),
);
/** The text runs the other way from here on: what is seen is not what is written. */
const TURNED = /[\u202d\u202e]/;
/** So many letters in a row that stand alone are a word. */
const APART = 5;

/** UTF-8 that was read as another encoding ("DevuÃ©lvanme"), and letters that were lost on the way. */
const BROKEN = /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\ufffd/;
/** No word of a language that is read is so long: base64, a key. */
const LONGEST = 20;

export function isUnreadable(passages: readonly Passage[]): boolean {
  if (isNoLanguage(passages)) return true;
  return passages.some(
    ({ source, sentence }) =>
      sentence.some(({ text }) => MONEY_BACK.has(text)) ||
      standsApart(sentence) ||
      BROKEN.test(source.slice(sentence[0]?.start, sentence.at(-1)?.end)) ||
      TURNED.test(source.slice(Math.max(0, (sentence[0]?.start ?? 0) - 2), sentence.at(-1)?.end)),
  );
}

/** Most letters stand in rows that are no words. */
function isNoLanguage(passages: readonly Passage[]): boolean {
  const words = passages.flatMap(({ sentence }) => sentence.map(({ text }) => text));
  const lettersIn = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0);
  return lettersIn(words.filter(({ length }) => length > LONGEST)) * 2 > lettersIn(words);
}

/** "R e f u n d"; not a name that is spelled out at the end of a sentence. */
function standsApart(sentence: Sentence): boolean {
  if (sentence.filter(({ text }) => text.length === 1).length * 2 < sentence.length) return false;
  let alone = 0;
  for (const { text } of sentence) {
    alone = text.length === 1 && /\p{L}/u.test(text) ? alone + 1 : 0;
    if (alone === APART) return true;
  }
  return false;
}

/** Images and files as helpdesks write them into a plain text, with their addresses. */
const PICTURES = /!?\[[^\]\n]{0,200}\]\([^)\s]{0,2000}\)|\[(?:image|cid)[^\]\n]{0,200}\]|<?https?:\S{1,2000}/gi;
const PICTURES_LENGTH = 20_000;

export function isOnlyPictures(body: string): boolean {
  if (body.length > PICTURES_LENGTH) return false;
  const rest = body.replace(PICTURES, " ");
  return rest.length < body.length && !/[\p{L}\p{N}]/u.test(rest);
}
