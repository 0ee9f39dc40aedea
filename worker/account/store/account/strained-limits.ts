/** Limits that are more than a little used, so that they hold over a restart of the object. */
import type { Strained } from "../../../limits.ts";
import type { Sql } from "../sql.ts";

export function strainedLimits(sql: Sql, nowMs: number): Strained {
  return sql
    .all<{ name: string; atMs: number }>(
      "SELECT name, rested_at_ms AS atMs FROM strained_limit WHERE rested_at_ms > ?",
      nowMs,
    )
    .map(({ name, atMs }) => [name, atMs] as const);
}

export function keepStrained(sql: Sql, strained: Strained): void {
  for (const [name, atMs] of strained)
    sql.run(
      `INSERT INTO strained_limit (name, rested_at_ms) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET rested_at_ms = excluded.rested_at_ms`,
      name,
      atMs,
    );
}

export function dropRested(sql: Sql, nowMs: number): void {
  sql.run("DELETE FROM strained_limit WHERE rested_at_ms <= ?", nowMs);
}
