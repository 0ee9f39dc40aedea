import type { Sql } from "../../store/sql.ts";
import type { Row } from "./rows.ts";

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
