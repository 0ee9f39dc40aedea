import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { lintPolicy } from "../../../../core/policy/lint.ts";
import type { Clause, Test } from "../../../../core/policy/schema.ts";
import { anyFacts } from "./arbitrary.ts";
import { clause, offer, policy } from "./fixtures.ts";
import { codesOf, LATE, of, REASON, RESTRICTIVE, RULES, when } from "./lint-support.ts";

const HALF = { grants: { offers: [offer({ formula: { type: "bps_of_paid", bps: 5_000 } })] } };

describe("a clause that never decides", () => {
  it.each<[string, Test[], string]>([
    ["no reason is left", [REASON, { fact: "reason", in: ["expired"] }], "reason"],
    ["a range that begins after it ends", [LATE, { fact: "days.since_purchase", to: 30 }], "days.since_purchase"],
    ["fewer than none used", [{ fact: "uses.used", to: -1 }], "uses.used"],
    [
      "a flag that is both",
      [
        { fact: "expired", is: true },
        { fact: "expired", is: false },
      ],
      "expired",
    ],
    ["a flag that is never false", [{ fact: "claim.overpaid", is: false }], "claim.overpaid"],
    ["a kind that the policy is not for", [{ fact: "item.kind", in: ["product"] }], "item.kind"],
    [
      "expired and not yet at the day of expiry",
      [
        { fact: "expired", is: true },
        { fact: "days.to_expiry", from: 0 },
      ],
      "days.to_expiry",
    ],
  ])("%s", (_, tests, fact) => {
    const [first] = of(when("never", ...tests));
    expect(first).toEqual({
      code: "clause_never_holds",
      severity: "error",
      clauseId: "never",
      field: "when",
      values: { fact },
    });
  });

  it("a restrictive clause for whoever did not sign", () => {
    const unsigned = { ...when("unsigned", { fact: "consent.state", in: ["missing"] }), ...RESTRICTIVE };
    expect(codesOf(of(unsigned))).toEqual(["clause_never_holds"]);
  });

  it.each<[string, Clause[], readonly string[]]>([
    ["an earlier one asks for less", [when("all"), when("late", LATE)], ["all"]],
    [
      "an earlier range is wider",
      [when("month", LATE), when("year", { fact: "days.since_purchase", from: 366 })],
      ["month"],
    ],
    [
      "two before share it out between them",
      [when("early", { fact: "days.since_purchase", to: 30 }), when("late", LATE), when("rest", REASON)],
      ["early", "late"],
    ],
    [
      "a flag is true or false, and both went before",
      [when("gone", { fact: "expired", is: true }), when("good", { fact: "expired", is: false }), when("rest")],
      ["gone", "good"],
    ],
  ])("because %s", (_, clauses, by) => {
    const [first] = of(...clauses);
    expect([first?.code, first?.clauseId, first?.values]).toEqual(["clause_unreachable", clauses.at(-1)?.id, { by }]);
  });

  it.each<[string, Clause[]]>([
    ["the one before binds only who signed", [{ ...when("signed"), ...RESTRICTIVE }, when("unsigned")]],
    ["the one before asks for one thing more", [when("both", REASON, LATE), when("late", LATE)]],
    [
      "they share out a fact that may be unknown",
      [when("moved", { fact: "moved_miles", from: 26 }), when("stays", { fact: "moved_miles", to: 25 })],
    ],
    ["ranges meet and do not overlap", [when("early", { fact: "days.since_purchase", to: 30 }), when("late", LATE)]],
    [
      "the clinic's own words are never all named",
      [when("laser", { fact: "item.category", in: ["laser"] }), when("others")],
    ],
  ])("but not where %s", (_, clauses) => {
    expect(of(...clauses).filter((one) => one.field === "when")).toEqual([]);
  });

  it("forty clauses that all cut each other are looked through in a moment, or taken to be right", () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      when(
        `c-${at}`,
        { fact: "uses.used", from: at, to: at + 1 },
        { fact: "paid_minor", from: at * 100, to: at * 90 + 9_000 },
      ),
    );
    expect(codesOf(of(...many))).not.toContain("clause_unreachable");
  });
});

describe("two clauses about the same", () => {
  it("that say different things contradict each other", () => {
    const [first] = of(when("a", LATE), { ...when("b", LATE), ...HALF });
    expect([first?.code, first?.severity, first?.clauseId, first?.values]).toEqual([
      "clauses_contradict",
      "error",
      "b",
      { by: ["a"] },
    ]);
  });

  it("that say the same are one too many", () => {
    expect(codesOf(of(when("a", LATE), when("b", LATE)))).toEqual(["clause_unreachable"]);
  });

  it("with one id cannot be told apart in a case", () => {
    expect(codesOf(of(when("a", LATE), when("a", REASON)))).toContain("clause_id_twice");
  });
});

describe("a value that nothing ever has", () => {
  it.each<[Test, string]>([
    [{ fact: "reason", in: ["changed_mind", "change_of_mind"] }, "change_of_mind"],
    [{ fact: "product.state", in: ["unopened", "open"] }, "open"],
    [{ fact: "consent.how", in: ["paper", "fax"] }, "fax"],
    [{ fact: "jurisdiction", in: ["US-CA", "California"] }, "California"],
  ])("%j", (test, unknown) => {
    const [first] = of(when("misspelt", test));
    expect([first?.code, first?.severity, first?.field, first?.values]).toEqual([
      "value_unknown",
      "error",
      "when.0",
      { fact: test.fact, unknown: [unknown] },
    ]);
  });

  it("a category is the clinic's own word", () => {
    expect(of(when("laser", { fact: "item.category", in: ["laser"] }))).toEqual([]);
  });
});

it("a clause called unreachable that decides after all: whatever is found, no facts ever reach it", () => {
  const few: fc.Arbitrary<Test> = fc.oneof(
    fc
      .subarray(["changed_mind", "expired", "other"], { minLength: 1 })
      .map((list) => ({ fact: "reason", in: list }) as const),
    fc.record({ fact: fc.constant("uses.used" as const), from: fc.nat(4), to: fc.integer({ min: 4, max: 7 }) }),
    fc.record({ fact: fc.constantFrom("expired" as const, "clinic_at_fault" as const), is: fc.boolean() }),
  );
  const parts = fc.array(fc.record({ restrictive: fc.boolean(), when: fc.array(few, { maxLength: 2 }) }), {
    maxLength: 6,
  });
  const reason = fc.constantFrom("changed_mind" as const, "expired" as const, "other" as const);
  const matter = fc.record({ facts: anyFacts, reason, used: fc.nat(8) });
  let told = 0;
  fc.assert(
    fc.property(parts, fc.array(matter, { minLength: 10, maxLength: 10 }), (clauses, matters) => {
      const one = policy({ clauses: clauses.map((part, at) => clause({ id: `c-${at}`, ...part })) });
      const dead = lintPolicy(one, RULES).filter((found) => found.field === "when" && found.severity === "error");
      told += dead.length;
      for (const { facts, reason, used } of matters) {
        const uses = facts.uses && { ...facts.uses, used };
        const decided = evaluate(one, RULES, { ...facts, reason, ...(uses ? { uses } : {}) }).clause?.id;
        expect(dead.map((found) => found.clauseId)).not.toContain(decided ?? "none");
      }
    }),
    { numRuns: 500 },
  );
  expect(told).toBeGreaterThan(100);
});
