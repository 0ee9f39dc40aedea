import { type DisputeRow, disputesOfPayment } from "../../store/dispute/disputes.ts";
import { needPayment, receivedOf, wentBackOf } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";

export interface WentBack {
  /** In the payment's currency, by refunds; what banks took is not in it. */
  readonly amountMinor: number;
  readonly currency: string;
  /** Whether giving up what this dispute asks gives some of the payment twice. Of two currencies nobody knows: then any of it counts. */
  readonly paysTwice: boolean;
}

/** What of a disputed payment went back already; undefined where nothing did. Another dispute of it that was lost counts to what is gone. */
export function wentBackBeside(
  sql: Sql,
  { disputeId, paymentId, amountMinor, currency }: DisputeRow,
): WentBack | undefined {
  const payment = needPayment(sql, paymentId);
  const refundedMinor = wentBackOf(sql, payment);
  if (refundedMinor === 0) return undefined;
  const lostMinor = disputesOfPayment(sql, paymentId)
    .filter((one) => one.disputeId !== disputeId && one.state === "lost" && one.currency === payment.currency)
    .reduce((sum, one) => sum + one.amountMinor, 0);
  const isMore = refundedMinor + lostMinor + amountMinor > receivedOf(payment);
  return {
    amountMinor: refundedMinor,
    currency: payment.currency,
    paysTwice: currency !== payment.currency || isMore,
  };
}
