/** Why a sum speaks of another number of uses than the package shows as left: what the clause counts beside the visits made. */
import type { Proposal } from "../contract/proposal.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { Working } from "../policy/trace.ts";
import type { LineCase } from "./line-offers.ts";

type Counted = NonNullable<Proposal["lines"][number]["counted"]>;

/** By the first offer of money that counts uses; undefined where it counts what the package shows. */
export function countedOf({ line: { facts, returnedUses }, offers }: LineCase): Counted | undefined {
  const held = usesLeft(facts);
  const workings = offers.find(
    ({ kind, workings: steps }) => isMoneyOffer(kind) && unusedIn(steps, facts) !== undefined,
  )?.workings;
  const unused = workings && unusedIn(workings, facts);
  if (held === undefined || workings === undefined || unused === undefined) return undefined;
  const noShows = countIn(workings, "no_shows_counted");
  const lateCancels = countIn(workings, "late_cancels_counted");
  const givenBack = Math.min(held, returnedUses);
  if (unused === held - givenBack) return undefined;
  return { unused, noShows, lateCancels, bonus: Math.max(0, held - unused - noShows - lateCancels), givenBack };
}

function unusedIn(workings: readonly Working[], { uses }: LineCase["line"]["facts"]): number | undefined {
  for (const { code, values } of workings) {
    if (code === "unused_share" && typeof values.left === "number") return values.left;
    if (code === "used_at_list" && typeof values.used === "number" && uses) return uses.sold - values.used;
  }
  return undefined;
}

function countIn(workings: readonly Working[], code: Working["code"]): number {
  const count = workings.find((one) => one.code === code)?.values.count;
  return typeof count === "number" ? count : 0;
}
