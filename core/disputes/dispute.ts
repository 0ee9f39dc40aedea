/** A dispute in our words, whichever bank or processor asks. */

/** Why the patient turned to the bank. `other`: the processor's own code is kept beside it. */
export const DISPUTE_REASONS = [
  "not_theirs",
  "not_recognised",
  "not_received",
  "not_as_described",
  "refund_not_given",
  "cancelled",
  "charged_twice",
  "wrong_amount",
  "paid_otherwise",
  "bank_trouble",
  "other",
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** `closed`: over without a winner, as an inquiry that came to nothing. */
export const DISPUTE_STATES = ["needs_answer", "under_review", "won", "lost", "closed"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
