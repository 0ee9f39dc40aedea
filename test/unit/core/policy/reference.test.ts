import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { anyFacts, anyPolicy, anyRules } from "./arbitrary.ts";
import { clause, demoPolicy, demoRules, packageFacts, policy as policyWith } from "./fixtures.ts";
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

it("a clause lost among many: of a hundred each is found where it alone holds, or is left open", () => {
  const places = Array.from({ length: 100 }, (_, at) => at);
  const policy = policyWith({
    clauses: places.map((at) =>
      clause({
        id: `clause-${at}`,
        when: [
          { fact: "moved_miles", from: at, to: at },
          { fact: "uses.used", to: 9 },
        ],
      }),
    ),
  });
  const rules = { ...demoRules(), floors: places.flatMap(() => demoRules().floors).slice(0, 100) };
  for (const movedMiles of [...places, undefined]) {
    const facts = packageFacts({ evidence: { movedMiles } });
    expect(bytes(evaluate(policy, rules, facts))).toBe(bytes(evaluateSlowly(policy, rules, facts)));
    expect(evaluate(policy, rules, facts).clause?.id).toBe(
      movedMiles === undefined ? undefined : `clause-${movedMiles}`,
    );
  }
});

it("one answer changed by whoever reads it, and the next one with it: what is shared cannot be written to", () => {
  const policy = demoPolicy("harbour-packages.v3");
  const trace = evaluate(policy, demoRules(), packageFacts()).clauses[0]?.tests[0];
  expect(() => Object.assign(trace ?? {}, { held: "unknown" })).toThrow(TypeError);
  expect(evaluate(policy, demoRules(), packageFacts()).clauses[0]?.tests[0]?.held).toBe("not_held");
  const rules = demoRules();
  const floor = evaluate(policy, rules, packageFacts()).floors.find((one) => one.result === "not_held");
  expect(() => Object.assign(floor ?? {}, { result: "applied" })).toThrow(TypeError);
});
