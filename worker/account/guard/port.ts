import type { ChainHead } from "../../../core/audit/chain.ts";

/** `head` is what the guard holds instead of what the caller believed. */
export type GuardAnswer = { readonly ok: true } | { readonly ok: false; readonly head: ChainHead };

/** What remembers an account's head outside of its database: `AccountGuard` in the Worker, an object in memory in tests. */
export interface GuardPort {
  head(): Promise<ChainHead>;
  advance(from: ChainHead, to: ChainHead): Promise<GuardAnswer>;
  rebase(from: ChainHead, to: ChainHead, nowMs: number): Promise<GuardAnswer>;
}
