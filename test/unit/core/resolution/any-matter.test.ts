import fc from "fast-check";
import { expect, it } from "vitest";
import type { CaseInput } from "../../../../core/resolution/case-input.ts";
import { planLegs } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { MONEY_OFFERS, TENDERS } from "../../../../core/words.ts";
import { anyFacts, anyPolicy, anyRules } from "../policy/arbitrary.ts";
import { OTHER_PAYMENT_ID, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

const isMoney = (kind: string): boolean => MONEY_OFFERS.some((one) => one === kind);

const anyLive = fc.array(
  fc.record({
    collectedMinor: fc.integer({ min: 1, max: 5_000_000 }),
    gone: fc.nat(5_000_000),
    locked: fc.boolean(),
    tender: fc.constantFrom(...TENDERS),
    processor: fc.constantFrom("stripe" as const, "none" as const),
  }),
  { maxLength: 2 },
);

/** One to three lines in one currency, paid by up to two payments of any tender. */
const anyMatter = fc
  .tuple(
    fc.array(fc.tuple(anyFacts, anyPolicy), { minLength: 1, maxLength: 3 }),
    anyRules,
    anyLive,
    fc.oneof(fc.constant(0), fc.nat(100_000)),
  )
  .map(([pairs, rules, live, returnedMinor]): CaseInput => {
    const currency = pairs[0]?.[0].line.currency ?? "USD";
    const lines = pairs.map(([facts, own], at) => {
      const paidMinor = Math.min(facts.line.paidMinor, 9_000_000);
      const changed = { ...facts, line: { ...facts.line, lineId: `L${at}`, currency, paidMinor } };
      return line({ facts: changed, policy: own, returnedMinor });
    });
    const ids = [card().paymentId, OTHER_PAYMENT_ID];
    const payments = live.map(({ gone, ...one }, at) =>
      card({ ...one, paymentId: ids[at] ?? "", currency, leftMinor: Math.max(0, one.collectedMinor - gone) }),
    );
    return matter({ lines, rules, live: payments });
  });

it("any matter: options within their range, allocations that add up, planned exactly as shown", () => {
  fc.assert(
    fc.property(anyMatter, (whole) => {
      for (const option of propose(whole).options) {
        const allocated = option.allocations.reduce((sum, one) => sum + one.amountMinor, 0);
        expect(allocated).toBe(option.amountMinor);
        expect(option.amountMinor > 0).toBe(isMoney(option.kind));
        expect(option.amountMinor).toBeLessThanOrEqual(option.maxMinor);
        if (isMoney(option.kind)) expect(option.amountMinor).toBeGreaterThanOrEqual(option.minMinor);
        const legs = planLegs(whole, { kind: option.kind, amountMinor: option.amountMinor });
        expect(legs.ok && legs.value.map((leg) => [leg.paymentId, leg.amountMinor])).toEqual(
          option.allocations.map((one) => [one.paymentId, one.amountMinor]),
        );
        for (const leg of legs.ok ? legs.value : []) {
          expect(leg.lines.reduce((sum, one) => sum + one.netMinor + one.taxMinor, 0)).toBe(leg.amountMinor);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it("a part first and the rest later come to the whole, whatever the formula, the fee and the part", () => {
  const formulas = fc.constantFrom(
    { type: "unused_share" as const },
    { type: "paid_less_used_at_list" as const },
    { type: "bps_of_paid" as const, bps: 6_250 },
  );
  const sizes = fc.record({
    paidMinor: fc.integer({ min: 1, max: 900_000 }),
    used: fc.nat(6),
    feeMinor: fc.nat(5_000),
  });
  fc.assert(
    fc.property(formulas, sizes, fc.nat(1_000), (formula, { paidMinor, used, feeMinor }, permille) => {
      const facts = packageFacts({ line: { paidMinor }, uses: { used } });
      const fees = feeMinor > 0 ? { fees: [{ code: "fee", amountMinor: feeMinor }] } : {};
      const own = line({ facts, policy: policyOf(offer({ formula, ...fees })) });
      const after = (returnedMinor: number) => {
        const live = [card({ collectedMinor: paidMinor, leftMinor: paidMinor - returnedMinor })];
        const under = propose(matter({ lines: [{ ...own, returnedMinor }], rules: rulesWith(), live }));
        return under.options.find(({ kind }) => kind === "refund")?.amountMinor ?? 0;
      };
      const whole = after(0);
      const part = Math.floor((whole * permille) / 1_000);
      expect(part + after(part)).toBe(whole);
    }),
  );
});

it("any amount up to what is left can be planned, and its legs add up to it", () => {
  const half = policyOf(offer({ formula: { type: "bps_of_paid", bps: 5_000 } }));
  fc.assert(
    fc.property(anyMatter, fc.nat(10_000), (any, part) => {
      const whole = { ...any, lines: any.lines.map((one) => ({ ...one, policy: half })), rules: rulesWith() };
      const [first] = propose(whole).options;
      const leftMinor = first?.maxMinor ?? 0;
      const amountMinor = leftMinor - (part % Math.max(1, leftMinor));
      const legs = planLegs(whole, { kind: "refund", amountMinor });
      // A card in dinars moves tens; an amount between two of them may be refused, never changed.
      if (whole.lines[0]?.facts.line.currency !== "KWD") expect(legs.ok).toBe(true);
      if (legs.ok) expect(legs.value.reduce((sum, leg) => sum + leg.amountMinor, 0)).toBe(amountMinor);
    }),
    { numRuns: 300 },
  );
});
