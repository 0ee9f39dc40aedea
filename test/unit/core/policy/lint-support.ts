import { type Finding, type FindingCode, lintPolicy } from "../../../../core/policy/lint.ts";
import type { Clause, PolicyVersion, Test } from "../../../../core/policy/schema.ts";
import { clause, demoRules, policy } from "./fixtures.ts";

export const RULES = demoRules();
export const lint = (change: Partial<PolicyVersion>): Finding[] => lintPolicy(policy(change), RULES);
export const codesOf = (found: readonly Finding[]): FindingCode[] => found.map((one) => one.code);

/** Texts in both languages, so that nothing but the danger of a test is found. */
export const BOTH = { en: "We pay you back.", es: "Le pagamos." };
export const when = (id: string, ...tests: Test[]): Clause => clause({ id, when: tests, text: BOTH });
export const sound: Partial<PolicyVersion> = { text: BOTH, appliesTo: { kinds: ["package"] } };
export const of = (...clauses: Clause[]): Finding[] => lint({ ...sound, clauses });

export const REASON: Test = { fact: "reason", in: ["changed_mind"] };
export const LATE: Test = { fact: "days.since_purchase", from: 31 };
export const RESTRICTIVE = { restrictive: true };
