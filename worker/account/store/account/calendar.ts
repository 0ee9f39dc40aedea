/** The clinic's own days: its week, when it is closed, and whose public holidays its places keep. */
import { type BusinessCalendar, type ClosedDays, USUAL_WEEK } from "../../../../core/facts/business-days.ts";
import { locationOfCase } from "../notices/notices.ts";
import type { Sql } from "../sql.ts";
import { homeJurisdiction, jurisdictionAt, jurisdictionOfPayment, setting } from "./settings.ts";

export interface ClosingRow extends ClosedDays {
  readonly closingId: string;
  /** Null: everywhere. */
  readonly locationId: string | null;
  readonly title: string;
  readonly putBy: string;
  readonly putAtMs: number;
}

const SELECT = `SELECT id AS closingId, location_id AS locationId, title, from_on AS fromOn, until_on AS untilOn,
  put_by AS putBy, put_at_ms AS putAtMs FROM closing`;

/** In the order of their days. */
export const closings = (sql: Sql): ClosingRow[] => sql.all<ClosingRow>(`${SELECT} ORDER BY from_on, until_on, id`);

export const closingById = (sql: Sql, closingId: string): ClosingRow | undefined =>
  sql.one<ClosingRow>(`${SELECT} WHERE id = ?`, closingId);

export const insertClosing = (sql: Sql, row: ClosingRow): void =>
  sql.run(
    "INSERT INTO closing (id, location_id, title, from_on, until_on, put_by, put_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
    row.closingId,
    row.locationId,
    row.title,
    row.fromOn,
    row.untilOn,
    row.putBy,
    row.putAtMs,
  );

export const deleteClosing = (sql: Sql, closingId: string): void =>
  sql.run("DELETE FROM closing WHERE id = ?", closingId);

export const endClosing = (sql: Sql, closingId: string, untilOn: string): void =>
  sql.run("UPDATE closing SET until_on = ? WHERE id = ?", untilOn, closingId);

const countryOf = (jurisdiction: string): string => jurisdiction.split("-")[0] ?? "";

/** "US" of "US-CA": whose public holidays a place has. */
export const countryAt = (sql: Sql, locationId: string | undefined): string =>
  countryOf(jurisdictionAt(sql, locationId));

/** Of the place that took a payment: by its banks' days money arrives. */
export const countryOfPayment = (sql: Sql, paymentId: string | null): string =>
  countryOf(paymentId === null ? homeJurisdiction(sql) : jurisdictionOfPayment(sql, paymentId));

export function weekdaysOf(sql: Sql): readonly number[] {
  const said = setting(sql, "business_days");
  return said === undefined ? USUAL_WEEK : said.split(",").map(Number);
}

/** Of a place; of what has no place the home's. */
export function calendarAt(sql: Sql, locationId: string | undefined): BusinessCalendar {
  const closed = sql.all<ClosedDays>(
    `SELECT from_on AS fromOn, until_on AS untilOn FROM closing
     WHERE location_id IS NULL OR location_id = coalesce(?, (SELECT id FROM location ORDER BY id LIMIT 1))`,
    locationId ?? null,
  );
  return { weekdays: weekdaysOf(sql), country: countryAt(sql, locationId), closed };
}

/** Of the place that a case is about. */
export const calendarOfCase = (sql: Sql, caseId: string | undefined): BusinessCalendar =>
  calendarAt(sql, caseId === undefined ? undefined : locationOfCase(sql, caseId));
