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

/** What of a payment left as refunds of ours that the processor gave an id, and that were first sent by then. */
export const oursSentBy = (sql: Sql, paymentId: string, atMs: number): number =>
  sql.one<{ minor: number }>(
    `SELECT coalesce(sum(g.held_minor), 0) AS minor FROM leg g WHERE g.payment_id IN ${ofOneCharge("?1")} AND g.kind = 'refund'
       AND g.vendor_ref IS NOT NULL AND EXISTS (SELECT 1 FROM attempt a WHERE a.leg_id = g.id AND a.first_sent_at_ms <= ?2)`,
    paymentId,
    atMs,
  )?.minor ?? 0;

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
