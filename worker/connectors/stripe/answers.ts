/** Stripe's answers and errors in the words of the payment processor. */
import Stripe from "stripe";
import type { ProcessorAnswer } from "../../../core/refund/classify.ts";
import { bankRefOf } from "../bank-ref.ts";
import { isNotSent, NOT_SENT } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { ProcessorCharge, ProcessorRefund } from "../payment-processor.ts";
import { fromStripeAmount } from "./amount.ts";
import { toProcessorDispute } from "./disputes.ts";
import type { ChargeWire, DisputeWire, PaymentIntentWire, RefundWire } from "./wire.ts";

/** Our key in a refund's metadata: the only thing by which a refund is known to be ours. */
export const LEG_KEY = "leg_id";

type KnownStatus = ProcessorRefund["status"];

/** A value that Stripe adds tomorrow is not final: it is pending until it says something we know. */
function statusOf(status: string | null): KnownStatus {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

function reasonOf(refund: RefundWire): string | undefined {
  if (refund.status === "requires_action" || refund.status === "canceled") return refund.status;
  return refund.failure_reason ?? refund.pending_reason;
}

/** Throws where Stripe's amount cannot be held in our units: such a refund was not made by us and cannot be counted. */
export function toProcessorRefund(refund: RefundWire): ProcessorRefund {
  const sum = fromStripeAmount(refund.amount, refund.currency);
  if (!sum.ok) throw new Error(`A refund in ${refund.currency} cannot be read: ${sum.error}`);
  const legId = refund.metadata?.[LEG_KEY];
  const reason = reasonOf(refund);
  const expiresAt = refund.next_action?.display_details?.expires_at;
  return {
    vendorRef: refund.id,
    paymentRef: refund.payment_intent ?? refund.charge ?? "",
    ...(refund.payment_intent !== null && refund.charge !== null ? { chargeRef: refund.charge } : {}),
    amountMinor: sum.value.amountMinor,
    currency: sum.value.currency,
    status: statusOf(refund.status),
    createdAtMs: refund.created * 1000,
    ...(reason === undefined ? {} : { reason }),
    ...(expiresAt === undefined ? {} : { actByMs: expiresAt * 1000 }),
    ...bankRefOf(refund.destination_details?.card?.reference),
    ...(legId === undefined ? {} : { legId }),
  };
}

export function toAnswer(refund: ProcessorRefund): ProcessorAnswer {
  const { vendorRef, status, reason, actByMs } = refund;
  return {
    type: "refund",
    vendorRef,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(actByMs === undefined ? {} : { actByMs }),
  };
}

/** The gate is Stripe's own flag on each dispute, not that there is one. */
export function toProcessorCharge(charge: ChargeWire, disputes: readonly DisputeWire[]): ProcessorCharge {
  const minor = (amount: number): number => {
    const sum = fromStripeAmount(amount, charge.currency);
    if (!sum.ok) throw new Error(`A charge in ${charge.currency} cannot be read: ${sum.error}`);
    return sum.value.amountMinor;
  };
  // One whose sum is in another currency counts as the whole payment: never as less than it may be.
  const about = ({ amount, currency }: DisputeWire): number =>
    minor(currency === charge.currency ? amount : charge.amount_captured);
  const lost = disputes.filter((dispute) => dispute.status === "lost");
  const [first] = disputes.filter(isOpen).sort((a, b) => (answerBy(a) ?? Infinity) - (answerBy(b) ?? Infinity));
  const answerByMs = first && answerBy(first);
  const amountMinor = disputes.filter(isOpen).reduce((sum, dispute) => sum + about(dispute), 0);
  return {
    paymentRef: charge.payment_intent ?? charge.id,
    chargeRef: charge.id,
    ...(charge.payment_intent === null ? {} : { intentRef: charge.payment_intent }),
    currency: charge.currency.toUpperCase(),
    capturedMinor: charge.captured && charge.status !== "failed" ? minor(charge.amount_captured) : 0,
    refundedMinor: minor(charge.amount_refunded),
    dispute: disputeState(disputes),
    disputedMinor: lost.reduce((sum, dispute) => sum + about(dispute), 0),
    ...(first
      ? { openDispute: { ref: first.id, amountMinor, ...(answerByMs === undefined ? {} : { answerByMs }) } }
      : {}),
    disputes: disputes.flatMap((one) => toProcessorDispute(one) ?? []),
  };
}

/** An intent that nobody has paid: there is no charge, and nothing came in. */
export function unpaidCharge(intent: PaymentIntentWire): ProcessorCharge {
  return {
    paymentRef: intent.id,
    intentRef: intent.id,
    currency: intent.currency.toUpperCase(),
    capturedMinor: 0,
    refundedMinor: 0,
    dispute: "none",
    disputedMinor: 0,
  };
}

const CLOSED = ["won", "lost", "warning_closed", "prevented"];
const isOpen = ({ status }: DisputeWire): boolean => !CLOSED.includes(status);

/** 0 and null both say that the bank takes no answer. */
function answerBy({ evidence_details }: DisputeWire): number | undefined {
  return evidence_details.due_by ? evidence_details.due_by * 1000 : undefined;
}

function disputeState(disputes: readonly DisputeWire[]): ProcessorCharge["dispute"] {
  const open = disputes.filter(isOpen);
  if (open.some((dispute) => !dispute.is_charge_refundable)) return "open_locked";
  if (open.length > 0) return "open_refundable";
  if (disputes.some((dispute) => dispute.status === "lost")) return "lost";
  return disputes.some((dispute) => dispute.status === "won") ? "won" : "none";
}

/** Anything the SDK throws. No status means no usable answer: a broken connection, our deadline, a body that is no JSON. */
export function toErrorAnswer(thrown: unknown): Extract<ProcessorAnswer, { type: "error" }> {
  if (isNotSent(thrown)) return { type: "error", kind: NOT_SENT, code: NOT_SENT };
  if (!(thrown instanceof Stripe.errors.StripeError)) return { type: "error" };
  const { statusCode, code, rawType } = thrown;
  return {
    type: "error",
    ...(statusCode === undefined ? {} : { httpStatus: statusCode }),
    ...(code === undefined ? {} : { code }),
    // A 409 of this type is another request that holds the key, not a misuse of it.
    ...(rawType === "idempotency_error" && statusCode === 400 ? { kind: "key_misused" as const } : {}),
  };
}

/** For reads: nothing was to be done, so all that matters is whether to ask again. */
export function toReadFailure(thrown: unknown): ConnectorFailure {
  const { httpStatus, code, kind } = toErrorAnswer(thrown);
  if (kind === NOT_SENT) return { verdict: "not_executed", detail: NOT_SENT };
  const detail = `${httpStatus ?? "no answer"} ${code ?? ""}`.trim();
  if (httpStatus === 401 || httpStatus === 403) return { verdict: "unauthorised", detail };
  if (httpStatus === 429) return { verdict: "not_executed", detail, ...retryAfterOf(thrown) };
  return { verdict: httpStatus !== undefined && httpStatus < 500 ? "refused" : "unknown", detail };
}

/** The SDK keeps a `Headers` there, whatever its type says; by another client they are a record. */
function retryAfterOf(thrown: unknown): { readonly retryAfterMs?: number } {
  if (!(thrown instanceof Stripe.errors.StripeError)) return {};
  const headers: unknown = thrown.headers;
  const told = headers instanceof Headers ? headers.get("retry-after") : thrown.headers?.["retry-after"];
  return told && /^\d{1,5}$/.test(told) ? { retryAfterMs: Number(told) * 1000 } : {};
}
