/** What is left of a bought stretch of time, from the end of the notice. */
import { addDays, daysBetween } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";

export interface TimeLeft {
  readonly left: number;
  readonly bought: number;
  /** The first day that is not owed for. */
  readonly fromOn: string;
}

interface Stretch {
  readonly startsOn: string;
  /** The day after the last. */
  readonly endsOn: string;
  readonly noticeDays: number;
  readonly periodDays: number;
  readonly cancelledOn: string | undefined;
}

/** A membership's paid term; else the life of a line that expires, of which the day of expiry is the last. */
function stretchOf(facts: Facts): Stretch | undefined {
  const { term, line } = facts;
  if (term) {
    return {
      startsOn: term.startsOn,
      endsOn: term.paidUntilOn,
      noticeDays: term.noticeDays,
      periodDays: term.periodDays,
      cancelledOn: term.cancelRequestedOn,
    };
  }
  if (line.expiresOn === undefined) return undefined;
  const endsOn = addDays(line.expiresOn, 1);
  const periodDays = Math.max(1, daysBetween(line.boughtOn, endsOn));
  return { startsOn: line.boughtOn, endsOn, noticeDays: 0, periodDays, cancelledOn: undefined };
}

/**
 * Whole days, or whole periods, not yet owed for. Notice runs from the day the patient cancelled, else from the request. Undefined
 * where the line has no term and no expiry. A term of no length leaves nothing: 0 of 1.
 */
export function timeLeft(facts: Facts, by: "days" | "periods"): TimeLeft | undefined {
  const stretch = stretchOf(facts);
  if (!stretch) return undefined;
  const noticeEndsOn = addDays(stretch.cancelledOn ?? facts.requestedOn, stretch.noticeDays);
  const boughtDays = Math.max(0, daysBetween(stretch.startsOn, stretch.endsOn));
  const leftDays = Math.min(boughtDays, Math.max(0, daysBetween(noticeEndsOn, stretch.endsOn)));
  if (by === "days") return { left: leftDays, bought: Math.max(1, boughtDays), fromOn: noticeEndsOn };
  // Calendar months are not thirty days each: twelve of them are 365 days and still twelve periods.
  const bought = Math.max(1, Math.floor((2 * boughtDays + stretch.periodDays) / (2 * stretch.periodDays)));
  return { left: Math.min(bought, Math.floor(leftDays / stretch.periodDays)), bought, fromOn: noticeEndsOn };
}
