/** Which piece is which of Square's types of evidence, and what each takes (contract: `DisputeEvidenceType`, `CreateDisputeEvidenceText`). */
import type { Limits } from "../../../core/disputes/fit.ts";
import { FILE_TYPES, type PieceKind } from "../../../core/disputes/pieces.ts";

export const EVIDENCE_TYPES: Readonly<Record<PieceKind, string>> = {
  refusal: "REBUTTAL_EXPLANATION",
  terms_shown: "CANCELLATION_OR_REFUND_DOCUMENTATION",
  bought: "PRODUCT_OR_SERVICE_DESCRIPTION",
  visits: "ONLINE_OR_APP_ACCESS_LOG",
  summary: "GENERIC_EVIDENCE",
  service_dates: "SERVICE_RECEIVED_DOCUMENTATION",
  cancellation_shown: "CANCELLATION_OR_REFUND_DOCUMENTATION",
  cancellation_answer: "REBUTTAL_EXPLANATION",
  other_charge_why: "RELATED_TRANSACTION_DOCUMENTATION",
  other_charge_ref: "RELATED_TRANSACTION_DOCUMENTATION",
  patient_name: "CARDHOLDER_INFORMATION",
  patient_email: "CARDHOLDER_INFORMATION",
  billing_address: "CARDHOLDER_INFORMATION",
  bought_from_ip: "CARDHOLDER_INFORMATION",
  shipped_to: "PROOF_OF_DELIVERY_DOCUMENTATION",
  shipped_by: "PROOF_OF_DELIVERY_DOCUMENTATION",
  shipped_on: "PROOF_OF_DELIVERY_DOCUMENTATION",
  tracking_number: "TRACKING_NUMBER",
  packet: "GENERIC_EVIDENCE",
  terms: "CANCELLATION_OR_REFUND_DOCUMENTATION",
  signed_consent: "AUTHORIZATION_DOCUMENTATION",
  visit_record: "SERVICE_RECEIVED_DOCUMENTATION",
  messages: "CARDHOLDER_COMMUNICATION",
  receipt: "RECEIPT",
  cancellation_terms: "CANCELLATION_OR_REFUND_DOCUMENTATION",
  other_charge: "DUPLICATE_CHARGE_DOCUMENTATION",
  shipping: "PROOF_OF_DELIVERY_DOCUMENTATION",
};

export const SQUARE_EVIDENCE_LIMITS: Limits = {
  charactersMax: () => 500,
  charactersTogetherMax: Number.POSITIVE_INFINITY,
  hasPlace: () => true,
  fileTypes: FILE_TYPES,
  // Square states none: what another processor takes is a size that a bank reads.
  fileBytesMax: 5_000_000,
  bytesTogetherMax: Number.POSITIVE_INFINITY,
};
