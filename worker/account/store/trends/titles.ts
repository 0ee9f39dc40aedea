/** What people read of the keys by which cases are counted, and which keys any case has. */
import type { Dimension } from "../../../../core/contract/case-filter.ts";
import { locations } from "../account/settings.ts";
import { FACET_COLUMNS } from "../case/lists/case-filter.ts";
import type { Sql } from "../sql.ts";

/** Beyond this nobody chooses from a list. */
const CHOICES_MAX = 500;

/** Every value that a case has in a dimension, what is not known left out. */
export const keysOfCases = (sql: Sql, by: Exclude<Dimension, "reason">): string[] =>
  sql
    .all<{ key: string }>(
      `SELECT DISTINCT ${FACET_COLUMNS[by]} AS key FROM refund_case
       WHERE ${FACET_COLUMNS[by]} IS NOT NULL AND set_aside_at_ms IS NULL ORDER BY 1 LIMIT ${CHOICES_MAX}`,
    )
    .map(({ key }) => key);

/** Titles of locations, items and versions of a policy; undefined of a dimension whose keys are what people read. */
export function titlesOf(sql: Sql, by: Dimension, keys: readonly string[]): ReadonlyMap<string, string> | undefined {
  switch (by) {
    case "location":
      return new Map(locations(sql).map(({ locationId, title }) => [locationId, title]));
    case "item":
      return named(sql, "SELECT id AS key, title FROM item WHERE id IN (SELECT value FROM json_each(?))", keys);
    case "policyVersion":
    case "consent":
      return named(
        sql,
        `SELECT id AS key, (json ->> '$.title') || iif(instr(json ->> '$.title', version) > 0, '', ' · ' || version) AS title
         FROM policy_version WHERE id IN (SELECT value FROM json_each(?))`,
        keys,
      );
    default:
      return undefined;
  }
}

const named = (sql: Sql, query: string, keys: readonly string[]): ReadonlyMap<string, string> =>
  new Map(sql.all<{ key: string; title: string }>(query, JSON.stringify(keys)).map(({ key, title }) => [key, title]));
