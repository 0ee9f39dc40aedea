import type Stripe from "stripe";
import type { Simulation } from "./api.ts";
import { disputeShape } from "./disputes.ts";
import type { AccountRow } from "./records.ts";
import { refundShape } from "./shapes.ts";

/** The truth to compare a ledger with: every refund that exists, whoever made it. */
export interface StripeState {
  readonly nowMs: number;
  readonly accounts: readonly Pick<AccountRow, "id" | "availableMinor">[];
  readonly refunds: readonly StateRefund[];
  readonly disputes: readonly Stripe.Dispute[];
  /** Keys sent again after they were pruned. Anything here is a client's bug that can pay twice. */
  readonly resent_after_prune: readonly { readonly key: string; readonly endpoint: string; readonly atMs: number }[];
  /** Events that have not reached the webhook yet. */
  readonly undelivered: number;
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

interface StateRefund extends Stripe.Refund {
  readonly account: string;
  readonly made_in_dashboard: boolean;
  readonly idempotency_key: string | null;
  readonly resent_after_prune: boolean;
}

export function stateOf({ book, calls }: Simulation): StripeState {
  return {
    nowMs: book.nowMs(),
    accounts: book.list("account").map(({ id, availableMinor }) => ({ id, availableMinor })),
    refunds: book.list("refund").map((row) => ({
      ...refundShape(book, row),
      account: row.account,
      made_in_dashboard: row.madeInDashboard,
      idempotency_key: row.idempotencyKey,
      resent_after_prune: row.resentAfterPrune,
    })),
    disputes: book.list("dispute").map((row) => disputeShape(book, row)),
    resent_after_prune: book.list("resend").map(({ id, endpoint, atMs }) => ({
      key: id.slice(0, id.lastIndexOf("@")),
      endpoint,
      atMs,
    })),
    undelivered: book.list("delivery").length,
    calls: Object.fromEntries(calls),
  };
}
