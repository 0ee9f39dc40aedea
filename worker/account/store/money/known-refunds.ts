import type { Sql } from "../sql.ts";
import { ofOneCharge } from "./payments.ts";

/** The vendor's ids of all refunds of a payment that we know of, ours and others'. */
export function knownRefundsOf(sql: Sql, paymentId: string): string[] {
  const rows = sql.all<{ ref: string }>(
    `SELECT vendor_ref AS ref FROM leg WHERE payment_id IN ${ofOneCharge("?1")} AND vendor_ref IS NOT NULL
     UNION SELECT vendor_ref FROM outside_refund WHERE payment_id IN ${ofOneCharge("?1")} AND source = 'processor' AND by_bank = 0 ORDER BY 1`,
    paymentId,
  );
  return rows.map(({ ref }) => ref);
}

/** Under what money of this payment went back, for whoever answers the bank: the processor's ids, those of refunds made elsewhere, and what a person wrote down. */
export function refundRefsOf(sql: Sql, paymentId: string): string {
  return sql
    .all<{ ref: string }>(
      `SELECT vendor_ref AS ref FROM leg WHERE payment_id IN ${ofOneCharge("?1")} AND kind = 'refund' AND held_minor > 0 AND vendor_ref IS NOT NULL
       UNION SELECT substr(vendor_ref, length('hand:' || id || ':') + 1) FROM leg WHERE payment_id IN ${ofOneCharge("?1")} AND kind = 'hand' AND state = 'settled'
       UNION SELECT vendor_ref FROM outside_refund WHERE payment_id = ?1 AND counts = 1 AND source = 'processor' AND by_bank = 0 ORDER BY 1`,
      paymentId,
    )
    .map(({ ref }) => ref)
    .join(", ");
}
