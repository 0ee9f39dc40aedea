import type { ChainHead } from "../../../core/audit/chain.ts";
import type { KeptErasure } from "../../../core/privacy/kept-erasure.ts";

/** What the guard holds; `isClosed`: the account was moved, and nothing leaves from here any more. `erased`: of how many people it knows that they were. */
export type GuardHead = ChainHead & { readonly isClosed?: true; readonly erased?: number };

/** `head` is what the guard holds instead of what the caller believed. */
export type GuardAnswer = { readonly ok: true } | { readonly ok: false; readonly head: GuardHead };

/** `takenBy`: the account that goes on instead. */
export type GuardTaken = { readonly ok: true } | { readonly ok: false; readonly takenBy: string };

/** What remembers an account's head outside of its database: `AccountGuard` in the Worker, an object in memory in tests. */
export interface GuardPort {
  head(): Promise<GuardHead>;
  advance(from: ChainHead, to: ChainHead): Promise<GuardAnswer>;
  rebase(from: ChainHead, to: ChainHead, nowMs: number): Promise<GuardAnswer>;
  /** Nothing leaves from the account any more; it is moved. */
  close(nowMs: number): Promise<GuardTaken>;
  /** It was not moved after all: only as long as no other account goes on instead. */
  reopen(): Promise<GuardTaken>;
  /** Another account goes on with this one's money: the first that says so, and no second. */
  take(by: string, nowMs: number): Promise<GuardTaken>;
  /** Who was erased, for copies from before it. Those that it knows stay as they are. */
  keepErasures(kept: readonly KeptErasure[]): Promise<void>;
  erasures(): Promise<readonly KeptErasure[]>;
}
