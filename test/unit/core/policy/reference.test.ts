import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { anyFacts, anyPolicy, anyRules } from "./arbitrary.ts";
import { demoPolicy, demoRules, packageFacts } from "./fixtures.ts";
import { evaluateSlowly } from "./reference.ts";

/** Byte for byte: what is stored with a decision has to be the same whichever way it was worked out, the order of fields included. */
const bytes = (value: unknown): string => JSON.stringify(value);

it("speed that changed an answer: any policy, rules and facts give what the plain reading gives, to the byte", () => {
  fc.assert(
    fc.property(anyPolicy, anyRules, fc.array(anyFacts, { minLength: 1, maxLength: 4 }), (policy, rules, matters) => {
      for (const facts of matters) {
        expect(bytes(evaluate(policy, rules, facts))).toBe(bytes(evaluateSlowly(policy, rules, facts)));
      }
    }),
    { numRuns: 2_000 },
  );
});

it("what was worked out for one version leaking into the next: policies, rules and facts in turns", () => {
  const versions = [1, 2, 3].map((version) => demoPolicy(`harbour-packages.v${version}`));
  const matters = [
    packageFacts(),
    packageFacts({ uses: { used: 4 }, line: { jurisdiction: "US-CA" } }),
    packageFacts({ reason: "medical_stop", evidence: { medicalNote: true } }),
    packageFacts({ consent: { state: "missing" }, line: { expiresOn: "2026-08-01" } }),
  ];
  const rules = [demoRules(), { ...demoRules(), floors: [] }];
  for (const facts of [...matters, ...matters.toReversed()]) {
    for (const policy of versions) {
      for (const one of rules) {
        expect(bytes(evaluate(policy, one, facts))).toBe(bytes(evaluateSlowly(policy, one, facts)));
      }
    }
  }
});

it("one answer changed by whoever reads it, and the next one with it: what is shared cannot be written to", () => {
  const policy = demoPolicy("harbour-packages.v3");
  const trace = evaluate(policy, demoRules(), packageFacts()).clauses[0]?.tests[0];
  expect(() => Object.assign(trace ?? {}, { held: "unknown" })).toThrow(TypeError);
  expect(evaluate(policy, demoRules(), packageFacts()).clauses[0]?.tests[0]?.held).toBe("not_held");
});
