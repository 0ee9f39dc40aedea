/** What the figures say, as facts for one sentence; the words are the catalog's. */
import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import { type Figures, percentOf, SMALL_BELOW } from "./measure.ts";
import { reasonRows } from "./reasons.ts";

const COMPARED_MONTHS = 3;

export interface Summary {
  readonly totals: Figures;
  /** Absent where two reasons share the first place. */
  readonly top?: { readonly reason: ReasonCode; readonly cases: number; readonly percent: number };
  /** The last three whole months against the three before; absent where either has too few cases to compare. */
  readonly change?: { readonly before: number; readonly after: number; readonly percent: number };
}

/** `currentMonth` is still running and so compared with nothing. */
export function summaryOf(answer: TrendsAnswer, currentMonth: string): Summary {
  const [first, second] = reasonRows(answer).flatMap(({ reason, ...row }) =>
    reason === "unread" ? [] : [{ reason, ...row }],
  );
  const change = changeOf(answer, currentMonth);
  return {
    totals: answer.totals,
    ...(first && first.figures.cases > (second?.figures.cases ?? 0)
      ? {
          top: {
            reason: first.reason,
            cases: first.figures.cases,
            percent: percentOf(first.figures.cases, answer.totals.cases),
          },
        }
      : {}),
    ...(change ? { change } : {}),
  };
}

function changeOf({ months, byReason }: TrendsAnswer, currentMonth: string): Summary["change"] {
  const whole = months.filter((month) => month < currentMonth);
  if (whole.length < 2 * COMPARED_MONTHS) return undefined;
  const casesIn = (wanted: readonly string[]) =>
    byReason.filter(({ month }) => wanted.includes(month)).reduce((sum, { cases }) => sum + cases, 0);
  const after = casesIn(whole.slice(-COMPARED_MONTHS));
  const before = casesIn(whole.slice(-2 * COMPARED_MONTHS, -COMPARED_MONTHS));
  if (before < SMALL_BELOW || after < SMALL_BELOW) return undefined;
  return { before, after, percent: percentOf(after - before, before) };
}
