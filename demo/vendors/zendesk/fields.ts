/** A custom ticket field of the demo account, with the id that a connection's settings name. */
export interface CustomField {
  readonly id: number;
  readonly title: string;
  readonly type: "tagger" | "text";
  readonly options: readonly FieldOption[];
}

export interface FieldOption {
  readonly name: string;
  /** What is stored in the field, and also added to the ticket as a tag. */
  readonly value: string;
}

/** The fields' fixed ids, by key. */
export const FIELD_IDS = {
  refund_reason: 360_001,
  refund_state: 360_002,
  refund_amount: 360_003,
  refund_case: 360_004,
} as const;
export type FieldKey = keyof typeof FIELD_IDS;

const REASONS = [
  ["changed_mind", "Changed mind"],
  ["moved_or_schedule", "Moved or schedule"],
  ["medical_stop", "Medical stop"],
  ["plan_changed", "Plan changed"],
  ["result", "Unhappy with the result"],
  ["service_fault", "Fault in the service"],
  ["billing_error", "Billing error"],
  ["no_show_dispute", "No-show dispute"],
  ["expired", "Expired"],
  ["not_informed", "Not informed"],
  ["membership_cancel", "Membership cancellation"],
  ["product_return", "Product return"],
  ["insurance_overpayment", "Insurance overpayment"],
  ["other", "Other"],
] as const;

const STATES = [
  ["refund_requested", "Requested"],
  ["refund_awaiting_approval", "Waiting for approval"],
  ["refund_awaiting_patient", "Waiting for the patient"],
  ["refund_approved", "Approved"],
  ["refund_rejected", "Rejected"],
  ["refund_queued", "Queued"],
  ["refund_sent", "Sent"],
  ["refund_failed", "Failed"],
  ["refund_credited", "Credited"],
  ["refund_declined", "Declined"],
  ["refund_closed", "Closed"],
] as const;

const options = (pairs: readonly (readonly [string, string])[]): FieldOption[] =>
  pairs.map(([value, name]) => ({ value, name }));

/** The fields a fresh account has; `/fields` of the control endpoint puts other options in their place. */
export const STANDARD_FIELDS: readonly CustomField[] = [
  { id: FIELD_IDS.refund_reason, title: "Refund reason", type: "tagger", options: options(REASONS) },
  { id: FIELD_IDS.refund_state, title: "Refund state", type: "tagger", options: options(STATES) },
  { id: FIELD_IDS.refund_amount, title: "Refund amount", type: "text", options: [] },
  { id: FIELD_IDS.refund_case, title: "Refund case", type: "text", options: [] },
];
