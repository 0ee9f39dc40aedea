/** What a picture of the trends counts. Money is whole minor units of the account's currency. */
import type { CaseFigures, Rate } from "../../../../core/contract/figures.ts";
import { NO_CASES } from "../../../../core/contract/no-cases.ts";

export const MEASURES = ["cases", "rate", "money", "refunds", "credit", "exceptions"] as const;
export type Measure = (typeof MEASURES)[number];

/** A figure of the answer: counts and sums, and how many that is of each hundred where it is known. */
export type Counted = CaseFigures & { readonly rate?: Rate | undefined };

/** Counted one by one: there is nothing between two of them. */
export const isWholeMeasure = (measure: Measure): boolean => measure !== "rate";
export const isMoney = (measure: Measure): measure is "money" | "refunds" | "credit" =>
  measure === "money" || measure === "refunds" || measure === "credit";

/** `money` is refunds and credit together; a rate is undefined where nobody knows of how many. */
export function measured(figures: Counted, measure: Measure): number | undefined {
  switch (measure) {
    case "cases":
      return figures.cases;
    case "rate":
      return figures.rate?.per100;
    case "money":
      return figures.refundedMinor + figures.creditedMinor;
    case "refunds":
      return figures.refundedMinor;
    case "credit":
      return figures.creditedMinor;
    case "exceptions":
      return figures.exceptions;
  }
}

const FIELDS = Object.keys(NO_CASES) as (keyof CaseFigures)[];

/** Counts and sums together; a rate of the sum is not the sum of rates, and is left out. */
export function sumFigures(parts: readonly Counted[]): Counted {
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const sum = { ...NO_CASES };
  for (const part of parts) for (const field of FIELDS) sum[field] += part[field];
  return sum;
}

/** A share in whole per cent; 0 of nothing. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));
