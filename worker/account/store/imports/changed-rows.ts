/** What was done with rows that an import changed, or because of what it said. */
import { ofSame } from "../people/same-patient.ts";
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
  refund_case: "n.id IN (SELECT line_id FROM case_line WHERE case_id = t.id)",
} as const;

const toldRows = (table: string, row = "t") => `(${row}.import_no = ?1 OR ${row}.id IN (${changedOf(table)}))`;

/** Rows that it brought or changed, and that were there when somebody decided about their line. */
const decidedOn = (table: keyof typeof TOLD_OF_LINE) =>
  `SELECT DISTINCT t.id FROM ${table} t JOIN line n ON ${TOLD_OF_LINE[table]}
   JOIN decision_line l ON l.line_id = n.id JOIN decision d ON d.id = l.decision_id
   WHERE d.decided_at_ms >= ?2 AND ${toldRows(table)}`;

/** What of a patient is a fact of all their cases, whichever of their records has it. Of what names a line, only while it names none, or another than it named. */
const TOLD_OF_PATIENT = {
  consent: "AND (t.line_id IS NULL OR t.import_no IS NOT ?1)",
  claim: "AND (t.line_id IS NULL OR t.import_no IS NOT ?1)",
  booking: "AND (t.line_id IS NULL OR t.import_no IS NOT ?1)",
  message: "",
  unpaid_invoice: "",
} as const;

const decidedOfPatient = (table: keyof typeof TOLD_OF_PATIENT) =>
  `SELECT DISTINCT t.id FROM ${table} t JOIN refund_case c ON ${ofSame("c.patient_id", "t.patient_id")} JOIN decision d ON d.case_id = c.id
   WHERE d.decided_at_ms >= ?2 AND ${toldRows(table)} ${TOLD_OF_PATIENT[table]}`;

/** Since when they come, and how often, is read by policies; how they are called and written to is not. */
const DECIDED_OF_CHANGED_PATIENT = `SELECT DISTINCT t.id FROM import_before b JOIN patient t ON t.id = b.row_id
   JOIN refund_case c ON ${ofSame("c.patient_id", "t.id")} JOIN decision d ON d.case_id = c.id
   WHERE b.import_no = ?1 AND b.type = 'patient' AND d.decided_at_ms >= ?2
     AND (b.row ->> 'visits' <> t.visits OR b.row ->> 'since_on' <> t.since_on)`;

export function actsOnChanged(sql: Sql, no: number, beganAtMs: number): Acted[] {
  const ids = (query: string, ...params: number[]) => sql.all<{ id: string }>(query, no, ...params).map(({ id }) => id);
  return [
    ...(Object.keys(TOLD_OF_LINE) as (keyof typeof TOLD_OF_LINE)[]).map((table) => ({
      on: table,
      what: "decision_line",
      ids: ids(decidedOn(table), beganAtMs),
    })),
    ...(Object.keys(TOLD_OF_PATIENT) as (keyof typeof TOLD_OF_PATIENT)[]).map((table) => ({
      on: table,
      what: "decision",
      ids: ids(decidedOfPatient(table), beganAtMs),
    })),
    { on: "patient", what: "decision", ids: ids(DECIDED_OF_CHANGED_PATIENT, beganAtMs) },
    {
      on: "payment",
      what: "leg",
      ids: ids(`SELECT DISTINCT payment_id AS id FROM leg WHERE payment_id IN (${changedOf("payment")})`),
    },
    {
      on: "payment",
      what: "taken_payment",
      ids: ids(
        `SELECT payment_id AS id FROM taken_payment WHERE linked_how IN ('reference', 'hand') AND payment_id IN (${changedOf("payment")})`,
      ),
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
