/** What a clinic can lay before a bank, in our words: texts and files by kind. Each processor's connector knows what it calls them, and its limits. */

/** Every kind that a text may have, the one that decides most first: where there is no room for all, the last ones stay out. */
export const TEXT_KINDS = [
  /** Why it is refused, with the clause. */
  "refusal",
  /** Where and when the terms of refund were shown and accepted. */
  "terms_shown",
  /** What was bought, and what of it was used. */
  "bought",
  /** Each visit and check-in, with its day. */
  "visits",
  /** Cover and timeline, in one text. */
  "summary",
  "service_dates",
  "cancellation_shown",
  /** Why a cancellation does not stand. */
  "cancellation_answer",
  /** How this charge differs from the one that looks the same. */
  "other_charge_why",
  /** The processor's id of that one. */
  "other_charge_ref",
  "patient_name",
  "patient_email",
  "billing_address",
  "bought_from_ip",
  "shipped_to",
  "shipped_by",
  "shipped_on",
  "tracking_number",
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const FILE_KINDS = [
  /** The whole packet as one file. */
  "packet",
  /** The terms of refund as they were shown. */
  "terms",
  "signed_consent",
  /** The use log, confirmations of appointments. */
  "visit_record",
  "messages",
  "receipt",
  "cancellation_terms",
  "other_charge",
  "shipping",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export type PieceKind = TextKind | FileKind;

export const FILE_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type FileType = (typeof FILE_TYPES)[number];

export interface TextPiece {
  readonly kind: TextKind;
  readonly text: string;
}

export interface FilePiece {
  readonly kind: FileKind;
  /** Says what it is and nothing of the patient: the connector gives it the ending. */
  readonly mediaType: FileType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** At most one of a kind. */
export interface Pieces {
  readonly texts: readonly TextPiece[];
  readonly files: readonly FilePiece[];
}

/** Why a piece does not go as it is. `shortened`: it goes, up to the last sentence that fits. */
export type LeftBecause = "no_place" | "no_room" | "too_large" | "wrong_type" | "shortened";

export interface LeftOut {
  readonly kind: PieceKind;
  readonly because: LeftBecause;
  /** The limit that it met, in characters or bytes. */
  readonly limit?: number;
}

/** What of the pieces goes to a processor, made to its limits, and what does not. */
export interface Fitted extends Pieces {
  readonly left: readonly LeftOut[];
}
