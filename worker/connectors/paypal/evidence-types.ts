/** Which piece is which of PayPal's types of evidence, and what each takes (Disputes 1.10: notes 2,000, a hundred documents; files: its page on types and sizes). */
import type { Limits } from "../../../core/disputes/fit.ts";
import { FILE_TYPES, type FileKind, type TextKind } from "../../../core/disputes/pieces.ts";

/** Who paid PayPal knows, and takes no word of the seller's for it. */
const TEXT_TYPES: Readonly<Partial<Record<TextKind, string>>> = {
  refusal: "MERCHANT_RESPONSE",
  terms_shown: "RETURN_POLICY",
  bought: "ITEM_DESCRIPTION",
  visits: "PROOF_FOR_SOFTWARE_OR_SERVICE_DELIVERED",
  summary: "OTHER",
  service_dates: "PROOF_OF_FULFILLMENT",
  cancellation_shown: "COPY_OF_CONTRACT",
  cancellation_answer: "MERCHANT_RESPONSE",
  other_charge_why: "DETAILS_OF_PURCHASE",
  other_charge_ref: "DETAILS_OF_PURCHASE",
};

const TYPES_OF_FILES: Readonly<Record<FileKind, string>> = {
  packet: "OTHER",
  terms: "RETURN_POLICY",
  signed_consent: "COPY_OF_CONTRACT",
  visit_record: "PROOF_FOR_SOFTWARE_OR_SERVICE_DELIVERED",
  messages: "CONFIRMATION_OF_RESOLUTION",
  receipt: "PROOF_OF_RECEIPT_COPY",
  cancellation_terms: "COPY_OF_CONTRACT",
  other_charge: "DETAILS_OF_PURCHASE",
  shipping: "ADDITIONAL_PROOF_OF_SHIPMENT",
};

export const typeOfText = (kind: TextKind): string => TEXT_TYPES[kind] ?? "OTHER";
export const typeOfFile = (kind: FileKind): string => TYPES_OF_FILES[kind];

const MEGABYTE = 1_000_000;

export const PAYPAL_EVIDENCE_LIMITS: Limits = {
  charactersMax: (kind) => (TEXT_TYPES[kind] === undefined ? undefined : 2_000),
  charactersTogetherMax: Number.POSITIVE_INFINITY,
  hasPlace: () => true,
  fileTypes: FILE_TYPES,
  fileBytesMax: 10 * MEGABYTE - 1,
  // Of a call, with room for what stands around the files.
  bytesTogetherMax: 49 * MEGABYTE,
};
