/** What was decided, and how far the money is. */
import type { DecisionView, LegView } from "../../../core/contract/decision.ts";
import { REFUND_DRAFT } from "./proposal.ts";
import { idOf, RECEIVED_AT_MS, visa } from "./story.ts";

export const legOf = (part: Partial<LegView>): LegView => ({
  legId: idOf("EG"),
  kind: "refund",
  paymentId: visa.paymentId,
  label: visa.label,
  amountMinor: 80_000,
  currency: "USD",
  state: "reserved",
  ...part,
});

export const decisionOf = (part: Partial<DecisionView> = {}): DecisionView => ({
  decisionId: idOf("DEC"),
  caseId: idOf("CASE"),
  state: "approved",
  option: "refund",
  amountMinor: 80_000,
  bonusMinor: 0,
  currency: "USD",
  reason: "changed_mind",
  decidedBy: "Ana Ruiz",
  decidedAtMs: RECEIVED_AT_MS + 600_000,
  legs: [legOf({})],
  reply: REFUND_DRAFT,
  ...part,
});
