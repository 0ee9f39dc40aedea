import { addBusinessDays } from "../../../../core/facts/business-days.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";

/** Business days until the clinic's own system should agree with the money. */
export const RECONCILE_DAYS = 2;

/** The clinic's own day. */
export function today(context: Pick<AccountContext, "sql" | "nowMs" | "clock">): string {
  return todayIn(context, homeTimeZone(context.sql));
}

/** The clinic's day so many business days from now, by the days of the place that the case is about. */
export function dueOn(
  context: Pick<AccountContext, "sql" | "nowMs" | "clock">,
  businessDays: number,
  caseId: string | undefined,
): string {
  return addBusinessDays(calendarOfCase(context.sql, caseId), today(context), businessDays);
}
