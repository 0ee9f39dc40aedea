/**
 * Facts that speak for or against an exception (mission B6): shown with their values, never added up. A chargeback that the patient
 * mentions is a risk to weigh, and speaks for giving way; one that is open already is only to be known.
 */
import type { Proposal } from "../contract/proposal.ts";
import { daysBetween } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { Matter } from "./matter.ts";

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

export function signalsOf({ lines, live, history }: Matter): Signal[] {
  const facts = lines.map((line) => line.facts);
  const requestedOn = facts[0]?.requestedOn;
  const days = history.sinceOn && requestedOn ? daysBetween(history.sinceOn, requestedOn) : 0;
  const unsigned = facts.filter((one) => one.consent.state !== "signed_before");
  const usedUp = facts.find((one) => usesLeft(one) === 0);
  const disputed = live.find((payment) => payment.disputeOpen);
  const { earlierCases, visits, chargebackMentioned } = history;
  return [
    ...signal(days >= LONG_TERM_DAYS, "long_term_patient", "for", { years: Math.floor(days / 365), visits }),
    ...signal(earlierCases === 0, "first_request", "for"),
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
    ...signal(chargebackMentioned, "chargeback_mentioned", "for"),
    ...signal(unsigned.length > 0, "consent_gap", "for", { lines: unsigned.length }),
    ...signal(earlierCases > 0, "repeat_requester", "against", { earlierCases }),
    ...signal(unsigned.length === 0, "clear_consent", "against", agreedOn(facts[0]?.consent.acceptedOn)),
    ...signal(usedUp !== undefined, "all_used", "against", usedOf(usedUp)),
    ...signal(disputed !== undefined, "dispute_open", "note", disputed ? { payment: disputed.label } : {}),
  ];
}

/** Bonus uses are among both. */
const usedOf = (facts: Facts | undefined): Signal["values"] =>
  facts?.uses ? { used: facts.uses.used, sold: facts.uses.sold + facts.uses.bonus } : {};

const agreedOn = (acceptedOn: string | undefined): Signal["values"] => (acceptedOn === undefined ? {} : { acceptedOn });
