/** What the product writes itself must never be refused by its own check (422 `reply_refused`): any clinic policy, any proposal, every language. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { NOTHING, offerValues } from "../../../../core/reply/offer-values.ts";
import type { MatterTold } from "../../../../core/reply/types.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../core/words.ts";
import { anyCounting, anyFacts, anyFormula } from "../policy/arbitrary.ts";
import { clause, DECLINE_OFFER, demoPolicy, offer, policy } from "../policy/fixtures.ts";
import { card, line, matter } from "../resolution/fixtures.ts";

const FOLDER = new URL("../../../../demo/clinic/policies/", import.meta.url);
const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => name.endsWith(".json") && name !== "rules.json")
    .map((name) => `${folder}${name}`.replace(/^\.\//, "").replace(/\.json$/, ""));
const POLICIES = [...namesIn("./"), ...namesIn("examples/")].map(demoPolicy);

/** Two, none and three decimals; a sign after which letters stand; a code where Spanish has no sign. */
const CURRENCIES = ["USD", "EUR", "JPY", "KWD", "MXN", "XAF", "XPF", "CHF"] as const;
const TITLES = ["Laser, 6 sessions", "Filler 20.00 ml", "Glow special $99", "2 for 1: 10 visits", "Pass 2026"];

const small = <T extends number>(max: T) => fc.nat(max);
const sold = fc.record({
  sold: fc.integer({ min: 1, max: 24 }),
  bonus: small(4),
  used: small(24),
  noShows: small(4),
  lateCancels: small(4),
  listPerUseMinor: small(90_000),
});

/** A clinic's sums: an amount of many billions has so many digits that no letter about it is plain. */
const clinicFacts = fc
  .tuple(anyFacts, fc.constantFrom(...CURRENCIES), fc.integer({ min: 1, max: 900_000 }), sold)
  .map(([facts, currency, paidMinor, uses]): Facts => {
    const money = { currency, paidMinor, taxMinor: Math.min(facts.line.taxMinor, paidMinor) };
    const claim = facts.claim && { ...facts.claim, overpaidMinor: Math.min(facts.claim.overpaidMinor, paidMinor) };
    return {
      ...facts,
      line: { ...facts.line, ...money },
      ...(facts.uses ? { uses } : {}),
      ...(claim ? { claim } : {}),
    };
  });

/** Policies of every form with plain texts, one of which names a fee in another currency and opening hours that look like a sum. */
const madePolicy = fc
  .record({
    kind: fc.constantFrom("refund" as const, "credit" as const, "exchange" as const),
    formula: anyFormula,
    counting: anyCounting,
    feeMinor: small(9_000),
    bps: fc.nat(2_000),
    bonusBps: fc.nat(1_500),
  })
  .map(({ kind, formula, counting, feeMinor, bps, bonusBps }): PolicyVersion => {
    const fees = [
      ...(feeMinor > 0 ? [{ code: "fee", amountMinor: feeMinor }] : []),
      ...(bps > 0 ? [{ code: "card", bpsOfPaid: bps }] : []),
    ];
    const bonus = kind === "credit" && bonusBps > 0 ? { bonus: { bps: bonusBps, capMinor: 10_000 } } : {};
    const own = offer({ kind, formula, counting, ...(fees.length > 0 ? { fees } : {}), ...bonus });
    const text = {
      en: "We keep a fee of 25 CHF or $30. Call from 9.00 to 17.30.",
      es: "Hay un cargo de 25 CHF o $30.",
      fr: "Nous gardons des frais de 25 CHF ou 30 $. Appelez de 9 h à 17 h 30.",
    };
    return policy({ clauses: [clause({ id: "made", text, grants: { offers: [own, DECLINE_OFFER] } })] });
  });

const anyCase = fc.record({
  facts: clinicFacts,
  own: fc.oneof(fc.constantFrom(...POLICIES), madePolicy),
  title: fc.constantFrom(...TITLES),
  language: fc.constantFrom(...LETTER_LANGUAGES),
  part: fc.nat(1_000),
  returned: fc.oneof(fc.constant(0), fc.nat(1_000)),
  hasDied: fc.boolean(),
});

function mattersOf(
  {
    facts,
    own,
    title,
    returned,
  }: Pick<typeof anyCase extends fc.Arbitrary<infer T> ? T : never, "facts" | "own" | "title" | "returned">,
  language: Language,
) {
  const { currency, paidMinor } = facts.line;
  const returnedMinor = Math.floor((paidMinor * returned) / 2_000);
  const payment = card({ currency, collectedMinor: paidMinor, leftMinor: paidMinor - returnedMinor });
  const paid = {
    ...facts,
    tenders: [{ paymentId: payment.paymentId, tender: "card" as const, capturedOn: facts.line.boughtOn }],
  };
  const policyOfCase = { ...own, currency };
  const rules = { ...matter().rules, currency };
  return matter({
    lines: [line({ facts: paid, policy: policyOfCase, title, returnedMinor })],
    rules,
    live: [payment],
    viewer: {
      role: "agent",
      language,
      decidedTodayMinor: 0,
      exceptionsThisMonthMinor: 0,
      given: { caseMinor: 0, patientMinor: 0 },
    },
  });
}

const ABOUT = { patientName: "Maya Chen", requestedOn: "2026-11-20", answerByOn: "2026-11-24" };

/** What each option of a case would be told. */
function toldOf(one: Parameters<typeof mattersOf>[0], language: Language): MatterTold[] {
  const whole = mattersOf(one, language);
  const proposal = propose(whole);
  return proposal.options.flatMap((option) => {
    const about = { ...ABOUT, serviceTitle: one.title };
    const chosen = { kind: option.kind, amountMinor: option.amountMinor, option, language };
    const values = offerValues(whole, proposal, about, chosen);
    return values ? [{ reason: proposal.reason, situation: option.kind, values }] : [];
  });
}

describe("a letter that the product writes", () => {
  it("passes its own check, for every option and another amount of every proposal", () => {
    let letters = 0;
    fc.assert(
      fc.property(anyCase, ({ language, part, hasDied, ...one }) => {
        const whole = mattersOf(one, language);
        const proposal = propose(whole);
        const about = {
          patientName: "Maya Chen",
          serviceTitle: one.title,
          requestedOn: "2026-11-20",
          answerByOn: "2026-11-24",
          hasDied,
        };
        for (const option of proposal.options) {
          const amounts = isMoneyOffer(option.kind)
            ? [option.amountMinor, Math.max(1, Math.floor((option.maxMinor * part) / 1_000))]
            : [0];
          for (const amountMinor of amounts) {
            const values = offerValues(whole, proposal, about, { kind: option.kind, amountMinor, option, language });
            if (!values) continue;
            const draft = draftReply({
              rules: whole.rules,
              reason: proposal.reason,
              situation: option.kind,
              language,
              values,
            });
            letters += 1;
            expect([draft.text, draft.problems]).toEqual([draft.text, []]);
            expect(checkReply(draft.text, draft.facts)).toEqual([]);
            if (hasDied) expect(draft.text).not.toMatch(/Maya|as you agreed|usted aceptó/);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(letters).toBeGreaterThan(500);
  }, 60_000);
});

describe("one letter about several matters", () => {
  it("passes its own check, whatever each of them is told", () => {
    let letters = 0;
    fc.assert(
      fc.property(anyCase, anyCase, fc.constantFrom(...REASON_CODES), (first, second, reason) => {
        const { language } = first;
        const { currency } = first.facts.line;
        const other = { ...second, facts: { ...second.facts, line: { ...second.facts.line, currency } } };
        const told = [first, other].map((one) => toldOf(one, language));
        const matters = told.flatMap((each, at) =>
          each.slice(0, 2).map((one) => (at === 0 ? { ...one, reason } : one)),
        );
        if (matters.length < 2) return;
        const { rules } = mattersOf(first, language);
        const values = { ...NOTHING, ...ABOUT, serviceTitle: "Two things", matters };
        const draft = draftReply({ rules, reason, situation: "several", language, values });
        letters += 1;
        expect([draft.text, draft.problems]).toEqual([draft.text, []]);
        for (const { amount } of matters.map((one) => one.values)) {
          if (amount) expect(draft.facts.allowedMinor).toContain(amount.amountMinor);
        }
      }),
      { numRuns: 300 },
    );
    expect(letters).toBeGreaterThan(200);
  }, 60_000);
});

describe("a sum in a letter", () => {
  const facts: ReplyFacts = {
    language: "en",
    currency: "USD",
    decided: "given",
    allowedMinor: [3_500],
    moneyState: "none",
    bannedPhrases: [],
  };
  const wrongIn = (text: string, change: Partial<ReplyFacts> = {}) =>
    checkReply(text, { ...facts, ...change }).map(({ words }) => words);

  it.each<[string, string, Partial<ReplyFacts>]>([
    ["a full stop and a number follow", "Less a fee of $35.00. 2 used.", {}],
    ["a count follows at once", "A fee of $35.00 250 visits ago.", {}],
    ["a list goes on with it", "It took 5\n$35.00 is the fee.", {}],
    ["a share of the same digits is no sum", "That is 12.25% of it, $35.00.", {}],
    ["a sign that is neither sign nor code", "FCFA 3,500 it is.", { currency: "XAF", requiredMinor: 3_500 }],
    ["a fee that the clause names in another currency", "A fee of 25 CHF, or $35.00.", { allowedWords: ["25 CHF"] }],
  ])("is read as it stands: %s", (_, text, change) => expect(wrongIn(text, change)).toEqual([]));

  it.each([
    ["with blanks between thousands", "You get $9 000.00 back.", "$9 000.00"],
    ["in another currency", "You get 35.00 CHF back.", "35.00 CHF"],
    ["after a full stop", "You get it. 36.00. 2 used.", "36.00"],
    ["cut by a second point", "You get $35.00.00 back.", "$35.00.00"],
    ["before its sign", "You get 36 $ back.", "36 $"],
  ])("is still caught: %s", (_, text, words) => expect(wrongIn(text)).toEqual([words]));
});
