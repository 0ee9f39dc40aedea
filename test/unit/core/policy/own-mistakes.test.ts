/** Danger: no clinic's policy speaks of its own mistakes, so who was charged twice is refused, or loses what they bought. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDraft } from "../../../../core/policy/draft.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { formMatters } from "../../../../core/policy/form-matters.ts";
import { anyFacts, anyPolicy, anyRules } from "./arbitrary.ts";
import {
  clause,
  DECLINE_OFFER,
  OTHER_PAYMENT_ID,
  offer,
  packageFacts,
  policy,
  policyOf,
  rulesWith,
} from "./fixtures.ts";

const twice = packageFacts({ reason: "billing_error", duplicateOfPaymentId: OTHER_PAYMENT_ID });
const offersOf = (...args: Parameters<typeof evaluate>) =>
  evaluate(...args).offers.map(({ kind, amountMinor, entitlement }) => [kind, amountMinor, entitlement]);

describe("who was charged twice gets it back and keeps what they bought", () => {
  it.each([
    ["that declines", policyOf(DECLINE_OFFER)],
    ["that says nothing of it and voids", policyOf(offer())],
    ["that takes a fee", policyOf(offer({ fees: [{ code: "admin", amountMinor: 5_000 }] }))],
    [
      "that asks for a fact first",
      policy({
        clauses: [clause({ id: "far", when: [{ fact: "moved_miles", from: 30 }] })],
        otherwise: { offers: [offer()] },
      }),
    ],
  ])("under a policy %s", (_, one) => {
    expect(offersOf(one, rulesWith(), twice)).toEqual([["refund", 120_000, "keep"]]);
    const { needs, floors } = evaluate(one, rulesWith(), twice);
    expect(needs).toEqual([]);
    expect(floors).toContainEqual(expect.objectContaining({ floorId: "own-double-charge", result: "applied" }));
  });
});

it("what an insurer paid on top goes back under a policy that declines", () => {
  const facts = packageFacts({
    reason: "insurance_overpayment",
    claim: { overpaidMinor: 7_000, foundOn: "2026-11-01" },
  });
  expect(offersOf(policyOf(DECLINE_OFFER), rulesWith(), facts)).toEqual([["refund", 7_000, "keep"]]);
});

describe("what a membership was charged after its end goes back, just that", () => {
  const late = { lateCharges: { amountMinor: 9_900, endedOn: "2026-10-31" } };
  const facts = packageFacts({ reason: "billing_error", ...late });
  const asking = policy({
    clauses: [clause({ id: "fault", when: [{ fact: "clinic_at_fault", is: true }] })],
    otherwise: { offers: [offer()] },
  });

  it("under a policy that declines, and under one that has to ask something first", () => {
    expect(offersOf(policyOf(DECLINE_OFFER), rulesWith(), facts)).toEqual([["refund", 9_900, "keep"]]);
    expect(offersOf(asking, rulesWith(), facts)).toEqual([["refund", 9_900, "keep"]]);
    const { floors } = evaluate(asking, rulesWith(), facts);
    expect(floors).toContainEqual(expect.objectContaining({ floorId: "own-charged-after-end", result: "applied" }));
  });

  it("never above what was paid, not for another reason, and not where a clinic writes its own rules", () => {
    const much = { ...facts, lateCharges: { amountMinor: 900_000, endedOn: "2026-10-31" } };
    expect(offersOf(policyOf(DECLINE_OFFER), rulesWith(), much)).toEqual([["refund", 120_000, "keep"]]);
    expect(offersOf(policyOf(DECLINE_OFFER), rulesWith(), packageFacts(late))).toEqual([["decline", 0, "keep"]]);
    const own = { ...rulesWith(), ownMistakes: [] };
    expect(offersOf(policyOf(DECLINE_OFFER), own, facts)).toEqual([["decline", 0, "keep"]]);
  });
});

it("a clinic's own rules take the house's place", () => {
  const own = { ...rulesWith(), ownMistakes: [] };
  expect(offersOf(policyOf(DECLINE_OFFER), own, twice)).toEqual([["decline", 0, "keep"]]);
});

it("nobody gets less by them", () => {
  const most = (answer: ReturnType<typeof evaluate>) =>
    Math.max(0, ...answer.offers.map(({ amountMinor }) => amountMinor));
  fc.assert(
    fc.property(anyPolicy, anyRules, anyFacts, (one, rules, facts) => {
      const { ownMistakes: _, ...house } = rules;
      expect(most(evaluate(one, house, facts))).toBeGreaterThanOrEqual(
        most(evaluate(one, { ...rules, ownMistakes: [] }, facts)),
      );
    }),
  );
});

describe("a policy from the blank page", () => {
  it("gives whoever did not sign the part of a package that was not used", () => {
    const { otherwise } = emptyDraft("Packages", "USD", "package");
    expect(otherwise).toEqual({ offers: [{ kind: "refund", formula: { type: "unused_share" }, entitlement: "void" }] });
  });

  it.each([undefined, "service", "product", "membership", "deposit", "gift_card"] as const)(
    "asks a lead for %s, and pays nothing by itself",
    (kind) => {
      const { otherwise, appliesTo } = emptyDraft("Other", "USD", kind);
      expect(otherwise.offers).toEqual([
        { kind: "decline", formula: { type: "none" }, entitlement: "keep", approver: "lead" },
      ]);
      expect(appliesTo).toEqual(kind ? { kinds: [kind] } : {});
    },
  );
});

describe("a signed form is asked for only where it would change the answer", () => {
  const restrictive = clause({ id: "no-refund", restrictive: true, grants: { offers: [DECLINE_OFFER] } });
  const noShows = clause({
    id: "missed",
    restrictive: true,
    when: [{ fact: "reason", in: ["no_show_dispute"] }],
    grants: { offers: [DECLINE_OFFER] },
  });
  const unsigned = (reason: "changed_mind" | "no_show_dispute") =>
    packageFacts({ reason, consent: { state: "missing", acceptedOn: undefined, how: undefined } });

  it.each([
    ["a clause that binds only who signed", restrictive, "changed_mind", true],
    ["a clause about another reason", noShows, "changed_mind", false],
    ["that clause under its own reason", noShows, "no_show_dispute", true],
    ["a clause that binds everybody", { ...restrictive, restrictive: false }, "changed_mind", false],
  ] as const)("%s", (_, one, reason, expected) => {
    expect(
      formMatters(policy({ clauses: [one], otherwise: { offers: [offer()] } }), rulesWith(), unsigned(reason)),
    ).toBe(expected);
  });

  it("not where one was signed", () => {
    expect(formMatters(policy({ clauses: [restrictive] }), rulesWith(), packageFacts())).toBe(false);
  });
});
