/** Days on which a clinic says that it is closed: what may be said. */
import type { ClosedDays } from "./business-days.ts";
import { addDays, addMonths, daysBetween } from "./civil.ts";

/** Longer than a year is no closing: such a clinic answers nobody. */
export const CLOSED_DAYS_MOST = 366;
/** Further ahead a wrong year is likelier than a plan. */
const AHEAD_MONTHS = 24;
/** Those that are not over. */
export const CLOSINGS_MOST = 200;

export type ClosingFault = "ends_before_it_begins" | "too_long" | "over" | "too_far";

/** What is wrong with it, and at which of both days. */
export function closingFault(
  { fromOn, untilOn }: ClosedDays,
  today: string,
): { readonly field: keyof ClosedDays; readonly fault: ClosingFault } | undefined {
  if (untilOn < fromOn) return { field: "untilOn", fault: "ends_before_it_begins" };
  if (untilOn < today) return { field: "untilOn", fault: "over" };
  if (fromOn > addMonths(today, AHEAD_MONTHS)) return { field: "fromOn", fault: "too_far" };
  return daysBetween(fromOn, untilOn) >= CLOSED_DAYS_MOST ? { field: "untilOn", fault: "too_long" } : undefined;
}

/** What is left of it where it is taken back today: nothing, or the days that are over. Undefined where all of them are. */
export function takenBack({ fromOn, untilOn }: ClosedDays, today: string): "all" | { untilOn: string } | undefined {
  if (untilOn < today) return undefined;
  return fromOn >= today ? "all" : { untilOn: addDays(today, -1) };
}
