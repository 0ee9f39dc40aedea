/** The invented values of `sample-letters.ts`. */
import type { SampleWords } from "../../../messages/shapes/sample.ts";
import { money } from "../../money/amount.ts";
import type { Claim, ReplyValues } from "../types.ts";

/** Sums that nobody writes into a letter as they are: one that names them by hand says another sum on the next sample. */
const SUM_MINOR = 73_190;
export const OTHER_MINOR = 41_870;
const TODAY = "2026-01-31";

/** No money, and as little else as a letter ever has. */
export const leastOf = (said: SampleWords): ReplyValues => ({
  patientName: said.patientName,
  serviceTitle: said.service,
  requestedOn: TODAY,
  moneyState: "none",
  destinations: [],
  alternatives: [],
  missing: [],
});

export function fullOf(said: SampleWords, currency: string, minor = SUM_MINOR): ReplyValues {
  const amount = money(minor, currency);
  const [alternative] = said.alternatives;
  const [missing] = said.missing;
  return {
    ...leastOf(said),
    moneyState: "requested",
    agentName: said.agentName,
    clinicPhone: "619-555-0142",
    amount,
    bonus: money(5_310, currency),
    destinations: [{ label: "Visa ··4242", tender: "card", amount }],
    sumForPatient: said.sumForPatient,
    sumNote: said.sumNote,
    hasDeduction: true,
    clauseText: said.clause,
    agreedOn: "2025-12-01",
    agreement: { on: "2025-12-01", how: "tablet", title: said.agreementTitle },
    visits: { sold: 6, used: 2, left: 4, each: money(18_290, currency), unit: "session" },
    bookings: { kept: ["2026-03-02"], cancelled: ["2026-02-12"] },
    membershipEndsOn: "2026-02-28",
    alternatives: [alternative],
    mayChoose: true,
    chooseByOn: "2026-02-14",
    extendDays: 90,
    extendUntilOn: "2026-05-31",
    redoOf: said.redoOf,
    answerByOn: "2026-02-10",
    reviewer: said.reviewer,
    missing: [missing],
    sentOn: "2026-01-29",
    arrivesFrom: "2026-02-03",
    arrivesBy: "2026-02-10",
    bankReference: "74537604221",
    cardLast4: "4242",
    creditPlaces: said.places,
    creditBalance: amount,
    creditEndsOn: "2027-01-31",
    pageUrl: "https://example.com/p/sample",
    statementUrl: "https://example.com/s/sample",
    saidOn: "2026-01-20",
    foundInWords: said.found,
    happened: said.happened,
  };
}

export const claimsOf = (currency: string): readonly Claim[] => [
  { kind: "told", on: "2025-12-01", how: "tablet" },
  { kind: "expired", on: "2025-12-31", validDays: 120, askedUntil: "2026-01-15", gaveThen: "credit", unit: "session" },
  { kind: "all_used", sold: 6, unit: "session" },
  { kind: "opened" },
  { kind: "charged_once", on: "2025-12-01", amount: money(OTHER_MINOR, currency) },
];
