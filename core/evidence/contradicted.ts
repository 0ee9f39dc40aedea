/** Where two pieces of a mail point at different purchases: "the $450 for my laser", of which the 450 is the facial's. Neither is believed. */

import { dayEvidence, foreignSum, sumEvidence } from "./facts-of-line.ts";
import { type Scored, tells } from "./meant.ts";
import type { Phrase } from "./named.ts";
import { sumsBeside } from "./said-of-names.ts";
import type { LineOnFile, RecordEntry } from "./types.ts";
import type { Unit } from "./unit.ts";
import type { DaySaid } from "./words/day-context.ts";
import { sortOf } from "./words/services.ts";
import type { SumSaid } from "./words/sums.ts";

export interface FactsHeard {
  readonly phrases: readonly Phrase[];
  /** All that the mail names, as its phrases number them. */
  readonly days: readonly DaySaid[];
  readonly sums: readonly SumSaid[];
  /** Phrases for what no line is known by. */
  readonly unheard: readonly Phrase[];
}

/** What was taken for a thing; a price per visit is like many a sum by chance. */
const TAKEN = new Set<RecordEntry>(["paid", "payment", "purchase_total"]);

export function isContradicted(
  lineId: string,
  scored: readonly Scored[],
  { phrases, days, sums, unheard }: FactsHeard,
): boolean {
  const meant = scored.find(({ line }) => line.lineId === lineId);
  if (!meant) return false;
  const others = scored.filter((one) => one !== meant && !one.isExcluded);
  const names = ({ keys }: Scored, phrase: Phrase) => phrase.units.some(({ key }) => tells(key) && keys.has(key));
  const pointsElsewhere = (key: string, isClear: boolean, isOf: (line: LineOnFile) => boolean): boolean => {
    const phrase = phrases.find(({ units }) => units.some((unit) => unit.key === key));
    if (!phrase || phrase.isExcluded || phrase.isPraised) return false;
    const isNamed = names(meant, phrase);
    // "I had the facial in July": the day is that of the other thing, which is spoken of too.
    if (!isNamed && (!isClear || phrase.units.some((unit) => tells(unit.key)))) return false;
    return others.some(({ line }) => isOf(line));
  };
  const hasOwnSum = sumEvidence(meant.line, sums).length > 0;
  const hasOwnDay = dayEvidence(meant.line, days).length > 0;
  const isOfAnotherSum = (sum: SumSaid, n: number) =>
    !sum.isAbout &&
    sumEvidence(meant.line, [sum]).length === 0 &&
    pointsElsewhere(`s:${n}`, sum.isPaid && !hasOwnSum, (line) =>
      sumEvidence(line, [sum]).some(({ record }) => TAKEN.has(record.entry)),
    );
  // A membership is paid month by month: "cancel it and refund this month".
  const isOfAnotherDay = (day: DaySaid, n: number) =>
    meant.line.kind !== "membership" &&
    dayEvidence(meant.line, [day]).length === 0 &&
    pointsElsewhere(`d:${n}`, day.isOfBuying && !hasOwnDay, (line) =>
      dayEvidence(line, [day]).some(({ record }) => record.entry === "bought" || record.entry === "charged"),
    );
  // "Refund 99 for the gym": an equal sum does not make a gym of what is not called so.
  const isOfAnotherName = unheard.some((phrase) => sumsBeside(phrase, phrases).length > 0);
  if (isOfAnotherName && others.length > 0 && !phrases.some((phrase) => !phrase.isExcluded && names(meant, phrase)))
    return true;
  // "My laser, 1200 euros", where all was paid in dollars: the sum is for something else, or by somebody else.
  const foreign = foreignSum(
    scored.map(({ line }) => line),
    sums,
  );
  if (foreign && others.length > 0) return true;
  const isOfAnotherKind = (phrase: Phrase) =>
    !phrase.isExcluded && names(meant, phrase) && isForeignTo(meant, scored, phrase);
  return phrases.some(isOfAnotherKind) || sums.some(isOfAnotherSum) || days.some(isOfAnotherDay);
}

/** "The gym membership", where the only one is a massage membership: a service that no line is known by, held against what its title says. */
function isForeignTo({ keys, isOpaque }: Scored, scored: readonly Scored[], { units }: Phrase): boolean {
  const isService = ({ key, isOfWord }: Unit) =>
    key.startsWith("c:") && !isOfWord && sortOf(key.slice(2)) === "service" && !scored.some((one) => one.keys.has(key));
  const isByKind = units.every(({ key }) => !keys.has(key) || key.startsWith("k:"));
  return !isOpaque && isByKind && units.some(isService);
}
