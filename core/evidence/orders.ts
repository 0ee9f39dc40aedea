/** "The older one", "my last facial", "the second pack", "the cheaper of the two": which of the lines that fit. */

import type { LineNames } from "./line-names.ts";
import type { Phrase } from "./named.ts";
import { fitting, type PickByOrder } from "./said-of-names.ts";
import type { LineOnFile, Weighed } from "./types.ts";
import type { Unit } from "./unit.ts";
import type { Said } from "./words/said.ts";

const WEIGHT = 2.5;

type Value = string | number;

/** What the lines are put in order by: most by the day of purchase, "last" by the day something last happened. */
function placeInOrder(order: string, line: LineOnFile, writtenOn: string): Value {
  if (order === "o:last") return lastDayOf(line, writtenOn);
  if (order === "o:cheap" || order === "o:dear") return line.paidMinor;
  if (order === "o:small" || order === "o:big") return line.entitlement?.sold ?? 0;
  return line.boughtOn;
}

const LOW_END = new Set(["o:old", "o:cheap", "o:small"]);

/** The one line at that end, or none where two are alike there. */
export const pickByOrder =
  (writtenOn: string): PickByOrder =>
  (order, among) => {
    if (among.length < 2 || order.key === "o:other") return [];
    const values = among.map(({ line }) => placeInOrder(order.key, line, writtenOn)).sort(inOrder);
    const second = [...new Set(values)][1];
    const wanted = order.key === "o:second" ? second : LOW_END.has(order.key) ? values[0] : values.at(-1);
    const found = among.filter(({ line }) => placeInOrder(order.key, line, writtenOn) === wanted);
    return found.length === 1 ? found : [];
  };

const inOrder = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

function lastDayOf(line: LineOnFile, writtenOn: string): string {
  const days = line.days.filter(({ on, what }) => what !== "booked" && on <= writtenOn).map(({ on }) => on);
  return [line.boughtOn, ...days].sort().at(-1) ?? line.boughtOn;
}

export interface OrderInput {
  readonly said: Said;
  readonly names: readonly LineNames[];
  readonly phrases: readonly Phrase[];
  readonly excluded: ReadonlySet<string>;
  /** The lines that the other evidence speaks for alike. */
  readonly tied: ReadonlySet<string>;
  /** Of each sentence that asks, where. */
  readonly asking: ReadonlyMap<number, readonly number[]>;
  readonly writtenOn: string;
}

const isOrder = ({ key }: Unit): boolean => key.startsWith("o:");

/** For each line that an order picks: its piece. An order beside no name picks among the lines that fit alike so far. */
export function orderEvidence(input: OrderInput): Map<string, Weighed> {
  const { names, phrases, excluded, tied, writtenOn } = input;
  const found = new Map<string, Weighed>();
  const pick = pickByOrder(writtenOn);
  for (const phrase of phrases) {
    const order = phrase.units.find(isOrder);
    if (!order || phrase.isExcluded || (order.key === "o:other" && !isOtherMeant(phrase, input))) continue;
    const isNamed = phrase.units.some((unit) => !isOrder(unit));
    const fits = isNamed ? bought(fitting(names, phrase), phrase) : names.filter(({ line }) => tied.has(line.lineId));
    const open = fits.filter(({ line }) => !excluded.has(line.lineId));
    const picked = order.key === "o:other" ? theOther(phrase, phrases, open) : pick(order, open);
    const set = (side: Weighed["side"], { line }: LineNames) => {
      const record = { entry: "bought", on: line.boughtOn } as const;
      found.set(line.lineId, { kind: "order", side, quote: phrase.quote, record, weight: WEIGHT });
    };
    for (const one of picked) set("for", one);
    // Whatever else was named before is not the other one.
    if (order.key === "o:other" && picked.length > 0) {
      for (const one of open) if (!picked.includes(one)) set("against", one);
    }
  }
  return found;
}

/** "My most recent facials" are no membership of facials, unless the words say so or nothing else fits. */
function bought(fits: readonly LineNames[], { units }: Phrase): readonly LineNames[] {
  if (units.some(({ key }) => key === "k:membership")) return fits;
  const others = fits.filter(({ line }) => line.kind !== "membership");
  return others.length > 0 ? others : fits;
}

/** "I'd like a refund for the March one. The other I will use": the other is asked for only where nothing else is. */
function isOtherMeant(phrase: Phrase, { said, phrases, asking }: OrderInput): boolean {
  const asks = (asking.get(phrase.at) ?? []).filter((at) => at < phrase.from || at >= phrase.to);
  if (asks.length > 0) return asks.some((at) => isBeside(phrase, at, phrases, said));
  return !phrases.some((other) => other !== phrase && !other.isExcluded && asking.has(other.at));
}

/** Nothing else is named between the word that asks and the phrase, and the word does not stand in a clause before it. */
function isBeside({ at, from, to }: Phrase, asks: number, phrases: readonly Phrase[], said: Said): boolean {
  const [first, end] = asks < from ? [asks + 1, from] : [to, asks];
  const isNamedBetween = phrases.some((other) => other.at === at && other.from >= first && other.to <= end);
  const words = said.sentences[at]?.words ?? [];
  const isOtherClause = asks < from && words.slice(first, from + 1).some(({ opensClause }) => opensClause);
  return !isNamedBetween && !isOtherClause;
}

/** What is left once the lines are taken away that the mail names before; only where that is one. */
function theOther(phrase: Phrase, phrases: readonly Phrase[], among: readonly LineNames[]): readonly LineNames[] {
  const before = phrases.filter(
    ({ at, from, isExcluded }) => !isExcluded && (at < phrase.at || (at === phrase.at && from < phrase.from)),
  );
  const own = new Set(phrase.units.map(({ key }) => key));
  const keys = before
    .flatMap(({ units }) => units.map(({ key }) => key))
    .filter((key) => !own.has(key) && !key.startsWith("o:"));
  const left = among.filter((line) => !keys.some((key) => line.keys.has(key)));
  return left.length === 1 && among.length > 1 ? left : [];
}
