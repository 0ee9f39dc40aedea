/** Any facts, policy and rules that their schemas accept, extreme numbers included; the properties parse them to be sure. */
import fc from "fast-check";
import type { Facts } from "../../../../core/facts/facts.ts";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "../../../../core/policy/readable-facts.ts";
import type { AccountRules, Floor } from "../../../../core/policy/rules.ts";
import type { Clause, Formula, Offer, PolicyVersion, Test } from "../../../../core/policy/schema.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { ITEM_KINDS, OFFER_KINDS, TENDERS } from "../../../../core/words.ts";
import { demoRules, packageFacts, policy } from "./fixtures.ts";

const MAX = Number.MAX_SAFE_INTEGER;
/** Mostly amounts of a clinic, now and then the largest there is. */
const minor = fc.oneof({ weight: 9, arbitrary: fc.nat(5_000_000) }, { weight: 1, arbitrary: fc.nat(MAX) });
const positive = minor.map((n) => Math.max(1, n));
const count = fc.oneof(fc.nat(12), fc.nat(100_000));
const currency = fc.constantFrom("USD", "EUR", "JPY", "KWD", "XXQ");
const civilDate = fc
  .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2030-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const ID = fc.constantFrom("01K9ZZZZZZZZZZZZZZZZZZZZP1", "01K9ZZZZZZZZZZZZZZZZZZZZP2");

/** Drops undefined fields, which strict schemas and exact optional properties have no place for. */
function compact<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

const uses = fc.record({
  sold: count.map((n) => Math.max(1, n)),
  bonus: count,
  used: count,
  noShows: count,
  lateCancels: count,
  listPerUseMinor: minor,
});

const term = fc.record({
  startsOn: civilDate,
  paidUntilOn: civilDate,
  periodDays: count.map((n) => Math.max(1, n)),
  noticeDays: count,
  cancelRequestedOn: maybe(civilDate),
});

const evidence = fc.record({
  medicalNote: maybe(fc.boolean()),
  medicalNoteOn: maybe(civilDate),
  conditionListed: maybe(fc.boolean()),
  movedMiles: maybe(count),
  cancelledHoursBefore: maybe(count),
  clinicAtFault: maybe(fc.boolean()),
  clinicianAnswer: maybe(fc.constantFrom("expected", "not_expected", "visit_needed")),
});

const line = fc.record({
  kind: fc.constantFrom(...ITEM_KINDS),
  boughtOn: civilDate,
  currency,
  paidMinor: minor,
  taxMinor: minor,
  jurisdiction: fc.constantFrom("US-CA", "US-TX", "ES"),
  expiresOn: maybe(civilDate),
});

export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    requestedOn: civilDate,
    reason: fc.constantFrom(...REASON_CODES),
    line,
    uses: maybe(uses),
    term: maybe(term),
    product: maybe(
      fc.record({ state: maybe(fc.constantFrom("unopened", "opened", "damaged")), returnedOn: maybe(civilDate) }),
    ),
    consent: fc.constantFrom("signed_before", "signed_after", "missing"),
    tenders: fc.array(fc.record({ paymentId: ID, tender: fc.constantFrom(...TENDERS), capturedOn: civilDate }), {
      maxLength: 3,
    }),
    duplicateOfPaymentId: maybe(ID),
    claim: maybe(fc.record({ overpaidMinor: positive, foundOn: civilDate })),
    evidence,
  })
  .map(({ uses: bought, consent, line: own, ...rest }) => {
    const base = packageFacts({ uses: null });
    const facts = { ...base, ...rest, line: { ...base.line, ...own }, consent: { state: consent } };
    return compact<Facts>({ ...facts, ...(bought ? { uses: bought } : {}) } as Facts);
  });

const bps = fc.nat(10_000);

export const anyFormula: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom<Formula[]>(
    { type: "unused_share" },
    { type: "paid_less_used_at_list" },
    { type: "time_left", by: "days" },
    { type: "time_left", by: "periods" },
    { type: "overpaid" },
    { type: "none" },
  ),
  fc.record({ type: fc.constant("bps_of_paid" as const), bps }),
  fc.record({ type: fc.constant("fixed" as const), amountMinor: minor }),
);

const countedAs = fc.oneof(
  fc.constantFrom("used" as const, "not_used" as const),
  fc.record({ usedFromNth: fc.integer({ min: 1, max: 100 }) }),
);

export const anyCounting = fc.record({
  noShows: countedAs,
  lateCancels: countedAs,
  bonus: fc.constantFrom("first" as const, "last" as const),
});

export const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    kind: fc.constantFrom(...OFFER_KINDS),
    formula: anyFormula,
    counting: maybe(anyCounting),
    fees: maybe(
      fc.array(
        fc.oneof(
          fc.record({ code: fc.constant("fee"), amountMinor: positive }),
          fc.record({ code: fc.constant("fee"), bpsOfPaid: fc.integer({ min: 1, max: 10_000 }) }),
        ),
        { maxLength: 5 },
      ),
    ),
    capMinor: maybe(minor),
    bonus: maybe(fc.record({ bps, capMinor: minor })),
    approver: maybe(fc.constantFrom("lead" as const, "finance" as const)),
    entitlement: fc.constantFrom("void" as const, "trim" as const, "keep" as const),
    extendDays: maybe(fc.integer({ min: 1, max: 3_650 })),
  })
  .map((one) => compact<Offer>(one as Offer));

export const anyTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...ENUM_FACTS),
    in: fc.uniqueArray(fc.constantFrom("changed_mind", "expired", "US-CA", "signed_before", "opened"), {
      minLength: 1,
    }),
  }),
  fc.record({ fact: fc.constantFrom(...NUMBER_FACTS), from: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ fact: fc.constantFrom(...NUMBER_FACTS), from: fc.constant(0), to: fc.nat(100_000) }),
  fc.record({ fact: fc.constantFrom(...FLAG_FACTS), is: fc.boolean() }),
);

const outcome = fc
  .record({ offers: fc.array(anyOffer, { minLength: 1, maxLength: 4 }), payWithinDays: maybe(fc.nat(365)) })
  .map((one) => compact<Clause["grants"]>(one as Clause["grants"]));

const anyClause: fc.Arbitrary<Clause> = fc.record({
  id: fc.constantFrom("clause-a", "clause-b"),
  title: fc.constant("A clause"),
  text: fc.constant({ en: "Text." }),
  restrictive: fc.boolean(),
  when: fc.array(anyTest, { maxLength: 3 }),
  grants: outcome,
});

export const anyPolicy: fc.Arbitrary<PolicyVersion> = fc
  .record({ currency, clauses: fc.array(anyClause, { maxLength: 5 }), otherwise: outcome })
  .map((change) => policy(change));

const anyFloor: fc.Arbitrary<Floor> = fc.record({
  id: fc.constant("floor"),
  source: fc.constant("An act"),
  when: fc.array(anyTest, { maxLength: 2 }),
  effect: fc.oneof(
    anyFormula.map((formula) => ({ type: "at_least" as const, formula })),
    fc
      .uniqueArray(fc.constantFrom(...OFFER_KINDS), { minLength: 1 })
      .map((kinds) => ({ type: "forbid" as const, kinds })),
    fc.constant({ type: "no_fees" as const }),
    fc.nat(365).map((days) => ({ type: "pay_within_days" as const, days })),
  ),
});

export const anyRules: fc.Arbitrary<AccountRules> = fc
  .record({ currency, floors: fc.array(anyFloor, { maxLength: 5 }) })
  .map((change) => ({ ...demoRules(), ...change }));
