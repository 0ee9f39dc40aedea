import type { CasePile } from "../../core/contract/case.ts";

/** The piles in the order in which they are worked through. Complete, or it does not compile. */
const ORDER: Record<CasePile, number> = {
  needs_me: 1,
  waiting_approval: 2,
  waiting_patient: 3,
  money_moving: 4,
  failed: 5,
};

const isPile = (name: string): name is CasePile => Object.hasOwn(ORDER, name);

export const PILES: readonly CasePile[] = Object.keys(ORDER)
  .filter(isPile)
  .sort((a, b) => ORDER[a] - ORDER[b]);
