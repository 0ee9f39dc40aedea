import { type ChainHead, EMPTY_CHAIN } from "../../core/audit/chain.ts";
import type { KeptErasure } from "../../core/privacy/kept-erasure.ts";
import type { GuardHead, GuardPort } from "../../worker/account/guard/port.ts";

/** `AccountGuard` without its own database: what it holds outlives the account's. */
export class MemoryGuard implements GuardPort {
  held: ChainHead = EMPTY_CHAIN;
  /** No answer while true. */
  deaf = false;

  async head(): Promise<GuardHead> {
    this.#answer();
    const erased = this.erased.size;
    return { ...this.held, ...(this.isClosed ? { isClosed: true as const } : {}), ...(erased > 0 ? { erased } : {}) };
  }

  async advance(from: ChainHead, to: ChainHead) {
    this.#answer();
    if (this.isClosed || from.seq !== this.held.seq || from.hash !== this.held.hash)
      return { ok: false, head: await this.head() } as const;
    if (to.seq > from.seq) this.held = to;
    return { ok: true } as const;
  }

  async rebase(from: ChainHead, to: ChainHead) {
    this.#answer();
    if (this.isClosed || from.seq !== this.held.seq || from.hash !== this.held.hash)
      return { ok: false, head: await this.head() } as const;
    this.held = to;
    return { ok: true } as const;
  }

  takenBy: string | undefined;
  isClosed = false;

  async close() {
    this.#answer();
    if (this.takenBy !== undefined) return { ok: false, takenBy: this.takenBy } as const;
    this.isClosed = true;
    return { ok: true } as const;
  }

  async reopen() {
    this.#answer();
    if (this.takenBy !== undefined) return { ok: false, takenBy: this.takenBy } as const;
    this.isClosed = false;
    return { ok: true } as const;
  }

  async take(by: string) {
    this.#answer();
    if (this.takenBy !== undefined && this.takenBy !== by) return { ok: false, takenBy: this.takenBy } as const;
    [this.takenBy, this.isClosed] = [by, true];
    return { ok: true } as const;
  }

  readonly erased = new Map<string, KeptErasure>();

  async keepErasures(kept: readonly KeptErasure[]) {
    this.#answer();
    for (const one of kept) if (!this.erased.has(one.erasureId)) this.erased.set(one.erasureId, structuredClone(one));
  }

  async erasures() {
    this.#answer();
    return [...this.erased.values()];
  }

  #answer(): void {
    if (this.deaf) throw new Error("no answer");
  }
}
