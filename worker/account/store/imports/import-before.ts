/** What rows said before an import changed them. */
import type { Sql } from "../sql.ts";

/** Which of these rows an import has changed already. */
export const changedBy = (sql: Sql, no: number, rowIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    sql
      .all<{ id: string }>(
        "SELECT row_id AS id FROM import_before WHERE import_no = ? AND row_id IN (SELECT value FROM json_each(?))",
        no,
        JSON.stringify(rowIds),
      )
      .map(({ id }) => id),
  );
