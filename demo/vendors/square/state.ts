import type { Simulation } from "./api.ts";
import type { AccountRow, DisputeRow, EvidenceRow, RefundRow } from "./records.ts";

/** The truth to compare a ledger with: every refund that exists, whoever made it. */
export interface SquareState {
  readonly nowMs: number;
  readonly accounts: readonly Pick<AccountRow, "id" | "prefix" | "environment">[];
  readonly refunds: readonly RefundRow[];
  readonly disputes: readonly DisputeRow[];
  readonly evidence: readonly EvidenceRow[];
  /** Keys sent again after they were forgotten. Anything here is a client's bug that can pay twice. */
  readonly resentAfterPrune: readonly { readonly key: string; readonly atMs: number }[];
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /** Events that have not reached the webhook yet. */
  readonly undelivered: number;
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

export function stateOf({ book, calls }: Simulation): SquareState {
  return {
    nowMs: book.nowMs(),
    accounts: book.list("account").map(({ id, prefix, environment }) => ({ id, prefix, environment })),
    refunds: book.list("refund"),
    disputes: book.list("dispute"),
    evidence: book.list("evidence"),
    resentAfterPrune: book.list("resend").map(({ key, atMs }) => ({ key, atMs })),
    events: book.list("event").map(({ id, type }) => ({ id, type })),
    undelivered: book.list("delivery").length,
    calls: Object.fromEntries(calls),
  };
}
