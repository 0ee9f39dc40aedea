/** Payments that a run of reconciliation looks at. */
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { countDifference, type RunRow } from "./runs.ts";

const NOT_GONE = "NOT EXISTS (SELECT 1 FROM difference f WHERE f.payment_id = p.id AND f.kind = 'payment_gone')";

export function addItem(sql: Sql, runId: string, paymentId: string): void {
  sql.run(
    "INSERT INTO reconciliation_item (run_id, payment_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    runId,
    paymentId,
  );
}

/** Payments of which we say something that the processor did not name: just those must be asked about. */
export function addOurOwn(sql: Sql, { runId, sinceMs, connectionId }: RunRow): void {
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

/** Those that are still of this connection: an import may have said since that one was taken elsewhere, or its link was undone. */
export function nextPayments(sql: Sql, runId: string, limit: number): string[] {
  return sql
    .all<{ paymentId: string }>(
      `SELECT i.payment_id AS paymentId FROM reconciliation_item i JOIN reconciliation r ON r.id = i.run_id
         JOIN payment p ON p.id = i.payment_id AND p.processor = r.connection_id AND p.processor_ref IS NOT NULL
       WHERE i.run_id = ? AND i.done_at_ms IS NULL ORDER BY i.payment_id LIMIT ${limit}`,
      runId,
    )
    .map((row) => row.paymentId);
}

export function markLookedAt({ sql, nowMs }: CommandContext, runId: string, paymentId: string): void {
  sql.run("UPDATE reconciliation_item SET done_at_ms = ? WHERE run_id = ? AND payment_id = ?", nowMs, runId, paymentId);
}

/** Every payment of the connection. */
export function addAllKnown(sql: Sql, { runId, connectionId }: RunRow): void {
  sql.run(
    `INSERT INTO reconciliation_item (run_id, payment_id)
     SELECT ?1, p.id FROM payment p WHERE p.processor = ?2 AND p.twin_of IS NULL ON CONFLICT DO NOTHING`,
    runId,
    connectionId,
  );
}

export const paymentsLookedAt = (sql: Sql, runId: string): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM reconciliation_item WHERE run_id = ?", runId)?.n ?? 0;

/** When the oldest payment was captured of which nobody has ever said what came in. */
export function oldestUnreadMs(sql: Sql, connectionId: string): number | undefined {
  const oldest = sql.one<{ atMs: number | null }>(
    `SELECT min(captured_at_ms) AS atMs FROM payment p WHERE processor = ? AND captured_minor IS NULL AND ${NOT_GONE}`,
    connectionId,
  );
  return oldest?.atMs ?? undefined;
}

/** What stands open on a payment that this run compared counts in it, also where a webhook or an opened ticket was faster. */
export function takeFoundBeside(sql: Sql, { runId }: RunRow): void {
  const taken = sql.change(
    `UPDATE difference SET run_id = ?1 WHERE run_id IS NULL AND settled_at_ms IS NULL
       AND payment_id IN (SELECT payment_id FROM reconciliation_item WHERE run_id = ?1)`,
    runId,
  );
  if (taken > 0) countDifference(sql, runId, taken);
}
