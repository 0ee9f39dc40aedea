/** What a picture of the trends counts. Money is whole minor units of the account's currency. */
import type { TrendsAnswer } from "../../../core/contract/trends.ts";

export const MEASURES = ["cases", "money", "refunds", "credit"] as const;
export type Measure = (typeof MEASURES)[number];
export type Figures = TrendsAnswer["totals"];

/** Fewer cases than this say little, and are marked wherever they are shown. */
export const SMALL_BELOW = 5;
export const isSmall = (cases: number): boolean => cases > 0 && cases < SMALL_BELOW;

export const NOTHING: Figures = { cases: 0, refundedMinor: 0, creditedMinor: 0, declined: 0, exceptions: 0 };

/** `money` is refunds and credit together. */
export function measured(figures: Figures, measure: Measure): number {
  switch (measure) {
    case "cases":
      return figures.cases;
    case "money":
      return figures.refundedMinor + figures.creditedMinor;
    case "refunds":
      return figures.refundedMinor;
    case "credit":
      return figures.creditedMinor;
  }
}

export function sumFigures(parts: readonly Figures[]): Figures {
  return parts.reduce(
    (sum, part) => ({
      cases: sum.cases + part.cases,
      refundedMinor: sum.refundedMinor + part.refundedMinor,
      creditedMinor: sum.creditedMinor + part.creditedMinor,
      declined: sum.declined + part.declined,
      exceptions: sum.exceptions + part.exceptions,
    }),
    NOTHING,
  );
}

/** A share in whole per cent; 0 of nothing. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));
