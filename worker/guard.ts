import { DurableObject } from "cloudflare:workers";
import { type ChainHead, EMPTY_CHAIN } from "../core/audit/chain.ts";
import type { GuardAnswer, GuardPort } from "./account/guard/port.ts";

/**
 * Remembers, outside of an account's own database, how far its record had come before each send (decision record 0013). An account whose
 * database is swapped for an older copy lacks that event, and notices. It holds a number and a hash, nothing of a clinic.
 */
export class AccountGuard extends DurableObject<object> implements GuardPort {
  constructor(state: DurableObjectState, env: object) {
    super(state, env);
    state.storage.sql.exec(
      `CREATE TABLE IF NOT EXISTS head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
       CREATE TABLE IF NOT EXISTS fork (
         n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, lost_seq INTEGER NOT NULL, lost_hash TEXT NOT NULL, seq INTEGER NOT NULL,
         hash TEXT NOT NULL
       ) STRICT`,
    );
  }

  async head(): Promise<ChainHead> {
    return this.#head();
  }

  /** Moves on only from the head that the caller has checked to be its own: of two callers one has to look again. */
  async advance(from: ChainHead, to: ChainHead): Promise<GuardAnswer> {
    const head = this.#head();
    if (head.seq !== from.seq || head.hash !== from.hash) return { ok: false, head };
    if (to.seq > head.seq) this.#put(to);
    return { ok: true };
  }

  /** After a restore and its reconciliation: the record begins anew from where it is now. What was lost stays written down. */
  async rebase(from: ChainHead, to: ChainHead, nowMs: number): Promise<GuardAnswer> {
    const head = this.#head();
    if (head.seq !== from.seq || head.hash !== from.hash) return { ok: false, head };
    const { sql } = this.ctx.storage;
    const fork = "INSERT INTO fork (at_ms, lost_seq, lost_hash, seq, hash) VALUES (?, ?, ?, ?, ?)";
    sql.exec(fork, nowMs, head.seq, head.hash, to.seq, to.hash).toArray();
    this.#put(to);
    return { ok: true };
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
