import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, factsSchema } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { Evaluation } from "../../../../core/policy/evaluation.ts";
import { accountRulesSchema } from "../../../../core/policy/rules.ts";
import { type Offer, policyVersionSchema } from "../../../../core/policy/schema.ts";
import { clauseTrace, floorTrace, working } from "../../../../core/policy/trace.ts";
import { anyCounting, anyFacts, anyOffer, anyPolicy, anyRules } from "./arbitrary.ts";
import { packageFacts, policyOf, rulesWith } from "./fixtures.ts";

const MONEY = new Set(["refund", "credit", "exchange"]);
const best = (evaluation: Evaluation): number => Math.max(0, ...evaluation.offers.map((one) => one.amountMinor));

it("the arbitrary inputs are ones that the schemas accept", () => {
  fc.assert(
    fc.property(anyPolicy, anyRules, anyFacts, (policy, rules, facts) => {
      expect(policyVersionSchema.safeParse(policy).error).toBeUndefined();
      expect(accountRulesSchema.safeParse(rules).error).toBeUndefined();
      expect(factsSchema.safeParse(facts).error).toBeUndefined();
    }),
  );
});

describe("any policy over any facts", () => {
  it("answers without throwing: offers between nothing and what was paid, or what it needs", () => {
    fc.assert(
      fc.property(anyPolicy, anyRules, anyFacts, (policy, rules, facts) => {
        const evaluation = evaluate(policy, rules, facts);
        expect(evaluation.offers.length > 0).toBe(evaluation.needs.length === 0);
        for (const one of evaluation.offers) {
          expect(one.amountMinor).toBeGreaterThanOrEqual(0);
          expect(one.amountMinor).toBeLessThanOrEqual(MONEY.has(one.kind) ? facts.line.paidMinor : 0);
          expect(one.workings.at(-1)?.resultMinor).toBe(one.amountMinor);
          for (const step of one.workings) expect(working.safeParse(step).success).toBe(true);
        }
        for (const one of evaluation.clauses) expect(clauseTrace.safeParse(one).success).toBe(true);
        for (const one of evaluation.floors) expect(floorTrace.safeParse(one).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("offers each kind once, and exactly one clause settles it", () => {
    fc.assert(
      fc.property(anyPolicy, anyRules, anyFacts, (policy, rules, facts) => {
        const evaluation = evaluate(policy, rules, facts);
        const kinds = evaluation.offers.map((one) => one.kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        const settling = evaluation.clauses.filter(
          (one) => one.result === "decides" || one.result === "stopped_unknown",
        );
        expect(settling.length).toBe(1);
      }),
    );
  });

  it("a floor never lowers what the patient can get at most", () => {
    fc.assert(
      fc.property(anyPolicy, anyRules, anyFacts, (policy, rules, facts) => {
        const forbidsRefund = rules.floors.some(
          (one) => one.effect.type === "forbid" && one.effect.kinds.includes("refund"),
        );
        const without = evaluate(policy, { ...rules, floors: [] }, facts);
        const under = evaluate(policy, rules, facts);
        fc.pre(!forbidsRefund && without.needs.length === 0);
        const refundOf = (one: Evaluation) => one.offers.find((offer) => offer.kind === "refund")?.amountMinor ?? 0;
        expect(refundOf(under)).toBeGreaterThanOrEqual(refundOf(without));
        expect(best(under) > 0).toBe(best(under) > 0 || best(without) > 0);
        expect(best(under)).toBeGreaterThanOrEqual(under.atLeastMinor);
      }),
      { numRuns: 500 },
    );
  });
});

const PRO_RATA: Offer["formula"][] = [{ type: "unused_share" }, { type: "paid_less_used_at_list" }];
const smallUses = fc.record({
  sold: fc.integer({ min: 1, max: 12 }),
  bonus: fc.nat(3),
  used: fc.nat(15),
  noShows: fc.nat(5),
  lateCancels: fc.nat(5),
  listPerUseMinor: fc.nat(40_000),
});
const paid = fc.nat(1_000_000);

describe("pro rata", () => {
  const refund = (formula: Offer["formula"], counting: NonNullable<Offer["counting"]>, facts: Facts): number =>
    best(evaluate(policyOf({ kind: "refund", formula, counting, entitlement: "void" }), rulesWith(), facts));

  it("more uses, no-shows or late cancels never raise a refund", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRO_RATA),
        anyCounting,
        smallUses,
        paid,
        fc.constantFrom("used", "noShows", "lateCancels"),
        (formula, counting, uses, paidMinor, one) => {
          const less = packageFacts({ uses, line: { paidMinor } });
          const more = packageFacts({ uses: { ...uses, [one]: uses[one] + 1 }, line: { paidMinor } });
          expect(refund(formula, counting, more)).toBeLessThanOrEqual(refund(formula, counting, less));
        },
      ),
    );
  });

  it("a hundred times the money gives a hundred times the share, to the rounding", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRO_RATA), anyCounting, smallUses, paid, (formula, counting, uses, paidMinor) => {
        const scaled = { ...uses, listPerUseMinor: uses.listPerUseMinor * 100 };
        const small = refund(formula, counting, packageFacts({ uses, line: { paidMinor } }));
        const large = refund(formula, counting, packageFacts({ uses: scaled, line: { paidMinor: paidMinor * 100 } }));
        expect(Math.abs(large - small * 100)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it("what was used and what is refunded make up what was paid, to the rounding", () => {
    const none = { noShows: "not_used", lateCancels: "not_used", bonus: "last" } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), paid, (sold, used, paidMinor) => {
        fc.pre(used <= sold);
        const back = (n: number) =>
          refund(
            { type: "unused_share" },
            none,
            packageFacts({ uses: { sold, used: n, noShows: 0 }, line: { paidMinor } }),
          );
        // Half a cent may go to the patient on either side, so that both together are one cent above at most.
        const sum = back(used) + back(sold - used);
        expect(sum - paidMinor).toBeGreaterThanOrEqual(0);
        expect(sum - paidMinor).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it("every fee makes a refund smaller or leaves it, and a cap is never passed", () => {
  fc.assert(
    fc.property(anyOffer, anyFacts, (offer, facts) => {
      const { fees: _, capMinor: __, ...plain } = { ...offer, kind: "refund" as const };
      const bare = evaluate(policyOf(plain), { ...rulesWith(), ownMistakes: [] }, facts);
      const full = evaluate(policyOf({ ...offer, kind: "refund" }), { ...rulesWith(), ownMistakes: [] }, facts);
      expect(best(full)).toBeLessThanOrEqual(best(bare));
      if (offer.capMinor !== undefined) expect(best(full)).toBeLessThanOrEqual(offer.capMinor);
    }),
  );
});
