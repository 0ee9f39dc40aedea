import type { Sql } from "../sql.ts";

export interface HeldLine {
  readonly lineId: string;
  readonly patientId: string;
  /** Paid, and not spent of a gift card. */
  readonly paidMinor: number;
}

/** The lines on which money of a leg goes back; of credit that is paid out none, for it gives nothing anew. */
export const linesHeldBy = (sql: Sql, legId: string): HeldLine[] =>
  sql.all<HeldLine>(
    `SELECT n.id AS lineId, p.patient_id AS patientId, n.paid_minor - coalesce(n.spent_minor, 0) AS paidMinor
     FROM leg g JOIN decision d ON d.id = g.decision_id JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id
       JOIN purchase p ON p.id = n.purchase_id
     WHERE g.id = ? AND d.pays_out_leg_id IS NULL AND a.net_minor + a.tax_minor > 0`,
    legId,
  );
