/** The hours in which a location's patients are not texted. */
import { QUIET_HOURS, type QuietHours } from "../../../../core/messages/quiet-hours.ts";
import type { Sql } from "../sql.ts";

/** Those of the location, else of the account's home, else the usual ones. */
export function quietHoursOf(sql: Sql, locationId: string | undefined): QuietHours {
  return (
    sql.one<QuietHours>(
      `SELECT from_hour AS fromHour, until_hour AS untilHour FROM quiet_hours
       WHERE location_id = ?1 OR location_id = (SELECT id FROM location ORDER BY id LIMIT 1)
       ORDER BY location_id IS ?1 DESC LIMIT 1`,
      locationId ?? null,
    ) ?? QUIET_HOURS
  );
}

/** What was said for this very location. */
export const ownQuietHours = (sql: Sql, locationId: string): QuietHours | undefined =>
  sql.one<QuietHours>(
    "SELECT from_hour AS fromHour, until_hour AS untilHour FROM quiet_hours WHERE location_id = ?",
    locationId,
  );

export const deleteQuietHoursRow = (sql: Sql, locationId: string): void =>
  sql.run("DELETE FROM quiet_hours WHERE location_id = ?", locationId);

export function putQuietHoursRow(sql: Sql, locationId: string, { fromHour, untilHour }: QuietHours): void {
  sql.run(
    `INSERT INTO quiet_hours (location_id, from_hour, until_hour) VALUES (?, ?, ?)
     ON CONFLICT (location_id) DO UPDATE SET from_hour = excluded.from_hour, until_hour = excluded.until_hour`,
    locationId,
    fromHour,
    untilHour,
  );
}
