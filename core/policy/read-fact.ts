/** How each readable fact is taken from the frozen facts. Undefined means unknown: nobody has said, so nobody may conclude "no". */
import { daysBetween } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";
import type { Tender } from "../words.ts";
import type { EnumFact, FactName, FlagFact, NumberFact } from "./readable-facts.ts";

export type FactValue = string | number | boolean;

type Readers = Readonly<
  Record<EnumFact, (facts: Facts) => string | undefined> &
    Record<NumberFact, (facts: Facts) => number | undefined> &
    Record<FlagFact, (facts: Facts) => boolean | undefined>
>;

const days = (from: string | undefined, to: string | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : daysBetween(from, to);

/** The day of expiry itself is still good. */
const daysToExpiry = (facts: Facts): number | undefined => days(facts.requestedOn, facts.line.expiresOn);

/** What the patient still holds, bonus included; how a policy counts no-shows does not change it. */
export function usesLeft(facts: Pick<Facts, "uses">): number | undefined {
  return facts.uses && Math.max(0, facts.uses.sold + facts.uses.bonus - facts.uses.used);
}

const paidBy = (facts: Facts, tender: Tender): boolean => facts.tenders.some((one) => one.tender === tender);

/**
 * Two absences are answers, because our own records are whole there: a line without an expiry does not expire, and a charge without a
 * twin among the patient's payments is no duplicate. A claim is the insurer's record and may only not have reached us.
 */
const READERS: Readers = {
  reason: (facts) => facts.reason,
  "item.kind": (facts) => facts.line.kind,
  "item.category": (facts) => facts.line.category,
  jurisdiction: (facts) => facts.line.jurisdiction,
  "consent.state": (facts) => facts.consent.state,
  "consent.how": (facts) => facts.consent.how,
  "product.state": (facts) => facts.product?.state,
  "clinician.answer": (facts) => facts.evidence.clinicianAnswer,

  "days.since_purchase": (facts) => daysBetween(facts.line.boughtOn, facts.requestedOn),
  "days.to_expiry": daysToExpiry,
  "days.medical_note_after_purchase": (facts) => days(facts.line.boughtOn, facts.evidence.medicalNoteOn),
  "uses.sold": (facts) => facts.uses?.sold,
  "uses.used": (facts) => facts.uses?.used,
  "uses.no_shows": (facts) => facts.uses?.noShows,
  "uses.late_cancels": (facts) => facts.uses?.lateCancels,
  "uses.left": usesLeft,
  "term.days_left": (facts) => facts.term && Math.max(0, daysBetween(facts.requestedOn, facts.term.paidUntilOn)),
  "term.notice_days_given": (facts) => days(facts.term?.cancelRequestedOn, facts.term?.paidUntilOn),
  paid_minor: (facts) => facts.line.paidMinor,
  left_minor: ({ line }) => Math.max(0, line.paidMinor - (line.spentMinor ?? 0)),
  moved_miles: (facts) => facts.evidence.movedMiles,
  "visit.cancelled_hours_before": (facts) => facts.evidence.cancelledHoursBefore,
  "quantity.back": ({ line }) => (line.quantity === 1 ? 1 : line.backQuantity),

  expired: (facts) => (daysToExpiry(facts) ?? 0) < 0,
  "product.returned": (facts) => (facts.product?.returnedOn === undefined ? undefined : true),
  "charge.duplicate": (facts) => facts.duplicateOfPaymentId !== undefined,
  "claim.overpaid": (facts) => (facts.claim === undefined ? undefined : true),
  "evidence.medical_note": (facts) => facts.evidence.medicalNote,
  "evidence.condition_listed": (facts) => facts.evidence.conditionListed,
  clinic_at_fault: (facts) => facts.evidence.clinicAtFault,
  "paid_by.hsa_fsa": (facts) => paidBy(facts, "hsa_fsa"),
  "paid_by.lender": (facts) => paidBy(facts, "lender"),
};

/** What takes a fact's value, or undefined where it is unknown. Total on valid facts. */
export const readerOf = (name: FactName): ((facts: Facts) => FactValue | undefined) => READERS[name];

export function readFact(facts: Facts, name: FactName): FactValue | undefined {
  return READERS[name](facts);
}
