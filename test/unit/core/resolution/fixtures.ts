import type { CaseInput, CaseInputLine, LivePayment } from "../../../../core/resolution/case-input.ts";
import { demoPolicy, demoRules, PAYMENT_ID, packageFacts } from "../policy/fixtures.ts";

export const card = (change: Partial<LivePayment> = {}): LivePayment => ({
  paymentId: PAYMENT_ID,
  tender: "card",
  processor: "stripe",
  label: "Visa ··42",
  capturedAtMs: 1_772_600_000_000,
  currency: "USD",
  collectedMinor: 120_000,
  leftMinor: 120_000,
  locked: false,
  disputeOpen: false,
  ...change,
});

/** Maya's matter: six sessions, two used, one no-show, signed version 3, one Visa payment, an agent looks at it. */
export const line = (change: Partial<CaseInputLine> = {}): CaseInputLine => ({
  facts: packageFacts(),
  policy: demoPolicy("harbour-packages.v3"),
  policyVersionId: "harbour-packages@3",
  chosenBy: "signed",
  title: "Laser package",
  returnedMinor: 0,
  returnedUses: 0,
  ...change,
});

export const matter = (change: Partial<CaseInput> = {}): CaseInput => ({
  lines: [line()],
  rules: demoRules(),
  rulesVersionId: "harbour-rules@1",
  live: [card()],
  viewer: {
    role: "agent",
    language: "en",
    decidedTodayMinor: 0,
    exceptionsThisMonthMinor: 0,
    given: { caseMinor: 0, patientMinor: 0 },
  },
  history: { visits: 20, earlierCases: 0, chargebackMentioned: false },
  ...change,
});
