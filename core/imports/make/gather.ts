/** What has to be known of a whole file before its first record: what went back of which sale, and since when each patient comes. */
import type { RefusedLine } from "../made.ts";
import type { MappedRow } from "./cells.ts";

/** Some 100 bytes each: a file with more patients or refunds than this says less of them. */
const KEPT_MOST = 2_000_000;

interface Place {
  readonly line: number;
  /** Of several files that are read together, which. */
  readonly file: number;
}
interface Back extends Place {
  minor: number;
}

export interface Gathered {
  /** What rows with a minus gave back, by sale; what payments of that sale have taken is taken off. */
  readonly back: Map<string, Back[]>;
  readonly firstDays: Map<string, string>;
  /** How many sums of refunds stand with a minus, and how many without. */
  readonly signs: { minus: number; plus: number };
}

export const nothingGathered = (): Gathered => ({
  back: new Map(),
  firstDays: new Map(),
  signs: { minus: 0, plus: 0 },
});

export function tellBack(gathered: Gathered, sale: string, place: Place, minor: number): void {
  const known = gathered.back.get(sale);
  if (known) known.push({ ...place, minor });
  else if (gathered.back.size < KEPT_MOST) gathered.back.set(sale, [{ ...place, minor }]);
}

/** `isGood`: whether the row is taken, which only one with a minus has to be asked. */
export function gatherRow(row: MappedRow, gathered: Gathered, isGood: (row: MappedRow) => boolean): void {
  // What failed or was called off gave nothing back.
  if (row.word("status") === "left_out") return;
  // The sum of the payment where it says so, else that of the line: some exports put the minus into one of them alone.
  const back = [row.money("amount"), row.money("paid")].find((sum) => sum !== undefined && sum < 0);
  const sale = row.has("sale") ? row.id("sale") : undefined;
  if (sale !== undefined && back !== undefined && isGood(row))
    tellBack(gathered, sale, { line: row.line, file: 0 }, -back);
  const patient = row.has("patient") ? row.id("patient") : undefined;
  const on = row.day("boughtOn") ?? row.day("onDate");
  if (patient === undefined || on === undefined) return;
  const first = gathered.firstDays.get(patient);
  if (first === undefined ? gathered.firstDays.size < KEPT_MOST : on < first) gathered.firstDays.set(patient, on);
}

/** A log of refunds may write each of them with a minus, as what went out: then a minus says nothing. */
export function gatherSign(row: MappedRow, { signs }: Gathered): void {
  const amount = row.money("amount") ?? 0;
  if (amount < 0) signs.minus += 1;
  else if (amount > 0) signs.plus += 1;
}

/** Of a payment: what went back of it, by the rows with a minus of its sale, at most what it is. */
export function takeBack(gathered: Gathered, sale: string, mostMinor: number): number {
  let taken = 0;
  for (const back of gathered.back.get(sale) ?? []) {
    const part = Math.min(back.minor, mostMinor - taken);
    back.minor -= part;
    taken += part;
  }
  return taken;
}

/** What no payment took: its lines are said, so that nobody thinks that it counts. */
export function* notTaken({ back }: Gathered): Generator<{ readonly file: number; readonly made: RefusedLine }> {
  for (const backs of back.values()) {
    for (const { line, file, minor } of backs)
      if (minor > 0) yield { file, made: { line, field: "amount", code: "refund_unlinked" } };
  }
}
