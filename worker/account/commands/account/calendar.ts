/** The clinic's week and its closing days, as an admin says them. What was promised before stays promised. */
import type { AddClosingRequest, PutBusinessDaysRequest } from "../../../../core/contract/calendar.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { CLOSINGS_MOST, closingFault, takenBack } from "../../../../core/facts/closing-days.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import {
  closingById,
  closings,
  deleteClosing,
  endClosing,
  insertClosing,
  weekdaysOf,
} from "../../store/account/calendar.ts";
import { locations, putSetting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

export function putBusinessDays(context: CommandContext, request: PutBusinessDaysRequest): Result<true, Refusal> {
  const weekdays = [...request.weekdays].sort();
  const value = weekdays.join(",");
  const before = weekdaysOf(context.sql);
  if (before.join(",") === value) return ok(true);
  putSetting(context.sql, "business_days", value);
  context.record("calendar.week_set", undefined, { weekdays, before: [...before] });
  return ok(true);
}

const DETAILS = {
  ends_before_it_begins: "It ends before it begins.",
  too_long: "It lasts longer than a year.",
  over: "These days are over.",
  too_far: "It begins more than two years from now.",
} as const;

export function addClosing(
  context: CommandContext,
  closingId: string,
  { title, fromOn, untilOn, locationId }: AddClosingRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  if (locationId !== undefined && !locations(sql).some((one) => one.locationId === locationId))
    return invalid("locationId", "There is no such place.");
  const wrong = closingFault({ fromOn, untilOn }, today(context));
  if (wrong) return invalid(wrong.field, DETAILS[wrong.fault]);
  const others = closings(sql).filter((one) => one.untilOn >= today(context));
  if (others.length >= CLOSINGS_MOST) return invalid("title", `There are ${CLOSINGS_MOST} already.`);
  const place = locationId ?? null;
  if (others.some((one) => one.fromOn === fromOn && one.untilOn === untilOn && one.locationId === place))
    return invalid("fromOn", "These days are closed already.");
  insertClosing(sql, { closingId, locationId: place, title, fromOn, untilOn, putBy: personId, putAtMs: nowMs });
  context.record("calendar.closing_added", undefined, { closingId, locationId: place, fromOn, untilOn });
  return ok(true);
}

/** Days that are over stay as they were: by them it was counted. */
export function removeClosing(context: CommandContext, closingId: string): Result<true, Refusal> {
  const { sql } = context;
  const row = found(closingById(sql, closingId), "closing");
  if (!row.ok) return row;
  const { fromOn, untilOn, locationId } = row.value;
  const left = takenBack(row.value, today(context));
  if (left === undefined) return invalid("closingId", "These days are over.");
  if (left === "all") deleteClosing(sql, closingId);
  else endClosing(sql, closingId, left.untilOn);
  const kept = left === "all" ? {} : { keptUntilOn: left.untilOn };
  context.record("calendar.closing_removed", undefined, { closingId, locationId, fromOn, untilOn, ...kept });
  return ok(true);
}
