/** The bank decided for the patient, and money waits here or went back for the same purchase: it may have been for that. */

import { lostAtTheBank } from "../../../../core/refund/difference.ts";
import { isOverdrawn } from "../../../../core/refund/headroom.ts";
import type { CommandContext } from "../../store/context.ts";
import { lossesUnder, standingLosses } from "../../store/money/bank-losses.ts";
import { insertToldRefund } from "../../store/money/outside-refunds.ts";
import { type PaymentRow, paymentById, totalsOf } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { isMoneyOfPurchase } from "../../store/money/what-left.ts";
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
  const loss = {
    ...refundNamed(sql, paymentId, ref),
    paymentId,
    amountMinor: lostMinor,
    madeAtMs: nowMs,
    seenAtMs: nowMs,
  };
  insertToldRefund(sql, loss, "bank");
  const adopted = { paymentId, vendorRef: ref, amountMinor: lostMinor, counts: true, deltaMinor: 0 };
  context.record("refund.adopted", undefined, adopted);
  openDifferencesOf(context, undefined, paymentId, [lostAtTheBank(ref, lostMinor)]);
}

/**
 * Money waits, has left or became credit on the payment or on another of its purchase: what left may come back, and is not to be offered beside what
 * the bank gave. Of this one it stops by itself where the bank took so much that it does not fit beside, and finance hears of that (`disputes.ts`).
 */
function mayBeForOurs(sql: Sql, payment: PaymentRow): boolean {
  return isMoneyOfPurchase(sql, payment.paymentId, { leftOfItselfToo: !isOverdrawn(totalsOf(payment)) });
}

/** The bank may give a sum back to the clinic and take the same again: that is another loss. */
function newRef(sql: Sql, paymentId: string, disputedMinor: number): string {
  const ref = `dispute:${paymentId}:${disputedMinor}`;
  const n = lossesUnder(sql, paymentId, ref);
  return n > 0 ? `${ref}:${n + 1}` : ref;
}

/** The bank gave it back to the clinic after all, or a part of it: what it took last first. */
function forgetLoss(context: CommandContext, paymentId: string, backMinor: number): void {
  let rest = backMinor;
  for (const { ref, minor } of standingLosses(context.sql, paymentId)) {
    const goneMinor = Math.min(rest, minor);
    if (goneMinor === 0) return;
    rest -= goneMinor;
    const counts = goneMinor < minor;
    const amountMinor = counts ? minor - goneMinor : minor;
    context.record("refund.adopted", undefined, { paymentId, vendorRef: ref, amountMinor, counts, deltaMinor: 0 });
    matterDueAgain(context, refundNamed(context.sql, paymentId, ref), [{ ref, minor: goneMinor }]);
  }
}
