/** Purchases that a mail asks for in one breath: "refund my laser and my facials", "cancel both packages", "todos mis paquetes". */

import { type Scored, tells } from "./meant.ts";
import type { Phrase } from "./named.ts";
import { fitting } from "./said-of-names.ts";
import { type Said, type SaidWord, wordSet } from "./words/said.ts";

const BOTH = wordSet("both ambos ambas deux");
const LISTS = wordSet(
  "and plus as well both also the my our a of for s y e los las el la mis mi de del tambien et ainsi que les le mes mon ma des du d l une un remaining rest " +
    "refund restantes restants",
);
const NOT = wordSet("not dont doesnt no never pas ni sin without");
const MOST = 4;
/** So near to the word that asks "both" says how many. */
const REACH = 4;

export interface TogetherInput {
  readonly said: Said;
  readonly scored: readonly Scored[];
  readonly phrases: readonly Phrase[];
  readonly asks: ReadonlyMap<number, readonly number[]>;
}

/** Two lines or more, each for itself clear; undefined where the mail asks for no such set. */
export function togetherIn(input: TogetherInput): readonly string[] | undefined {
  const open = input.scored.filter(({ isExcluded }) => !isExcluded);
  const found = [...(listed(open, input) ?? bothOf(open, input) ?? [])];
  return found.length > 1 && found.length <= MOST ? found : undefined;
}

const named = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter(({ isExcluded, units }) => !isExcluded && units.some(({ key }) => tells(key)));

/** A list in a sentence that asks, and nothing else is named in any that does. */
function listed(open: readonly Scored[], { said, phrases, asks }: TogetherInput): readonly string[] | undefined {
  const asked = named(phrases).filter(({ at }) => (asks.get(at)?.length ?? 0) > 0);
  const [first, ...others] = asked;
  if (!first || others.length === 0 || others.some(({ at }) => at !== first.at)) return undefined;
  const words = said.sentences[first.at]?.words ?? [];
  const isList = asked.every((phrase, n) => {
    const next = asked[n + 1];
    return !next || words.slice(phrase.to, next.from).every(({ text }) => LISTS.has(text));
  });
  const lines = asked.map((phrase) => fitting(open, phrase));
  const isClear = isList && lines.every(({ length }) => length === 1);
  const ids = lines.flatMap((fits) => fits.map(({ line }) => line.lineId));
  return isClear && new Set(ids).size === ids.length ? ids : undefined;
}

/** "Both", of two that are spoken of, or of two that there are. */
function bothOf(open: readonly Scored[], { said, phrases, asks }: TogetherInput): readonly string[] | undefined {
  const isAsked = [...asks].some(([at, places]) => {
    const words = said.sentences[at]?.words ?? [];
    return words.some(
      ({ text }, n) => BOTH.has(text) && isOfThem(words, n) && places.some((place) => Math.abs(place - n) <= REACH),
    );
  });
  if (!isAsked) return undefined;
  const fits = named(phrases).map((phrase) => fitting(open, phrase));
  const spoken = fits.length > 0 ? open.filter((one) => fits.some((lines) => lines.includes(one))) : open;
  return spoken.length === 2 ? spoken.map(({ line }) => line.lineId) : undefined;
}

/** "Les deux", not "deux séances"; nothing that is denied. */
function isOfThem(words: readonly SaidWord[], at: number): boolean {
  const isCounted = words[at]?.text === "deux" && !/^(les|mes|tous|toutes)$/.test(words[at - 1]?.text ?? "");
  const isDenied = words.slice(Math.max(0, at - 4), at).some(({ text, elided }) => NOT.has(text) || elided === "n");
  return !isCounted && !isDenied;
}
