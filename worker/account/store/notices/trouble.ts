/** What the account sees of its own troubles: connections and jobs that fail on, and cases whose patient still waits for a first answer. */
import { FIRST_ANSWER_OWED } from "../case/lists/due.ts";
import type { Sql } from "../sql.ts";

/** Connections that were turned down, or that have failed since before an instant without one answer; of one that failed once nobody knows whether it lasts. */
export const failingConnections = (
  sql: Sql,
  failingBeforeMs: number,
): { readonly id: string; readonly isLasting: boolean }[] =>
  sql
    .all<{ id: string; lasting: number }>(
      `SELECT id, paused_because IS NOT NULL OR last_error_at_ms > failing_since_ms AS lasting FROM connection
       WHERE paused_because IS NOT NULL OR failing_since_ms <= ? ORDER BY id`,
      failingBeforeMs,
    )
    .map(({ id, lasting }) => ({ id, isLasting: lasting === 1 }));

/** Connections of which something went wrong since an instant, whatever they have answered since. */
export const failedSince = (sql: Sql, sinceMs: number): string[] =>
  sql.all<{ id: string }>("SELECT id FROM connection WHERE last_error_at_ms > ?", sinceMs).map(({ id }) => id);

/** Kinds of jobs that have come to nothing since before an instant, with the lanes in which they stand. */
export const stuckJobs = (sql: Sql, failingBeforeMs: number): { readonly kind: string; readonly lane: string }[] =>
  sql.all("SELECT DISTINCT kind, lane FROM job WHERE failing_since_ms <= ? ORDER BY kind, lane", failingBeforeMs);

/** Cases whose first answer is owed and was due between two instants, and nobody was told. `most` is a number of ours. */
export const firstAnswersDue = (sql: Sql, fromMs: number, untilMs: number, most: number): string[] =>
  sql
    .all<{ caseId: string }>(
      `SELECT c.id AS caseId FROM refund_case c WHERE ${FIRST_ANSWER_OWED} AND c.first_answer_due_at_ms >= ? AND c.first_answer_due_at_ms < ?
         AND c.set_aside_at_ms IS NULL AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.kind = 'first_answer_overdue' AND n.about = c.id)
       ORDER BY c.first_answer_due_at_ms, c.id LIMIT ${most}`,
      fromMs,
      untilMs,
    )
    .map(({ caseId }) => caseId);
