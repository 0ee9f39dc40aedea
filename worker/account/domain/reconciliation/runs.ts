/** Which comparisons are begun: one of each processor, so that none waits for another. */
import { connectionIds } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";
import { NO_PROCESSOR } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import type { RunRow } from "./reconciliations.ts";

const DAY_MS = 24 * 3_600_000;
/** Refunds and disputes come late; what is older than this is told by webhooks only. */
const DAILY_WINDOW_MS = 90 * DAY_MS;
/** After a restore nothing that the processor has may be missed. */
const SINCE_THE_BEGINNING_MS = 0;

/** Begins a run for each processor, but where one of its kind is under way. */
export function startReconciliation(context: CommandContext, why: RunRow["why"]): void {
  for (const connectionId of toCompare(context.sql, why)) startRun(context, why, connectionId);
}

/** Also where we are not connected any more: what left there nobody can tell, and so an account that was restored stays frozen. */
function toCompare(sql: Sql, why: RunRow["why"]): string[] {
  const used = sql.all<{ id: string }>(
    "SELECT DISTINCT processor AS id FROM payment WHERE processor <> ?",
    NO_PROCESSOR,
  );
  const all = [...new Set([...connectionIds(sql, "processor"), ...used.map(({ id }) => id)])].sort();
  return all.length === 0 && why === "restore" ? [NO_PROCESSOR] : all;
}

function startRun(context: CommandContext, why: RunRow["why"], connectionId: string): void {
  const { sql, nowMs } = context;
  const open = sql.one<{ runId: string }>(
    "SELECT id AS runId FROM reconciliation WHERE why = ? AND connection_id = ? AND finished_at_ms IS NULL",
    why,
    connectionId,
  );
  const runId = open?.runId ?? context.newId();
  if (!open) {
    const sinceMs = why === "restore" ? SINCE_THE_BEGINNING_MS : nowMs - DAILY_WINDOW_MS;
    sql.run(
      "INSERT INTO reconciliation (id, why, connection_id, since_ms, phase, started_at_ms) VALUES (?, ?, ?, ?, 'listing', ?)",
      runId,
      why,
      connectionId,
      sinceMs,
      nowMs,
    );
  }
  context.queue("reconcile", { runId });
}

/** Whether a comparison of this kind is still under way at any processor. */
export const isComparing = (sql: Sql, why: RunRow["why"]): boolean =>
  sql.one("SELECT 1 FROM reconciliation WHERE why = ? AND finished_at_ms IS NULL LIMIT 1", why) !== undefined;

export interface Comparison extends Pick<RunRow, "why" | "startedAtMs" | "finishedAtMs" | "differences"> {
  /** How many payments it looks at, and how many of them it has looked at. */
  readonly payments: number;
  readonly done: number;
}

/** The newest comparison, of one kind where it is named: the runs at all processors that began together. It ends with the last of them. */
export function newestComparison(sql: Sql, why?: RunRow["why"]): Comparison | undefined {
  return sql.one<Comparison>(
    `SELECT r.why, r.started_at_ms AS startedAtMs,
       CASE WHEN count(r.finished_at_ms) = count(*) THEN max(r.finished_at_ms) END AS finishedAtMs,
       sum(r.differences) AS differences,
       sum((SELECT count(*) FROM reconciliation_item i WHERE i.run_id = r.id)) AS payments,
       sum((SELECT count(i.done_at_ms) FROM reconciliation_item i WHERE i.run_id = r.id)) AS done
     FROM reconciliation r
     WHERE (r.why, r.started_at_ms) IN (SELECT why, started_at_ms FROM reconciliation WHERE ?1 IS NULL OR why = ?1
       ORDER BY started_at_ms DESC, finished_at_ms IS NULL DESC, id DESC LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM reconciliation later WHERE later.connection_id = r.connection_id AND later.why = r.why
         AND later.started_at_ms = r.started_at_ms AND later.id > r.id)
     GROUP BY r.why, r.started_at_ms`,
    why ?? null,
  );
}
