import { addWorkingDays } from "../../../../core/facts/working-days.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";

/** Working days until the clinic's own system should agree with the money. */
export const RECONCILE_DAYS = 2;

/** The clinic's own day. */
export function today(context: Pick<AccountContext, "sql" | "nowMs" | "clock">): string {
  return todayIn(context, homeTimeZone(context.sql));
}

/** The clinic's day so many working days from now. */
export function dueOn(context: Pick<AccountContext, "sql" | "nowMs" | "clock">, workingDays: number): string {
  return addWorkingDays(today(context), workingDays);
}
