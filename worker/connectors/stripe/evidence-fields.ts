/** Which piece stands in which of Stripe's evidence fields, and what each field takes (docs.stripe.com/api/disputes/evidence_object). */
import type { Limits } from "../../../core/disputes/fit.ts";
import { FILE_TYPES, type FileKind, type PieceKind, type TextKind } from "../../../core/disputes/pieces.ts";

const LONG = 20_000;
const SHORT = 5_000;

export const TEXT_FIELDS = {
  refusal: ["refund_refusal_explanation", LONG],
  terms_shown: ["refund_policy_disclosure", LONG],
  bought: ["product_description", LONG],
  visits: ["access_activity_log", LONG],
  summary: ["uncategorized_text", LONG],
  service_dates: ["service_date", SHORT],
  cancellation_shown: ["cancellation_policy_disclosure", LONG],
  cancellation_answer: ["cancellation_rebuttal", LONG],
  other_charge_why: ["duplicate_charge_explanation", LONG],
  other_charge_ref: ["duplicate_charge_id", SHORT],
  patient_name: ["customer_name", SHORT],
  patient_email: ["customer_email_address", SHORT],
  billing_address: ["billing_address", SHORT],
  bought_from_ip: ["customer_purchase_ip", SHORT],
  shipped_to: ["shipping_address", SHORT],
  shipped_by: ["shipping_carrier", SHORT],
  shipped_on: ["shipping_date", SHORT],
  tracking_number: ["shipping_tracking_number", SHORT],
} as const satisfies Record<TextKind, readonly [string, number]>;

export const FILE_FIELDS = {
  packet: "uncategorized_file",
  terms: "refund_policy",
  signed_consent: "customer_signature",
  visit_record: "service_documentation",
  messages: "customer_communication",
  receipt: "receipt",
  cancellation_terms: "cancellation_policy",
  other_charge: "duplicate_charge_documentation",
  shipping: "shipping_documentation",
} as const satisfies Record<FileKind, string>;

export type EvidenceField = (typeof TEXT_FIELDS)[TextKind][0] | (typeof FILE_FIELDS)[FileKind];

export const fieldOf = (kind: PieceKind): EvidenceField =>
  kind in FILE_FIELDS ? FILE_FIELDS[kind as FileKind] : TEXT_FIELDS[kind as TextKind][0];

const KINDS = new Map<string, PieceKind>(
  ([...Object.keys(TEXT_FIELDS), ...Object.keys(FILE_FIELDS)] as PieceKind[]).map((kind) => [fieldOf(kind), kind]),
);

/** Undefined for a field that we never write, as those of compliance disputes, whose setting costs the clinic a fee. */
export const kindOfField = (field: string): PieceKind | undefined => KINDS.get(field);

export const STRIPE_EVIDENCE_LIMITS: Limits = {
  charactersMax: (kind) => TEXT_FIELDS[kind][1],
  charactersTogetherMax: 150_000,
  hasPlace: () => true,
  fileTypes: FILE_TYPES,
  fileBytesMax: 5_000_000,
  // Each file by itself; how many pages a bank takes Stripe says when they lie there.
  bytesTogetherMax: Number.POSITIVE_INFINITY,
};
