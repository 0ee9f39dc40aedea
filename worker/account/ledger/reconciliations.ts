/** Runs of reconciliation as rows: what they look at and how far they have come, so that a run survives any death. */
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { paymentByProcessorRef } from "../store/payments.ts";

const DAY_MS = 24 * 3_600_000;
/** Refunds and disputes come late; what is older than this is told by webhooks only. */
const DAILY_WINDOW_MS = 90 * DAY_MS;
/** After a restore nothing that the processor has may be missed. */
const SINCE_THE_BEGINNING_MS = 0;

export interface RunRow {
  readonly runId: string;
  readonly why: "daily" | "restore" | "asked";
  readonly sinceMs: number;
  readonly phase: "listing" | "payments" | "finished";
  readonly cursor: string | null;
  readonly differences: number;
  readonly startedAtMs: number;
  readonly finishedAtMs: number | null;
}

const SELECT = `SELECT id AS runId, why, since_ms AS sinceMs, phase, cursor, differences, started_at_ms AS startedAtMs,
    finished_at_ms AS finishedAtMs FROM reconciliation`;

export function runById(sql: Sql, runId: string): RunRow | undefined {
  return sql.one<RunRow>(`${SELECT} WHERE id = ?`, runId);
}

export function newestRun(sql: Sql): RunRow | undefined {
  return sql.one<RunRow>(`${SELECT} ORDER BY started_at_ms DESC, id DESC LIMIT 1`);
}

/** How many payments a run looks at, and how many of them it has looked at. */
export function progressOf(sql: Sql, runId: string): { payments: number; done: number } {
  const row = sql.one<{ payments: number; done: number }>(
    "SELECT count(*) AS payments, count(done_at_ms) AS done FROM reconciliation_item WHERE run_id = ?",
    runId,
  );
  return row ?? { payments: 0, done: 0 };
}

/** Begins a run, or answers the one of its kind that is under way. */
export function startReconciliation(context: CommandContext, why: RunRow["why"]): string {
  const { sql, nowMs } = context;
  const open = sql.one<{ runId: string }>(
    "SELECT id AS runId FROM reconciliation WHERE why = ? AND finished_at_ms IS NULL",
    why,
  );
  const runId = open?.runId ?? context.newId();
  if (!open) {
    const sinceMs = why === "restore" ? SINCE_THE_BEGINNING_MS : nowMs - DAILY_WINDOW_MS;
    sql.run(
      "INSERT INTO reconciliation (id, why, since_ms, phase, started_at_ms) VALUES (?, ?, ?, 'listing', ?)",
      runId,
      why,
      sinceMs,
      nowMs,
    );
  }
  context.queue({ lane: "stripe", kind: "reconcile", ref: runId, dueAtMs: nowMs });
  return runId;
}

/** Takes a page of the processor's list in; the payments that we know are to be looked at. */
export function takePage(
  context: CommandContext,
  run: RunRow,
  page: { readonly paymentRefs: readonly string[]; readonly nextCursor?: string },
): void {
  const { sql } = context;
  for (const ref of new Set(page.paymentRefs)) {
    const payment = paymentByProcessorRef(sql, "stripe", ref);
    if (payment) addItem(sql, run.runId, payment.paymentId);
  }
  if (page.nextCursor !== undefined) {
    sql.run("UPDATE reconciliation SET cursor = ? WHERE id = ?", page.nextCursor, run.runId);
    return;
  }
  addOurOwn(sql, run);
  sql.run("UPDATE reconciliation SET phase = 'payments', cursor = NULL WHERE id = ?", run.runId);
}

function addItem(sql: Sql, runId: string, paymentId: string): void {
  sql.run(
    "INSERT INTO reconciliation_item (run_id, payment_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    runId,
    paymentId,
  );
}

/** Payments of which we say something that the processor did not name: just those must be asked about. */
function addOurOwn(sql: Sql, { runId, sinceMs }: RunRow): void {
  sql.run(
    `INSERT INTO reconciliation_item (run_id, payment_id)
     SELECT ?1, p.id FROM payment p WHERE p.processor = 'stripe' AND p.twin_of IS NULL AND (
       EXISTS (SELECT 1 FROM leg g WHERE g.payment_id = p.id AND g.kind = 'refund' AND g.state NOT IN ('requested', 'closed')
         AND (g.leaves_at_ms >= ?2 OR g.state IN ('submitting', 'unknown', 'pending', 'attention')))
       OR EXISTS (SELECT 1 FROM outside_refund o WHERE o.payment_id = p.id AND o.seen_at_ms >= ?2)
       OR p.dispute IN ('open_locked', 'open_refundable') OR p.locked = 1
       OR (?2 = 0 AND p.elsewhere_minor > 0))
     ON CONFLICT DO NOTHING`,
    runId,
    sinceMs,
  );
}

export function nextPayments(sql: Sql, runId: string, limit: number): string[] {
  return sql
    .all<{ paymentId: string }>(
      `SELECT payment_id AS paymentId FROM reconciliation_item WHERE run_id = ? AND done_at_ms IS NULL ORDER BY payment_id LIMIT ${limit}`,
      runId,
    )
    .map((row) => row.paymentId);
}

export function markLookedAt({ sql, nowMs }: CommandContext, runId: string, paymentId: string): void {
  sql.run("UPDATE reconciliation_item SET done_at_ms = ? WHERE run_id = ? AND payment_id = ?", nowMs, runId, paymentId);
}

/** Ends a run once. What it looked at is no longer kept; what it found is. */
export function finishRun(context: CommandContext, run: RunRow): void {
  const { sql, nowMs } = context;
  const { payments } = progressOf(sql, run.runId);
  sql.run(
    "UPDATE reconciliation SET phase = 'finished', finished_at_ms = ? WHERE id = ? AND finished_at_ms IS NULL",
    nowMs,
    run.runId,
  );
  context.record("reconciliation.finished", undefined, {
    runId: run.runId,
    why: run.why,
    payments,
    differences: runById(sql, run.runId)?.differences ?? 0,
  });
}
