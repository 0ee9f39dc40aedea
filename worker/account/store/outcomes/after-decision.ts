/** What the records say of a patient after the decision on their case, and what people said; one row a case. */
import type { Outcome } from "../../../../core/outcomes/outcome.ts";
import type { CountedReason } from "../../../../core/reasons/reasons.ts";
import { countedReason } from "../case/cases.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface AfterRow {
  readonly caseId: string;
  readonly reason: CountedReason;
  readonly decidedOn: string;
  readonly visitedOn: string | null;
  readonly boughtOn: string | null;
  readonly disputedOn: string | null;
  readonly askedAgainOn: string | null;
  readonly said: Outcome | null;
}

/** The last decision that stands; of a case from before, when it was closed. What is paid out of credit later decides nothing. */
const DECIDED_AT = `coalesce((SELECT max(d.decided_at_ms) FROM decision d WHERE d.case_id = c.id AND d.state = 'approved'
    AND d.pays_out_leg_id IS NULL), CASE WHEN c.source IS NOT NULL THEN c.closed_at_ms END)`;

/** `offsetMs`: the clinic's days, so many milliseconds from UTC. */
const dayOf = (atMs: string, offsetMs: number): string => `date((${atMs} + ${offsetMs}) / 1000, 'unixepoch')`;

/** `of` is a parameter or a column: its day is asked of rows of the same person, whichever of their records they stand under. */
const after = (offsetMs: number): string => `SELECT x.caseId, x.reason, x.decidedOn,
    (SELECT min(u.used_on) FROM purchase b JOIN line n ON n.purchase_id = b.id JOIN entitlement e ON e.line_id = n.id
       JOIN use_record u ON u.entitlement_id = e.id
     WHERE ${ofSame("b.patient_id", "x.patientId")} AND u.kind = 'used' AND u.reversed_on IS NULL AND u.used_on > x.decidedOn) AS visitedOn,
    (SELECT min(b.bought_on) FROM purchase b WHERE ${ofSame("b.patient_id", "x.patientId")} AND b.bought_on > x.decidedOn) AS boughtOn,
    (SELECT ${dayOf("min(v.at_ms)", offsetMs)} FROM event v WHERE v.case_id = x.caseId AND v.type = 'dispute.opened'
       AND v.at_ms > x.decidedAtMs) AS disputedOn,
    (SELECT min(o.requested_on) FROM refund_case o WHERE ${ofSame("o.patient_id", "x.patientId")} AND o.id <> x.caseId
       AND o.set_aside_at_ms IS NULL AND o.opened_at_ms > x.decidedAtMs) AS askedAgainOn,
    (SELECT s.outcome FROM case_outcome s WHERE s.case_id = x.caseId ORDER BY s.said_at_ms DESC, s.id DESC LIMIT 1) AS said
  FROM (SELECT c.id AS caseId, c.patient_id AS patientId, c.month, ${countedReason("c")} AS reason, ${DECIDED_AT} AS decidedAtMs,
      ${dayOf(DECIDED_AT, offsetMs)} AS decidedOn FROM refund_case c WHERE c.set_aside_at_ms IS NULL`;

/** Undefined where nothing was decided that stands. */
export function afterDecisionOf(sql: Sql, offsetMs: number, caseId: string): AfterRow | undefined {
  return sql.one<AfterRow>(`${after(offsetMs)} AND c.id = ?) x WHERE x.decidedAtMs IS NOT NULL`, caseId);
}

/** Of every case that was opened in these months, both included. */
export function afterDecisions(sql: Sql, offsetMs: number, from: string, to: string): AfterRow[] {
  return sql.all<AfterRow>(
    `${after(offsetMs)} AND c.month BETWEEN ? AND ?) x WHERE x.decidedAtMs IS NOT NULL`,
    from,
    to,
  );
}

export interface SaidRow {
  readonly id: string;
  readonly caseId: string;
  readonly outcome: Outcome | null;
  readonly textId: string;
  readonly saidBy: string;
  readonly saidAtMs: number;
}
const SAID = `SELECT id, case_id AS caseId, outcome, text_id AS textId, said_by AS saidBy, said_at_ms AS saidAtMs FROM case_outcome`;

export const saidOutcomeById = (sql: Sql, id: string): SaidRow | undefined =>
  sql.one<SaidRow>(`${SAID} WHERE id = ?`, id);

/** What was said last. */
export const lastSaidOutcome = (sql: Sql, caseId: string): SaidRow | undefined =>
  sql.one<SaidRow>(`${SAID} WHERE case_id = ? ORDER BY said_at_ms DESC, id DESC LIMIT 1`, caseId);

export function insertSaidOutcome(sql: Sql, { id, caseId, outcome, textId, saidBy, saidAtMs }: SaidRow): void {
  sql.run(
    "INSERT INTO case_outcome (id, case_id, outcome, text_id, said_by, said_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    id,
    caseId,
    outcome,
    textId,
    saidBy,
    saidAtMs,
  );
}
