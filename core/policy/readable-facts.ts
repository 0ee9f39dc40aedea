/**
 * The facts a policy test may read, by kind. `read-fact.ts` says how each is taken from the frozen facts; a name that is missing
 * there does not compile.
 */
export const ENUM_FACTS = [
  "reason",
  "item.kind",
  "item.category",
  "jurisdiction",
  "consent.state",
  "consent.how",
  "product.state",
  "clinician.answer",
] as const;

export const NUMBER_FACTS = [
  "days.since_purchase",
  "days.to_expiry",
  "days.medical_note_after_purchase",
  "uses.sold",
  "uses.used",
  "uses.no_shows",
  "uses.late_cancels",
  "uses.left",
  "term.days_left",
  "term.notice_days_given",
  "paid_minor",
  "left_minor",
  "moved_miles",
  "visit.cancelled_hours_before",
  "quantity.back",
] as const;

export const FLAG_FACTS = [
  "expired",
  "product.returned",
  "charge.duplicate",
  "claim.overpaid",
  "evidence.medical_note",
  "evidence.condition_listed",
  "clinic_at_fault",
  "paid_by.hsa_fsa",
  "paid_by.lender",
] as const;

/** Whose numbers are sums in minor units. */
const SUMS: readonly string[] = ["paid_minor", "left_minor"] satisfies readonly (typeof NUMBER_FACTS)[number][];
export const isSumFact = (fact: string): boolean => SUMS.includes(fact);

export type EnumFact = (typeof ENUM_FACTS)[number];
export type NumberFact = (typeof NUMBER_FACTS)[number];
export type FlagFact = (typeof FLAG_FACTS)[number];
export type FactName = EnumFact | NumberFact | FlagFact;
