/**
 * A large clinic beside a small one, both on workerd: the same patients' tickets opened in turns, and what people look for. Taking the large
 * one in needs a minute or many: it stays in `folder`, where one is given.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "../../../core/result.ts";
import { ensureBuilt } from "../../../demo/runtime/builds.ts";
import type { Bench, Row } from "../contest.ts";
import { crewOf } from "./crew.ts";
import { COMPARED, type LargeClinic, startLargeClinic } from "./large-clinic.ts";
import type { Ask } from "./many.ts";
import { openingsOf } from "./patients.ts";
import { spreadOf, timesInTurns } from "./turns.ts";

const SMALL = 1_000;
const WARM_UP = 60;
/** Of each way of looking for somebody. */
const SEARCHES = 60;

export interface ScaleOptions {
  readonly purchases?: number;
  /** Where the clinics stay for the next run. */
  readonly folder?: string;
}

export const scaleBench = ({ purchases = 50_000, folder }: ScaleOptions = {}): Bench => ({
  name: "scale",
  baseline: `the same among ${SMALL} purchases`,
  run: async () => {
    ensureBuilt((line) => console.log(line));
    const where = folder ?? mkdtempSync(join(tmpdir(), "makegood-scale-"));
    const closing: (() => unknown)[] =
      folder === undefined ? [() => rmSync(where, { recursive: true, force: true })] : [];
    const begin = async (size: number): Promise<LargeClinic> => {
      const clinic = await startLargeClinic(join(where, String(size)), size, console.log);
      closing.push(() => clinic.demo.close());
      return clinic;
    };
    try {
      const small = await begin(SMALL);
      const large = await begin(purchases);
      return await measured(large, small);
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  },
});

async function measured(large: LargeClinic, small: LargeClinic): Promise<(Row | string)[]> {
  const said: (Row | string)[] = [weightSaid(large, small)];
  if (large.recordsPerSecond) {
    const { all, last } = large.recordsPerSecond;
    said.push(`  taken in at ${Math.round(all)} records a second, the last of them at ${Math.round(last)}`);
  }
  const sides = [await askerOf(large), await askerOf(small)] as const;
  const openings = sides.map(({ of, demo }) => openingsOf(demo, 0, COMPARED).map(of));
  said.push(await contestOf("opening a ticket for the first time", large, openings));
  said.push(
    await contestOf(
      "opening it again after something else",
      large,
      openings.map((asks) => asks.slice(0, 300)),
    ),
  );
  for (const [what, path] of PAGES) {
    const asks = sides.map(({ at }) => Array.from({ length: 40 + WARM_UP }, () => at(path)));
    said.push(await contestOf(what, large, asks));
  }
  for (const [what, typed] of WAYS) {
    const asks = sides.map(({ at }, side) => {
      const { purchases } = [large, small][side] ?? small;
      return Array.from({ length: SEARCHES + WARM_UP }, (_, n) =>
        at(`/v1/patients?q=${encodeURIComponent(typed(n, purchases))}`),
      );
    });
    said.push(await contestOf(`searching by ${what}`, large, asks));
  }
  return said;
}

const PAGES = [
  ["everybody's cases", "/v1/cases?owner=everyone"],
  ["trends", "/v1/trends?from=2025-12&to=2026-11"],
  ["money", "/v1/money"],
] as const;

const GIVEN = ["ada", "kofi", "quinn", "zoe", "mara b", "tess lind", "an", "no"];
/** Each another number of the clinic's own, spread over all of it. */
const spread = (n: number, among: number): number => (n * 7_919 + 13) % among;
const WAYS: readonly (readonly [string, (n: number, purchases: number) => string])[] = [
  ["the beginning of a name", (n) => GIVEN[n % GIVEN.length] ?? ""],
  ["an e-mail", (n, purchases) => `made-up-${spread(n, Math.floor(purchases * 0.3))}@example.com`],
  ["the beginning of an e-mail", (n) => `made-up-${1 + (n % 9)}`],
  ["a patient's number", (n, purchases) => `M-${100_000 + spread(n, Math.floor(purchases * 0.3))}`],
  ["a payment's number", (n, purchases) => `pi_made_up_${spread(n, purchases)}`],
  ["an invoice", (n, purchases) => `I-${spread(n, purchases)}`],
];

async function contestOf(what: string, large: LargeClinic, [ours = [], theirs = []]: readonly Ask[][]): Promise<Row> {
  const [our, their] = await timesInTurns(ours, theirs, WARM_UP);
  const own = spreadOf(our);
  const other = spreadOf(their);
  const ms = (value: number): string => value.toFixed(1);
  return {
    what: `${what} among ${large.purchases} (p50 ${ms(own.p50)} p95 ${ms(own.p95)} ms beside ${ms(other.p50)}, ${ms(other.p95)})`,
    unit: "requests",
    oursPerSecond: 1000 / own.p50,
    baselinePerSecond: 1000 / other.p50,
  };
}

async function askerOf({ demo }: LargeClinic) {
  const next = await crewOf(demo);
  const of = (url: string): Ask => ({ url, headers: next() });
  return { demo, of, at: (path: string): Ask => of(`${demo.workerOrigin}${path}`) };
}

function weightSaid(large: LargeClinic, small: LargeClinic): string {
  const each = (large.bytes - small.bytes) / (large.purchases - small.purchases);
  assert(each > 0, "More purchases weigh more");
  const megabytes = Math.round(large.bytes / 1_000_000);
  const most = Math.floor(10_000_000_000 / each);
  return `  ${megabytes} MB: ${Math.round(each)} bytes a purchase with its package, visits, payment, indexes and record; 10 GB hold ${most}`;
}
