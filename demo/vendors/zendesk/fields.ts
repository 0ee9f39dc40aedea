import { REASON_CODES, reasonLabel, reasonTag } from "../../../core/reasons/reasons.ts";
import { CASE_STATES } from "../../../core/refund/states.ts";

/** A custom ticket field of the demo account, with the id that a connection's settings name. */
export interface CustomField {
  readonly id: number;
  readonly title: string;
  readonly type: "tagger" | "text";
  readonly options: readonly FieldOption[];
  /** It is on where nothing is said. */
  readonly active?: boolean | undefined;
  /** What agents read of it. */
  readonly about?: string | undefined;
}

interface FieldOption {
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

const REASON_OPTIONS: readonly FieldOption[] = REASON_CODES.map((code) => ({
  name: reasonLabel(code, "en"),
  value: reasonTag(code),
}));

const STATE_OPTIONS: readonly FieldOption[] = CASE_STATES.map((state) => ({
  name: state.replaceAll("_", " "),
  value: `refund_state_${state}`,
}));

/** The fields a fresh account has; `/fields` of the control endpoint puts other options in their place. */
export const STANDARD_FIELDS: readonly CustomField[] = [
  { id: FIELD_IDS.refund_reason, title: "Refund reason", type: "tagger", options: REASON_OPTIONS },
  { id: FIELD_IDS.refund_state, title: "Refund state", type: "tagger", options: STATE_OPTIONS },
  { id: FIELD_IDS.refund_amount, title: "Refund amount", type: "text", options: [] },
  { id: FIELD_IDS.refund_case, title: "Refund case", type: "text", options: [] },
];
