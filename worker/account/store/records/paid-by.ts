/** Who paid for a purchase, where it is another than the patient. */
import type { Sql } from "../sql.ts";

/** Who paid for something in a case, of their own file. */
export const payersOfCase = (sql: Sql, caseId: string): string[] =>
  sql
    .all<{ payerId: string }>(
      `SELECT DISTINCT coalesce(p.payer_id, t.payer_id) AS payerId FROM case_line k JOIN line n ON n.id = k.line_id
         JOIN purchase p ON p.id = n.purchase_id JOIN patient t ON t.id = p.patient_id
       WHERE k.case_id = ? AND coalesce(p.payer_id, t.payer_id) IS NOT NULL ORDER BY 1`,
      caseId,
    )
    .map(({ payerId }) => payerId);

/** Who paid for the purchase that a payment is of; undefined where that is the patient, or nobody knows. */
export const payerOfPayment = (sql: Sql, paymentId: string): string | undefined =>
  sql.one<{ payerId: string | null }>(
    `SELECT coalesce(p.payer_id, t.payer_id) AS payerId FROM payment y JOIN purchase p ON p.id = y.purchase_id
       JOIN patient t ON t.id = p.patient_id WHERE y.id = ?`,
    paymentId,
  )?.payerId ?? undefined;
