/** What was done with rows that an import changed, or because of what it said. */
import type { Sql } from "../sql.ts";

interface Acted {
  readonly on: string;
  readonly what: string;
  readonly ids: readonly string[];
}

const changedOf = (table: string) => `SELECT row_id FROM import_before WHERE import_no = ?1 AND type = '${table}'`;
const linesOf = `SELECT id FROM line WHERE import_no = ?1 UNION ${changedOf("line")}`;

/** What the facts of a line are read from, beside the line itself. */
const TOLD_OF_LINE = {
  payment: "n.purchase_id = t.purchase_id",
  use_record: "n.id = (SELECT e.line_id FROM entitlement e WHERE e.id = t.entitlement_id)",
  consent: "n.id = t.line_id",
  claim: "n.id = t.line_id",
  booking: "n.id = t.line_id",
} as const;

const toldRows = (table: string, row = "t") => `(${row}.import_no = ?1 OR ${row}.id IN (${changedOf(table)}))`;

/** Rows that it brought or changed, and that were there when somebody decided about their line. */
const decidedOn = (table: keyof typeof TOLD_OF_LINE) =>
  `SELECT DISTINCT t.id FROM ${table} t JOIN line n ON ${TOLD_OF_LINE[table]}
   JOIN decision_line l ON l.line_id = n.id JOIN decision d ON d.id = l.decision_id
   WHERE d.decided_at_ms >= ?2 AND ${toldRows(table)}`;

export function actsOnChanged(sql: Sql, no: number, beganAtMs: number): Acted[] {
  const ids = (query: string, ...params: number[]) => sql.all<{ id: string }>(query, no, ...params).map(({ id }) => id);
  return [
    ...(Object.keys(TOLD_OF_LINE) as (keyof typeof TOLD_OF_LINE)[]).map((table) => ({
      on: table,
      what: "decision_line",
      ids: ids(decidedOn(table), beganAtMs),
    })),
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

/** Of whom it said something that may be found in their records, as its rows stand now. Each by itself: an object takes no long union. */
export function patientsOfImport(sql: Sql, no: number): string[] {
  const queries = [
    ...["purchase", "payment", "claim", "booking", "consent"].map((table) => `${table} t WHERE ${toldRows(table)}`),
    `use_record u JOIN entitlement e ON e.id = u.entitlement_id JOIN line n ON n.id = e.line_id JOIN purchase t ON t.id = n.purchase_id
     WHERE ${toldRows("use_record", "u")}`,
    "refund_case t WHERE t.import_no = ?1",
  ];
  return queries
    .flatMap((from) => sql.all<{ id: string | null }>(`SELECT DISTINCT t.patient_id AS id FROM ${from}`, no))
    .flatMap(({ id }) => id ?? []);
}
