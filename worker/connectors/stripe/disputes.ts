/** Stripe's disputes in our words. */
import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import type { DisputeReason, DisputeState } from "../../../core/disputes/dispute.ts";
import { type DisputeThere, isDecidedOn, type ProcessorDispute } from "../dispute-desk.ts";
import { fromStripeAmount } from "./amount.ts";
import { kindOfField } from "./evidence-fields.ts";
import type { DisputeWire, WholeDisputeWire } from "./wire.ts";

const REASONS: Readonly<Record<string, DisputeReason>> = {
  fraudulent: "not_theirs",
  debit_not_authorized: "not_theirs",
  unrecognized: "not_recognised",
  product_not_received: "not_received",
  product_unacceptable: "not_as_described",
  credit_not_processed: "refund_not_given",
  subscription_canceled: "cancelled",
  duplicate: "charged_twice",
  bank_cannot_process: "bank_trouble",
  check_returned: "bank_trouble",
  incorrect_account_details: "bank_trouble",
  insufficient_funds: "bank_trouble",
};

const STATES: Readonly<Record<string, DisputeState>> = {
  warning_under_review: "under_review",
  under_review: "under_review",
  appeal_under_review: "under_review",
  won: "won",
  lost: "lost",
  warning_closed: "closed",
  prevented: "closed",
};

/** A status that Stripe adds tomorrow is open, and asks for a look. */
const stateOf = (status: string): DisputeState => STATES[status] ?? "needs_answer";

/** Undefined where its sum cannot be held in our units. */
export function toProcessorDispute(dispute: DisputeWire): ProcessorDispute | undefined {
  const { id, reason, status, currency, is_charge_refundable, evidence_details, created } = dispute;
  const sum = fromStripeAmount(dispute.amount, currency);
  if (!sum.ok) return undefined;
  const networkReason = dispute.payment_method_details?.card?.network_reason_code;
  return {
    ref: id,
    reason: REASONS[reason ?? ""] ?? "other",
    ...(reason ? { reasonCode: reason } : {}),
    ...(networkReason ? { networkReason } : {}),
    ...sum.value,
    state: stateOf(status),
    isInquiry: status.startsWith("warning_"),
    isRefundable: is_charge_refundable,
    // 0 and null both say that the bank takes no answer.
    ...(evidence_details.due_by ? { answerByMs: evidence_details.due_by * 1000 } : {}),
    openedAtMs: created * 1000,
  };
}

/** What of ours stands in its evidence: a field that holds another's, or nothing, is not among them. */
export function evidenceThere({ evidence }: Pick<WholeDisputeWire, "evidence">): Readonly<Record<string, string>> {
  const rows = Object.entries(evidence).filter(([field, value]) => kindOfField(field) !== undefined && value);
  return Object.fromEntries(rows.map(([field, value]) => [field, String(value)]));
}

/** Throws where its sum cannot be held in our units. */
export function toDisputeThere(dispute: WholeDisputeWire): DisputeThere {
  const read = toProcessorDispute(dispute);
  if (!read) throw new Error(`A dispute in ${dispute.currency} cannot be read`);
  const there = evidenceThere(dispute);
  const isSent = dispute.evidence_details.submission_count > 0 || isDecidedOn(stateOf(dispute.status));
  return {
    ...read,
    isSent,
    ...(Object.keys(there).length === 0 ? {} : { mark: markOf(there) }),
  };
}

export const markOf = (there: Readonly<Record<string, string>>): string => sha256Hex(canonicalJson(there));
