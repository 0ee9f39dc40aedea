/** What a purchase is spoken of by where its name is not said: "my hair grows as before", "the shoes rub", "what I put down to hold my slot". */
import type { LineNames } from "./line-names.ts";
import type { Phrase } from "./named.ts";
import type { Weighed } from "./types.ts";
import { type Place, quoteOfPlace, type Said } from "./words/said.ts";
import { findSigns, signsFor } from "./words/sign-words.ts";

export interface SignSaid extends Place {
  readonly sign: string;
  readonly quote: string;
}

/** A body has hair and toes whatever was bought: it is less than a name, and as much as no more than one sign of it. */
const WEIGHT = 1.5;

/** Each sign once. What a sentence says of something that is left out, or that went well, points at that. */
export function signsIn(said: Said, phrases: readonly Phrase[], asking: ReadonlySet<number>): SignSaid[] {
  const aside = new Set(
    phrases.flatMap(({ at, isExcluded, isPraised }) => ((isExcluded || isPraised) && !asking.has(at) ? [at] : [])),
  );
  const found = new Map<string, SignSaid>();
  for (const [at, { words }] of said.sentences.entries()) {
    if (aside.has(at)) continue;
    for (const { key, from, to } of findSigns(words.map(({ text }) => text))) {
      const isOfLeftOut = phrases.some((one) => one.isExcluded && one.at === at && one.from < to && from < one.to);
      const place = { at, from, to };
      if (!found.has(key) && !isOfLeftOut) found.set(key, { ...place, sign: key, quote: quoteOfPlace(said, place) });
    }
  }
  return [...found.values()];
}

/** The first that points at the line. */
export function signEvidence({ keys }: LineNames, signs: readonly SignSaid[]): Weighed[] {
  for (const { sign, quote } of signs) {
    for (const [key, { record }] of keys) {
      if (signsFor(key).has(sign)) return [{ kind: "name", side: "for", quote, record, weight: WEIGHT }];
    }
  }
  return [];
}
