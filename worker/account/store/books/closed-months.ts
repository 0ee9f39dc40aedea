/** Months that somebody closed, with their rows as they stood. Nothing of it is ever edited or removed. */
import type { BookedRow } from "../../../../core/journal/months.ts";
import type { Sql } from "../sql.ts";

export interface ClosedMonth {
  readonly month: string;
  readonly closedAtMs: number;
  readonly closedBy: string;
  readonly hash: string;
  readonly differences: number;
}

export const closedMonths = (sql: Sql): ClosedMonth[] =>
  sql.all<ClosedMonth>(
    "SELECT month, closed_at_ms AS closedAtMs, closed_by AS closedBy, hash, differences FROM closed_month ORDER BY month",
  );

/** As they were written down, in that order. */
export const bookedRows = (sql: Sql, month: string): BookedRow[] =>
  sql
    .all<{ json: string }>("SELECT json FROM booked_row WHERE month = ? ORDER BY n", month)
    .map(({ json }) => JSON.parse(json) as BookedRow);

/** All that was written down under these keys before a month. */
export const bookedUnder = (sql: Sql, keys: readonly string[], beforeMonth: string): BookedRow[] =>
  sql
    .all<{ json: string }>(
      `SELECT r.json FROM (SELECT DISTINCT value FROM json_each(?)) j CROSS JOIN booked_row r ON r.key = j.value
       WHERE r.month < ? ORDER BY r.month, r.n`,
      JSON.stringify(keys),
      beforeMonth,
    )
    .map(({ json }) => JSON.parse(json) as BookedRow);

/** Under which something was written down in these months; of disputes in any month before, for a bank may take years to decide. */
export const bookedKeys = (sql: Sql, fromMonth: string, toMonth: string): string[] =>
  sql
    .all<{ key: string }>(
      `SELECT key FROM booked_row WHERE month BETWEEN ?1 AND ?2
       UNION SELECT key FROM booked_row WHERE key >= 'dispute:' AND key < 'dispute;' AND month <= ?2`,
      fromMonth,
      toMonth,
    )
    .map(({ key }) => key);

export function insertClosedMonth(sql: Sql, closed: ClosedMonth, rows: readonly BookedRow[]): void {
  const { month, closedAtMs, closedBy, hash, differences } = closed;
  sql.run("INSERT INTO closed_month VALUES (?, ?, ?, ?, ?)", month, closedAtMs, closedBy, hash, differences);
  for (const [n, row] of rows.entries()) {
    sql.run("INSERT INTO booked_row VALUES (?, ?, ?, ?)", month, n + 1, row.key, JSON.stringify(row));
  }
}
