import { type ChainHead, EMPTY_CHAIN } from "../../core/audit/chain.ts";
import type { GuardPort } from "../../worker/account/guard/port.ts";

/** `AccountGuard` without its own database: what it holds outlives the account's. */
export class MemoryGuard implements GuardPort {
  held: ChainHead = EMPTY_CHAIN;
  /** No answer while true. */
  deaf = false;

  async head(): Promise<ChainHead> {
    this.#answer();
    return this.held;
  }

  async advance(from: ChainHead, to: ChainHead) {
    this.#answer();
    if (from.seq !== this.held.seq || from.hash !== this.held.hash) return { ok: false, head: this.held } as const;
    if (to.seq > from.seq) this.held = to;
    return { ok: true } as const;
  }

  async rebase(from: ChainHead, to: ChainHead) {
    this.#answer();
    if (from.seq !== this.held.seq || from.hash !== this.held.hash) return { ok: false, head: this.held } as const;
    this.held = to;
    return { ok: true } as const;
  }

  #answer(): void {
    if (this.deaf) throw new Error("no answer");
  }
}
