/** The bank decided for the patient, and money waits here or went back for the same purchase: it may have been for that. */
import { isOverdrawn } from "../../../../core/refund/headroom.ts";
import { lostAtTheBank } from "../../../../core/refund/reconcile.ts";
import type { CommandContext } from "../../store/context.ts";
import { ofOnePurchase, type PaymentRow, paymentById, totalsOf } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { openDifferencesOf } from "./differences.ts";
import { matterDueAgain } from "./outside-failed.ts";

/** `before`: the payment's row before the processor's word was written down. */
export function askAfterLoss(context: CommandContext, before: PaymentRow): void {
  const { sql, nowMs } = context;
  const { paymentId } = before;
  const now = paymentById(sql, paymentId);
  const lostMinor = (now?.disputedMinor ?? 0) - before.disputedMinor;
  if (lostMinor < 0) forgetLoss(context, paymentId, -lostMinor);
  if (!now || lostMinor <= 0 || !mayBeForOurs(sql, now)) return;
  const ref = newRef(sql, paymentId, now.disputedMinor);
  sql.run(
    `INSERT INTO outside_refund (vendor_ref, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, by_bank)
     VALUES (?, ?, ?, 1, ?, ?, 1)`,
    ref,
    paymentId,
    lostMinor,
    nowMs,
    nowMs,
  );
  const adopted = { paymentId, vendorRef: ref, amountMinor: lostMinor, counts: true, deltaMinor: 0 };
  context.record("refund.adopted", undefined, adopted);
  openDifferencesOf(context, undefined, paymentId, [lostAtTheBank(ref, lostMinor)]);
}

/**
 * Money waits, has left or became credit on the payment or on another of its purchase: what left may come back, and is not to be offered beside what
 * the bank gave. Of this one it stops by itself where the bank took so much that it does not fit beside, and finance hears of that (`disputes.ts`).
 */
function mayBeForOurs(sql: Sql, payment: PaymentRow): boolean {
  const row = sql.one(
    `SELECT 1 FROM leg g JOIN leg_counting c ON c.leg_id = g.id WHERE g.payment_id IN ${ofOnePurchase("?1")}
       AND (g.state IN ('requested', 'reserved', 'submitting', 'unknown', 'attention')
         OR (g.state IN ('pending', 'settled') AND c.counts_minor > 0 AND (g.payment_id <> ?1 OR ?2 = 0))) LIMIT 1`,
    payment.paymentId,
    isOverdrawn(totalsOf(payment)) ? 1 : 0,
  );
  return row !== undefined;
}

/** The bank may give a sum back to the clinic and take the same again: that is another loss. */
function newRef(sql: Sql, paymentId: string, disputedMinor: number): string {
  const ref = `dispute:${paymentId}:${disputedMinor}`;
  const row = sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM outside_refund WHERE payment_id = ?1 AND by_bank = 1 AND (vendor_ref = ?2 OR vendor_ref LIKE ?2 || ':%')",
    paymentId,
    ref,
  );
  return row?.n ? `${ref}:${row.n + 1}` : ref;
}

/** The bank gave it back to the clinic after all, or a part of it: what it took last first. */
function forgetLoss(context: CommandContext, paymentId: string, backMinor: number): void {
  const lost = context.sql.all<{ ref: string; minor: number }>(
    `SELECT vendor_ref AS ref, amount_minor AS minor FROM outside_refund WHERE payment_id = ? AND by_bank = 1 AND counts = 1
     ORDER BY seen_at_ms DESC, rowid DESC`,
    paymentId,
  );
  let rest = backMinor;
  for (const { ref, minor } of lost) {
    const goneMinor = Math.min(rest, minor);
    if (goneMinor === 0) return;
    rest -= goneMinor;
    const counts = goneMinor < minor;
    const amountMinor = counts ? minor - goneMinor : minor;
    context.record("refund.adopted", undefined, { paymentId, vendorRef: ref, amountMinor, counts, deltaMinor: 0 });
    matterDueAgain(context, ref, [{ ref, minor: goneMinor }]);
  }
}
