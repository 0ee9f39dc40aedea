/**
 * The tests of a version's clauses or floors against the facts: held, not held or unknown (Kleene's three values; all tests must hold).
 * A policy of forty clauses asks for the same few facts again and again, so its tests are sorted by fact once per version, and each fact
 * is tried once per evaluation against all tests that read it.
 */

import type { Facts } from "../facts/facts.ts";
import { assert } from "../result.ts";
import { type FactValue, readerOf } from "./read-fact.ts";
import type { FactName } from "./readable-facts.ts";
import type { Test } from "./schema.ts";
import type { TestTrace } from "./trace.ts";

export type Held = TestTrace["held"];

/** What becomes of all tests that read one fact, for one value of it. */
interface Answer {
  readonly results: readonly TestTrace[];
  /** The lists that fail by it, and those that it leaves open. */
  readonly failed: Lists;
  readonly open: Lists;
}

/** Lists of a table by their places, as the bits of numbers: what two facts settle is joined in one step instead of list by list. */
type Lists = readonly number[];

/** So many make a small number, which is kept in place. */
const BITS = 30;

const bits = (lists: Lists, word: number): number => lists[word] ?? 0;
const bitOf = (list: number): number => 1 << (list % BITS);
const wordOf = (list: number): number => Math.floor(list / BITS);
const has = (lists: Lists, list: number): boolean => (bits(lists, wordOf(list)) & bitOf(list)) !== 0;

function add(lists: number[], list: number): void {
  const word = wordOf(list);
  lists[word] = bits(lists, word) | bitOf(list);
}

/** All tests of a version that read one fact: what becomes of them for the facts at hand. */
type Column = (facts: Facts) => Answer;

/** Where the result of a test stands, in one number: in which column, and there at which place. */
type Cell = number;
/** More tests than read one fact in any policy that the schema lets through. */
const PLACES = 2 ** 16;
const cellAt = (column: number, place: number): Cell => column * PLACES + place;
const columnIn = (cell: Cell): number => cell >> 16;
const placeIn = (cell: Cell): number => cell & (PLACES - 1);

/** Lists of tests made ready to be tried, one list for each clause or floor. */
export interface TestTable {
  readonly columns: readonly Column[];
  readonly none: Lists;
  readonly lists: readonly (readonly Cell[])[];
}

export function testTable(lists: readonly (readonly Test[])[]): TestTable {
  const facts = [...new Set(lists.flatMap((tests) => tests.map((test) => test.fact)))];
  const byFact = facts.map((): ReadyTest[] => []);
  const cells = lists.map((tests, list) =>
    tests.map((test): Cell => {
      const column = facts.indexOf(test.fact);
      return cellAt(column, (byFact[column]?.push(readyTest(test, list)) ?? 0) - 1);
    }),
  );
  const none: Lists = Array.from({ length: Math.ceil(lists.length / BITS) }, () => 0);
  return { columns: facts.map((fact, at) => columnOf(fact, byFact[at] ?? [], none)), none, lists: cells };
}

/** Reasons, flags and counts take few values, so what becomes of the tests for each of the first so many is kept and shared, frozen. */
const KEPT_VALUES = 100;

function columnOf(fact: FactName, tests: readonly ReadyTest[], none: Lists): Column {
  const read = readerOf(fact);
  const kept = new Map<FactValue | undefined, Answer>();
  return (facts) => {
    const found = read(facts);
    const known = kept.get(found);
    if (known) return known;
    const answer = answerTo(tests, found, none);
    if (kept.size < KEPT_VALUES) {
      for (const result of answer.results) Object.freeze(result);
      kept.set(found, answer);
    }
    return answer;
  };
}

function answerTo(tests: readonly ReadyTest[], found: FactValue | undefined, none: Lists): Answer {
  const results: TestTrace[] = [];
  const failed = none.slice();
  const open = none.slice();
  for (const test of tests) {
    const result = tryTest(test, found);
    results.push(result);
    if (result.held === "not_held") add(failed, test.list);
    if (result.held === "unknown") add(open, test.list);
  }
  return { results, failed, open };
}

interface ReadyTest {
  /** The list that it stands in. */
  readonly list: number;
  readonly fact: FactName;
  readonly expected: string;
  readonly holds: (found: FactValue) => boolean;
}

function readyTest(test: Test, list: number): ReadyTest {
  return { list, fact: test.fact, expected: wording(test), holds: condition(test) };
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

export interface Tried {
  /** What becomes of every test, column by column: each fact is read once. */
  readonly results: readonly (readonly TestTrace[])[];
  readonly failed: Lists;
  readonly open: Lists;
}

export function tryTests({ columns, none }: TestTable, facts: Facts): Tried {
  const results: (readonly TestTrace[])[] = [];
  const failed = none.slice();
  const open = none.slice();
  for (const column of columns) {
    const answer = column(facts);
    results.push(answer.results);
    for (let word = 0; word < failed.length; word += 1) {
      failed[word] = bits(failed, word) | bits(answer.failed, word);
      open[word] = bits(open, word) | bits(answer.open, word);
    }
  }
  return { results, failed, open };
}

/** Whether all tests of a list hold: one that fails settles it, whatever is unknown beside it. No tests at all hold. */
export function heldOf({ failed, open }: Tried, list: number): Held {
  if (has(failed, list)) return "not_held";
  return has(open, list) ? "unknown" : "held";
}

/**
 * What becomes of the tests of one list. Clauses have few tests, and an array written out is made in one piece: this is where the time of
 * an evaluation goes.
 */
export function resultsOf({ results }: Tried, list: readonly Cell[]): TestTrace[] {
  switch (list.length) {
    case 1:
      return [resultAt(results, list[0])];
    case 2:
      return [resultAt(results, list[0]), resultAt(results, list[1])];
    case 3:
      return [resultAt(results, list[0]), resultAt(results, list[1]), resultAt(results, list[2])];
    default:
      return list.map((cell) => resultAt(results, cell));
  }
}

function resultAt(results: Tried["results"], cell: Cell = -1): TestTrace {
  const result = results[columnIn(cell)]?.[placeIn(cell)];
  // Asked without looking into it: most were kept long ago and have left the processor's cache.
  assert(result !== undefined, "A cell names a test of its table");
  return result;
}
