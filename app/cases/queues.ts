import type { CaseQueue } from "../../core/contract/case.ts";

/** The piles in the order in which they are worked through. Complete, or it does not compile. */
const ORDER: Record<CaseQueue, number> = {
  needs_me: 1,
  review: 2,
  waiting_approval: 3,
  waiting_patient: 4,
  money_moving: 5,
  failed: 6,
};

const isQueue = (name: string): name is CaseQueue => Object.hasOwn(ORDER, name);

export const QUEUES: readonly CaseQueue[] = Object.keys(ORDER)
  .filter(isQueue)
  .sort((a, b) => ORDER[a] - ORDER[b]);
