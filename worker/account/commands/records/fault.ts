import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import type { RecordRefusalCode } from "../../../../core/records/imports.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone, latestToday } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import type { Book, Planned, RecordOf, RecordType } from "./book.ts";

/** What is wrong with a record. */
export interface Fault {
  readonly field: string;
  readonly detail: string;
  /** Where it is no `contradicts`. */
  readonly code?: RecordRefusalCode;
  /** More about it for programs. */
  readonly values?: Refusal["values"];
}

/** A record beside all that comes with it, and the account. */
export interface Check<T extends RecordType> {
  readonly context: CommandContext;
  readonly sql: Sql;
  readonly book: Book;
  readonly planned: Planned<T>;
  readonly record: RecordOf<T>;
}

/** What a record refers to is not there. */
export const notThere = (field: string, what: string, sourceId: string): Fault => ({
  field,
  detail: `there is no ${what} ${sourceId}`,
  code: "unknown_reference",
});

/**
 * What has happened cannot be of a later day: a year that was mistyped would move money between months. Tomorrow still passes where the day is
 * furthest, since clocks differ. Bookings and the days of a package may lie ahead.
 */
export function futureFault(
  { sql, nowMs }: CommandContext,
  field: string,
  happened: string | number,
): Fault | undefined {
  const zone = homeTimeZone(sql);
  const latestOn = addDays(latestToday(sql, nowMs), 1);
  const on = typeof happened === "number" ? civilDateAt(happened, zone) : happened;
  return on > latestOn ? { field, detail: `dated in the future: ${on}`, code: "in_future" } : undefined;
}
