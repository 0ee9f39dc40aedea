/** What a mail calls the things it speaks of, phrase by phrase: "the older laser package", "not the facials". */

import { excludedPart, leftOutUntil } from "./excluded.ts";
import { ordersIn } from "./orders-said.ts";
import { isPraised } from "./praised.ts";
import type { Unit } from "./unit.ts";
import { isMoment } from "./words/moments.ts";
import { type Place, quoteOfPlace, type Said, type SaidSentence, wordSet } from "./words/said.ts";
import { findConcepts, findKinds, sortOf } from "./words/services.ts";

export interface Phrase extends Place {
  readonly quote: string;
  readonly units: readonly Unit[];
  readonly isExcluded: boolean;
  /** It is spoken well of: what is asked back is another thing, if one is named. */
  readonly isPraised: boolean;
  /** It says when another thing was bought. */
  readonly isMoment: boolean;
}

export interface TitleWords {
  /** The stem of a title that a word of the mail stands for. */
  readonly find: (word: string) => string | undefined;
  readonly conceptOf: ReadonlyMap<string, string>;
  /** Concepts of any title or category. */
  readonly knows: (concept: string) => boolean;
}

/** Days and sums that a mail names: they too say which one, as in "the one from January". */
export interface FactsSaid {
  readonly days: readonly Place[];
  readonly sums: readonly Place[];
}

/** Words that hold a phrase together. */
const HOLDS = wordSet(
  "the my our of on for in your those these that with de del la el los las mi mis para en le les mon ma mes des du sur pour a d",
);
/** Between a thing and its day or sum: "the facials I bought in March". */
const HOLDS_FACT = wordSet(
  "i we bought purchased got paid ordered that which from since back at one ones lot was were it que compre compramos comprado comprados pague pagado jai ai achete " +
    "achetee achetees pris prise paye payee celui celle",
);
const MAX_HOLD = 4;
/** A mail that names more is none about one purchase. */
const MOST = 120;

export function phrasesOf(said: Said, titles: TitleWords, facts: FactsSaid): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [at, sentence] of said.sentences.entries()) {
    let excludedUntil = -1;
    let listUntil = -1;
    const groups = grouped(sentence, [...unitsIn(sentence, titles), ...factsIn(at, facts)].sort(byPlace)).map((units) =>
      withoutForeign(units, titles),
    );
    const places = groups.map((units) => ({ from: units[0]?.from ?? 0, to: Math.max(...units.map(({ to }) => to)) }));
    const starts = places.map(({ from }) => from);
    for (const [n, units] of groups.entries()) {
      if (phrases.length >= MOST) return phrases;
      const { from, to } = places[n] ?? { from: 0, to: 0 };
      const place = { at, from, to };
      const isListed = from < listUntil;
      const excluded = isListed
        ? place
        : excludedPart(sentence, place, {
            starts,
            excludedUntil,
            isThing: units.some(({ key, isOfWord }) => key.startsWith("c:") && !isOfWord),
            languages: said.languages,
          });
      if (excluded) excludedUntil = to;
      if (excluded && !isListed) listUntil = leftOutUntil(sentence, excluded, from, places.slice(n + 1));
      phrases.push({
        ...place,
        quote: quoteOfPlace(said, excluded ?? place),
        units,
        isExcluded: excluded !== undefined,
        isPraised: isPraised(sentence, place),
        isMoment: isMoment(sentence, place),
      });
    }
  }
  return phrases;
}

function unitsIn(sentence: SaidSentence, titles: TitleWords): Unit[] {
  const words = sentence.words.map(({ text }) => text);
  const concepts = findConcepts(words).map(({ key, ...place }) => ({ key: `c:${key}`, ...place }));
  const kinds = findKinds(words).map(({ key, ...place }) => ({ key: `k:${key}`, ...place }));
  const own = words.flatMap((word, from) =>
    // The letters of a title are words of their own otherwise: "LED", and what somebody led.
    word.length < SHORTEST && !isUpper(sentence, from) ? [] : wordUnits(word, from, titles),
  );
  const things = [...concepts, ...kinds, ...own];
  const starts = new Set(things.map(({ from }) => from));
  return [...things, ...ordersIn(sentence, starts)];
}

const SHORTEST = 4;

function isUpper({ source, words }: SaidSentence, at: number): boolean {
  const { start = 0, end = 0 } = words[at] ?? {};
  return /^\p{Lu}+$/u.test(source.slice(start, end));
}

const byPlace = (a: Unit, b: Unit): number => a.from - b.from || b.to - a.to;

function factsIn(at: number, { days, sums }: FactsSaid): Unit[] {
  const units = (letter: string, places: readonly Place[]) =>
    places.flatMap((place, n) => (place.at === at ? [{ key: `${letter}:${n}`, from: place.from, to: place.to }] : []));
  return [...units("d", days), ...units("s", sums)];
}

function wordUnits(word: string, from: number, { find, conceptOf }: TitleWords): Unit[] {
  const stem = find(word);
  if (stem === undefined) return [];
  const concept = conceptOf.get(stem);
  const unit = { key: `w:${stem}`, from, to: from + 1 };
  return concept === undefined ? [unit] : [unit, { ...unit, key: `c:${concept}`, isOfWord: true }];
}

/** "Tattoo removal" is no hair removal: beside a service that nobody bought a word of another's name does not stand for it. */
function withoutForeign(units: Unit[], { knows }: TitleWords): Unit[] {
  const isForeign = (unit: Unit) =>
    unit.key.startsWith("c:") &&
    !unit.isOfWord &&
    sortOf(unit.key.slice(2)) === "service" &&
    !knows(unit.key.slice(2)) &&
    !isOfTitle(unit, units);
  return units.some(isForeign) ? units.filter(({ isOfWord }) => !isOfWord) : units;
}

/** "Needles" may be acupuncture, and are dry needling where a title says so. */
export const isOfTitle = ({ from, to }: Unit, units: readonly Unit[]): boolean =>
  units.some((unit) => unit.key.startsWith("w:") && unit.from === from && unit.to === to);

const isOfFact = ({ key }: Unit): boolean => key.startsWith("d:") || key.startsWith("s:");

/** "Facial + serum" are two things. */
const hasPlus = (source: string, words: SaidSentence["words"], end: number, from: number): boolean =>
  /[+&/]/.test(source.slice(words[end - 1]?.end ?? 0, words[from]?.start ?? 0));

/** Units beside each other, with nothing but small words between, speak of one thing. */
function grouped({ source, words }: SaidSentence, units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  let end = -1;
  for (const unit of units) {
    const group = groups.at(-1);
    const between = words.slice(Math.max(0, end), unit.from);
    const isFact = isOfFact(unit) || group?.every(isOfFact) === true;
    const holds =
      group !== undefined &&
      unit.from - end <= MAX_HOLD &&
      between.every(({ text, opensClause }) => (HOLDS.has(text) || (isFact && HOLDS_FACT.has(text))) && !opensClause) &&
      (unit.from < end || (words[unit.from]?.opensClause !== true && !hasPlus(source, words, end, unit.from)));
    if (holds) group.push(unit);
    else groups.push([unit]);
    end = Math.max(holds ? end : -1, unit.to);
  }
  return groups;
}
