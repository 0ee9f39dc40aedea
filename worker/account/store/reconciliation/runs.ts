/** Runs of reconciliation, each of the payments of one connection. */
import { NO_PROCESSOR } from "../money/payments.ts";
import type { Sql } from "../sql.ts";

export interface RunRow {
  readonly runId: string;
  readonly why: "daily" | "restore" | "asked";
  /** Whose payments are compared. */
  readonly connectionId: string;
  readonly sinceMs: number;
  readonly phase: "listing" | "payments" | "finished";
  readonly cursor: string | null;
  readonly differences: number;
  /** Of one after a restore the instant from which on it may begin. */
  readonly startedAtMs: number;
  readonly finishedAtMs: number | null;
}

const SELECT = `SELECT id AS runId, why, connection_id AS connectionId, since_ms AS sinceMs, phase, cursor, differences, started_at_ms AS startedAtMs,
    finished_at_ms AS finishedAtMs FROM reconciliation`;

export function runById(sql: Sql, runId: string): RunRow | undefined {
  return sql.one<RunRow>(`${SELECT} WHERE id = ?`, runId);
}

/** The run of one kind that is under way at a connection. */
export const openRunOf = (sql: Sql, why: RunRow["why"], connectionId: string): string | undefined =>
  sql.one<{ runId: string }>(
    "SELECT id AS runId FROM reconciliation WHERE why = ? AND connection_id = ? AND finished_at_ms IS NULL",
    why,
    connectionId,
  )?.runId;

export function insertRun(
  sql: Sql,
  {
    runId,
    why,
    connectionId,
    sinceMs,
    startedAtMs,
  }: Pick<RunRow, "runId" | "why" | "connectionId" | "sinceMs" | "startedAtMs">,
): void {
  sql.run(
    "INSERT INTO reconciliation (id, why, connection_id, since_ms, phase, started_at_ms) VALUES (?, ?, ?, ?, 'listing', ?)",
    runId,
    why,
    connectionId,
    sinceMs,
    startedAtMs,
  );
}

/** Whether a run of this kind began at a connection then or later. */
export const hasRunSince = (sql: Sql, why: RunRow["why"], connectionId: string, sinceMs: number): boolean =>
  sql.one(
    "SELECT 1 FROM reconciliation WHERE why = ? AND connection_id = ? AND started_at_ms >= ? LIMIT 1",
    why,
    connectionId,
    sinceMs,
  ) !== undefined;

export const isFinishedSince = (sql: Sql, why: RunRow["why"], connectionId: string, sinceMs: number): boolean =>
  sql.one(
    "SELECT 1 FROM reconciliation WHERE why = ? AND connection_id = ? AND started_at_ms >= ? AND finished_at_ms IS NOT NULL LIMIT 1",
    why,
    connectionId,
    sinceMs,
  ) !== undefined;

/** What it has seen counts no more: it begins anew. */
export function restartRun(sql: Sql, { runId }: RunRow, startedAtMs: number): void {
  sql.run("DELETE FROM reconciliation_item WHERE run_id = ?", runId);
  sql.run(
    "UPDATE reconciliation SET phase = 'listing', cursor = NULL, started_at_ms = ? WHERE id = ?",
    startedAtMs,
    runId,
  );
}

/** From now on it looks at its payments one by one. */
export function startPayments(sql: Sql, { runId }: RunRow): void {
  sql.run("UPDATE reconciliation SET phase = 'payments', cursor = NULL WHERE id = ?", runId);
}

export function setCursor(sql: Sql, runId: string, cursor: string): void {
  sql.run("UPDATE reconciliation SET cursor = ? WHERE id = ?", cursor, runId);
}

export function writeFinished(sql: Sql, runId: string, nowMs: number): void {
  sql.run(
    "UPDATE reconciliation SET phase = 'finished', finished_at_ms = ? WHERE id = ? AND finished_at_ms IS NULL",
    nowMs,
    runId,
  );
}

export function countDifference(sql: Sql, runId: string, n: number): void {
  sql.run("UPDATE reconciliation SET differences = differences + ? WHERE id = ?", n, runId);
}

/** Connections at which something was ever paid: each is looked for after the one before it, since payments are many and they are few. */
export const connectionsUsed = (sql: Sql): string[] =>
  sql
    .all<{ id: string }>(
      `WITH RECURSIVE used (id) AS (
         SELECT min(processor) FROM payment
         UNION ALL SELECT (SELECT min(processor) FROM payment WHERE processor > used.id) FROM used WHERE used.id IS NOT NULL)
       SELECT id FROM used WHERE id IS NOT NULL AND id <> ? ORDER BY id`,
      NO_PROCESSOR,
    )
    .map(({ id }) => id);

/** Whether a comparison of this kind is still under way at any processor. */
export const isComparing = (sql: Sql, why: RunRow["why"]): boolean =>
  sql.one("SELECT 1 FROM reconciliation WHERE why = ? AND finished_at_ms IS NULL LIMIT 1", why) !== undefined;

export interface Comparison extends Pick<RunRow, "why" | "startedAtMs" | "finishedAtMs" | "differences"> {
  /** How many payments it looks at, and how many of them it has looked at. */
  readonly payments: number;
  readonly done: number;
}

/** The newest comparison that has begun, of one kind where it is named: the runs at all processors that began together. It ends with the last of them. */
export function newestComparison(sql: Sql, nowMs: number, why?: RunRow["why"]): Comparison | undefined {
  return sql.one<Comparison>(
    `SELECT r.why, r.started_at_ms AS startedAtMs,
       CASE WHEN count(r.finished_at_ms) = count(*) THEN max(r.finished_at_ms) END AS finishedAtMs,
       sum(r.differences) AS differences,
       sum((SELECT count(*) FROM reconciliation_item i WHERE i.run_id = r.id)) AS payments,
       sum((SELECT count(i.done_at_ms) FROM reconciliation_item i WHERE i.run_id = r.id)) AS done
     FROM reconciliation r
     WHERE (r.why, r.started_at_ms) IN (SELECT why, started_at_ms FROM reconciliation WHERE (?1 IS NULL OR why = ?1) AND started_at_ms <= ?2
       ORDER BY started_at_ms DESC, finished_at_ms IS NULL DESC, id DESC LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM reconciliation later WHERE later.connection_id = r.connection_id AND later.why = r.why
         AND later.started_at_ms = r.started_at_ms AND later.id > r.id)
     GROUP BY r.why, r.started_at_ms`,
    why ?? null,
    nowMs,
  );
}
