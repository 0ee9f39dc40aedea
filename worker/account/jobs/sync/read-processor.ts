/** Reads a processor's lists from where they were read to, one page a run: a death loses nothing, and refunds have their turn between. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { ReadingTrouble } from "../../../../core/records/sync.ts";
import { assert, type Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { HistoryPage, ProcessorHistory } from "../../../connectors/processor-history.ts";
import { transact } from "../../commands/run-command.ts";
import { matchSome } from "../../commands/sync/link.ts";
import { sumOfRefused, takeHistory } from "../../commands/sync/take-page.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import {
  countInRun,
  endRun,
  putReading,
  type Reading,
  type ReadingRun,
  readingRun,
  readingsOf,
} from "../../store/sync/readings.ts";
import { forgetPayers } from "../../store/sync/taken-payments.ts";
import { callVendor } from "../call-vendor.ts";

const SYNC: Actor = { type: "job", job: "sync" };
const DAY_MS = 86_400_000;
/** What is older is refunded by no processor, or by hand. */
const FIRST_REACHES_MS = 730 * DAY_MS;
/** A list that gives new pages for ever ends here; the next reading begins it anew. */
const PAGES_MAX = 20_000;
const LINKED_PAYER_KEPT_MS = 30 * DAY_MS;

export async function readProcessor(
  deps: JobDependencies,
  { connectionId }: Payload<"read_processor">,
): Promise<JobEnd> {
  const { runtime } = deps;
  const run = readingRun(runtime.sql, connectionId);
  if (!run || run.endedAtMs !== null) return DONE;
  const history = deps.processor(connectionId)?.history;
  const next = history && nextReading(runtime.sql, connectionId, history, run);
  if (!history || !next) return transact(runtime, SYNC, (context) => end(context, connectionId, history !== undefined));
  const span = { sinceMs: next.sinceMs, untilMs: Math.max(run.beganAtMs, next.sinceMs + 1) };
  const ask = () => history.page(next.kind, span, next.cursor ?? undefined);
  // Dies in it: the page is read again, and what it brings is known by then.
  return callVendor(deps, { connectionId, actor: SYNC }, ask, (context, page, wait) =>
    take(context, { connectionId, run, next, wait }, page),
  );
}

type Next = Reading & { readonly sinceMs: number };

/** The first list that is not read to its end. */
function nextReading(
  sql: CommandContext["sql"],
  connectionId: string,
  { kinds, overlapMs, reachesMs }: ProcessorHistory,
  { beganAtMs }: ReadingRun,
): Next | undefined {
  const known = new Map(readingsOf(sql, connectionId).map((reading) => [reading.kind, reading]));
  for (const kind of kinds) {
    const reading = known.get(kind) ?? { ...NEVER_READ, kind };
    if (reading.isDone === 1) continue;
    // A clock that ran ahead has read nothing of what came since.
    const from = Math.min(reading.throughMs ?? Infinity, beganAtMs);
    const sinceMs =
      reading.throughMs === null
        ? beganAtMs - (reachesMs?.[kind] ?? FIRST_REACHES_MS)
        : from - (overlapMs[kind] ?? DAY_MS);
    return { ...reading, sinceMs: reading.sinceMs ?? Math.max(0, sinceMs) };
  }
  return undefined;
}

const NEVER_READ: Omit<Reading, "kind"> = {
  throughMs: null,
  sinceMs: null,
  cursor: null,
  mark: null,
  pages: 0,
  restarts: 0,
  isDone: 0,
  trouble: null,
};

interface Asked {
  readonly connectionId: string;
  readonly run: ReadingRun;
  readonly next: Next;
  readonly wait: JobEnd;
}

function take(context: CommandContext, asked: Asked, page: Result<HistoryPage, ConnectorFailure>): JobEnd {
  const { connectionId, run, next, wait } = asked;
  // Somebody connected another account meanwhile, or asked anew.
  if (readingRun(context.sql, connectionId)?.beganAtMs !== run.beganAtMs) return again("begun_anew", context.nowMs);
  if (!page.ok) {
    if (page.error.verdict !== "refused") return wait;
    putReading(context.sql, connectionId, afterRefusal(next, page.error));
    return again("next_page", context.nowMs);
  }
  const { refused, ...counts } = takeHistory(context, connectionId, page.value);
  countInRun(context.sql, connectionId, { ...counts, refused: sumOfRefused(run.refused, refused) });
  putReading(context.sql, connectionId, afterPage(next, page.value, run));
  return again("next_page", context.nowMs);
}

/** A cursor that is gone: the list once more from its beginning. Else it may not be read, and the others are. */
function afterRefusal(next: Next, { detail }: ConnectorFailure): Reading {
  const mayRestart = next.cursor !== null && next.restarts === 0;
  if (mayRestart) return { ...next, cursor: null, mark: null, restarts: 1 };
  return { ...next, isDone: 1, trouble: next.cursor === null ? troubleOf(detail) : "cursor_gone" };
}

const troubleOf = (detail: string): ReadingTrouble => (detail === "not_allowed" ? detail : "refused");

function afterPage(next: Next, page: HistoryPage, { beganAtMs }: ReadingRun): Reading {
  const pages = next.pages + 1;
  const { nextCursor } = page;
  if (nextCursor === undefined) return { ...next, pages, cursor: null, isDone: 1, throughMs: beganAtMs };
  const content = page.items.length === 0 ? "" : sha256Hex(JSON.stringify(page.items));
  const [marked = "", before = ""] = next.mark?.split("\n") ?? [];
  const repeats = nextCursor === next.cursor || nextCursor === marked || (content !== "" && content === before);
  if (repeats) return { ...next, pages, cursor: null, isDone: 1, trouble: "pages_repeat" };
  if (pages >= PAGES_MAX) return { ...next, pages, cursor: null, isDone: 1, trouble: "too_many_pages" };
  // A circle of any length comes past a place that is marked at every power of two.
  const mark = (pages & (pages - 1)) === 0 ? nextCursor : marked;
  return { ...next, pages, cursor: nextCursor, mark: `${mark}\n${content}` };
}

/** Once all is read it is looked for whose each is, some a run; then it is over. */
function end(context: CommandContext, connectionId: string, isThere: boolean): JobEnd {
  const { sql, nowMs } = context;
  if (matchSome(context)) return again("next_payments", nowMs);
  const run = readingRun(sql, connectionId);
  assert(run, "It was there a moment ago");
  const troubles = readingsOf(sql, connectionId).flatMap(({ kind, trouble }) =>
    trouble ? [`${kind}:${trouble}`] : [],
  );
  const isWhole = isThere && troubles.length === 0;
  endRun(sql, connectionId, nowMs, isWhole);
  forgetPayers(sql, nowMs - LINKED_PAYER_KEPT_MS, nowMs - FIRST_REACHES_MS);
  const { added, changed, unchanged, refused } = run;
  const refusedRows = Object.values(refused).reduce((sum, { count }) => sum + count, 0);
  context.record("sync.ended", undefined, { connectionId, added, changed, unchanged, refused: refusedRows, troubles });
  return DONE;
}
