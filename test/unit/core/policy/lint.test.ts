import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FindingCode, lintPolicy } from "../../../../core/policy/lint.ts";
import type { Clause } from "../../../../core/policy/schema.ts";
import { clause, DECLINE_OFFER, demoPolicy, offer } from "./fixtures.ts";
import { BOTH, codesOf, LATE, lint, of, REASON, RESTRICTIVE, RULES, sound, when } from "./lint-support.ts";

const grant = (id: string, ...offers: Clause["grants"]["offers"]): Clause =>
  clause({ id, text: BOTH, grants: { offers } });

it("a sound policy is told nothing", () => {
  expect(of(when("late", LATE), when("rest"))).toEqual([]);
});

const published = ["harbour-deposits.v1", "harbour-memberships.v1", "harbour-packages.v1", "harbour-packages.v2"]
  .concat(["harbour-packages.v3", "harbour-products.v1", "harbour-services.v1"])
  .concat(readdirSync("demo/clinic/policies/examples").map((name) => `examples/${name.replace(".json", "")}`));

it.each(published)("%s, which is published, has no errors", (name) => {
  expect(lintPolicy(demoPolicy(name), RULES).filter((one) => one.severity === "error")).toEqual([]);
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

  it("is there in more than English", () => {
    const found = lint({ ...sound, text: { en: "We pay." }, clauses: [{ ...when("one"), text: { en: "We pay." } }] });
    expect(found.map((one) => [one.code, one.clauseId, one.field])).toEqual([
      ["translation_missing", undefined, "text.es"],
      ["translation_missing", undefined, "text.fr"],
    ]);
  });

  it("is there in each clause, in a language in which any of it is written", () => {
    const found = lint({ clauses: [when("one"), { ...when("two"), text: { en: "We pay." } }] });
    const missing = found.filter(({ code }) => code === "translation_missing");
    expect(missing.map((one) => [one.clauseId, one.field])).toEqual([
      [undefined, "text.es"],
      ["two", "text.es"],
    ]);
  });
});

it("mistakes come before doubts", () => {
  const found = lint({ clauses: [when("all"), when("never", { fact: "uses.used", to: -1 })] });
  expect(found.map((one) => one.severity).indexOf("warning")).toBe(1);
});
