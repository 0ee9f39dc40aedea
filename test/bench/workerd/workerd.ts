/**
 * What people wait for, on workerd with its database on disk, through its port: each beside the least that a Worker with an object can do in
 * a workerd beside it, in turns, with the same client.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "../../../core/result.ts";
import { ensureBuilt } from "../../../demo/runtime/builds.ts";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { startLoadedDemo } from "../../browser/support/loaded-demo.ts";
import type { Bench, Row } from "../contest.ts";
import { startBare } from "./bare.ts";
import { crewedClinic, crewOf } from "./crew.ts";
import { importSides, RECORDS_A_ROUND } from "./imports.ts";
import { type Ask, type Round, sendMany } from "./many.ts";
import { decisionsOf, loadPatients, openingsOf } from "./patients.ts";

const ROUNDS = 5;
const DECISIONS = 60;
/** A package with two visits used: the sample clinic's first story. */
const TICKET = "/v1/tickets/zendesk/1001";

interface Race {
  readonly what: string;
  /** Of one round, made anew for each. */
  readonly ours: (round: number) => Promise<readonly Ask[]> | readonly Ask[];
  readonly baseline: readonly Ask[] | ((round: number) => readonly Ask[]);
}

const middle = (rounds: readonly Round[], of: keyof Round): number => {
  const sorted = rounds.map((round) => round[of]).toSorted((a, b) => a - b);
  const found = sorted[sorted.length >> 1];
  assert(found !== undefined, "A race has rounds");
  return found;
};

/** A first round of each side warms up and is not counted. */
async function race({ what, ours, baseline }: Race): Promise<Row> {
  const our: Round[] = [];
  const their: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const asks = await ours(round);
    const theirs = typeof baseline === "function" ? baseline(round) : baseline;
    const [mine, bare] = [await sendMany(asks), await sendMany(theirs)];
    if (round > 0) our.push(mine) && their.push(bare);
  }
  const p50 = `p50 ${middle(our, "p50Ms").toFixed(1)} ms beside ${middle(their, "p50Ms").toFixed(1)}`;
  return {
    what: `${what} (${p50})`,
    unit: "requests",
    oursPerSecond: middle(our, "perSecond"),
    baselinePerSecond: middle(their, "perSecond"),
  };
}

const times = (count: number, ask: () => Ask): Ask[] => Array.from({ length: count }, ask);

async function races(demo: RunningDemo, bareOrigin: string): Promise<Row[]> {
  const at = (path: string): string => `${demo.workerOrigin}${path}`;
  const next = await crewOf(demo);
  const asked = (path: string) => () => times(300, () => ({ url: at(path), headers: next() }));
  const read = times(800, () => ({ url: `${bareOrigin}/read` }));
  const opened = (await (await fetch(at(TICKET), { headers: next() })).json()) as { proposal?: { lineIds: string[] } };
  const ticket = { helpdesk: "zendesk", ticketId: TICKET.split("/").at(-1) };
  const evaluation = JSON.stringify({ ticket, lineIds: opened.proposal?.lineIds, reason: "medical_stop" });
  const reads: Race[] = [
    {
      what: "health",
      ours: () => times(800, () => ({ url: at("/health") })),
      baseline: times(800, () => ({ url: `${bareOrigin}/route` })),
    },
    { what: "opening a ticket again", ours: asked(TICKET), baseline: read },
    {
      what: "opening another ticket each time",
      ours: () => openingsOf(demo, 0, DECISIONS * ROUNDS).map((url) => ({ url, headers: next() })),
      baseline: read,
    },
    {
      what: "evaluating another reason",
      ours: () => times(300, () => ({ url: at("/v1/evaluations"), method: "POST", headers: next(), body: evaluation })),
      baseline: read,
    },
    { what: "my cases", ours: asked("/v1/cases?owner=everyone"), baseline: read },
    { what: "trends", ours: asked("/v1/trends?from=2025-12&to=2026-11"), baseline: read },
    {
      what: "deciding",
      ours: (round) => decisionsOf(demo, next, round * DECISIONS, DECISIONS),
      baseline: times(400, () => ({ url: `${bareOrigin}/write` })),
    },
  ];
  const rows: Row[] = [];
  for (const one of reads) rows.push(await race(one));
  return rows;
}

export const workerdBench: Bench = {
  name: "workerd",
  baseline: "a bare route, a bare read and a bare INSERT of an object",
  run: () =>
    besideABareOne(async (demo, bareOrigin) => {
      await loadPatients(demo, (ROUNDS + 1) * DECISIONS, "pkg-laser-underarms-6");
      return races(demo, bareOrigin);
    }),
};

export const takingInBench: Bench = {
  name: "taking-in",
  baseline: "a bare object that inserts the very rows that they become",
  run: () =>
    besideABareOne(async (demo, bareOrigin) => {
      const what = `taking in ${RECORDS_A_ROUND} records on workerd`;
      return [await race({ what, ...(await importSides(demo, bareOrigin)) })];
    }),
};

async function besideABareOne(work: (demo: RunningDemo, bareOrigin: string) => Promise<Row[]>): Promise<Row[]> {
  ensureBuilt((line) => console.log(line));
  const folder = mkdtempSync(join(tmpdir(), "makegood-bench-"));
  const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const demo = await startLoadedDemo(join(folder, "demo"), crewedClinic);
    closing.push(() => demo.close());
    const date = /^compatibility_date = "([\d-]+)"$/m.exec(readFileSync("wrangler.toml", "utf8"))?.[1];
    assert(date, "wrangler.toml names its date");
    const bare = await startBare(join(folder, "bare"), date);
    closing.push(() => bare.close());
    return await work(demo, bare.origin);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}
