/** What the clinics' texts are made of. */

import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { Clause, Formula, Offer, PolicyVersion } from "../../../../core/policy/schema.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";

export const UNUSED: Formula = { type: "unused_share" };
export const AT_LIST: Formula = { type: "paid_less_used_at_list" };
export const ALL: Formula = { type: "bps_of_paid", bps: 10_000 };
export const HALF: Formula = { type: "bps_of_paid", bps: 5000 };
export const DAYS: Formula = { type: "time_left", by: "days" };
const NONE: Formula = { type: "none" };

type More = Partial<Omit<Offer, "kind" | "formula">>;

export const gives = (kind: "refund" | "credit" | "exchange", formula: Formula, more: More = {}): Offer => ({
  kind,
  formula,
  entitlement: "void",
  ...more,
});
export const REDO: Offer = { kind: "redo", formula: NONE, entitlement: "keep" };
export const DECLINE: Offer = { kind: "decline", formula: NONE, entitlement: "keep" };
export const extend = (extendDays: number, more: More = {}): Offer => ({
  kind: "extend",
  formula: NONE,
  entitlement: "keep",
  extendDays,
  ...more,
});

/** Missed visits count as used. */
export const MISSED_COUNT = { noShows: "used", lateCancels: "used", bonus: "last" } as const;
/** Only the first missed visit is free. */
export const FIRST_FREE = { noShows: { usedFromNth: 2 }, lateCancels: { usedFromNth: 2 }, bonus: "last" } as const;

export const clause = (
  id: string,
  text: string,
  when: Clause["when"],
  offers: readonly Offer[],
  more: Partial<Clause> = {},
): Clause => ({
  id,
  title: text.slice(0, 60),
  text: { en: text },
  restrictive: false,
  when,
  grants: { offers: [...offers] },
  ...more,
});

/** It takes something away, and so binds only whoever signed. */
export const BINDS = { restrictive: true } as const;

export const because = (...codes: readonly ReasonCode[]): Clause["when"][number] => ({
  fact: "reason",
  in: [...codes],
});

/** Our own mistakes in a bill: what was charged wrongly goes back; a right charge stays. */
export const BILLING: readonly Clause[] = [
  clause(
    "billed-wrong",
    "If we billed you by mistake, we give that charge back.",
    [because("billing_error"), { fact: "clinic_at_fault", is: true }],
    [gives("refund", ALL, { entitlement: "keep" })],
  ),
  clause(
    "billed-right",
    "A charge that is right stays as it is.",
    [because("billing_error"), { fact: "clinic_at_fault", is: false }],
    [DECLINE],
  ),
];

/** `offers` where a visit was not given as it should be. */
export const fault = (text: string, ...offers: readonly Offer[]): Clause =>
  clause("our-fault", text, [because("service_fault"), { fact: "clinic_at_fault", is: true }], offers);

/** `offers` where a doctor's note was seen. */
export const withNote = (text: string, ...offers: readonly Offer[]): Clause =>
  clause("doctor", text, [because("medical_stop"), { fact: "evidence.medical_note", is: true }], offers);

/** A clinician looks first: what did not come out as expected is repeated, or `money` goes back. */
export const results = (money: Formula): readonly Clause[] => [
  clause(
    "result-not-expected",
    "Where our clinician finds the result is not as expected, we repeat it or give money back.",
    [because("result"), { fact: "clinician.answer", in: ["not_expected"] }],
    [REDO, gives("refund", money)],
  ),
  clause(
    "result-visit",
    "Where the clinician wants to see you first, that visit is free.",
    [because("result"), { fact: "clinician.answer", in: ["visit_needed"] }],
    [REDO],
  ),
  clause(
    "result-expected",
    "A result within the normal range is not paid back.",
    [because("result"), { fact: "clinician.answer", in: ["expected"] }],
    [DECLINE],
    BINDS,
  ),
];

interface Text {
  readonly id: string;
  readonly version?: number;
  readonly from: string;
  readonly currency: string;
  readonly appliesTo: PolicyVersion["appliesTo"];
  readonly clauses: readonly Clause[];
  readonly otherwise: readonly Offer[];
}

/** One text as patients sign it. */
export const policy = ({ id, version = 1, from, currency, appliesTo, clauses, otherwise }: Text): PolicyVersion => ({
  format: "makegood-policy-1",
  policyId: id,
  version,
  effectiveOn: from,
  currency,
  title: id,
  text: { en: clauses.map(({ text }) => text.en).join("\n") || id },
  appliesTo,
  clauses: [...clauses],
  otherwise: { offers: [...otherwise] },
});

/** Today's rules: `unit` is what a thousand dollars are in the clinic's money. */
export const rulesIn = (rulesId: string, currency: string, unit: number): AccountRules => ({
  format: "makegood-rules-1",
  rulesId,
  currency,
  authority: {
    agent: { perDecisionMinor: unit, perDayMinor: 3 * unit, exceptionMinor: 0 },
    lead: { perDecisionMinor: 5 * unit, perDayMinor: 20 * unit, exceptionMinor: unit },
    finance: { perDecisionMinor: 50 * unit, perDayMinor: 90 * unit, exceptionMinor: 50 * unit },
  },
  approvalExpiresHours: 48,
  undoWindowSeconds: 120,
  firstAnswerDays: 1,
  decisionDays: 3,
  floors: [],
  templates: [],
  bannedPhrases: ["guarantee"],
  signature: rulesId,
});
