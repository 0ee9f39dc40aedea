/** Cases that were settled before the product came, as imports tell of them. */
import { type Row, upsert } from "../records/upsert.ts";
import type { Sql } from "../sql.ts";

/** With the names of its columns, to be compared with the row that a record becomes. */
export function pastCaseBySource(sql: Sql, source: string, sourceId: string): Row | undefined {
  return sql.one<Row>("SELECT * FROM refund_case WHERE source = ? AND source_id = ?", source, sourceId);
}

/** Such a case is about one line at most, and closed. */
export function writePastRow(sql: Sql, row: Row & { readonly id: string }, lineId: string | null): void {
  sql.run("DELETE FROM case_line WHERE case_id = ?", row.id);
  upsert(sql, "refund_case", row);
  if (lineId !== null) sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES (?, ?, 0)", row.id, lineId);
}

/** What was given before; what was given here since stays beside it. */
export function correctPastSums(
  sql: Sql,
  caseId: string,
  { refundedMinor, creditedMinor }: { readonly refundedMinor: number; readonly creditedMinor: number },
): void {
  sql.run(
    `UPDATE refund_case SET refunded_minor = refunded_minor - past_refunded_minor + ?1, past_refunded_minor = ?1,
       credited_minor = credited_minor - past_credited_minor + ?2, past_credited_minor = ?2 WHERE id = ?3`,
    refundedMinor,
    creditedMinor,
    caseId,
  );
}
