/**
 * Evaluating a policy of 40 clauses with three tests each, full trace included. json-rules-engine gets the same rules in its own form and
 * the facts already read into plain values; ours reads them from the frozen facts. Both try every clause, as both keep what became of it.
 */
import { Engine, type RuleProperties } from "json-rules-engine";
import { addDays } from "../../core/facts/civil.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { evaluate } from "../../core/policy/evaluate.ts";
import { readFact } from "../../core/policy/read-fact.ts";
import type { AccountRules } from "../../core/policy/rules.ts";
import type { Clause, PolicyVersion, Test } from "../../core/policy/schema.ts";
import { REASON_CODES } from "../../core/reasons/reasons.ts";
import { assert } from "../../core/result.ts";
import { clause, demoRules, offer, packageFacts, policy, rulesWith } from "../unit/core/policy/fixtures.ts";
import { type Bench, contest } from "./contest.ts";

const CLAUSES = 40;
/** So many that most amounts and dates are new to whatever is kept from one evaluation to the next. */
const FACTS = 5_000;

/** Facts that are all known: json-rules-engine has no third value for what nobody said. */
const THIRD_TESTS: readonly ((at: number) => Test)[] = [
  (at) => ({ fact: "uses.used", to: at % 6 }),
  (at) => ({ fact: "days.since_purchase", from: (at * 17) % 300 }),
  (at) => ({ fact: "moved_miles", from: (at * 5) % 60 }),
  (at) => ({ fact: "evidence.medical_note", is: at % 2 === 0 }),
  (at) => ({ fact: "paid_minor", to: 20_000 + at * 4_000 }),
  (at) => ({ fact: "uses.no_shows", to: at % 3 }),
  () => ({ fact: "expired", is: true }),
  (at) => ({ fact: "jurisdiction", in: [["US-CA"], ["US-TX", "US-NY"], ["ES"]][at % 3] ?? [] }),
];
const thirdTest = (at: number): Test => THIRD_TESTS[at % THIRD_TESTS.length]?.(at) ?? { fact: "expired", is: true };

const reasonsFrom = (at: number, count: number): string[] =>
  Array.from({ length: count }, (_, next) => REASON_CODES[(at + next) % REASON_CODES.length] ?? "other");

const fortyClauses: PolicyVersion = policy({
  clauses: Array.from(
    { length: CLAUSES },
    (_, at): Clause =>
      clause({
        id: `clause-${at + 1}`,
        when: [{ fact: "reason", in: reasonsFrom(at * 3, 3) }, thirdTest(at), thirdTest(at * 3 + 1)],
        grants: { offers: [offer({ formula: { type: "bps_of_paid", bps: at * 100 } })] },
      }),
  ),
});

const someFacts: readonly Facts[] = Array.from({ length: FACTS }, (_, at) =>
  packageFacts({
    reason: REASON_CODES[at % REASON_CODES.length] ?? "other",
    requestedOn: addDays("2026-03-04", (at * 37) % 700),
    line: {
      paidMinor: 20_000 + ((at * 7_919) % 180_001),
      expiresOn: at % 3 === 0 ? "2026-06-30" : "2027-03-04",
      jurisdiction: ["US-CA", "US-TX", "US-NY", "ES", "US-OR"][at % 5] ?? "US-CA",
    },
    uses: { used: at % 7, noShows: at % 4 },
    evidence: { movedMiles: (at * 11) % 70, medicalNote: at % 3 === 0, clinicAtFault: false },
  }),
);

function conditionOf(test: Test): { fact: string; operator: string; value: unknown } {
  const { fact } = test;
  if ("in" in test) return { fact, operator: "in", value: test.in };
  if ("is" in test) return { fact, operator: "equal", value: test.is };
  assert(test.from === undefined || test.to === undefined, "A closed range would be two conditions against one test");
  return test.from === undefined
    ? { fact, operator: "lessThanInclusive", value: test.to }
    : { fact, operator: "greaterThanInclusive", value: test.from };
}

const asRules = ({ clauses }: PolicyVersion): RuleProperties[] =>
  clauses.map(({ id, when }, at) => ({
    name: id,
    conditions: { all: when.map(conditionOf) },
    event: { type: id },
    priority: CLAUSES - at,
  }));

const plainValues = (facts: Facts, names: ReadonlySet<Test["fact"]>): Record<string, unknown> =>
  Object.fromEntries([...names].map((name) => [name, readFact(facts, name)]));

/** The same clause for every one of the facts, or the comparison means nothing. */
async function mustAgree(engine: Engine, plain: readonly Record<string, unknown>[]): Promise<void> {
  for (const [at, facts] of someFacts.entries()) {
    const theirs = (await engine.run(plain[at])).events[0]?.type;
    const ours = evaluate(fortyClauses, rulesWith(), facts).clause?.id;
    assert(theirs === ours, `Facts ${at}: ours says ${ours}, json-rules-engine ${theirs}`);
  }
}

export const policyBench: Bench = {
  name: "policy",
  baseline: "json-rules-engine 7.3.1, the same 40 rules",
  async run() {
    const names = new Set(fortyClauses.clauses.flatMap(({ when }) => when.map((test) => test.fact)));
    const plain = someFacts.map((facts) => plainValues(facts, names));
    const engine = new Engine(asRules(fortyClauses));
    await mustAgree(engine, plain);
    const oursWith = (rules: AccountRules) => () => (at: number) =>
      evaluate(fortyClauses, rules, someFacts[at % FACTS] ?? packageFacts());
    const baseline = () => (at: number) => engine.run(plain[at % FACTS]);
    const times = { ours: 40_000, baseline: 1_000 };
    const withFloors = demoRules();
    return [
      await contest({
        what: "40 clauses × 3 tests, full trace",
        unit: "evaluations",
        ours: oursWith(rulesWith()),
        baseline,
        times,
      }),
      await contest({
        what: `the same and ${withFloors.floors.length} floors (ours only)`,
        unit: "evaluations",
        ours: oursWith(withFloors),
        baseline,
        times,
      }),
    ];
  },
};
