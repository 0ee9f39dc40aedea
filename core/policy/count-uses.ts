/**
 * What counts as used. Where a policy is silent it is read for the patient: missed visits do not count, bonus uses went first. A missed
 * visit that was charged as a fee was paid for by the fee: it is no use, whatever the policy says of missed visits.
 */

import type { Facts } from "../facts/facts.ts";
import type { Counting } from "./schema.ts";
import type { Working } from "./trace.ts";

type Uses = NonNullable<Facts["uses"]>;
type CountedAs = Counting["noShows"];

const SILENT: Counting = { noShows: "not_used", lateCancels: "not_used", bonus: "first" };

export interface CountedUses {
  /** Of the `sold` ones, those that count as used; bonus uses are free and never charged. */
  readonly soldUsed: number;
  readonly soldLeft: number;
  readonly workings: readonly Pick<Working, "code" | "values">[];
}

function countedOf(count: number, as: CountedAs): number {
  if (as === "used") return count;
  if (as === "not_used") return 0;
  return Math.max(0, count - as.usedFromNth + 1);
}

interface Missed {
  readonly counted: number;
  readonly charged: number;
  readonly forgiven: number;
}

function missedOf(count: number, chargedCount: number, as: CountedAs): Missed {
  const charged = Math.min(count, chargedCount);
  const counted = countedOf(count - charged, as);
  return { counted, charged, forgiven: count - charged - counted };
}

function workingsOf(
  { counted, charged, forgiven }: Missed,
  codes: readonly [counted: Working["code"], notCounted: Working["code"], charged: Working["code"]],
): Pick<Working, "code" | "values">[] {
  const counts = [counted, forgiven, charged];
  return codes.flatMap((code, at) => {
    const count = counts[at] ?? 0;
    return count > 0 ? [{ code, values: { count } }] : [];
  });
}

export function countUses(uses: Uses, counting: Counting = SILENT): CountedUses {
  const noShows = missedOf(uses.noShows, uses.noShowsCharged ?? 0, counting.noShows);
  const lateCancels = missedOf(uses.lateCancels, uses.lateCancelsCharged ?? 0, counting.lateCancels);
  const all = uses.used + noShows.counted + lateCancels.counted;
  const soldUsed = Math.min(uses.sold, counting.bonus === "first" ? Math.max(0, all - uses.bonus) : all);
  return {
    soldUsed,
    soldLeft: uses.sold - soldUsed,
    workings: [
      ...workingsOf(noShows, ["no_shows_counted", "no_shows_not_counted", "no_shows_charged"]),
      ...workingsOf(lateCancels, ["late_cancels_counted", "late_cancels_not_counted", "late_cancels_charged"]),
    ],
  };
}
