/** "The older one", "my last facial", "the other package": which of the lines that fit. */
import type { LineNames } from "./line-names.ts";
import type { Phrase, Unit } from "./named.ts";
import { fitting, type PickByOrder } from "./said-of-names.ts";
import type { LineOnFile, Weighed } from "./types.ts";

const WEIGHT = 2.5;

/** By day of purchase; "last" by the day something last happened. The one line at that end, or none where two share the day. */
export const pickByOrder =
  (writtenOn: string): PickByOrder =>
  (order, among) => {
    if (among.length < 2 || order.key === "o:other") return [];
    const dayOf = (line: LineOnFile) => (order.key === "o:last" ? lastDayOf(line, writtenOn) : line.boughtOn);
    const days = among.map(({ line }) => dayOf(line)).sort();
    const wanted = order.key === "o:old" ? days[0] : days.at(-1);
    const found = among.filter(({ line }) => dayOf(line) === wanted);
    return found.length === 1 ? found : [];
  };

function lastDayOf(line: LineOnFile, writtenOn: string): string {
  const days = line.days.filter(({ on, what }) => what !== "booked" && on <= writtenOn).map(({ on }) => on);
  return [line.boughtOn, ...days].sort().at(-1) ?? line.boughtOn;
}

export interface OrderInput {
  readonly names: readonly LineNames[];
  readonly phrases: readonly Phrase[];
  readonly excluded: ReadonlySet<string>;
  /** The lines that the other evidence speaks for alike. */
  readonly tied: ReadonlySet<string>;
  readonly writtenOn: string;
}

/** For each line that an order picks: its piece. An order beside no name picks among the lines that fit alike so far. */
export function orderEvidence({ names, phrases, excluded, tied, writtenOn }: OrderInput): Map<string, Weighed> {
  const found = new Map<string, Weighed>();
  const pick = pickByOrder(writtenOn);
  for (const phrase of phrases) {
    const order = phrase.units.find(({ key }) => key.startsWith("o:"));
    if (!order || phrase.isExcluded) continue;
    const isNamed = phrase.units.some(({ key }) => !key.startsWith("o:"));
    const fits = isNamed ? fitting(names, phrase) : names.filter(({ line }) => tied.has(line.lineId));
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

/** What is left once the lines are taken away that the mail names before; only where that is one. */
function theOther(phrase: Phrase, phrases: readonly Phrase[], among: readonly LineNames[]): readonly LineNames[] {
  const before = phrases.filter(
    ({ at, from, isExcluded }) => !isExcluded && (at < phrase.at || (at === phrase.at && from < phrase.from)),
  );
  const own = new Set(phrase.units.map(({ key }: Unit) => key));
  const keys = before
    .flatMap(({ units }) => units.map(({ key }) => key))
    .filter((key) => !own.has(key) && !key.startsWith("o:"));
  const left = among.filter((line) => !keys.some((key) => line.keys.has(key)));
  return left.length === 1 && among.length > 1 ? left : [];
}
