/** The states of a decision, of what it moves, and of the case that they make. */
export const LEG_STATES = [
  "requested",
  "reserved",
  "submitting",
  "unknown",
  "pending",
  "settled",
  "failed",
  "bounced",
  "closed",
  "attention",
] as const;
export type LegState = (typeof LEG_STATES)[number];

/** Derived from decisions, approvals and legs; never set by hand. */
export const CASE_STATES = [
  "open",
  "awaiting_approval",
  "awaiting_patient",
  "in_progress",
  "needs_attention",
  "done",
  "declined",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const DECISION_STATES = ["awaiting_approval", "approved", "rejected", "asked_back", "stopped"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const APPROVAL_STATES = ["waiting", "approved", "rejected", "asked_back", "expired", "void"] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];
