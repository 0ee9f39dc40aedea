/** Which cases a payment concerns. */
import type { Sql } from "../sql.ts";
import { ofOneCharge, type PaymentRow } from "./payments.ts";

/** The case that gave something back of the payment, the newest; else the one that is open; else the newest about what it paid for. */
export function caseOfPayment(sql: Sql, { paymentId, purchaseId }: PaymentRow): string | undefined {
  return sql.one<{ caseId: string }>(
    `SELECT c.id AS caseId, EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id
         WHERE d.case_id = c.id AND g.payment_id IN ${ofOneCharge("?1")} AND g.held_minor > 0) AS gave
     FROM refund_case c WHERE c.id IN (SELECT d.case_id FROM decision d JOIN leg g ON g.decision_id = d.id WHERE g.payment_id IN ${ofOneCharge("?1")})
       OR c.id IN (SELECT k.case_id FROM case_line k JOIN line n ON n.id = k.line_id WHERE n.purchase_id = ?2)
     ORDER BY gave DESC, c.closed_at_ms IS NULL DESC, c.opened_at_ms DESC, c.id DESC LIMIT 1`,
    paymentId,
    purchaseId,
  )?.caseId;
}

/** Open cases about what a payment paid for. */
export function openCasesAbout(sql: Sql, paymentId: string): string[] {
  return sql
    .all<{ caseId: string }>(
      `SELECT DISTINCT k.case_id AS caseId FROM payment y JOIN line n ON n.purchase_id = y.purchase_id
       JOIN case_line k ON k.line_id = n.id AND k.open = 1 WHERE y.id = ? ORDER BY 1`,
      paymentId,
    )
    .map(({ caseId }) => caseId);
}
