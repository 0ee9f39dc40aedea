import type { Sql, SqlValue } from "../sql.ts";

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

export const upsertLine = (sql: Sql, row: Row): void => upsert(sql, "line", row, KEEP_SPENT);
export const upsertEntitlement = (sql: Sql, row: Row): void => upsert(sql, "entitlement", row, KEEP_TAKEN_OFF);
