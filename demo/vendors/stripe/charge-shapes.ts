import type Stripe from "stripe";
import type { Book } from "./book.ts";
import type { ChargeRow, CustomerRow, IntentRow } from "./records.ts";
import { paymentMethodId, refundedMinor, seconds } from "./shapes.ts";

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
    billing_details: {
      address: null,
      email: charge.email,
      name: charge.payerName,
      phone: charge.payerPhone,
      tax_id: null,
    },
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

/** With its customer in place of the id, as `expand` asks for; whoever was deleted has no name any more. */
export function chargeWithCustomer(book: Book, charge: ChargeRow): Stripe.Charge {
  const known = charge.customer === null ? undefined : book.get("customer", charge.customer);
  return { ...chargeShape(book, charge), ...(known ? { customer: customerShape(known) } : {}) };
}

function customerShape(row: CustomerRow): Stripe.Customer | Stripe.DeletedCustomer {
  const { id, name, email, phone, isDeleted, createdAtMs } = row;
  if (isDeleted) return { id, object: "customer", deleted: true };
  return {
    id,
    object: "customer",
    address: null,
    balance: 0,
    created: seconds(createdAtMs),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email,
    invoice_prefix: null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name,
    phone,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
}

/** The card is described as far as a refund case reads it; Stripe's own object has thirty more members. */
function methodDetails({ method }: ChargeRow): Stripe.Charge.PaymentMethodDetails {
  const details =
    method.type === "card" ? { type: "card", card: { brand: method.brand, last4: method.last4 } } : method;
  return details as unknown as Stripe.Charge.PaymentMethodDetails;
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
