import { DurableObject } from "cloudflare:workers";
import { type Limit, Limits } from "./limits.ts";

/** A person who has the token mistypes it a few times. */
const OPERATOR_GUESSES: Limit = { most: 10, everyMs: 60_000 };

/**
 * Which accounts exist, so that the hourly sweep can wake one whose alarm was lost. It holds opaque ids and nothing of a clinic, is written
 * once per account by provisioning, and stands on no agent's path.
 */
export class AccountDirectory extends DurableObject<object> {
  readonly #limits: Limits;

  constructor(state: DurableObjectState, env: object) {
    super(state, env);
    state.storage.sql.exec(
      `CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, woken_at_ms INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
       CREATE TABLE IF NOT EXISTS strained_limit (name TEXT PRIMARY KEY, rested_at_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
    );
    const { sql } = state.storage;
    sql.exec("DELETE FROM strained_limit WHERE rested_at_ms <= ?", Date.now()).toArray();
    const before = sql.exec<{ name: string; atMs: number }>("SELECT name, rested_at_ms AS atMs FROM strained_limit");
    this.#limits = new Limits(before.toArray().map(({ name, atMs }) => [name, atMs] as const));
  }

  /** Adds an account; again changes nothing. */
  async add(accountId: string): Promise<void> {
    this.ctx.storage.sql.exec("INSERT INTO account (id) VALUES (?) ON CONFLICT (id) DO NOTHING", accountId).toArray();
  }

  async has(accountId: string): Promise<boolean> {
    return this.ctx.storage.sql.exec("SELECT 1 FROM account WHERE id = ?", accountId).toArray().length > 0;
  }

  /**
   * The operator's door, from one place: how long to wait, whatever was brought; 0 where it may be looked at. Only what was wrong counts. It
   * holds over a restart.
   */
  async operatorWaitMs(from: string, isRight: boolean, nowMs: number): Promise<number> {
    const waitMs = this.#limits.waitMs(from, OPERATOR_GUESSES, nowMs);
    if (waitMs > 0 || isRight) return waitMs;
    this.#limits.take(from, OPERATOR_GUESSES, nowMs);
    for (const [name, atMs] of this.#limits.takeStrained())
      this.ctx.storage.sql
        .exec(
          "INSERT INTO strained_limit VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET rested_at_ms = excluded.rested_at_ms",
          name,
          atMs,
        )
        .toArray();
    return 0;
  }

  /** The accounts that were woken longest ago, marked as woken now: a sweep that is cut short goes on with the others next time. */
  async takeLongestAsleep(limit: number, nowMs: number): Promise<string[]> {
    const sql = this.ctx.storage.sql;
    const rows = sql.exec<{ id: string }>("SELECT id FROM account ORDER BY woken_at_ms, id LIMIT ?", limit).toArray();
    for (const { id } of rows) sql.exec("UPDATE account SET woken_at_ms = ? WHERE id = ?", nowMs, id).toArray();
    return rows.map(({ id }) => id);
  }
}
