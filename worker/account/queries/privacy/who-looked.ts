import type { AccessQuery, AccessView, PersonAccess } from "../../../../core/contract/access.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays, civilDateOf, dayNumber } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isAboveUsual, usualOf } from "../../../../core/privacy/usual-looks.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { today } from "../../domain/follow-up/due.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { type LookCursor, lookRows, looksByDay, looksByPerson } from "../../store/people/access.ts";
import { peopleRows } from "../../store/people/people.ts";
import { keptTime } from "../../store/privacy/kept-days.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Who was shown whom in the last days, and who more than is usual for their role. */
export function whoLooked(context: AccountContext, query: AccessQuery): Result<AccessView, Refusal> {
  const { sql } = context;
  const { days, personId, patientId, limit } = query;
  const on = today(context);
  const timeZone = homeTimeZone(sql);
  const fromMs = instantOf(addDays(on, 1 - days), 0, timeZone);
  const span = { fromMs, personId, patientId };
  const rows = lookRows(sql, span, { after: cursorOf(query.cursor), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return ok({
    keptDays: keptTime(context, "access").days,
    people: peopleOf(context, span, dayNumber(on) * DAY_MS - instantOf(on, 0, timeZone)),
    rows: shown.map((row) => ({
      personId: row.personId,
      personName: row.personName ?? "",
      patientId: row.patientId,
      patientName: row.patientName ?? "",
      ...omitNullish({ patientNumber: row.patientNumber }),
      fromMs: row.hour * HOUR_MS,
      lastAtMs: row.lastAtMs,
      opened: row.opened,
      listed: row.listed,
      refused: row.refused,
    })),
    ...(last ? { nextCursor: `${last.hour}.${last.personId}.${last.patientId}` } : {}),
  });
}

function cursorOf(cursor: string | undefined): LookCursor | undefined {
  const [hour, personId, patientId] = cursor?.split(".") ?? [];
  return hour && personId && patientId ? [Number(hour), personId, patientId] : undefined;
}

/** What is usual is everybody's of the role, whoever is asked about. */
function peopleOf(
  { sql }: AccountContext,
  span: { readonly fromMs: number; readonly personId?: string | undefined; readonly patientId?: string | undefined },
  shiftMs: number,
): PersonAccess[] {
  const known = new Map(peopleRows(sql).map((row) => [row.personId, row]));
  const roleOf = (personId: string): Role => ROLES.find((role) => role === known.get(personId)?.role) ?? "viewer";
  const daysOf = Map.groupBy(looksByDay(sql, { fromMs: span.fromMs }, shiftMs), ({ personId }) => personId);
  const ofRole = Map.groupBy([...daysOf.values()].flat(), ({ personId }) => roleOf(personId));
  return looksByPerson(sql, span)
    .map(({ personId, patients, opened, listed, refused }) => {
      const role = roleOf(personId);
      const [most] = (daysOf.get(personId) ?? []).toSorted((a, b) => b.patients - a.patients || b.day - a.day);
      // A day is not its own measure.
      const usual = usualOf((ofRole.get(role) ?? []).filter((one) => one !== most).map((one) => one.patients));
      return {
        personId,
        name: known.get(personId)?.name ?? "",
        role,
        patients,
        opened,
        listed,
        refused,
        most: { onDate: civilDateOf(most?.day ?? 0), patients: most?.patients ?? 0 },
        usual,
        isAboveUsual: isAboveUsual(most?.patients ?? 0, usual),
      };
    })
    .toSorted((a, b) => Number(b.isAboveUsual) - Number(a.isAboveUsual) || b.patients - a.patients);
}
