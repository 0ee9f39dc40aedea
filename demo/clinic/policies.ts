import { readFileSync } from "node:fs";
import { type AccountRules, accountRulesSchema } from "../../core/policy/rules.ts";
import { type PolicyVersion, policyVersionIdOf, policyVersionSchema } from "../../core/policy/schema.ts";
import type { ItemKind } from "../../core/words.ts";
import type { Book } from "./book.ts";
import type { Calendar } from "./calendar.ts";

/** Whole months ago from whose first day each version is in force: the files' own dates would grow old with the demo. */
const IN_FORCE_MONTHS_AGO = {
  "harbour-packages.v1": 90,
  "harbour-packages.v2": 22,
  "harbour-packages.v3": 8,
  "harbour-services.v1": 90,
  "harbour-memberships.v1": 90,
  "harbour-products.v1": 90,
  "harbour-deposits.v1": 90,
} as const;

/** Since then patients sign a wording that says plainly what is given back: "nobody told me" grows rare. */
export const CLEAR_WORDING_MONTHS_AGO = IN_FORCE_MONTHS_AGO["harbour-packages.v3"];

export function clinicPolicies(calendar: Calendar): PolicyVersion[] {
  return Object.entries(IN_FORCE_MONTHS_AGO).map(([name, months]) => ({
    ...policyVersionSchema.parse(readJson(name)),
    effectiveOn: `${calendar.monthAgo(months)}-01`,
  }));
}

/** The clinic's rules as published. It has no letters of its own: the product's stand. */
export function clinicRules(): AccountRules {
  return accountRulesSchema.parse(readJson("rules"));
}

/** `harbour-packages@3`: what somebody who buys on a day is given to sign. */
export function versionOn(policies: readonly PolicyVersion[], kind: ItemKind, on: string): string {
  const inForce = policies
    .filter(({ appliesTo, effectiveOn }) => appliesTo.kinds?.includes(kind) && effectiveOn <= on)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .at(-1);
  if (!inForce) throw new Error(`No policy for a ${kind} on ${on}`);
  return policyVersionIdOf(inForce);
}

export function addPolicies(book: Book, policies: readonly PolicyVersion[]): void {
  for (const policy of policies) book.add({ type: "policy_version", sourceId: policyVersionIdOf(policy), policy });
  book.add({ type: "rules_version", sourceId: "harbour-rules@1", rules: clinicRules() });
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./policies/${name}.json`, import.meta.url), "utf8"));
