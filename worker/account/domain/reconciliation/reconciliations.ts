/** Runs of reconciliation as rows: what they look at and how far they have come, so that a run survives any death. */

import type { ChargePage } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { paymentByProcessorRef } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { noteCharge } from "../money/processor-truth.ts";

const DAY_MS = 24 * 3_600_000;

export interface RunRow {
  readonly runId: string;
  readonly why: "daily" | "restore" | "asked";
  /** Whose payments are compared. */
  readonly connectionId: string;
  readonly sinceMs: number;
  readonly phase: "listing" | "payments" | "finished";
  readonly cursor: string | null;
  readonly differences: number;
  readonly startedAtMs: number;
  readonly finishedAtMs: number | null;
}

const SELECT = `SELECT id AS runId, why, connection_id AS connectionId, since_ms AS sinceMs, phase, cursor, differences, started_at_ms AS startedAtMs,
    finished_at_ms AS finishedAtMs FROM reconciliation`;

export function runById(sql: Sql, runId: string): RunRow | undefined {
  return sql.one<RunRow>(`${SELECT} WHERE id = ?`, runId);
}

/** How many payments a run looks at, and how many of them it has looked at. */
function progressOf(sql: Sql, runId: string): { payments: number; done: number } {
  const row = sql.one<{ payments: number; done: number }>(
    "SELECT count(*) AS payments, count(done_at_ms) AS done FROM reconciliation_item WHERE run_id = ?",
    runId,
  );
  return row ?? { payments: 0, done: 0 };
}

/** Takes a page of the processor's list in; the payments that we know are to be looked at. */
export function takePage(
  context: CommandContext,
  run: RunRow,
  page: { readonly paymentRefs: readonly string[]; readonly nextCursor?: string },
): void {
  const { sql } = context;
  for (const ref of new Set(page.paymentRefs)) {
    const payment = paymentByProcessorRef(sql, run.connectionId, ref);
    if (payment) addItem(sql, run.runId, payment.paymentId);
  }
  // Charges come after what happened to them: first the news.
  setCursor(sql, run.runId, page.nextCursor ?? CHARGES);
}

const CHARGES = "charges:";

/** The place in the list of charges; undefined while refunds and disputes are listed. */
export const chargeCursorOf = ({ cursor }: RunRow): { readonly after?: string } | undefined => {
  if (!cursor?.startsWith(CHARGES)) return undefined;
  const after = cursor.slice(CHARGES.length);
  return after === "" ? {} : { after };
};

/**
 * Since when charges are listed: the run's own time, or earlier where a payment is older and nobody has ever said what was captured of it.
 * So the first run goes through all there are, and later ones through the last months and what was imported since.
 */
export function chargesSinceMs(sql: Sql, { sinceMs, connectionId }: RunRow): number {
  const oldest = sql.one<{ atMs: number | null }>(
    `SELECT min(captured_at_ms) AS atMs FROM payment p WHERE processor = ? AND captured_minor IS NULL AND ${NOT_GONE}`,
    connectionId,
  );
  return Math.min(sinceMs, (oldest?.atMs ?? sinceMs) - DAY_MS);
}

const NOT_GONE = "NOT EXISTS (SELECT 1 FROM difference f WHERE f.payment_id = p.id AND f.kind = 'payment_gone')";

/** Takes a page of charges in: those that are as we have them are noted, the others are to be looked at one by one. */
export function takeCharges(context: CommandContext, run: RunRow, page: ChargePage): void {
  const { sql } = context;
  for (const charge of page.charges) {
    const rows = [charge.intentRef, charge.chargeRef].flatMap((ref) =>
      ref === undefined ? [] : (paymentByProcessorRef(sql, run.connectionId, ref) ?? []),
    );
    const [payment] = rows;
    if (!payment) continue;
    const isOne = rows.every((row) => row.paymentId === payment.paymentId);
    const isSame = payment.currency === charge.currency && payment.collectedMinor === charge.capturedMinor;
    if (isOne && isSame) noteCharge(context, payment, charge);
    else for (const { paymentId } of rows) addItem(sql, run.runId, paymentId);
  }
  if (page.nextCursor !== undefined) {
    setCursor(sql, run.runId, CHARGES + page.nextCursor);
    return;
  }
  addOurOwn(sql, run);
  startPayments(sql, run);
}

/** Where nothing can be listed: every payment of the processor's that we know is looked at. */
export function takeAllKnown({ sql }: CommandContext, run: RunRow): void {
  sql.run(
    `INSERT INTO reconciliation_item (run_id, payment_id)
     SELECT ?1, p.id FROM payment p WHERE p.processor = ?2 AND p.twin_of IS NULL ON CONFLICT DO NOTHING`,
    run.runId,
    run.connectionId,
  );
  startPayments(sql, run);
}

function startPayments(sql: Sql, { runId }: RunRow): void {
  sql.run("UPDATE reconciliation SET phase = 'payments', cursor = NULL WHERE id = ?", runId);
}

function setCursor(sql: Sql, runId: string, cursor: string): void {
  sql.run("UPDATE reconciliation SET cursor = ? WHERE id = ?", cursor, runId);
}

function addItem(sql: Sql, runId: string, paymentId: string): void {
  sql.run(
    "INSERT INTO reconciliation_item (run_id, payment_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    runId,
    paymentId,
  );
}

/** Payments of which we say something that the processor did not name: just those must be asked about. */
function addOurOwn(sql: Sql, { runId, sinceMs, connectionId }: RunRow): void {
  sql.run(
    `INSERT INTO reconciliation_item (run_id, payment_id)
     SELECT ?1, p.id FROM payment p WHERE p.processor = ?3 AND p.twin_of IS NULL AND (
       EXISTS (SELECT 1 FROM leg g WHERE g.payment_id = p.id AND g.kind = 'refund' AND g.state NOT IN ('requested', 'closed')
         AND (g.leaves_at_ms >= ?2 OR g.state IN ('submitting', 'unknown', 'pending', 'attention')))
       OR EXISTS (SELECT 1 FROM outside_refund o WHERE o.payment_id = p.id AND o.seen_at_ms >= ?2)
       OR (?2 > 0 AND p.captured_minor IS NULL AND ${NOT_GONE})
       OR p.dispute IN ('open_locked', 'open_refundable') OR p.locked = 1
       OR (?2 = 0 AND p.elsewhere_minor > 0))
     ON CONFLICT DO NOTHING`,
    runId,
    sinceMs,
    connectionId,
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
  takeFoundBeside(sql, run);
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

/** What stands open on a payment that this run compared counts in it, also where a webhook or an opened ticket was faster. */
function takeFoundBeside(sql: Sql, { runId }: RunRow): void {
  const taken = sql.run(
    `UPDATE difference SET run_id = ?1 WHERE run_id IS NULL AND settled_at_ms IS NULL
       AND payment_id IN (SELECT payment_id FROM reconciliation_item WHERE run_id = ?1)`,
    runId,
  );
  if (taken > 0) sql.run("UPDATE reconciliation SET differences = differences + ? WHERE id = ?", taken, runId);
}
