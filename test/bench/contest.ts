/** Two ways of doing the same thing, timed in turns in one process, so that a slow machine slows both and their ratio stays. */
import { assert } from "../../core/result.ts";

/** Gets ready, untimed, for `times` operations; answers the operation, which is told its number from 0. */
export type Side = (times: number) => (at: number) => unknown;

export interface Contest {
  /** What is done, such as "40 clauses with their trace". */
  readonly what: string;
  /** One operation, in the plural: "evaluations". */
  readonly unit: string;
  readonly ours: Side;
  readonly baseline: Side;
  /** Operations in a round; each side may have its own where they differ by orders of magnitude. */
  readonly times: number | { readonly ours: number; readonly baseline: number };
  readonly rounds?: number;
}

export interface Row {
  readonly what: string;
  readonly unit: string;
  /** Operations in a second: the median of the rounds. */
  readonly oursPerSecond: number;
  readonly baselinePerSecond: number;
}

export interface Bench {
  readonly name: string;
  /** What the second column of the printed table is. */
  readonly baseline: string;
  /** A line of text is printed as it is. */
  run(): Promise<readonly (Row | string)[]>;
}

/** A number of rounds is odd, so that one of them is the median; a first one of each side warms up and is not counted. */
export async function contest({ what, unit, ours, baseline, times, rounds = 7 }: Contest): Promise<Row> {
  const count = typeof times === "number" ? { ours: times, baseline: times } : times;
  await round(ours, count.ours);
  await round(baseline, count.baseline);
  const our: number[] = [];
  const their: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    our.push(await round(ours, count.ours));
    their.push(await round(baseline, count.baseline));
  }
  return { what, unit, oursPerSecond: median(our), baselinePerSecond: median(their) };
}

/** Operations in a second. Only what answers a promise is waited for: a needless wait costs as much as a small operation. */
async function round(side: Side, times: number): Promise<number> {
  const operation = side(times);
  const startedAtMs = performance.now();
  for (let at = 0; at < times; at += 1) {
    const answer = operation(at);
    if (answer instanceof Promise) await answer;
  }
  return (times * 1000) / (performance.now() - startedAtMs);
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[(values.length - 1) / 2];
  assert(middle !== undefined, "An odd number of rounds has a median");
  return middle;
}
