import { addDays } from "../../../../core/facts/civil.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

/** `expiresOn` is the last day on which the credit can be used: it ends with that day, in the calendar of the account's first location. */
export function queueExpiry(context: CommandContext, lotId: string, expiresOn: string): void {
  const dueAtMs = instantOf(addDays(expiresOn, 1), 0, homeTimeZone(context.sql));
  context.queue("expire_credit", { lotId }, dueAtMs);
}
