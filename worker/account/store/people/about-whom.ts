/** Whose matter an id names that somebody asks about. */
import type { Sql } from "../sql.ts";

/** By the name of the field in which it stands. What an act makes anew is nobody's yet. */
const ABOUT: Readonly<Record<string, string>> = {
  patientId: "SELECT id FROM patient WHERE id = ?",
  otherId: "SELECT id FROM patient WHERE id = ?",
  caseId: "SELECT patient_id AS id FROM refund_case WHERE id = ?",
  decisionId: "SELECT c.patient_id AS id FROM decision d JOIN refund_case c ON c.id = d.case_id WHERE d.id = ?",
  approvalId: `SELECT c.patient_id AS id FROM approval a JOIN decision d ON d.id = a.decision_id JOIN refund_case c ON c.id = d.case_id
    WHERE a.id = ?`,
  paymentId: "SELECT patient_id AS id FROM payment WHERE id = ?",
  disputeId: "SELECT y.patient_id AS id FROM dispute d JOIN payment y ON y.id = d.payment_id WHERE d.id = ?",
  purchaseId: "SELECT patient_id AS id FROM purchase WHERE id = ?",
  lineId: "SELECT p.patient_id AS id FROM line n JOIN purchase p ON p.id = n.purchase_id WHERE n.id = ?",
  taskId: "SELECT c.patient_id AS id FROM task t JOIN refund_case c ON c.id = t.case_id WHERE t.id = ?",
  legId: `SELECT c.patient_id AS id FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
    WHERE g.id = ?`,
  differenceId: "SELECT y.patient_id AS id FROM difference f JOIN payment y ON y.id = f.payment_id WHERE f.id = ?",
  lotId: "SELECT patient_id AS id FROM credit_entry WHERE id = ?",
  useId:
    "SELECT patient_id AS id FROM credit_entry WHERE source = 'makegood' AND source_id >= ?1 || ':' AND source_id < ?1 || ';' LIMIT 1",
  erasureId: "SELECT patient_id AS id FROM erasure WHERE id = ?",
  holdId: "SELECT patient_id AS id FROM legal_hold WHERE id = ?",
};

export function patientsAbout(sql: Sql, field: string, id: string): string[] {
  const query = Object.hasOwn(ABOUT, field) ? ABOUT[field] : undefined;
  const row = query === undefined ? undefined : sql.one<{ id: string | null }>(query, id);
  return row?.id ? [row.id] : [];
}
