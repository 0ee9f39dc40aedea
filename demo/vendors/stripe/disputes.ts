import type Stripe from "stripe";
import type { Book } from "./book.ts";
import { emit, NO_REQUEST } from "./events.ts";
import { post } from "./money.ts";
import type { ChargeRow, DisputeRow } from "./records.ts";
import { moveRefund } from "./refunds.ts";
import { seconds, transactionShape } from "./shapes.ts";

const DAY_MS = 24 * 3_600_000;
const DISPUTE_FEE_MINOR = 1500;

export interface DisputeOpening {
  readonly amountMinor?: number | undefined;
  readonly reason: string;
  /** `warning_*` is an inquiry: nothing is withdrawn and a refund is still possible. */
  readonly status: string;
  readonly isChargeRefundable?: boolean | undefined;
}

/** Opens a dispute, withdraws its amount unless it is an inquiry, and fails the refunds that were pending. */
export function openDispute(book: Book, charge: ChargeRow, opening: DisputeOpening): DisputeRow {
  const id = book.newId("du");
  const isInquiry = opening.status.startsWith("warning");
  const amountMinor = opening.amountMinor ?? charge.capturedMinor;
  const taken = { type: "adjustment", amountMinor: -amountMinor, feeMinor: DISPUTE_FEE_MINOR, source: id } as const;
  const dispute = book.put("dispute", {
    id,
    account: charge.account,
    chargeId: charge.id,
    amountMinor,
    status: opening.status,
    reason: opening.reason,
    isChargeRefundable: opening.isChargeRefundable ?? isInquiry,
    createdAtMs: book.nowMs(),
    dueAtMs: book.nowMs() + 21 * DAY_MS,
    transactionIds: isInquiry ? [] : [post(book, charge, taken)],
  });
  book.put("charge", { ...charge, disputeIds: [...charge.disputeIds, id] });
  announce(book, "created", dispute);
  if (!isInquiry) announce(book, "funds_withdrawn", dispute);
  failPending(book, charge);
  return dispute;
}

function failPending(book: Book, charge: ChargeRow): void {
  for (const id of charge.refundIds) {
    const refund = book.need("refund", id);
    if (refund.status !== "pending") continue;
    moveRefund(book, refund, { to: "failed", failureReason: "charge_for_pending_refund_disputed" }, NO_REQUEST);
  }
}

export function updateDispute(
  book: Book,
  dispute: DisputeRow,
  change: { status?: string | undefined; isChargeRefundable?: boolean | undefined },
): DisputeRow {
  const updated = book.put("dispute", {
    ...dispute,
    status: change.status ?? dispute.status,
    isChargeRefundable: change.isChargeRefundable ?? dispute.isChargeRefundable,
  });
  announce(book, "updated", updated);
  return updated;
}

/** The bank's word. `won` returns what was withdrawn and frees the charge; `lost` keeps both. */
export function closeDispute(
  book: Book,
  dispute: DisputeRow,
  outcome: "won" | "lost" | "warning_closed" | "prevented",
): DisputeRow {
  const { id, amountMinor, transactionIds } = dispute;
  const charge = book.need("charge", dispute.chargeId);
  const isReinstated = outcome === "won" && transactionIds.length === 1;
  const returned = { type: "adjustment", amountMinor, feeMinor: -DISPUTE_FEE_MINOR, source: id } as const;
  const closed = book.put("dispute", {
    ...dispute,
    status: outcome,
    isChargeRefundable: outcome !== "lost",
    transactionIds: isReinstated ? [...transactionIds, post(book, charge, returned)] : transactionIds,
  });
  announce(book, "closed", closed);
  if (isReinstated) announce(book, "funds_reinstated", closed);
  return closed;
}

function announce(
  book: Book,
  what: "created" | "updated" | "closed" | "funds_withdrawn" | "funds_reinstated",
  dispute: DisputeRow,
): void {
  emit(book, dispute.account, `charge.dispute.${what}`, disputeShape(book, dispute), NO_REQUEST);
}

export function disputeShape(book: Book, dispute: DisputeRow): Stripe.Dispute {
  const charge = book.need("charge", dispute.chargeId);
  return {
    id: dispute.id,
    object: "dispute",
    amount: dispute.amountMinor,
    balance_transactions: dispute.transactionIds.map((id) => transactionShape(book.need("transaction", id))),
    charge: charge.id,
    created: seconds(dispute.createdAtMs),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...NO_EVIDENCE, ...dispute.evidence },
    evidence_details: {
      due_by: seconds(dispute.dueAtMs),
      enhanced_eligibility: {},
      has_evidence: Object.keys(dispute.evidence ?? {}).length > 0,
      past_due: dispute.dueAtMs < book.nowMs(),
      submission_count: dispute.submissions ?? 0,
      submission_method: (dispute.submissions ?? 0) > 0 ? "manual" : "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: dispute.isChargeRefundable,
    livemode: false,
    metadata: {},
    payment_intent: charge.paymentIntentId,
    reason: dispute.reason,
    status: dispute.status as Stripe.Dispute.Status,
  };
}

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
