/** Which comparisons are begun: one of each processor, so that none waits for another. */
import { SEND_SETTLES_MS } from "../../../../core/refund/limits.ts";
import { heldSinceMs } from "../../store/account/connection-health.ts";
import { connectionById, connectionIds } from "../../store/account/connections.ts";
import { lastFreeze } from "../../store/audit/events.ts";
import type { CommandContext } from "../../store/context.ts";
import { NO_PROCESSOR } from "../../store/money/payments.ts";
import {
  connectionsUsed,
  hasRunSince,
  insertRun,
  isFinishedSince,
  openRunOf,
  type RunRow,
} from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";

const DAY_MS = 24 * 3_600_000;
/** Refunds and disputes come late; what is older than this is told by webhooks only. */
const DAILY_WINDOW_MS = 90 * DAY_MS;
/** After a restore nothing that the processor has may be missed. */
const SINCE_THE_BEGINNING_MS = 0;

/**
 * From then on no refund that left before the account froze can still arrive at its processor. What a comparison finds before says nothing of
 * those, so the one that lets the account go on begins there.
 */
export const sendsSettledAtMs = (sql: Sql): number => (lastFreeze(sql)?.sinceMs ?? 0) + SEND_SETTLES_MS;

/** Begins a run for each processor, but where one of its kind is under way. */
export function startReconciliation(context: CommandContext, why: RunRow["why"]): void {
  for (const connectionId of toCompare(context.sql, why)) startRun(context, why, connectionId);
}

/** Begins what is missing of the comparison that lets a frozen account go on; answers whether something was. */
export function startMissing(context: CommandContext): boolean {
  const sinceMs = sendsSettledAtMs(context.sql);
  const missing = toCompare(context.sql, "restore").filter((id) => !hasRunSince(context.sql, "restore", id, sinceMs));
  for (const connectionId of missing) startRun(context, "restore", connectionId);
  return missing.length > 0;
}

/** Also where we are not connected any more: what left there nobody can tell, and so an account that was restored stays frozen. */
function toCompare(sql: Sql, why: RunRow["why"]): string[] {
  const all = [...new Set([...connectionIds(sql, "processor"), ...connectionsUsed(sql)])].sort();
  return all.length === 0 && why === "restore" ? [NO_PROCESSOR] : all;
}

/** Processors of which no comparison since the account froze is whole. */
export const missingComparisons = (sql: Sql): string[] =>
  toCompare(sql, "restore").filter(
    (id) => id !== NO_PROCESSOR && !isFinishedSince(sql, "restore", id, sendsSettledAtMs(sql)),
  );

export interface HeldComparison {
  readonly connectionId: string;
  /** `paused` by a person, who has to resume it; `gone`: nothing is connected there any more, and it has to be connected again. */
  readonly because: "paused" | "gone";
}

/** What a frozen account waits for that nobody ends but a person: of all processors one, and no money moves at any. */
export function heldComparisons(sql: Sql): HeldComparison[] {
  const sinceMs = sendsSettledAtMs(sql);
  return toCompare(sql, "restore").flatMap((connectionId): HeldComparison[] => {
    if (connectionId === NO_PROCESSOR || isFinishedSince(sql, "restore", connectionId, sinceMs)) return [];
    if (connectionById(sql, connectionId) === undefined) return [{ connectionId, because: "gone" }];
    return heldSinceMs(sql, connectionId) === undefined ? [] : [{ connectionId, because: "paused" }];
  });
}

function startRun(context: CommandContext, why: RunRow["why"], connectionId: string): void {
  const { sql, nowMs } = context;
  const open = openRunOf(sql, why, connectionId);
  const runId = open ?? context.newId();
  const startedAtMs = why === "restore" ? sendsSettledAtMs(sql) : nowMs;
  if (open === undefined) {
    const sinceMs = why === "restore" ? SINCE_THE_BEGINNING_MS : nowMs - DAILY_WINDOW_MS;
    insertRun(sql, { runId, why, connectionId, sinceMs, startedAtMs });
  }
  context.queue("reconcile", { runId }, Math.max(startedAtMs, nowMs));
}
