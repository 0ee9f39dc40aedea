/** Which lines the names of a mail speak for, which they leave out, and what they name that nobody bought. */

import { memoizeByObject } from "../memoize.ts";
import type { LineNames } from "./line-names.ts";
import { isOfTitle, type Phrase } from "./named.ts";
import type { Weighed } from "./types.ts";
import type { Unit } from "./unit.ts";
import { type Said, wordSet } from "./words/said.ts";
import { sortOf } from "./words/services.ts";

const isOrder = ({ key }: Unit): boolean => key.startsWith("o:");
const namesIn = ({ units }: Phrase): Unit[] => units.filter((unit) => !isOrder(unit));
const hasKey = ({ keys, hasFact }: LineNames, key: string): boolean => keys.has(key) || hasFact(key);

/** Nothing more than so much is said by names alone. */
const MOST = 8;

/** What is named where the mail asks for its money means more than what is named elsewhere. */
const ASKED = 2;

/** "Loving my pilates": it may be meant, and is less likely than what a number or a day speaks for. */
const PRAISED = 0.5;

/** Less is no name that could be asked for. */
const LEAST_ASKED = 1.5;

/** The names in phrases that are not left out, each once. */
export function namedEvidence({ keys }: LineNames, phrases: readonly Phrase[], asking: ReadonlySet<number>): Weighed[] {
  const found = new Map<string, Weighed>();
  let sum = 0;
  let isAsked = false;
  for (const phrase of phrases) {
    if (phrase.isExcluded || phrase.isMoment) continue;
    for (const { key } of namesIn(phrase)) {
      const known = keys.get(key);
      if (!known || found.has(key) || sum >= MOST) continue;
      const asked = !isAsked && asking.has(phrase.at) && known.weight >= LEAST_ASKED;
      if (asked) isAsked = true;
      const plain = phrase.isPraised && !asking.has(phrase.at) ? known.weight * PRAISED : known.weight;
      const weight = Math.min(plain, MOST - sum) + (asked ? ASKED : 0);
      sum += plain;
      const kind = key.startsWith("k:") ? "kind" : "name";
      found.set(key, { kind, side: "for", quote: phrase.quote, record: known.record, weight });
    }
  }
  return [...found.values()];
}

/**
 * A phrase that is left out leaves out the lines that all of its names fit; where an order stands in it, that one of them. What is spoken
 * well of, or went back, is left out where something else is asked for.
 */
export function excludedBy(
  names: readonly LineNames[],
  phrases: readonly Phrase[],
  pick: PickByOrder,
): Map<string, Weighed> {
  const out = new Map<string, Weighed>();
  const leave = (phrase: Phrase, lines: readonly LineNames[]) => {
    for (const { line, keys } of lines) {
      const record = keys.get(namesIn(phrase)[0]?.key ?? "")?.record ?? { entry: "bought", on: line.boughtOn };
      out.set(line.lineId, { kind: "excluded", side: "against", quote: phrase.quote, record, weight: 0 });
    }
  };
  let spoken: readonly LineNames[] | undefined;
  for (const phrase of phrases.filter(({ isExcluded }) => isExcluded)) {
    const order = phrase.units.find(isOrder);
    const isBare = order !== undefined && namesIn(phrase).length === 0;
    if (isBare) spoken ??= spokenOf(names, phrases);
    const all = (isBare ? spoken : undefined) ?? fitting(names, phrase);
    leave(phrase, order ? pick(order, all) : all);
  }
  for (const [phrase, lines] of praisedIn(names, phrases)) leave(phrase, lines);
  return out;
}

/** What is spoken well of, or went back, where something is named that is not, or "the other one" is asked for. */
function praisedIn(names: readonly LineNames[], phrases: readonly Phrase[]): [Phrase, readonly LineNames[]][] {
  const open = phrases.filter((phrase) => !phrase.isExcluded && namesIn(phrase).some(({ key }) => isName(key)));
  if (!open.some(({ isPraised }) => isPraised)) return [];
  const asked = new Set(open.filter(({ isPraised }) => !isPraised).flatMap((phrase) => fitting(names, phrase)));
  const praised = open.filter(({ isPraised }) => isPraised);
  const isOther = phrases.some((phrase) => !phrase.isExcluded && phrase.units.every(({ key }) => key === "o:other"));
  return praised
    .map((phrase): [Phrase, readonly LineNames[]] => [phrase, fitting(names, phrase)])
    .filter(([, lines]) => (asked.size > 0 || isOther) && lines.every((line) => !asked.has(line)));
}

const isName = (key: string): boolean => key.startsWith("c:") || key.startsWith("w:");

/** "Keep the first": of those that the mail names elsewhere, else of all. */
function spokenOf(names: readonly LineNames[], phrases: readonly Phrase[]): readonly LineNames[] {
  const named = new Set(
    phrases.filter((phrase) => namesIn(phrase).length > 0).flatMap((phrase) => fitting(names, phrase)),
  );
  return named.size > 0 ? names.filter((line) => named.has(line)) : names;
}

export type PickByOrder = (order: Unit, among: readonly LineNames[]) => readonly LineNames[];

/** Mails say the same names again. */
const fittingBefore = memoizeByObject((_names: readonly LineNames[]) => new Map<string, readonly LineNames[]>());

/** The lines that all names of a phrase fit; all lines where it names nothing. */
export function fitting(names: readonly LineNames[], phrase: Phrase): readonly LineNames[] {
  const units = namesIn(phrase);
  const id = units.map(({ key }) => key).join(" ");
  const before = fittingBefore(names);
  const known = before.get(id) ?? fittingUnits(names, units);
  before.set(id, known);
  return known;
}

function fittingUnits(names: readonly LineNames[], units: readonly Unit[]): readonly LineNames[] {
  const strict = names.filter((one) => units.every(({ key }) => hasKey(one, key)));
  if (strict.length > 0 || units.length === 0) return strict;
  // "I left the club on March 15": a day or a sum that is nobody's takes no name away.
  const things = units.filter(({ key }) => !/^[ds]:/.test(key));
  const named = things.length < units.length && things.length > 0 ? fittingUnits(names, things) : [];
  if (named.length > 0) return named;
  const services = units.filter(({ key }) => key.startsWith("c:") && sortOf(key.slice(2)) !== "area");
  return services.length === 0 ? [] : names.filter(({ keys }) => services.every(({ key }) => keys.has(key)));
}

const ELSEWHERE = wordSet("another elsewhere other different otra otro ailleurs autre");
/** Kinds of which a mail does not speak unless there is one. */
const FIRM_KINDS = new Set(["k:membership", "k:gift_card", "k:deposit"]);

/**
 * Words for a service or a product that no line of the patient's is, nor may be. A line of which no word is known may be anything, but not
 * where the sum beside those words is only another's.
 */
export function onNoRecord(
  said: Said,
  names: readonly LineNames[],
  phrases: readonly Phrase[],
  asking: ReadonlySet<number>,
): string | undefined {
  const opaque = names.filter(({ isOpaque }) => isOpaque);
  return unheardOf(said, names, phrases).find((phrase) => {
    if (!asking.has(phrase.at) && isThingBeside(said, phrase)) return false;
    const sums = sumsBeside(phrase, phrases).filter(({ key }) => names.some(({ hasFact }) => hasFact(key)));
    const mayBeAnything = opaque.some(({ hasFact }) => sums.every(({ key }) => hasFact(key)));
    return !mayBeAnything || phrase.units.some(({ key }) => FIRM_KINDS.has(key));
  })?.quote;
}

const SOLD = wordSet(
  "bought buy purchased ordered sold got paid return returned compre comprado compramos vendieron pedi pague devolver achete achetee achetes vendu vendue commande paye rendre",
);

/** "Even with my glasses on": a thing that a sentence speaks of, and that nobody says was sold. */
function isThingBeside(said: Said, { at, units }: Phrase): boolean {
  const isThing = units.filter(({ key }) => isFirm(key)).every(({ key }) => sortOf(key.slice(2)) === "product");
  return isThing && !(said.sentences[at]?.words ?? []).some(({ text }) => SOLD.has(text));
}

/** The sums in the sentence of a phrase. */
export const sumsBeside = ({ at }: Phrase, phrases: readonly Phrase[]): readonly Unit[] =>
  phrases
    .filter((phrase) => phrase.at === at && !phrase.isExcluded)
    .flatMap(({ units }) => units.filter(({ key }) => key.startsWith("s:")));

/** The phrases for a service, a product or a kind that no line is known by. */
export function unheardOf(said: Said, names: readonly LineNames[], phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.filter((phrase) => {
    if (phrase.isExcluded || phrase.isMoment || isElsewhere(said, phrase)) return false;
    const firm = namesIn(phrase).filter((unit) => isFirm(unit.key) && !isOfTitle(unit, phrase.units));
    return firm.length > 0 && firm.every(({ key }) => !names.some(({ keys }) => keys.has(key)));
  });
}

/** Of these some name what a line is known by. */
export const isAnyNamed = (names: readonly LineNames[], phrases: readonly Phrase[]): boolean =>
  phrases.some(
    ({ isExcluded, isMoment, units }) =>
      !isExcluded && !isMoment && units.some(({ key }) => isFirm(key) && names.some(({ keys }) => keys.has(key))),
  );

const isFirm = (key: string): boolean =>
  key.startsWith("c:") ? sortOf(key.slice(2)) !== "area" && key !== "c:missed_fee" : FIRM_KINDS.has(key);

/** "At the gym", "haciendo yoga": where somebody was, not what was bought. */
const AT = wordSet("at to in from during doing playing al en au a haciendo faisant");
const ACTIVITIES = new Set(["c:gym", "c:yoga", "c:pilates", "c:sauna", "c:workshop", "c:tanning"]);
/** "My physio says", "el fisio me dijo", "mon kiné pense": who treats, perhaps elsewhere. */
const SAYS =
  /^(say|says|said|tell|tells|told|think|thinks|thought|want|wants|wanted|recommend|suggest|advise|reckon|insist|confirm|warn|prescri|dice|dijo|cree|recomend|aconsej|insist|dit|pense|conseill|recommand|prescri|interdi|prohib)/;
const SAID_SMALL = wordSet("has have had me ha a m nous nos le just now also");

function isElsewhere(said: Said, { at, from, to, units }: Phrase): boolean {
  const words = said.sentences[at]?.words ?? [];
  const isPlace = units.every(({ key }) => ACTIVITIES.has(key));
  if (isPlace && words.slice(Math.max(0, from - 2), from).some(({ text }) => AT.has(text))) return true;
  let next = to;
  while (next < to + 3 && SAID_SMALL.has(words[next]?.text ?? "")) next += 1;
  if (SAYS.test(words[next]?.text ?? "") && words[next]?.opensClause !== true) return true;
  return words.slice(Math.max(0, from - 3), to + 4).some(({ text }) => ELSEWHERE.has(text));
}
