import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../core/policy/evaluate.ts";
import { type Finding, type FindingCode, lintPolicy } from "../../../core/policy/lint.ts";
import type { Clause, PolicyVersion, Test } from "../../../core/policy/schema.ts";
import { anyFacts } from "./arbitrary.ts";
import { clause, DECLINE_OFFER, demoPolicy, demoRules, offer, policy } from "./fixtures.ts";

const RULES = demoRules();
const lint = (change: Partial<PolicyVersion>): Finding[] => lintPolicy(policy(change), RULES);
const codesOf = (found: readonly Finding[]): FindingCode[] => found.map((one) => one.code);

/** Texts in both languages, so that nothing but the danger of a test is found. */
const BOTH = { en: "We pay you back.", es: "Le pagamos." };
const when = (id: string, ...tests: Test[]): Clause => clause({ id, when: tests, text: BOTH });
const grant = (id: string, ...offers: Clause["grants"]["offers"]): Clause =>
  clause({ id, text: BOTH, grants: { offers } });
const sound: Partial<PolicyVersion> = { text: BOTH, appliesTo: { kinds: ["package"] } };
const of = (...clauses: Clause[]): Finding[] => lint({ ...sound, clauses });

const REASON: Test = { fact: "reason", in: ["changed_mind"] };
const LATE: Test = { fact: "days.since_purchase", from: 31 };
const RESTRICTIVE = { restrictive: true };
const HALF = { grants: { offers: [offer({ formula: { type: "bps_of_paid", bps: 5_000 } })] } };

it("a sound policy is told nothing", () => {
  expect(of(when("late", LATE), when("rest"))).toEqual([]);
});

const published = ["harbour-deposits.v1", "harbour-memberships.v1", "harbour-packages.v1", "harbour-packages.v2"]
  .concat(["harbour-packages.v3", "harbour-products.v1", "harbour-services.v1"])
  .concat(readdirSync("demo/clinic/policies/examples").map((name) => `examples/${name.replace(".json", "")}`));

it.each(published)("%s, which is published, has no errors", (name) => {
  expect(lintPolicy(demoPolicy(name), RULES).filter((one) => one.severity === "error")).toEqual([]);
});

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

describe("what nobody wrote a clause for", () => {
  it("reasons that only the last sentence answers", () => {
    const [first] = of(when("most", { fact: "reason", in: ["changed_mind", "expired"] }));
    expect([first?.code, first?.severity]).toEqual(["reason_only_otherwise", "warning"]);
    expect(first?.values.reasons).toContain("result");
    expect(first?.values.reasons).not.toContain("expired");
  });

  it("kinds that the policy is for and no clause speaks of", () => {
    const found = lint({
      ...sound,
      appliesTo: { kinds: ["package", "membership"] },
      clauses: [when("package", { fact: "item.kind", in: ["package"] })],
    });
    expect(found.map((one) => [one.code, one.values])).toEqual([["kind_only_otherwise", { kinds: ["membership"] }]]);
  });
});

describe("what is taken without a signature", () => {
  it("every clause needs one: without it only the last sentence is left", () => {
    const clauses = [when("a", LATE), when("b", REASON)].map((one) => ({ ...one, ...RESTRICTIVE }));
    expect(codesOf(lint({ ...sound, clauses }))).toContain("all_clauses_restrictive");
  });

  it("a clause that declines binds those who never signed", () => {
    const found = of(grant("no", DECLINE_OFFER), when("rest", LATE)).filter((one) => one.severity === "warning");
    expect(found.map((one) => [one.code, one.clauseId])).toEqual([["decline_not_restrictive", "no"]]);
  });

  it("the last sentence declines", () => {
    const found = lint({ ...sound, otherwise: { offers: [DECLINE_OFFER] } });
    expect(found.map((one) => [one.code, one.clauseId])).toEqual([["otherwise_declines", "otherwise"]]);
  });
});

describe("a sum that cannot be worked out", () => {
  it("an error where no line of the clause has uses, a warning where some have none", () => {
    const uses = offer({ formula: { type: "unused_share" } });
    const product = lint({ ...sound, appliesTo: { kinds: ["product"] }, otherwise: { offers: [uses] } });
    expect(product.map((one) => [one.code, one.field])).toEqual([["sum_lacks_fact", "offers.0"]]);
    const mixed = lint({ ...sound, appliesTo: { kinds: ["product", "package"] }, otherwise: { offers: [uses] } });
    expect(mixed.map((one) => [one.code, one.values])).toEqual([
      ["fact_may_be_unknown", { formula: "unused_share", kinds: ["product"] }],
    ]);
  });

  it("nothing where the clause is only about what has uses", () => {
    const packages = when("packages", { fact: "item.kind", in: ["package"] });
    const paid = offer({ formula: { type: "bps_of_paid", bps: 10_000 } });
    const found = lint({ ...sound, appliesTo: {}, clauses: [packages, when("rest")], otherwise: { offers: [paid] } });
    expect(found.map((one) => [one.code, one.clauseId])).toEqual([["fact_may_be_unknown", "rest"]]);
  });

  it("an overpayment that no test asked for stops every case without a claim", () => {
    const overpaid = offer({ formula: { type: "overpaid" } });
    expect(codesOf(of(grant("claim", overpaid)))).toEqual(["fact_may_be_unknown"]);
    const asked = { ...grant("claim", overpaid), when: [{ fact: "claim.overpaid" as const, is: true }] };
    expect(of(asked)).toEqual([]);
  });
});

it.each<[FindingCode, Parameters<typeof offer>[0]]>([
  [
    "fees_leave_nothing",
    {
      fees: [
        { code: "all", bpsOfPaid: 6_000 },
        { code: "rest", bpsOfPaid: 4_000 },
      ],
    },
  ],
  [
    "fees_leave_nothing",
    { formula: { type: "fixed", amountMinor: 3_000 }, fees: [{ code: "fee", amountMinor: 3_500 }] },
  ],
  ["fee_above_cap", { capMinor: 3_000, fees: [{ code: "fee", amountMinor: 3_500 }] }],
  ["cap_is_zero", { capMinor: 0 }],
  ["bonus_without_credit", { bonus: { bps: 1_000, capMinor: 5_000 } }],
  ["extend_without_days", { kind: "extend", formula: { type: "none" } }],
])("an offer that says one thing and comes to another: %s", (code, change) => {
  const [first, ...others] = of(grant("offer", offer(change)));
  expect([first?.code, first?.severity, first?.clauseId, first?.field, others]).toEqual([
    code,
    "error",
    "offer",
    "grants.offers.0",
    [],
  ]);
});

it("a second offer of one kind, which nobody is ever made", () => {
  const [first] = of(grant("twice", offer(), offer({ formula: { type: "none" } })));
  expect([first?.code, first?.field]).toEqual(["kind_offered_twice", "grants.offers.1"]);
});

it("limits in another currency: every decision waits for finance", () => {
  expect(lint({ ...sound, currency: "EUR" }).map((one) => [one.code, one.values])).toEqual([
    ["currency_differs", { currency: "EUR", rules: "USD" }],
  ]);
});

describe("what a patient reads", () => {
  const hard =
    "Notwithstanding any contrary provision hereinafter contained, reimbursement of unutilised consideration remains discretionary.";

  it("is plain enough to be quoted, in each language", () => {
    const found = of({ ...when("hard"), text: { en: hard, es: BOTH.es } });
    expect(found.map((one) => [one.code, one.field, one.values.language])).toEqual([["hard_to_read", "text.en", "en"]]);
    expect(Number(found[0]?.values.grade)).toBeGreaterThan(8);
  });

  it("is there in every language, the clauses and the whole", () => {
    const found = lint({ ...sound, text: { en: "We pay." }, clauses: [{ ...when("one"), text: { en: "We pay." } }] });
    expect(found.map((one) => [one.code, one.clauseId, one.field])).toEqual([
      ["translation_missing", undefined, "text.es"],
      ["translation_missing", "one", "text.es"],
    ]);
  });
});

it("mistakes come before doubts", () => {
  const found = lint({ clauses: [when("all"), when("never", { fact: "uses.used", to: -1 })] });
  expect(found.map((one) => one.severity).indexOf("warning")).toBe(1);
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
