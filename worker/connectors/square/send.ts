import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { classifyAnswer, type SendOutcome } from "../../../core/refund/classify.ts";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import type { RefundOrder } from "../payment-processor.ts";
import { reasonOfLeg, toProcessorRefund } from "./answers.ts";
import type { SquareAnswer, SquareHttp } from "./http.ts";
import { KEY_BYTES_MAX, PAYMENT_AGE_MAX_MS, REASON_MAX, REFUNDS_OF_PAYMENT_MAX } from "./limits.ts";
import { toSquareMoney } from "./money.ts";
import { failedBecause, outcomeOf } from "./outcomes.ts";
import { isRef } from "./reading.ts";
import { type PaymentWire, paymentAnswer, refundAnswer } from "./wire.ts";

/** Of the 20 s that a send may take: the payment is looked at first, and what is left is the refund's. */
const LOOK_DEADLINE_MS = 5_000;

/** Payments whose refund moves money. Of cash and of money that never went through Square it is only written down. */
const MOVED_BY_SQUARE = ["CARD", "BANK_ACCOUNT", "WALLET", "BUY_NOW_PAY_LATER", "SQUARE_ACCOUNT"];
const ONLY_RECORDED = ["CASH", "EXTERNAL"];

/** What is sent, but for the key: opaque ids, nothing of the patient. Undefined where Square cannot move the amount. */
function bodyOf({ legId, paymentRef, amountMinor, currency }: RefundOrder) {
  const money = toSquareMoney(amountMinor, currency);
  if (!money.ok) return undefined;
  return { payment_id: paymentRef, amount_money: money.value, reason: reasonOfLeg(legId) };
}

export const hashOf = (order: RefundOrder): string => sha256Hex(canonicalJson(bodyOf(order) ?? order));

/**
 * Sends one refund, once. The payment is looked at before: only that tells whether money would move at all, and of what does not change
 * any more, so that a resend never decides otherwise than the first send did. What Square refuses is left to Square. Never throws.
 */
export async function sendRefund(
  http: SquareHttp,
  order: RefundOrder,
  key: string,
  nowMs: number,
): Promise<SendOutcome> {
  const body = bodyOf(order);
  if (!body) return { type: "our_bug", code: "amount_not_sendable" };
  if (new TextEncoder().encode(key).length > KEY_BYTES_MAX) return { type: "our_bug", code: "key_too_long" };
  if (body.reason.length > REASON_MAX) return { type: "our_bug", code: "reason_too_long" };
  if (!isRef(order.paymentRef)) return { type: "our_bug", code: "resource_missing" };
  const payment = await lookAt(http, order);
  if ("type" in payment) return payment;
  const json = { idempotency_key: key, ...body };
  const answer = await http.ask({ method: "POST", path: "/v2/refunds", json }, SEND_DEADLINE_MS - LOOK_DEADLINE_MS);
  return named(judged(answer, order), payment, nowMs);
}

/** The payment, or what becomes of the leg without a send: nothing has left, so nothing here is unknown. */
async function lookAt(http: SquareHttp, { paymentRef }: RefundOrder): Promise<PaymentWire | SendOutcome> {
  const answer = await http.ask({ method: "GET", path: `/v2/payments/${paymentRef}` }, LOOK_DEADLINE_MS);
  const isGood = answer.status >= 200 && answer.status <= 299;
  const parsed = isGood ? paymentAnswer.safeParse(answer.body) : undefined;
  if (parsed?.success && parsed.data.payment.id === paymentRef) return unlessNotOurs(parsed.data.payment);
  const outcome = isGood ? undefined : outcomeOf(answer);
  if (outcome?.type === "account_paused" || outcome?.type === "our_bug") return outcome;
  return { type: "not_executed", code: outcome?.type === "not_executed" ? outcome.code : "no_answer" };
}

function unlessNotOurs(payment: PaymentWire): PaymentWire | SendOutcome {
  const source = payment.source_type ?? "";
  if (MOVED_BY_SQUARE.includes(source)) return payment;
  const code = ONLY_RECORDED.includes(source) ? "recorded_only" : "source_not_refundable";
  return { type: "refused", code, locksPayment: false };
}

/** A refund that exists is believed before any error beside it; one of another payment or sum is no answer to this request. */
function judged(answer: SquareAnswer, order: RefundOrder): SendOutcome {
  const parsed = refundAnswer.safeParse(answer.body);
  if (!parsed.success || answer.status < 200 || answer.status >= 500) return outcomeOf(answer);
  const { amount_money, payment_id } = parsed.data.refund;
  const isOurs =
    payment_id === order.paymentRef &&
    amount_money.amount === order.amountMinor &&
    amount_money.currency === order.currency;
  if (!isOurs) return { type: "unknown", code: "other_refund", errorIsReplayed: false };
  const { vendorRef, status, reason } = toProcessorRefund(parsed.data.refund, failedBecause(answer.body));
  // Good news under a bad status is read again before it counts as final.
  const isSure = answer.status <= 299 || status === "failed";
  const known = isSure ? status : "pending";
  return classifyAnswer({ type: "refund", vendorRef, status: known, reason: reason ?? known });
}

/** Square has one code for whatever cannot be refunded any more; its limits say which of them it is. */
function named(outcome: SendOutcome, { created_at, refund_ids }: PaymentWire, nowMs: number): SendOutcome {
  if (outcome.type !== "refused" || outcome.code !== "payment_not_refundable") return outcome;
  if (nowMs - created_at > PAYMENT_AGE_MAX_MS) return { ...outcome, code: "payment_too_old" };
  return (refund_ids?.length ?? 0) >= REFUNDS_OF_PAYMENT_MAX ? { ...outcome, code: "too_many_refunds" } : outcome;
}
