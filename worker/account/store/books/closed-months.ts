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
export const bookedRows = (sql: Sql, fromMonth: string, toMonth: string): (BookedRow & { readonly month: string })[] =>
  sql
    .all<{ month: string; json: string }>(
      "SELECT month, json FROM booked_row WHERE month BETWEEN ? AND ? ORDER BY month, n",
      fromMonth,
      toMonth,
    )
    .map(({ month, json }) => ({ ...(JSON.parse(json) as BookedRow), month }));

export function insertClosedMonth(sql: Sql, closed: ClosedMonth, rows: readonly BookedRow[]): void {
  const { month, closedAtMs, closedBy, hash, differences } = closed;
  sql.run("INSERT INTO closed_month VALUES (?, ?, ?, ?, ?)", month, closedAtMs, closedBy, hash, differences);
  for (const [n, row] of rows.entries()) {
    sql.run("INSERT INTO booked_row VALUES (?, ?, ?, ?)", month, n + 1, row.key, JSON.stringify(row));
  }
}
