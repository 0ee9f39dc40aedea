import type { CaseFigures } from "./figures.ts";

/** The figures of no case: sums begin here. */
export const NO_CASES: CaseFigures = {
  cases: 0,
  refunds: 0,
  refundedMinor: 0,
  creditedMinor: 0,
  declined: 0,
  exceptions: 0,
  exceptionMinor: 0,
};
