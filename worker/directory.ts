import { DurableObject } from "cloudflare:workers";

/**
 * Which accounts exist, so that the hourly sweep can wake one whose alarm was lost. It holds opaque ids and nothing of a clinic, is written
 * once per account by provisioning, and stands on no agent's path.
 */
export class AccountDirectory extends DurableObject<object> {
  constructor(state: DurableObjectState, env: object) {
    super(state, env);
    state.storage.sql.exec(
      "CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, woken_at_ms INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID",
    );
  }

  /** Adds an account; again changes nothing. */
  async add(accountId: string): Promise<void> {
    this.ctx.storage.sql.exec("INSERT INTO account (id) VALUES (?) ON CONFLICT (id) DO NOTHING", accountId).toArray();
  }

  /** The accounts that were woken longest ago, marked as woken now: a sweep that is cut short goes on with the others next time. */
  async takeLongestAsleep(limit: number, nowMs: number): Promise<string[]> {
    const sql = this.ctx.storage.sql;
    const rows = sql.exec<{ id: string }>("SELECT id FROM account ORDER BY woken_at_ms, id LIMIT ?", limit).toArray();
    for (const { id } of rows) sql.exec("UPDATE account SET woken_at_ms = ? WHERE id = ?", nowMs, id).toArray();
    return rows.map(({ id }) => id);
  }
}
