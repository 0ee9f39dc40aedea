/** The fixed lists of the trade that more than one room speaks. Codes are stored and sent; people see their translation. */
export const ITEM_KINDS = ["service", "package", "membership", "product", "deposit", "gift_card"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What one use of a package or membership is called. */
export const USE_UNITS = ["session", "visit", "treatment", "hour"] as const;
export type UseUnit = (typeof USE_UNITS)[number];

/**
 * How a purchase was paid. `hsa_fsa` and `lender` must go back where they came from; `interac_present` is Interac debit at a terminal, which
 * the network returns only with the card present; `other` is returned by hand.
 */
export const TENDERS = [
  "card",
  "hsa_fsa",
  "lender",
  "cash",
  "cheque",
  "terminal",
  "interac_present",
  "transfer",
  "account_credit",
  "other",
] as const;
export type Tender = (typeof TENDERS)[number];

export const USE_KINDS = ["used", "no_show", "late_cancel"] as const;
export type UseKind = (typeof USE_KINDS)[number];
/** What became of benefits of a membership that were not used in their period. */
export const UNUSED_BENEFITS = ["expired", "carried_over"] as const;
/** What a missed visit cost: one of the package, a fee, or nothing. */
export const MISSED_CHARGES = ["use", "fee", "neither"] as const;
export type MissedCharge = (typeof MISSED_CHARGES)[number];

/** What can be offered. `decline` is an answer with evidence, not an absence of one. */
export const OFFER_KINDS = ["refund", "credit", "exchange", "redo", "extend", "decline"] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Offers that give money or money's worth, and so carry an amount. */
export const MONEY_OFFERS = ["refund", "credit", "exchange"] as const satisfies readonly OfferKind[];

export const ROLES = ["viewer", "agent", "lead", "finance", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The languages in which mails are read; more than those in which anybody is answered. */
export const READ_LANGUAGES = ["en", "es", "fr"] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** The languages of letters to patients, and of the clinic's own notes and policies. */
export const LETTER_LANGUAGES = ["en", "es", "fr"] as const;
export type Language = (typeof LETTER_LANGUAGES)[number];

/** The languages of screens: whoever works here reads in their own, whatever the patient's. */
export const SCREEN_LANGUAGES = ["en", "es"] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** Why an exception was made (mission B6); the sentence beside it says the rest. */
export const EXCEPTION_CAUSES = [
  "clinic_error",
  "goodwill",
  "long_term_patient",
  "medical_hardship",
  "dispute_risk",
  "legal_advice",
  "other",
] as const;
export type ExceptionCause = (typeof EXCEPTION_CAUSES)[number];

/** Why somebody else has to approve. */
export const APPROVAL_CAUSES = [
  "above_limit",
  "above_location_limit",
  "above_case_limit",
  "above_patient_limit",
  "above_day_limit",
  "above_location_day_limit",
  "above_month_budget",
  "exception",
  "clause",
] as const;
export type ApprovalCause = (typeof APPROVAL_CAUSES)[number];

/** Who bears a provider's pay where what they were paid for is refunded (mission F4). */
export const PAY_CHOICES = ["withheld", "absorbed"] as const;
export type PayChoice = (typeof PAY_CHOICES)[number];

/** How a patient asked whose case has no mail of theirs (mission H7); `colleague`: a practitioner or the front desk passed it on. */
export const ASKED_HOW = ["in_person", "phone", "colleague", "portal"] as const;
export type AskedHow = (typeof ASKED_HOW)[number];

/** How an agent established who is writing (mission A1, A12). */
export const IDENTITY_CHECKS = [
  "code_to_contact_on_file",
  "call_back",
  "in_person",
  "known_details",
  "authorised_contact",
  "estate_papers",
] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** What a clinician may answer on a complaint about a result or a change of plan (mission B9): one of three, never a report. */
export const CLINICIAN_ANSWERS = ["expected", "not_expected", "visit_needed"] as const;

/** How much of a package was used, in the steps by which cases are compared (mission C5). */
export const USES_BANDS = ["no_package", "none_used", "some_used", "all_used"] as const;
export type UsesBand = (typeof USES_BANDS)[number];

/** Over which of several payments money goes back: the newest card first, or each by its part of what was paid. */
export const SPLITS = ["newest_card_first", "in_proportion"] as const;

/** Why somebody is erased. */
export const ERASE_BECAUSE = ["patient_asked", "law", "mistake"] as const;
