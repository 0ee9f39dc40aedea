/** Square's refunds, payments and disputes in the words of the payment processor. */
import type { OpenDispute, ProcessorCharge, ProcessorRefund } from "../payment-processor.ts";
import { toProcessorDispute } from "./disputes.ts";
import { fromSquareMoney, type SquareMoney } from "./money.ts";
import { unusable } from "./reading.ts";
import type { DisputeWire, PaymentWire, RefundWire } from "./wire.ts";

/**
 * What we write into a refund's `reason`, the only field of ours that Square gives back. Staff at the till or in the dashboard, and every
 * other application of the clinic, can write there too, also a copy of this: it says which leg a refund claims to be. The account believes
 * it only for a leg of the same payment and sum that has left and has no refund yet.
 */
const MARK = "makegood:";
export const reasonOfLeg = (legId: string): string => MARK + legId;

/** The whole text, never a part of it: a sentence that quotes the mark is a person's. */
const LEG = new RegExp(`^${MARK}([0-9A-Za-z_-]{1,64})$`);
export const legOfReason = (reason: string | null | undefined): string | undefined => LEG.exec(reason ?? "")?.[1];

/** A value that Square adds tomorrow is not final: pending until it says something we know. */
export function statusOf({ status }: Pick<RefundWire, "status">): ProcessorRefund["status"] {
  if (status === "COMPLETED") return "succeeded";
  return status === "FAILED" || status === "REJECTED" ? "failed" : "pending";
}

/** @param because why it failed, where the answer said so: the refund itself never does */
export function toProcessorRefund(refund: RefundWire, because?: string): ProcessorRefund {
  const status = statusOf(refund);
  const legId = legOfReason(refund.reason);
  const reason = status === "failed" ? (because ?? (refund.status === "REJECTED" ? "rejected" : undefined)) : undefined;
  return {
    vendorRef: refund.id,
    paymentRef: refund.payment_id ?? "",
    amountMinor: minorOf(refund.amount_money),
    currency: refund.amount_money.currency,
    status,
    createdAtMs: refund.created_at,
    ...(reason === undefined ? {} : { reason }),
    ...(legId === undefined ? {} : { legId }),
  };
}

/** @throws NotRead for a sum that Square cannot have moved */
export function minorOf(money: SquareMoney): number {
  const minor = fromSquareMoney(money);
  if (!minor.ok) throw unusable(`${money.currency} ${minor.error}`);
  return minor.value;
}

/** What came in: of a payment that is not completed nothing did, whatever was approved. */
export const capturedOf = ({ status, total_money }: PaymentWire): number =>
  status === "COMPLETED" ? minorOf(total_money) : 0;

/** @param disputes of this payment */
export function toProcessorCharge(payment: PaymentWire, disputes: readonly DisputeWire[]): ProcessorCharge {
  const { id, total_money, refunded_money } = payment;
  const openDispute = openOf(payment, disputes);
  return {
    paymentRef: id,
    chargeRef: id,
    currency: total_money.currency,
    capturedMinor: capturedOf(payment),
    refundedMinor: refundedOf(payment, refunded_money),
    dispute: disputeState(disputes),
    disputedMinor: sumOf(payment, disputes.filter(isLost)),
    ...(openDispute === undefined ? {} : { openDispute }),
    disputes: disputes.flatMap((one) => toProcessorDispute(one) ?? []),
  };
}

export function refundedOf({ total_money }: PaymentWire, refunded: SquareMoney | null | undefined): number {
  if (!refunded) return 0;
  if (refunded.currency !== total_money.currency) throw unusable("two_currencies");
  return minorOf(refunded);
}

/** Nothing is withdrawn yet, and a refund is the usual way to end it. Square refuses one where it is not possible. */
const INQUIRIES = ["INQUIRY_EVIDENCE_REQUIRED", "INQUIRY_PROCESSING"];
/** The bank still takes an answer. */
const ANSWERABLE = ["INQUIRY_EVIDENCE_REQUIRED", "EVIDENCE_REQUIRED"];
const CLOSED = ["INQUIRY_CLOSED", "WON", "LOST", "ACCEPTED"];

const isLost = ({ state }: DisputeWire): boolean => state === "LOST" || state === "ACCEPTED";
/** A state that we do not know is not over. */
const isOpen = ({ state }: DisputeWire): boolean => !CLOSED.includes(state ?? "");

/** Square has no flag that says whether a refund is still possible: a dispute that is open locks the payment, an inquiry does not. */
function disputeState(disputes: readonly DisputeWire[]): ProcessorCharge["dispute"] {
  const open = disputes.filter(isOpen);
  if (open.some(({ state }) => !INQUIRIES.includes(state ?? ""))) return "open_locked";
  if (open.length > 0) return "open_refundable";
  if (disputes.some(isLost)) return "lost";
  return disputes.some(({ state }) => state === "WON") ? "won" : "none";
}

function openOf(payment: PaymentWire, disputes: readonly DisputeWire[]): OpenDispute | undefined {
  const open = disputes.filter(isOpen);
  const dueMs = (one: DisputeWire) => (ANSWERABLE.includes(one.state ?? "") ? (one.due_at ?? undefined) : undefined);
  const [first] = open.toSorted((a, b) => (dueMs(a) ?? Infinity) - (dueMs(b) ?? Infinity));
  if (!first) return undefined;
  const answerByMs = dueMs(first);
  return { ref: first.id, amountMinor: sumOf(payment, open), ...(answerByMs === undefined ? {} : { answerByMs }) };
}

/** A dispute without a sum, or in the cardholder's own currency, counts as the whole payment: never as less than it may be. */
function sumOf({ total_money }: PaymentWire, disputes: readonly DisputeWire[]): number {
  const minors = disputes.map(({ amount_money }) =>
    minorOf(amount_money?.currency === total_money.currency ? amount_money : total_money),
  );
  return minors.reduce((sum, minor) => sum + minor, 0);
}
