/** Where people work: those without a row work at every location. */
import type { Sql } from "../sql.ts";

export const locationsOfPerson = (sql: Sql, personId: string): string[] =>
  sql
    .all<{ locationId: string }>(
      "SELECT location_id AS locationId FROM person_location WHERE person_id = ? ORDER BY location_id",
      personId,
    )
    .map(({ locationId }) => locationId);

export const whereEverybodyWorks = (sql: Sql): ReadonlyMap<string, readonly string[]> => {
  const rows = sql.all<{ personId: string; locationId: string }>(
    "SELECT person_id AS personId, location_id AS locationId FROM person_location ORDER BY person_id, location_id",
  );
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ locationId }) => locationId),
    ]),
  );
};

export function putLocationsOfPerson(sql: Sql, personId: string, locationIds: readonly string[]): void {
  sql.run("DELETE FROM person_location WHERE person_id = ?", personId);
  for (const locationId of locationIds)
    sql.run("INSERT INTO person_location (person_id, location_id) VALUES (?, ?)", personId, locationId);
}
