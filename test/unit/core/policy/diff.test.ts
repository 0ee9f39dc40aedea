import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffPolicies } from "../../../../core/policy/diff.ts";
import type { Clause, PolicyVersion } from "../../../../core/policy/schema.ts";
import { anyPolicy } from "./arbitrary.ts";
import { clause, demoPolicy, offer, policy } from "./fixtures.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => clause({ id })) as [Clause, Clause, Clause, Clause];
const from = (before: Partial<PolicyVersion>, after: Partial<PolicyVersion>) =>
  diffPolicies(policy(before), policy(after));

it("the same content has no difference, whatever its number and the order its fields were written in", () => {
  fc.assert(
    fc.property(anyPolicy, (one) => {
      const again: PolicyVersion = { ...JSON.parse(JSON.stringify(one)), version: 7 };
      expect(diffPolicies(one, again)).toEqual([]);
    }),
  );
  const turned = { formula: { type: "unused_share" as const }, kind: "refund" as const, entitlement: "void" as const };
  expect(from({}, { otherwise: { offers: [turned] } })).toEqual([]);
});

it("a difference that nobody is shown: any change of content is in the list", () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (one, other) => {
      const [before, after] = [one, { ...other, version: one.version }];
      const offersOnce = (version: PolicyVersion) =>
        [version.otherwise, ...version.clauses.map((clause) => clause.grants)].every(
          ({ offers }) => new Set(offers.map((offer) => offer.kind)).size === offers.length,
        );
      fc.pre(offersOnce(before) && offersOnce(after));
      expect(diffPolicies(before, after).length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
    }),
  );
});

describe("what changed, by name", () => {
  it.each<[string, Partial<Clause>, object]>([
    [
      "the words",
      { text: { en: "New." } },
      { change: "changed", field: "text.en", before: "Text of a", after: "New." },
    ],
    [
      "a translation",
      { text: { en: "Text of a", es: "Texto." } },
      { change: "added", field: "text.es", after: "Texto." },
    ],
    ["whom it binds", { restrictive: true }, { change: "changed", field: "restrictive", before: false, after: true }],
    [
      "when it holds",
      { when: [{ fact: "expired", is: true }] },
      { change: "changed", field: "when", before: [], after: [{ fact: "expired", is: true }] },
    ],
    [
      "a sum",
      { grants: { offers: [offer({ formula: { type: "bps_of_paid", bps: 5_000 } })] } },
      {
        change: "changed",
        field: "offers.refund.formula",
        before: { type: "unused_share" },
        after: { type: "bps_of_paid", bps: 5_000 },
      },
    ],
    [
      "a fee",
      { grants: { offers: [offer({ fees: [{ code: "admin", amountMinor: 3_500 }] })] } },
      { change: "added", field: "offers.refund.fees", after: [{ code: "admin", amountMinor: 3_500 }] },
    ],
    [
      "a date to pay by",
      { grants: { offers: [offer()], payWithinDays: 10 } },
      { change: "added", field: "payWithinDays", after: 10 },
    ],
  ])("%s", (_, change, expected) => {
    expect(from({ clauses: [a] }, { clauses: [{ ...a, ...change }] })).toEqual([{ ...expected, clauseId: "a" }]);
  });

  it("an offer that came, with what it says", () => {
    const changes = from({}, { otherwise: { offers: [offer(), offer({ kind: "credit" })] } });
    expect(changes.map((one) => [one.change, one.clauseId, one.field])).toEqual([
      ["changed", "otherwise", "offers"],
      ["added", "otherwise", "offers.credit.formula"],
      ["added", "otherwise", "offers.credit.entitlement"],
    ]);
  });

  it("clauses that came and went", () => {
    expect(from({ clauses: [a, b] }, { clauses: [c, b] })).toEqual([
      { change: "added", clauseId: "c", after: "c" },
      { change: "removed", clauseId: "a", before: "a" },
    ]);
  });

  it("one that moved past the others is the one that moved", () => {
    const moved = { change: "moved", clauseId: "d", before: 4, after: 1 };
    expect(from({ clauses: [a, b, c, d] }, { clauses: [d, a, b, c] })).toEqual([moved]);
  });

  it("the clinic's second version against its third: what a patient of the second is shown", () => {
    const changes = diffPolicies(demoPolicy("harbour-packages.v2"), demoPolicy("harbour-packages.v3"));
    const named = (change: string) =>
      changes.filter((one) => one.change === change && !one.field).map((one) => one.clauseId);
    expect(named("removed")).toEqual(["not-started"]);
    expect(named("added")).toContain("cooling-off");
    expect(changes).toContainEqual({
      change: "removed",
      clauseId: "unused-sessions",
      field: "offers.refund.fees",
      before: [{ code: "admin-fee", amountMinor: 3_500 }],
    });
  });
});
