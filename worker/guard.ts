import { DurableObject } from "cloudflare:workers";
import { type ChainHead, EMPTY_CHAIN } from "../core/audit/chain.ts";
import type { KeptErasure } from "../core/privacy/kept-erasure.ts";
import type { GuardAnswer, GuardHead, GuardPort, GuardTaken } from "./account/guard/port.ts";

/**
 * Remembers, outside of an account's own database, how far its record had come before each send (decision record 0013). An account whose
 * database is swapped for an older copy lacks that event, and notices. It holds a number and a hash, and of whoever was erased ids and keyed hashes.
 */
export class AccountGuard extends DurableObject<object> implements GuardPort {
  constructor(state: DurableObjectState, env: object) {
    super(state, env);
    state.storage.sql.exec(
      `CREATE TABLE IF NOT EXISTS head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
       CREATE TABLE IF NOT EXISTS fork (
         n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, lost_seq INTEGER NOT NULL, lost_hash TEXT NOT NULL, seq INTEGER NOT NULL,
         hash TEXT NOT NULL
       ) STRICT;
       CREATE TABLE IF NOT EXISTS moved (id INTEGER PRIMARY KEY CHECK (id = 1), at_ms INTEGER NOT NULL, taken_by TEXT) STRICT;
       CREATE TABLE IF NOT EXISTS erased (erasure_id TEXT PRIMARY KEY, kept TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    );
  }

  async head(): Promise<GuardHead> {
    const erased = this.ctx.storage.sql.exec<{ n: number }>("SELECT count(*) AS n FROM erased").one().n;
    const isClosed = this.#moved() !== undefined;
    return { ...this.#head(), ...(isClosed ? { isClosed } : {}), ...(erased > 0 ? { erased } : {}) };
  }

  /** Moves on only from the head that the caller has checked to be its own: of two callers one has to look again. */
  async advance(from: ChainHead, to: ChainHead): Promise<GuardAnswer> {
    const head = await this.head();
    if (head.isClosed || head.seq !== from.seq || head.hash !== from.hash) return { ok: false, head };
    if (to.seq > head.seq) this.#put(to);
    return { ok: true };
  }

  /** After a restore and its reconciliation: the record begins anew from where it is now. What was lost stays written down. */
  async rebase(from: ChainHead, to: ChainHead, nowMs: number): Promise<GuardAnswer> {
    const head = await this.head();
    if (head.isClosed || head.seq !== from.seq || head.hash !== from.hash) return { ok: false, head };
    const { sql } = this.ctx.storage;
    const fork = "INSERT INTO fork (at_ms, lost_seq, lost_hash, seq, hash) VALUES (?, ?, ?, ?, ?)";
    sql.exec(fork, nowMs, head.seq, head.hash, to.seq, to.hash).toArray();
    this.#put(to);
    return { ok: true };
  }

  async close(nowMs: number): Promise<GuardTaken> {
    const moved = this.#moved();
    if (moved?.takenBy) return { ok: false, takenBy: moved.takenBy };
    this.ctx.storage.sql
      .exec("INSERT INTO moved (id, at_ms) VALUES (1, ?) ON CONFLICT (id) DO NOTHING", nowMs)
      .toArray();
    return { ok: true };
  }

  async reopen(): Promise<GuardTaken> {
    const moved = this.#moved();
    if (moved?.takenBy) return { ok: false, takenBy: moved.takenBy };
    this.ctx.storage.sql.exec("DELETE FROM moved").toArray();
    return { ok: true };
  }

  async take(by: string, nowMs: number): Promise<GuardTaken> {
    const takenBy = this.#moved()?.takenBy ?? by;
    if (takenBy !== by) return { ok: false, takenBy };
    const put =
      "INSERT INTO moved (id, at_ms, taken_by) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET taken_by = excluded.taken_by";
    this.ctx.storage.sql.exec(put, nowMs, by).toArray();
    return { ok: true };
  }

  async keepErasures(kept: readonly KeptErasure[]): Promise<void> {
    const put = "INSERT INTO erased (erasure_id, kept) VALUES (?, ?) ON CONFLICT (erasure_id) DO NOTHING";
    for (const one of kept) this.ctx.storage.sql.exec(put, one.erasureId, JSON.stringify(one)).toArray();
  }

  async erasures(): Promise<readonly KeptErasure[]> {
    const rows = this.ctx.storage.sql.exec<{ kept: string }>("SELECT kept FROM erased ORDER BY erasure_id").toArray();
    return rows.map(({ kept }) => JSON.parse(kept) as KeptErasure);
  }

  #moved(): { takenBy: string | null } | undefined {
    return this.ctx.storage.sql.exec<{ takenBy: string | null }>("SELECT taken_by AS takenBy FROM moved").toArray()[0];
  }

  #head(): ChainHead {
    return this.ctx.storage.sql.exec<ChainHead>("SELECT seq, hash FROM head").toArray()[0] ?? EMPTY_CHAIN;
  }

  #put({ seq, hash }: ChainHead): void {
    const put =
      "INSERT INTO head (id, seq, hash) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash";
    this.ctx.storage.sql.exec(put, seq, hash).toArray();
  }
}
