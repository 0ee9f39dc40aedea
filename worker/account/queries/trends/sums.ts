/** Figures put together. */
import type { CaseFigures } from "../../../../core/contract/figures.ts";

export const NOTHING: CaseFigures = {
  cases: 0,
  refunds: 0,
  refundedMinor: 0,
  creditedMinor: 0,
  declined: 0,
  exceptions: 0,
  exceptionMinor: 0,
};

export const add = (a: CaseFigures, b: CaseFigures): CaseFigures => ({
  cases: a.cases + b.cases,
  refunds: a.refunds + b.refunds,
  refundedMinor: a.refundedMinor + b.refundedMinor,
  creditedMinor: a.creditedMinor + b.creditedMinor,
  declined: a.declined + b.declined,
  exceptions: a.exceptions + b.exceptions,
  exceptionMinor: a.exceptionMinor + b.exceptionMinor,
});

export const sumOf = (figures: readonly CaseFigures[]): CaseFigures => figures.reduce(add, NOTHING);

export function foldBy<T extends CaseFigures>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, CaseFigures> {
  const sums = new Map<string, CaseFigures>();
  for (const row of rows) sums.set(keyOf(row), add(sums.get(keyOf(row)) ?? NOTHING, row));
  return sums;
}
