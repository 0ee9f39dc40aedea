import { addDays } from "../../../../core/facts/civil.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { DueDay } from "../../store/case/lists/due.ts";
import type { AccountContext } from "../../store/context.ts";
import { today } from "./due.ts";

/** The clinic's day, from now until its last instant. */
export function dueDay(context: Pick<AccountContext, "sql" | "nowMs" | "clock">): DueDay {
  const on = today(context);
  return { on, nowMs: context.nowMs, endsAtMs: instantOf(addDays(on, 1), 0, homeTimeZone(context.sql)) };
}
