import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { Evaluation } from "../../../../core/policy/evaluation.ts";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "../../../../core/policy/readable-facts.ts";
import { authoritySchema, floorSchema, tenderLimitSchema } from "../../../../core/policy/rules.ts";
import {
  clauseSchema,
  countingSchema,
  formulaSchema,
  offerSchema,
  policyVersionSchema,
} from "../../../../core/policy/schema.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { ITEM_KINDS, OFFER_KINDS } from "../../../../core/words.ts";
import { policyReference } from "../../../../scripts/policy/reference.ts";
import { demoRules, packageFacts, rulesWith } from "./fixtures.ts";

const { floors, tenderLimits } = demoRules();
const page = readFileSync("docs/policy.md", "utf8");

function section(title: string): string {
  const text = page.split(/^## /m).find((one) => one.startsWith(`${title}\n`));
  if (text === undefined) throw new Error(`docs/policy.md has no section "${title}"`);
  return text;
}

/** The codes in the first column of a section's tables: what the section says there is. */
const namedIn = (title: string): string[] =>
  [...section(title).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? "").sort();

const jsonIn = (title: string): unknown => JSON.parse(/```json\n([\s\S]*?)```/.exec(section(title))?.[1] ?? "");
const sorted = (names: readonly string[]): string[] => [...names].sort();

describe("a name that a manager cannot look up, or that is no longer there", () => {
  it.each<[string, readonly string[]]>([
    ["Facts", [...ENUM_FACTS, ...NUMBER_FACTS, ...FLAG_FACTS]],
    ["Formulas", formulaSchema.options.map((one) => one.shape.type.value)],
    ["Offers", OFFER_KINDS],
    ["Floors", floorSchema.shape.effect.options.map((one) => one.shape.type.value)],
    ["The fields of an offer", Object.keys(offerSchema.shape)],
    ["The fields of a clause", Object.keys(clauseSchema.shape)],
    ["The fields of a version", Object.keys(policyVersionSchema.shape)],
    ["What counts as used", Object.keys(countingSchema.shape)],
    ["The demo's floors and limits", [...floors, ...(tenderLimits ?? [])].map(({ id }) => id)],
    ["Who may decide what alone", Object.keys(authoritySchema.shape)],
  ])("%s", (title, names) => {
    expect(namedIn(title)).toEqual(sorted(names));
  });

  it("the values that a clause may ask for", () => {
    for (const reason of REASON_CODES) expect(section("Facts")).toMatch(new RegExp(`\\b${reason}\\b`));
    for (const kind of ITEM_KINDS) expect(section("The fields of a version")).toMatch(new RegExp(`\\b${kind}\\b`));
  });
});

it("the reference is the one that the schema gives: run npm run policy-reference", () => {
  const [, generated = ""] = /(<!-- generated[\s\S]*<!-- end of the generated part -->)/.exec(page) ?? [];
  expect(generated).toBe(policyReference());
  for (const field of [
    "clauses[].grants.offers[].formula.bps",
    "clauses[].grants.offers[].counting",
    "appliesTo.kinds",
  ]) {
    expect(generated).toContain(`| \`${field}\` |`);
  }
});

const example = policyVersionSchema.parse(jsonIn("One complete policy"));
const money = (minor: number): string => (minor / 100).toFixed(2);

function inWords({ clause, offers, needs }: Evaluation): string {
  if (needs.length > 0) return `| nothing yet | needs ${needs.map((fact) => `\`${fact}\``).join(", ")} |`;
  const sums = offers.map(
    ({ kind, amountMinor, bonusMinor }) =>
      `${kind} ${money(amountMinor)}${bonusMinor > 0 ? ` + ${money(bonusMinor)}` : ""}`,
  );
  return `| \`${clause?.id ?? "otherwise"}\` | ${sums.join(", ")} |`;
}

describe("the examples of the page", () => {
  it.each([
    ["changed mind, signed before paying", packageFacts()],
    ["changed mind, never signed", packageFacts({ consent: { state: "missing" } })],
    ["medical stop, note seen", packageFacts({ reason: "medical_stop", evidence: { medicalNote: true } })],
    ["medical stop, nobody said whether there is a note", packageFacts({ reason: "medical_stop" })],
    ["changed mind, signed, three no-shows", packageFacts({ uses: { noShows: 3 } })],
  ])("%s: the policy gives what the page says", (label, facts) => {
    const row = section("One complete policy")
      .split("\n")
      .find((line) => line.startsWith(`| ${label} |`));
    expect(row).toBe(`| ${label} ${inWords(evaluate(example, rulesWith(), facts))}`);
  });

  it("the floor is one that the product accepts", () => {
    expect(floorSchema.safeParse(jsonIn("Floors")).error).toBeUndefined();
    expect(tenderLimitSchema.safeParse(jsonIn("What a processor cannot send back")).error).toBeUndefined();
  });
});
