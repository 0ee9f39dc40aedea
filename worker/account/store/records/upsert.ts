import type { Sql, SqlValue } from "../sql.ts";
import { type HashedType, TABLES } from "./imported.ts";

export type Row = Readonly<Record<string, SqlValue>>;

/**
 * Adds a row or updates the one with the same id. Columns and tables are names of our own code, never of a record. `merge` says how a
 * column that exists already is kept, in SQL over `excluded`.
 */
export function upsert(sql: Sql, table: string, row: Row, merge: Readonly<Record<string, string>> = {}): void {
  const columns = Object.keys(row);
  const updates = columns
    .filter((column) => column !== "id")
    .map((column) => `${column} = ${merge[column] ?? `excluded.${column}`}`);
  const marks = columns.map(() => "?").join(", ");
  sql.run(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks}) ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`,
    ...Object.values(row),
  );
}

/** An export that does not say how many uses were taken off, or that billing stopped, takes back nothing that another said. */
const KEEP_TAKEN_OFF = {
  taken_off: "coalesce(excluded.taken_off, entitlement.taken_off)",
  billing_stopped_on: "coalesce(excluded.billing_stopped_on, entitlement.billing_stopped_on)",
};

/** What was spent of a gift card stays spent where an export does not speak of it. */
const KEEP_SPENT = { spent_minor: "coalesce(excluded.spent_minor, line.spent_minor)" };

/** What a letter calls an item stays where an export does not speak of it; one that says `{}` takes the phrases away. */
const KEEP_NAMES = {
  service_names: "coalesce(excluded.service_names, item.service_names)",
  unit: "coalesce(excluded.unit, item.unit)",
};

/** The row of one record. */
export const upsertRecord = (sql: Sql, type: HashedType, row: Row): void =>
  upsert(sql, TABLES[type], row, type === "item" ? KEEP_NAMES : {});
export const upsertLine = (sql: Sql, row: Row): void => upsert(sql, "line", row, KEEP_SPENT);
export const upsertEntitlement = (sql: Sql, row: Row): void => upsert(sql, "entitlement", row, KEEP_TAKEN_OFF);
