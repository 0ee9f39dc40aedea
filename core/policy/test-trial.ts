/**
 * The tests of a version's clauses or floors against the facts: held, not held or unknown (Kleene's three values; all tests must hold).
 * A policy of forty clauses asks for the same few facts again and again, so its tests are sorted by fact once per version, and each fact
 * is tried once per evaluation against all tests that read it.
 */

import type { Facts } from "../facts/facts.ts";
import { assert } from "../result.ts";
import { type FactValue, readFact } from "./read-fact.ts";
import type { FactName } from "./readable-facts.ts";
import type { Test } from "./schema.ts";
import type { TestTrace } from "./trace.ts";

export type Held = TestTrace["held"];

/** All tests of a version that read one fact: what becomes of each, for the facts at hand. */
type Column = (facts: Facts) => readonly TestTrace[];

/** Where the result of a test stands: in which column, and there at which place. */
interface Cell {
  readonly column: number;
  readonly at: number;
}

type Tried = readonly (readonly TestTrace[])[];

/** Lists of tests made ready to be tried, one list for each clause or floor. */
export interface TestTable {
  readonly columns: readonly Column[];
  readonly lists: readonly (readonly Cell[])[];
}

export function testTable(lists: readonly (readonly Test[])[]): TestTable {
  const facts = [...new Set(lists.flatMap((tests) => tests.map((test) => test.fact)))];
  const byFact = facts.map((): Test[] => []);
  const cells = lists.map((tests) =>
    tests.map((test): Cell => {
      const column = facts.indexOf(test.fact);
      return { column, at: (byFact[column]?.push(test) ?? 0) - 1 };
    }),
  );
  return { columns: facts.map((fact, at) => columnOf(fact, byFact[at] ?? [])), lists: cells };
}

/** Reasons, flags and counts take few values, so what becomes of the tests for each of the first so many is kept and shared, frozen. */
const KEPT_VALUES = 100;

function columnOf(fact: FactName, tests: readonly Test[]): Column {
  const ready = tests.map(readyTest);
  const kept = new Map<FactValue | undefined, readonly TestTrace[]>();
  return (facts) => {
    const found = readFact(facts, fact);
    const known = kept.get(found);
    if (known) return known;
    const results = ready.map((test) => tryTest(test, found));
    if (kept.size < KEPT_VALUES) {
      for (const result of results) Object.freeze(result);
      kept.set(found, results);
    }
    return results;
  };
}

interface ReadyTest {
  readonly fact: FactName;
  readonly expected: string;
  readonly holds: (found: FactValue) => boolean;
}

function readyTest(test: Test): ReadyTest {
  return { fact: test.fact, expected: wording(test), holds: condition(test) };
}

/** In a form that people and tables can read: `changed_mind | expired`, `1..30`, `>= 26`, `true`. */
function wording(test: Test): string {
  if ("in" in test) return test.in.join(" | ");
  if ("is" in test) return String(test.is);
  if (test.from === undefined) return `<= ${test.to}`;
  return test.to === undefined ? `>= ${test.from}` : `${test.from}..${test.to}`;
}

function condition(test: Test): ReadyTest["holds"] {
  if ("in" in test) return (found) => typeof found === "string" && test.in.includes(found);
  if ("is" in test) return (found) => found === test.is;
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = test;
  return (found) => typeof found === "number" && from <= found && found <= to;
}

function tryTest({ fact, expected, holds }: ReadyTest, found: FactValue | undefined): TestTrace {
  if (found === undefined) return { fact, expected, found: null, held: "unknown" };
  return { fact, expected, found, held: holds(found) ? "held" : "not_held" };
}

/** What becomes of every test, column by column: each fact is read once. */
export function tryColumns({ columns }: TestTable, facts: Facts): Tried {
  const results: (readonly TestTrace[])[] = [];
  for (const column of columns) results.push(column(facts));
  return results;
}

/**
 * What becomes of the tests of one list. Clauses have few tests, and an array written out is made in one piece: this is where the time of
 * an evaluation goes.
 */
export function resultsOf(tried: Tried, list: readonly Cell[]): TestTrace[] {
  switch (list.length) {
    case 1:
      return [resultAt(tried, list[0])];
    case 2:
      return [resultAt(tried, list[0]), resultAt(tried, list[1])];
    case 3:
      return [resultAt(tried, list[0]), resultAt(tried, list[1]), resultAt(tried, list[2])];
    default:
      return list.map((cell) => resultAt(tried, cell));
  }
}

function resultAt(tried: Tried, cell: Cell | undefined): TestTrace {
  const result = cell && tried[cell.column]?.[cell.at];
  assert(result, "A cell names a test of its table");
  return result;
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
