import type Stripe from "stripe";
import type { Book } from "./book.ts";
import type { ChargeRow, EventRow, RefundRow, TransactionRow } from "./records.ts";

/** Stripe counts whole seconds. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** Refunds that hold their part of the charge. */
function isCounted(refund: RefundRow): boolean {
  return refund.status !== "failed" && refund.status !== "canceled";
}

export function refundedMinor(book: Book, charge: ChargeRow): number {
  return charge.refundIds
    .map((id) => book.need("refund", id))
    .filter(isCounted)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

export function refundShape(book: Book, refund: RefundRow): Stripe.Refund {
  const charge = book.need("charge", refund.chargeId);
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amountMinor,
    balance_transaction: refund.transactionId,
    charge: charge.id,
    created: seconds(refund.createdAtMs),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: destination(refund, charge),
    ...(refund.failureTransactionId ? { failure_balance_transaction: refund.failureTransactionId } : {}),
    ...(refund.failureReason ? { failure_reason: refund.failureReason } : {}),
    ...(refund.instructionsEmail ? { instructions_email: refund.instructionsEmail } : {}),
    ...(refund.pendingReason ? { pending_reason: refund.pendingReason } : {}),
    ...(refund.status === "requires_action" ? { next_action: nextAction(refund, charge) } : {}),
    metadata: { ...refund.metadata },
    payment_intent: charge.paymentIntentId,
    payment_method: paymentMethodId(charge),
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}

function destination({ reference }: RefundRow, { method }: ChargeRow): Stripe.Refund.DestinationDetails {
  if (method.type !== "card") return { type: method.type };
  const known = reference ? { reference, reference_status: "available" } : { reference_status: "pending" };
  return { type: "card", card: { type: "refund", reference_type: "acquirer_reference_number", ...known } };
}

const PATIENT_HAS_MS = 45 * 24 * 3_600_000;

function nextAction({ createdAtMs, instructionsEmail }: RefundRow, { email }: ChargeRow): Stripe.Refund.NextAction {
  const sent = {
    email_sent_at: seconds(createdAtMs),
    email_sent_to: instructionsEmail ?? email ?? "patient@example.com",
  };
  return {
    type: "display_details",
    display_details: { email_sent: sent, expires_at: seconds(createdAtMs + PATIENT_HAS_MS) },
  };
}

export function paymentMethodId({ id }: ChargeRow): string {
  return id.replace(/^[a-z]+_/, "pm_");
}

export function transactionShape(row: TransactionRow): Stripe.BalanceTransaction {
  const fee = {
    amount: row.feeMinor,
    application: null,
    currency: row.currency,
    description: null,
    type: "stripe_fee",
  };
  return {
    id: row.id,
    object: "balance_transaction",
    amount: row.amountMinor,
    available_on: seconds(row.createdAtMs),
    balance_type: "payments",
    created: seconds(row.createdAtMs),
    currency: row.currency,
    description: null,
    exchange_rate: null,
    fee: row.feeMinor,
    fee_details: row.feeMinor === 0 ? [] : [fee],
    net: row.amountMinor - row.feeMinor,
    reporting_category: row.type === "adjustment" ? "dispute" : row.type,
    source: row.source,
    status: "available",
    type: row.type,
  };
}

/** What goes to the webhook and to the event log. */
export function eventShape(event: EventRow, apiVersion: string) {
  return {
    id: event.id,
    object: "event",
    api_version: apiVersion,
    created: seconds(event.createdAtMs),
    data: { object: event.object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: event.cause.requestId, idempotency_key: event.cause.idempotencyKey },
    type: event.type,
  };
}
