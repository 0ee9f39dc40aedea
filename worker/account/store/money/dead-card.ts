import { DEAD_CARD_CODES, type DeadCardCode, deadCardCode } from "../../../../core/refund/came-back.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";

/**
 * Why no refund is sent to the card of a payment any more: one came back from it, or did not get there, whether it was made here or at the
 * processor. Two payments of a patient with one card have the same card.
 */
export function deadCardOf(
  sql: Sql,
  { paymentId, patientId, brand, last4 }: Pick<PaymentRow, "paymentId" | "patientId" | "brand" | "last4">,
): DeadCardCode | undefined {
  const codes = DEAD_CARD_CODES.map((code) => `'${code}'`).join(", ");
  const row = sql.one<{ problem: string }>(
    `WITH same_card (id) AS (SELECT y.id FROM payment y
       WHERE y.id = ?1 OR (${ofSame("y.patient_id", "?2")} AND y.processor <> 'none' AND y.brand = ?3 AND y.last4 = ?4))
     SELECT * FROM (SELECT g.problem FROM leg g JOIN same_card c ON c.id = g.payment_id
       WHERE g.kind = 'refund' AND g.state IN ('failed', 'bounced') AND g.problem IN (${codes}) ORDER BY g.id DESC LIMIT 1)
     UNION ALL SELECT o.problem FROM outside_refund o JOIN same_card c ON c.id = o.payment_id
       WHERE o.counts = 0 AND o.problem IN (${codes}) LIMIT 1`,
    paymentId,
    patientId,
    brand,
    last4,
  );
  return deadCardCode(row?.problem ?? null);
}
