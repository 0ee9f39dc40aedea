/** When a processor's lists are read: each night, and when an admin asks. One reading at a time of each. */
import { connectionIds } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";
import { isQueued } from "../../store/outbox.ts";
import { beginRun, readingRun } from "../../store/sync/readings.ts";
import { dueAgain, hasUnlinked } from "../../store/sync/taken-payments.ts";

/** One that is under way goes on as it is. Answers whether one began. */
export function askReading(context: CommandContext, connectionId: string, askedBy: string | null): boolean {
  const { sql, nowMs, queue } = context;
  const run = readingRun(sql, connectionId);
  const isUnderWay = run !== undefined && run.endedAtMs === null;
  if (!isUnderWay) {
    beginRun(sql, connectionId, nowMs, askedBy);
    dueAgain(sql);
  }
  // A restored copy has the run and no job.
  if (!isUnderWay || !isQueued(sql, "read_processor", { connectionId })) queue("read_processor", { connectionId });
  return !isUnderWay;
}

export function askNightly(context: CommandContext): void {
  for (const connectionId of connectionIds(context.sql, "processor")) askReading(context, connectionId, null);
}

/** Records came in: what was linked to nothing is looked at again. */
export function matchAgain(context: CommandContext): void {
  if (!hasUnlinked(context.sql)) return;
  if (dueAgain(context.sql)) context.queue("match_taken", {}, context.nowMs + QUIET_MS);
}

/** A file comes in many pieces. */
const QUIET_MS = 10_000;
