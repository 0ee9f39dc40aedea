import type { OurPayment } from "../../../../core/refund/reconcile.ts";
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";
import { toldLeft } from "./told.ts";

/** Our side of one payment, as the comparison wants it. */
export function ourSideOf(sql: Sql, payment: PaymentRow): OurPayment {
  const { paymentId, collectedMinor, currency, disputedMinor, dispute } = payment;
  return {
    collectedMinor,
    currency,
    disputedMinor,
    dispute,
    told: toldLeft(sql, payment),
    legs: sql.all<OurPayment["legs"][number]>(
      `SELECT id AS legId, state, amount_minor AS amountMinor, vendor_ref AS vendorRef FROM leg
       WHERE payment_id IN (SELECT ?1 UNION ALL SELECT id FROM payment WHERE twin_of = ?1) AND kind = 'refund' ORDER BY id`,
      paymentId,
    ),
    outside: sql
      .all<{ vendorRef: string; amountMinor: number; counts: 0 | 1 }>(
        "SELECT vendor_ref AS vendorRef, amount_minor AS amountMinor, counts FROM outside_refund WHERE payment_id = ? AND source = 'processor' AND by_bank = 0 ORDER BY vendor_ref",
        paymentId,
      )
      .map((row) => ({ ...row, counts: row.counts === 1 })),
  };
}
