/** What was done with rows that an import changed, or because of what it said of them. */
import type { Sql } from "../sql.ts";

interface Acted {
  readonly on: string;
  readonly what: string;
  readonly ids: readonly string[];
}

const changedOf = (table: string) => `SELECT row_id FROM import_before WHERE import_no = ?1 AND type = '${table}'`;
const linesOf = `SELECT id FROM line WHERE import_no = ?1 UNION ${changedOf("line")}`;

export function actsOnChanged(sql: Sql, no: number, beganAtMs: number): Acted[] {
  const ids = (query: string, ...params: number[]) => sql.all<{ id: string }>(query, no, ...params).map(({ id }) => id);
  return [
    {
      on: "payment",
      what: "leg",
      ids: ids(`SELECT DISTINCT payment_id AS id FROM leg WHERE payment_id IN (${changedOf("payment")})`),
    },
    {
      on: "payment",
      what: "refund_told",
      ids: ids(
        `SELECT DISTINCT payment_id AS id FROM outside_refund
         WHERE source = 'import' AND seen_at_ms >= ?2 AND payment_id IN (${changedOf("payment")})`,
        beganAtMs,
      ),
    },
    {
      on: "line",
      what: "decision_line",
      ids: ids(`SELECT DISTINCT line_id AS id FROM decision_line WHERE line_id IN (${changedOf("line")})`),
    },
    {
      on: "task",
      what: "closed_by_import",
      ids: ids(
        `SELECT DISTINCT t.id FROM task t JOIN case_line l ON l.case_id = t.case_id
         WHERE t.done_by = 'import' AND t.done_at_ms >= ?2 AND l.line_id IN (${linesOf})`,
        beganAtMs,
      ),
    },
  ];
}
