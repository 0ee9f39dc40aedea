import type Stripe from "stripe";
import type { Book } from "./book.ts";
import type { ChargeRow, EventRow, IntentRow, RefundRow, TransactionRow } from "./records.ts";

/** Stripe counts whole seconds. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** Refunds that hold their part of the charge. */
export function isCounted(refund: RefundRow): boolean {
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
  const sent = { email_sent_at: seconds(createdAtMs), email_sent_to: instructionsEmail ?? email ?? "patient@example.com" };
  return {
    type: "display_details",
    display_details: { email_sent: sent, expires_at: seconds(createdAtMs + PATIENT_HAS_MS) },
  };
}

export function chargeShape(book: Book, charge: ChargeRow): Stripe.Charge {
  const amount_refunded = refundedMinor(book, charge);
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amountMinor,
    amount_captured: charge.capturedMinor,
    amount_refunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: charge.transactionId,
    billing_details: { address: null, email: charge.email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: charge.capturedMinor > 0,
    created: seconds(charge.createdAtMs),
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description,
    disputed: charge.disputeIds.length > 0,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: false,
    metadata: { ...charge.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: charge.paymentIntentId,
    payment_method: paymentMethodId(charge),
    payment_method_details: methodDetails(charge),
    receipt_email: charge.email,
    receipt_number: null,
    receipt_url: null,
    refunded: charge.capturedMinor > 0 && amount_refunded === charge.capturedMinor,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
}

/** The card is described as far as a refund case reads it; Stripe's own object has thirty more members. */
function methodDetails({ method }: ChargeRow): Stripe.Charge.PaymentMethodDetails {
  const details = method.type === "card" ? { type: "card", card: { brand: method.brand, last4: method.last4 } } : method;
  return details as unknown as Stripe.Charge.PaymentMethodDetails;
}

function paymentMethodId({ id }: ChargeRow): string {
  return id.replace(/^[a-z]+_/, "pm_");
}

export function intentShape(book: Book, intent: IntentRow): Stripe.PaymentIntent {
  const charge = book.need("charge", intent.chargeId);
  const isCaptured = charge.capturedMinor > 0;
  return {
    id: intent.id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: charge.amountMinor,
    amount_capturable: isCaptured ? 0 : charge.amountMinor,
    amount_received: charge.capturedMinor,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: isCaptured ? "automatic" : "manual",
    client_secret: null,
    confirmation_method: "automatic",
    created: seconds(charge.createdAtMs),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    description: charge.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: charge.id,
    livemode: false,
    managed_payments: null,
    metadata: { ...charge.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: paymentMethodId(charge),
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: [charge.method.type],
    payment_record: null,
    processing: null,
    receipt_email: charge.email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: isCaptured ? "succeeded" : "requires_capture",
    transfer_data: null,
    transfer_group: null,
  };
}

export function transactionShape(row: TransactionRow): Stripe.BalanceTransaction {
  const fee = { amount: row.feeMinor, application: null, currency: row.currency, description: null, type: "stripe_fee" };
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
