/** What a letter is about: an answer to one matter, or a moment before or after one. */
import { OFFER_KINDS } from "./words.ts";

/** Letters that answer no single matter with an offer: each has a body of its own. */
export const MOMENTS = [
  "acknowledgement",
  "ask",
  "holding_approver",
  "holding_clinician",
  "choice",
  "several",
  "approved",
  "sent",
  "bank_reference",
  "delayed",
  "correction",
  "credit_balance",
  "statement",
  "membership_ended",
  "review_outcome",
  "found",
  "found_ask",
] as const;
export type Moment = (typeof MOMENTS)[number];

export const LETTER_KINDS = [...OFFER_KINDS, ...MOMENTS] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Why a letter is due. */
export const LETTER_CAUSES = [
  "mail_came",
  "fact_missing",
  "approver_looks",
  "clinician_looks",
  "decided",
  "money_left",
  "money_late",
  "reference_known",
  "went_wrong",
  "credit_given",
  "all_settled",
  "membership_over",
  "looked_again",
] as const;
export type LetterCause = (typeof LETTER_CAUSES)[number];

/** Who says in which language a letter goes: an agent now, the mail that is answered, the patient's record, or the clinic for whoever is unknown. */
export const LANGUAGE_FROM = ["agent", "mail", "record", "clinic"] as const;
export type LanguageFrom = (typeof LANGUAGE_FROM)[number];
