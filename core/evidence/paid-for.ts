/**
 * "My deposit for the filler", "the no-show fee for my massage", "the gift card for facials": where such a line is on file it is meant, and
 * what it was paid for is not.
 */
import type { LineNames } from "./line-names.ts";
import type { Phrase } from "./named.ts";
import { type Said, type SaidWord, wordSet } from "./words/said.ts";

const HOLDERS = ["k:deposit", "k:gift_card", "c:missed_fee"] as const;
/** "Paid with a gift card", "I left a deposit": how something else was paid. */
const HOW = wordSet("with by using con avec a an un una une");
const CANCEL = /^(cancel|annul)/;

const holderOf = ({ units }: Phrase): string | undefined =>
  HOLDERS.find((holder) => units.some(({ key }) => key === holder));

const ownsHolder = ({ line, keys }: LineNames, holder: string): boolean =>
  holder === `k:${line.kind}` || (holder === "c:missed_fee" && keys.has(holder));

/** The phrases without those for what the deposit, the card or the fee was paid for. */
export function withoutWhatIsPaidFor(
  names: readonly LineNames[],
  phrases: readonly Phrase[],
  said: Said,
  asks: ReadonlyMap<number, readonly number[]>,
): readonly Phrase[] {
  const held = phrases.filter((phrase) => {
    const holder = holderOf(phrase);
    const words = said.sentences[phrase.at]?.words ?? [];
    if (phrase.isExcluded || holder === undefined || HOW.has(words[phrase.from - 1]?.text ?? "")) return false;
    return (
      names.some((name) => ownsHolder(name, holder)) && isNearest(phrase, phrases, words, asks.get(phrase.at) ?? [])
    );
  });
  if (held.length === 0) return phrases;
  const sentences = new Set(held.map(({ at }) => at));
  return phrases.filter(
    (phrase) => phrase.isExcluded || held.includes(phrase) || (asks.has(phrase.at) && !sentences.has(phrase.at)),
  );
}

/** Of what its sentence names it stands nearest to the word that asks. */
function isNearest(
  phrase: Phrase,
  phrases: readonly Phrase[],
  words: readonly SaidWord[],
  asks: readonly number[],
): boolean {
  const asking = asks.filter((at) => !CANCEL.test(words[at]?.text ?? ""));
  const distance = ({ from }: Phrase) => Math.min(...asking.map((at) => Math.abs(at - from)));
  if (asking.length === 0) return true;
  return phrases
    .filter((other) => other !== phrase && other.at === phrase.at)
    .every((other) => distance(other) > distance(phrase));
}
