/**
 * Facts that speak for or against an exception (mission B6): shown with their values, never added up. A chargeback that the patient
 * mentions, or that is open already, is a risk to know of and no merit.
 */
import type { Proposal } from "../contract/proposal.ts";
import { daysBetween } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { CaseInput } from "./case-input.ts";
import type { LineCase } from "./line-offers.ts";

type Signal = Proposal["signals"][number];

const LONG_TERM_DAYS = 3 * 365;

function signal(
  holds: boolean,
  code: Signal["code"],
  speaks: Signal["speaks"],
  values: Signal["values"] = {},
): Signal[] {
  return holds ? [{ code, speaks, values }] : [];
}

/** What the clinic owes by its own mistake, as records or staff say: no signature, use or earlier request speaks for or against it. */
const isOwed = ({ reason, duplicateOfPaymentId, claim, lateCharges, evidence }: Facts): boolean =>
  (reason === "billing_error" &&
    (duplicateOfPaymentId !== undefined || lateCharges !== undefined || evidence.clinicAtFault === true)) ||
  (reason === "insurance_overpayment" && claim !== undefined);

/** A signature says nothing of a wrong charge, nor where the clause gives all back; a missing one does where it kept a clause from holding. */
function consentBears({ line: { facts }, evaluation, offers }: LineCase): boolean {
  if (facts.reason === "billing_error" || facts.reason === "insurance_overpayment") return false;
  const isKeptFromHolding = evaluation.clauses.some((clause) => clause.result === "not_enforceable");
  const [first] = offers;
  const givesAll = first?.kind === "refund" && first.amountMinor >= facts.line.paidMinor;
  return isKeptFromHolding || !givesAll;
}

/** Chips stand only where they bear on the matter: each fact is asked of the lines on which it could change anybody's mind. */
export function signalsOf({ lines, live, history }: CaseInput, cases: readonly LineCase[]): Signal[] {
  const facts = lines.map((line) => line.facts);
  const requestedOn = facts[0]?.requestedOn;
  const days = history.sinceOn && requestedOn ? daysBetween(history.sinceOn, requestedOn) : 0;
  const judged = facts.filter((one) => !isOwed(one));
  const consents = cases.filter(consentBears).map((one) => ({
    ...one.line.facts.consent,
    grants: one.offers[0] !== undefined && isMoneyOffer(one.offers[0].kind),
  }));
  const unsigned = consents.filter((one) => one.state !== "signed_before");
  const usedUp = judged.find((one) => one.reason !== "billing_error" && usesLeft(one) === 0);
  const disputed = live.find((payment) => payment.disputeOpen);
  const { earlierCases, visits, chargebackMentioned, askedBefore } = history;
  const isFirst = earlierCases === 0 && askedBefore !== true;
  return [
    ...signal(days >= LONG_TERM_DAYS, "long_term_patient", "for", { years: Math.floor(days / 365), visits }),
    ...signal(isFirst && judged.length > 0, "first_request", "for"),
    ...signal(
      facts.some((one) => one.evidence.clinicAtFault === true),
      "clinic_at_fault",
      "for",
    ),
    ...signal(
      facts.some((one) => one.duplicateOfPaymentId !== undefined),
      "possible_duplicate",
      "for",
    ),
    ...signal(chargebackMentioned, "chargeback_mentioned", "note"),
    ...signal(unsigned.length > 0, "consent_gap", "for", { lines: unsigned.length }),
    ...signal(earlierCases > 0 && judged.length > 0, "repeat_requester", "against", { earlierCases }),
    ...signal(
      consents.length > 0 && unsigned.length === 0,
      "clear_consent",
      // Who signed the clause that grants it asks for no more than was agreed.
      consents.every(({ grants }) => grants) ? "note" : "against",
      agreedOn(consents[0]?.acceptedOn),
    ),
    ...signal(usedUp !== undefined, "all_used", "against", usedOf(usedUp)),
    ...signal(disputed !== undefined, "dispute_open", "note", disputed ? { payment: disputed.label } : {}),
  ];
}

/** Bonus uses are among both. */
const usedOf = (facts: Facts | undefined): Signal["values"] =>
  facts?.uses ? { used: facts.uses.used, sold: facts.uses.sold + facts.uses.bonus } : {};

const agreedOn = (acceptedOn: string | undefined): Signal["values"] => (acceptedOn === undefined ? {} : { acceptedOn });
