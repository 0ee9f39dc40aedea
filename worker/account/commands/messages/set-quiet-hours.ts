/** When a place's patients are not texted, as an admin says it. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { PutQuietHoursRequest } from "../../../../core/contract/quiet-hours.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { locations } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { deleteQuietHoursRow, ownQuietHours, putQuietHoursRow } from "../../store/messages/quiet-hours.ts";

export function putQuietHours(
  context: CommandContext,
  locationId: string,
  { fromHour, untilHour }: PutQuietHoursRequest,
): Result<true, Refusal> {
  const { sql } = context;
  if (!locations(sql).some((one) => one.locationId === locationId))
    return err({ code: "invalid", detail: "There is no such place.", field: "locationId" });
  const before = ownQuietHours(sql, locationId);
  if (before?.fromHour === fromHour && before.untilHour === untilHour) return ok(true);
  putQuietHoursRow(sql, locationId, { fromHour, untilHour });
  context.record("quiet_hours.set", undefined, { locationId, fromHour, untilHour });
  return ok(true);
}

/** The place keeps the hours of the home again, or the usual ones. */
export function removeQuietHours(context: CommandContext, locationId: string): Result<true, Refusal> {
  if (!ownQuietHours(context.sql, locationId)) return ok(true);
  deleteQuietHoursRow(context.sql, locationId);
  context.record("quiet_hours.set", undefined, { locationId, isUsual: true });
  return ok(true);
}
