import { isAnswerAwaited } from "../../../../core/refund/leg.ts";
import type { CommandContext } from "../../store/context.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { forgetReading } from "../../store/money/payment-changes.ts";
import { lastingPaymentId, paymentById } from "../../store/money/payments.ts";
import { queueMoneyRead } from "./money-reads.ts";

/** A leg in doubt has its answer: whether it was what had gone back is looked at before anything else leaves the payment. */
export function lookBeyondAgain(context: CommandContext, from: LegRow, to: LegRow): void {
  if (!isAnswerAwaited(from.state) || isAnswerAwaited(to.state)) return;
  const payment = paymentById(context.sql, lastingPaymentId(context.sql, from.paymentId));
  if (!payment || payment.doubtedAtMs === null || payment.processorRef === null) return;
  forgetReading(context.sql, payment.paymentId);
  queueMoneyRead(context, payment.processor, { at: "payment", refs: [payment.processorRef] });
}
