import { addWorkingDays } from "../../../../core/facts/working-days.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";

/** Working days until the clinic's own system should agree with the money. */
export const RECONCILE_DAYS = 2;

/** The clinic's own day. */
export function today({ sql, nowMs }: Pick<AccountContext, "sql" | "nowMs">): string {
  return civilDateAt(nowMs, homeTimeZone(sql));
}

/** The clinic's day so many working days from now. */
export function dueOn(context: Pick<AccountContext, "sql" | "nowMs">, workingDays: number): string {
  return addWorkingDays(today(context), workingDays);
}
