/** Danger: words in a policy that mean nothing at this clinic, which no format can know. */
import { expect, it } from "vitest";
import { type KnownToAccount, lintPolicy } from "../../../../core/policy/lint.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { policy } from "./fixtures.ts";
import { RESTRICTIVE, RULES, sound, when } from "./lint-support.ts";

const known: KnownToAccount = {
  currency: "USD",
  categories: ["laser"],
  jurisdictions: ["US-CA"],
  signedBy: 12,
  others: [],
};
const found = (change: Partial<PolicyVersion>, account: Partial<KnownToAccount> = {}) =>
  lintPolicy(policy({ ...sound, ...change }), RULES, { ...known, ...account })
    .filter(({ code }) => code !== "reason_only_otherwise" && code !== "all_clauses_restrictive")
    .map(({ code, severity, clauseId, field, values }) => [code, severity, clauseId, field, values.unknown]);

it("a category that nothing is sold under, in a clause and in what the policy applies to", () => {
  expect(found({ appliesTo: { kinds: ["package"], categories: ["laser", "lazer"] } })[0]).toEqual([
    "category_not_sold",
    "warning",
    undefined,
    "appliesTo.categories",
    ["lazer"],
  ]);
  const clauses = [when("skin", { fact: "item.category", in: ["laser", "facials"] })];
  expect(found({ clauses })).toEqual([["category_not_sold", "warning", "skin", "when.0", ["facials"]]]);
});

it("a place where the clinic has no location", () => {
  const clauses = [when("texas", { fact: "jurisdiction", in: ["US-TX", "US-CA"] })];
  expect(found({ clauses })).toEqual([["place_without_location", "warning", "texas", "when.0", ["US-TX"]]]);
});

it("a clause that binds only who signed, in a policy that nobody ever signed", () => {
  const clauses = [{ ...when("late", { fact: "expired", is: true }), ...RESTRICTIVE }];
  expect(found({ clauses }, { signedBy: 0 })).toEqual([["nobody_signs", "warning", "late", "restrictive", undefined]]);
  expect(found({ clauses })).toEqual([]);
  expect(found({ clauses }, { signedBy: undefined })).toEqual([]);
});

it("a currency that nobody knows is a mistake, another one than the clinic's a doubt", () => {
  expect(found({ currency: "XXQ" })[0]?.slice(0, 2)).toEqual(["currency_unknown", "error"]);
  expect(found({ currency: "EUR" })[0]?.slice(0, 2)).toEqual(["currency_differs", "warning"]);
});

it.each<[string, PolicyVersion["appliesTo"], readonly string[]]>([
  ["some of the same kinds", { kinds: ["package", "service"] }, ["Packages"]],
  ["other kinds", { kinds: ["product"] }, []],
  ["everything, which the more specific one goes before", {}, []],
  ["one category, which is more specific itself", { kinds: ["package"], categories: ["laser"] }, []],
])("another policy that speaks of the same is put aside without a word: a draft for %s", (_, appliesTo, titles) => {
  const others = [{ title: "Packages", appliesTo: { kinds: ["package" as const] } }];
  const said = lintPolicy(policy({ ...sound, appliesTo }), RULES, { ...known, others });
  const codes = said.filter(({ code }) => code === "goes_before_policy").map(({ values }) => values.titles);
  expect(codes).toEqual(titles.length > 0 ? [titles] : []);
});

it("what the clinic does say gives no finding", () => {
  const clauses = [when("here", { fact: "jurisdiction", in: ["US-CA"] }, { fact: "item.category", in: ["laser"] })];
  expect(found({ clauses, appliesTo: { kinds: ["package"], categories: ["laser"] } })).toEqual([]);
});
