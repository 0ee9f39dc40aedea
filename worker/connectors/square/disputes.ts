/** Square's disputes in our words. */
import type { DisputeReason, DisputeState } from "../../../core/disputes/dispute.ts";
import type { ProcessorDispute } from "../dispute-desk.ts";
import { fromSquareMoney } from "./money.ts";
import type { DisputeWire } from "./wire.ts";

const REASONS: Readonly<Record<string, DisputeReason>> = {
  AMOUNT_DIFFERS: "wrong_amount",
  CANCELLED: "cancelled",
  DUPLICATE: "charged_twice",
  NO_KNOWLEDGE: "not_recognised",
  NOT_AS_DESCRIBED: "not_as_described",
  NOT_RECEIVED: "not_received",
  PAID_BY_OTHER_MEANS: "paid_otherwise",
  CUSTOMER_REQUESTS_CREDIT: "refund_not_given",
  EMV_LIABILITY_SHIFT: "not_theirs",
};

const STATES: Readonly<Record<string, DisputeState>> = {
  INQUIRY_PROCESSING: "under_review",
  PROCESSING: "under_review",
  INQUIRY_CLOSED: "closed",
  WON: "won",
  LOST: "lost",
  ACCEPTED: "lost",
};

/** A state that Square adds tomorrow is open, and asks for a look. */
export const disputeStateOf = ({ state }: Pick<DisputeWire, "state">): DisputeState =>
  STATES[state ?? ""] ?? "needs_answer";

/** Undefined where it names no sum that we can hold. */
export function toProcessorDispute(dispute: DisputeWire): ProcessorDispute | undefined {
  const { id, amount_money: money, reason, state, due_at, created_at } = dispute;
  const sum = money ? fromSquareMoney(money) : undefined;
  if (!money || !sum?.ok) return undefined;
  const now = disputeStateOf(dispute);
  return {
    ref: id,
    reason: REASONS[reason ?? ""] ?? "other",
    ...(reason ? { reasonCode: reason } : {}),
    amountMinor: sum.value,
    currency: money.currency,
    state: now,
    isInquiry: (state ?? "").startsWith("INQUIRY_"),
    ...(now === "needs_answer" && due_at ? { answerByMs: due_at } : {}),
    ...(created_at ? { openedAtMs: created_at } : {}),
  };
}
