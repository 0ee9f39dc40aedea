import type { LanguageRules } from "../shapes/language.ts";

export const language: LanguageRules = {
  locale: "en-US",
  /** Flesch-Kincaid (Kincaid et al. 1975). */
  reading: {
    vowels: /[aeiouy]+/g,
    silent: /[^aeiouyl]e$/,
    grade: (words, syllables) => 0.39 * words + 11.8 * syllables - 15.59,
  },
  tenders: {
    card: "Card",
    hsa_fsa: "HSA card",
    lender: "Lender",
    cash: "Cash",
    cheque: "Paper check",
    terminal: "Card terminal",
    interac_present: "Interac",
    transfer: "Bank transfer",
    account_credit: "Account credit",
    other: "Other tender",
  },
  reasons: {
    changed_mind: "Changed mind",
    moved_or_schedule: "Moved or schedule",
    medical_stop: "Medical reason to stop",
    plan_changed: "Treatment plan changed",
    result: "Unhappy with result",
    service_fault: "Service fault",
    billing_error: "Billing error",
    no_show_dispute: "No-show disputed",
    expired: "Expired",
    not_informed: "Not informed",
    membership_cancel: "Membership cancelled",
    product_return: "Product return",
    insurance_overpayment: "Insurance overpayment",
    other: "Other",
  },
  handLabel: (payment) => `the patient by hand, not to ${payment}`,
};
