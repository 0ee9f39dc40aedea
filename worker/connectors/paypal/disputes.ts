/** PayPal's disputes in our words. */
import type { DisputeReason, DisputeState } from "../../../core/disputes/dispute.ts";
import type { ProcessorDispute } from "../dispute-desk.ts";
import { fromPayPalMoney } from "./amounts.ts";
import type { DisputeSummaryWire, DisputeWire } from "./wire.ts";

const REASONS: Readonly<Record<string, DisputeReason>> = {
  MERCHANDISE_OR_SERVICE_NOT_RECEIVED: "not_received",
  MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED: "not_as_described",
  UNAUTHORISED: "not_theirs",
  CREDIT_NOT_PROCESSED: "refund_not_given",
  DUPLICATE_TRANSACTION: "charged_twice",
  INCORRECT_AMOUNT: "wrong_amount",
  PAYMENT_BY_OTHER_MEANS: "paid_otherwise",
  CANCELED_RECURRING_BILLING: "cancelled",
  PROBLEM_WITH_REMITTANCE: "bank_trouble",
};

/** Codes that give the patient the money, and those that leave it with the clinic. */
const ENDS: Readonly<Record<string, DisputeState>> = {
  RESOLVED_BUYER_FAVOUR: "lost",
  RESOLVED_WITH_PAYOUT: "lost",
  ACCEPTED: "lost",
  RESOLVED_SELLER_FAVOUR: "won",
  DENIED: "won",
};
const WAITS_FOR_OTHERS = ["UNDER_REVIEW", "WAITING_FOR_BUYER_RESPONSE"];

export function disputeStateOf(dispute: DisputeSummaryWire | DisputeWire): DisputeState {
  if (dispute.status === "RESOLVED" || dispute.dispute_state === "RESOLVED") {
    const code = "dispute_outcome" in dispute ? dispute.dispute_outcome?.outcome_code : undefined;
    return ENDS[code ?? ""] ?? "closed";
  }
  return WAITS_FOR_OTHERS.includes(dispute.status) ? "under_review" : "needs_answer";
}

/** Undefined where it names no sum that we can hold. */
export function toProcessorDispute(dispute: DisputeSummaryWire | DisputeWire): ProcessorDispute | undefined {
  const { dispute_id, dispute_amount: money, reason, seller_response_due_date: dueMs } = dispute;
  const sum = money && fromPayPalMoney(money, money.currency_code);
  if (!sum?.ok) return undefined;
  const openedAtMs = "create_time" in dispute ? dispute.create_time : undefined;
  return {
    ref: dispute_id,
    reason: REASONS[reason ?? ""] ?? "other",
    ...(reason === undefined ? {} : { reasonCode: reason }),
    amountMinor: sum.value,
    currency: money?.currency_code ?? "",
    state: disputeStateOf(dispute),
    isInquiry: dispute.dispute_life_cycle_stage === "INQUIRY",
    ...(dueMs === undefined ? {} : { answerByMs: dueMs }),
    ...(openedAtMs === undefined ? {} : { openedAtMs }),
  };
}
