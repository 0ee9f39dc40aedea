import { ofOnePurchase, type PaymentRow } from "../money/payments.ts";
import type { Sql } from "../sql.ts";

export interface StandingCredit {
  readonly legId: string;
  readonly lotId: string;
  readonly patientId: string;
  readonly currency: string;
  /** Given, and not taken back or paid out since: spent or not. */
  readonly countsMinor: number;
}

/** Credit that a case gave for what a payment paid for, that of the payment itself first. */
export function standingCredit(sql: Sql, { paymentId }: PaymentRow, caseId: string): StandingCredit[] {
  return sql.all<StandingCredit>(
    `SELECT g.id AS legId, e.id AS lotId, e.patient_id AS patientId, e.currency, c.counts_minor AS countsMinor
     FROM leg g JOIN decision d ON d.id = g.decision_id JOIN leg_counting c ON c.leg_id = g.id
       JOIN credit_entry e ON e.leg_id = g.id AND e.lot_id IS NULL AND e.bonus = 0
     WHERE d.case_id = ?1 AND g.payment_id IN ${ofOnePurchase("?2")} AND g.kind = 'credit' AND g.state = 'settled' AND c.counts_minor > 0
     ORDER BY g.payment_id <> ?2, g.id`,
    caseId,
    paymentId,
  );
}
