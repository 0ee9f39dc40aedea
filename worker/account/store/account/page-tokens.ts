/** Tokens of signed pages that were used, each by its hash until it ends by itself. */
import type { Sql } from "../sql.ts";

export function dropOldTokens(sql: Sql, nowMs: number): void {
  sql.run("DELETE FROM token_seen WHERE expires_at_ms < ?", nowMs);
}

/** Answers whether it is used for the first time. */
export function keepToken(sql: Sql, hash: string, expiresAtMs: number): boolean {
  return (
    sql.change(
      "INSERT INTO token_seen (hash, expires_at_ms) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
      hash,
      expiresAtMs,
    ) > 0
  );
}
