import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountRulesSchema } from "../../../../core/policy/rules.ts";
import { policyVersionIdOf, policyVersionSchema } from "../../../../core/policy/schema.ts";
import { readingGrade } from "../../../../core/reading-grade.ts";
import { has, wordsOf } from "../../../../core/reply/check/words.ts";

const FOLDER = new URL("../../../../demo/clinic/policies/", import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
const filesIn = (folder: string) => readdirSync(new URL(folder, FOLDER)).filter((name) => name.endsWith(".json"));
const harbour = filesIn(".").filter((name) => name !== "rules.json");
const all = [...harbour, ...filesIn("examples").map((name) => `examples/${name}`)];

describe("the demo clinic's policies", () => {
  it.each(all)("%s is a policy that the product accepts", (name) => {
    expect(policyVersionSchema.safeParse(readJson(name)).error).toBeUndefined();
  });

  it.each(harbour)("%s is named for its id and version, so that two files are never one version", (name) => {
    const policy = policyVersionSchema.parse(readJson(name));
    expect(name).toBe(`${policyVersionIdOf(policy).replace("@", ".v")}.json`);
    const ids = policy.clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("later versions take effect later: on any day one version is in force", () => {
    const dates = harbour
      .filter((name) => name.startsWith("harbour-packages"))
      .map((name) => policyVersionSchema.parse(readJson(name)))
      .sort((a, b) => a.version - b.version)
      .map((policy) => policy.effectiveOn);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.length).toBe(3);
  });

  it.each(harbour)("%s: each clause can be quoted in a letter: plain, in both languages, nothing clinical", (name) => {
    for (const { id, text } of policyVersionSchema.parse(readJson(name)).clauses) {
      expect([id, readingGrade(text.en, "en") <= 8]).toEqual([id, true]);
      expect([id, text.es !== undefined && readingGrade(text.es, "es") <= 8]).toEqual([id, true]);
      for (const pattern of wordsOf("en").clinical) expect([id, has(pattern, text.en)]).toEqual([id, false]);
    }
  });

  it("every clause that takes something away is marked so: whoever declines needs a signature", () => {
    const wrong = harbour.flatMap((name) =>
      policyVersionSchema
        .parse(readJson(name))
        .clauses.filter(
          (one) => one.grants.offers[0]?.kind === "decline" && !one.restrictive && one.id !== "billing-correct",
        )
        .map((one) => `${name}: ${one.id}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the demo clinic's rules", () => {
  const rules = accountRulesSchema.parse(readJson("rules.json"));

  it("that say nothing of the undo window leave two minutes", () => {
    const { undoWindowSeconds: _, ...silent } = rules;
    expect(accountRulesSchema.parse(silent).undoWindowSeconds).toBe(120);
    expect(accountRulesSchema.safeParse({ ...silent, undoWindowSeconds: -1 }).success).toBe(false);
  });

  it("carry the floors that clinics meet most, each with a source a person can look up", () => {
    const ids = rules.floors.map((floor) => floor.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const start of ["texas-", "california-", "new-york-", "eu-", "hsa-fsa-", "lender-"]) {
      expect([start, ids.some((id) => id.startsWith(start))]).toEqual([start, true]);
    }
  });

  it("give a higher role a higher limit", () => {
    const { agent, lead, finance } = rules.authority;
    expect(agent.perDecisionMinor < lead.perDecisionMinor && lead.perDecisionMinor < finance.perDecisionMinor).toBe(
      true,
    );
    expect([agent.perDecisionMinor, agent.exceptionMinor]).toEqual([100_000, 0]);
  });

  it("leave the letters to the product", () => {
    expect(rules.templates).toEqual([]);
  });
});
