import type { CasePile } from "../../core/contract/case.ts";

/** The piles in the order in which they are worked through. Complete, or it does not compile. */
const ORDER: Record<CasePile, number> = {
  needs_me: 1,
  review: 2,
  waiting_approval: 3,
  waiting_patient: 4,
  money_moving: 5,
  failed: 6,
};

const isPile = (name: string): name is CasePile => Object.hasOwn(ORDER, name);

export const PILES: readonly CasePile[] = Object.keys(ORDER)
  .filter(isPile)
  .sort((a, b) => ORDER[a] - ORDER[b]);
