/** Figures put together. */
import type { CaseFigures } from "../../../../core/contract/figures.ts";
import { NO_CASES } from "../../../../core/contract/no-cases.ts";

export const add = (a: CaseFigures, b: CaseFigures): CaseFigures => ({
  cases: a.cases + b.cases,
  refunds: a.refunds + b.refunds,
  refundedMinor: a.refundedMinor + b.refundedMinor,
  creditedMinor: a.creditedMinor + b.creditedMinor,
  declined: a.declined + b.declined,
  exceptions: a.exceptions + b.exceptions,
  exceptionMinor: a.exceptionMinor + b.exceptionMinor,
});

export const sumOf = (figures: readonly CaseFigures[]): CaseFigures => figures.reduce(add, NO_CASES);

export function foldBy<T extends CaseFigures>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, CaseFigures> {
  const sums = new Map<string, CaseFigures>();
  for (const row of rows) sums.set(keyOf(row), add(sums.get(keyOf(row)) ?? NO_CASES, row));
  return sums;
}
