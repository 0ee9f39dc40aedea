/** What counts as used. Where a policy is silent it is read for the patient: missed visits do not count, bonus uses went first. */
import type { Working } from "../contract/proposal.ts";
import type { Facts } from "../facts/facts.ts";
import type { Counting } from "./schema.ts";

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

function workingsOf(
  count: number,
  counted: number,
  codes: readonly [Working["code"], Working["code"]],
): Pick<Working, "code" | "values">[] {
  const [countedCode, notCountedCode] = codes;
  const forgiven = count - counted;
  return [
    ...(counted > 0 ? [{ code: countedCode, values: { count: counted } }] : []),
    ...(forgiven > 0 ? [{ code: notCountedCode, values: { count: forgiven } }] : []),
  ];
}

export function countUses(uses: Uses, counting: Counting = SILENT): CountedUses {
  const noShows = countedOf(uses.noShows, counting.noShows);
  const lateCancels = countedOf(uses.lateCancels, counting.lateCancels);
  const all = uses.used + noShows + lateCancels;
  const soldUsed = Math.min(uses.sold, counting.bonus === "first" ? Math.max(0, all - uses.bonus) : all);
  return {
    soldUsed,
    soldLeft: uses.sold - soldUsed,
    workings: [
      ...workingsOf(uses.noShows, noShows, ["no_shows_counted", "no_shows_not_counted"]),
      ...workingsOf(uses.lateCancels, lateCancels, ["late_cancels_counted", "late_cancels_not_counted"]),
    ],
  };
}
