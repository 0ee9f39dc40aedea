/** What a week is counted from for Monday's digest. */
import type { Sql } from "../sql.ts";

const count = (sql: Sql, query: string, ...params: readonly (string | number)[]): number =>
  sql.one<{ n: number }>(query, ...params)?.n ?? 0;

/** Open tasks that were due before a day, and that are due from it to another. */
export const tasksDue = (sql: Sql, fromOn: string, toOn: string) => ({
  overdue: count(sql, "SELECT count(*) AS n FROM task WHERE done_at_ms IS NULL AND due_on < ?", fromOn),
  thisWeek: count(
    sql,
    "SELECT count(*) AS n FROM task WHERE done_at_ms IS NULL AND due_on BETWEEN ? AND ?",
    fromOn,
    toOn,
  ),
});

/** Approvals that wait, and cases whose money did not arrive or waits for a person. */
export const moneyStanding = (sql: Sql) => ({
  waiting: count(sql, "SELECT count(*) AS n FROM approval WHERE state = 'waiting'"),
  failed: count(
    sql,
    "SELECT count(*) AS n FROM refund_case WHERE state = 'needs_attention' AND set_aside_at_ms IS NULL",
  ),
});

export interface DisputesOpen {
  readonly open: number;
  readonly firstDueOn: string | null;
}

export const disputesOpen = (sql: Sql): DisputesOpen => ({
  open: count(sql, "SELECT count(*) AS n FROM payment WHERE dispute IN ('open_refundable', 'open_locked')"),
  firstDueOn:
    sql.one<{ on: string | null }>(
      `SELECT min(due_on) AS "on" FROM task WHERE done_at_ms IS NULL AND kind = 'answer_dispute'`,
    )?.on ?? null,
});

export const decidedSince = (sql: Sql, sinceMs: number): number =>
  count(sql, "SELECT count(*) AS n FROM decision WHERE decided_at_ms >= ?", sinceMs);
