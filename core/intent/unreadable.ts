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

export function isUnreadable(passages: readonly Passage[]): boolean {
  return passages.some(
    ({ source, sentence }) =>
      sentence.some(({ text }) => MONEY_BACK.has(text)) ||
      standsApart(sentence) ||
      TURNED.test(source.slice(Math.max(0, (sentence[0]?.start ?? 0) - 2), sentence.at(-1)?.end)),
  );
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
