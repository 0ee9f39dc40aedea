/** One test of a clause or floor against the facts: held, not held or unknown (Kleene's three values; all tests must hold). */
import type { TestTrace } from "../contract/proposal.ts";
import type { FactValue } from "./read-fact.ts";
import type { FactName } from "./readable-facts.ts";
import type { Test } from "./schema.ts";

export type Held = TestTrace["held"];
export type ReadFact = (name: FactName) => FactValue | undefined;

/** What a test wants never changes, and a policy is evaluated again and again: each text is made once. */
const expectedTexts = new WeakMap<Test, string>();

function expectedText(test: Test): string {
  const known = expectedTexts.get(test);
  if (known !== undefined) return known;
  const text = wording(test);
  expectedTexts.set(test, text);
  return text;
}

/** In a form that people and tables can read: `changed_mind | expired`, `1..30`, `>= 26`, `true`. */
function wording(test: Test): string {
  if ("in" in test) return test.in.join(" | ");
  if ("is" in test) return String(test.is);
  if (test.from === undefined) return `<= ${test.to}`;
  return test.to === undefined ? `>= ${test.from}` : `${test.from}..${test.to}`;
}

function holds(test: Test, found: FactValue): boolean {
  if ("in" in test) return typeof found === "string" && test.in.includes(found);
  if ("is" in test) return test.is === found;
  return typeof found === "number" && (test.from ?? found) <= found && found <= (test.to ?? found);
}

export function tryTest(test: Test, read: ReadFact): TestTrace {
  const found = read(test.fact);
  const held = found === undefined ? "unknown" : holds(test, found) ? "held" : "not_held";
  return { fact: test.fact, expected: expectedText(test), found: found ?? null, held };
}

/** All of them: one that fails settles it, whatever is unknown beside it. No tests at all hold. */
export function allHeld(tests: readonly TestTrace[]): Held {
  let held: Held = "held";
  for (const test of tests) {
    if (test.held === "not_held") return "not_held";
    if (test.held === "unknown") held = "unknown";
  }
  return held;
}
