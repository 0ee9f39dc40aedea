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
import { bearerOf } from "../../browser/support/bearer.ts";
import { startLoadedDemo } from "../../browser/support/loaded-demo.ts";
import type { Bench, Row } from "../contest.ts";
import { startBare } from "./bare.ts";
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

const times = (ask: Ask, count: number): Ask[] => Array.from({ length: count }, () => ask);

async function races(demo: RunningDemo, bareOrigin: string): Promise<Row[]> {
  const at = (path: string): string => `${demo.workerOrigin}${path}`;
  const headers = { authorization: `Bearer ${await bearerOf(demo, "agent")}`, "content-type": "application/json" };
  const manager = { authorization: `Bearer ${await bearerOf(demo, "lead")}` };
  const read = times({ url: `${bareOrigin}/read` }, 800);
  const opened = (await (await fetch(at(TICKET), { headers })).json()) as { proposal?: { lineIds: string[] } };
  const ticket = { helpdesk: "zendesk", ticketId: TICKET.split("/").at(-1) };
  const evaluation = JSON.stringify({ ticket, lineIds: opened.proposal?.lineIds, reason: "medical_stop" });
  const reads: Race[] = [
    {
      what: "health",
      ours: () => times({ url: at("/health") }, 800),
      baseline: times({ url: `${bareOrigin}/route` }, 800),
    },
    { what: "opening a ticket again", ours: () => times({ url: at(TICKET), headers }, 300), baseline: read },
    {
      what: "opening another ticket each time",
      ours: () => openingsOf(demo, DECISIONS * ROUNDS).map((url) => ({ url, headers })),
      baseline: read,
    },
    {
      what: "evaluating another reason",
      ours: () => times({ url: at("/v1/evaluations"), method: "POST", headers, body: evaluation }, 300),
      baseline: read,
    },
    {
      what: "my cases",
      ours: () => times({ url: at("/v1/cases?owner=everyone"), headers: manager }, 300),
      baseline: read,
    },
    {
      what: "trends",
      ours: () => times({ url: at("/v1/trends?from=2025-12&to=2026-11"), headers: manager }, 300),
      baseline: read,
    },
    {
      what: "deciding",
      ours: (round) => decisionsOf(demo, round * DECISIONS, DECISIONS),
      baseline: times({ url: `${bareOrigin}/write` }, 400),
    },
  ];
  const imports = await importSides(demo, bareOrigin);
  reads.push({ what: `taking in ${RECORDS_A_ROUND} records, beside their rows`, ...imports });
  const rows: Row[] = [];
  for (const one of reads) rows.push(await race(one));
  return rows;
}

export const workerdBench: Bench = {
  name: "workerd",
  baseline: "a bare route, a bare read and a bare INSERT of an object",
  run: async () => {
    ensureBuilt((line) => console.log(line));
    const folder = mkdtempSync(join(tmpdir(), "makegood-bench-"));
    const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
    try {
      const demo = await startLoadedDemo(join(folder, "demo"));
      closing.push(() => demo.close());
      const date = /^compatibility_date = "([\d-]+)"$/m.exec(readFileSync("wrangler.toml", "utf8"))?.[1];
      assert(date, "wrangler.toml names its date");
      const bare = await startBare(join(folder, "bare"), date);
      closing.push(() => bare.close());
      await loadPatients(demo, (ROUNDS + 1) * DECISIONS, "pkg-laser-underarms-6");
      return await races(demo, bare.origin);
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  },
};
