import type { Simulation } from "./api.ts";
import { disputeShape } from "./disputes.ts";
import type { AccountRow, RefundRow } from "./records.ts";
import { captureShape, refundShape } from "./shapes.ts";

/** The truth to compare a ledger with: every refund that exists, whoever made it. */
export interface PayPalState {
  readonly nowMs: number;
  readonly accounts: readonly Pick<AccountRow, "id" | "idPrefix" | "availableMinor">[];
  readonly captures: readonly { readonly id: string; readonly status: string; readonly account: string }[];
  readonly refunds: readonly StateRefund[];
  readonly disputes: readonly { readonly dispute_id: string; readonly status: string; readonly account: string }[];
  /** Keys sent again after they were forgotten. Anything here is a client's bug that can pay twice. */
  readonly resent_after_prune: readonly { readonly key: string; readonly atMs: number }[];
  /** Events that have not reached the webhook yet. */
  readonly undelivered: number;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

export interface StateRefund {
  readonly id: string;
  readonly status: RefundRow["status"];
  readonly account: string;
  readonly capture_id: string;
  readonly amount_minor: number;
  readonly custom_id?: string;
  readonly invoice_id?: string;
  readonly made_in_dashboard: boolean;
  readonly request_id: string | null;
  readonly resent_after_prune: boolean;
}

export function stateOf({ book, calls }: Simulation): PayPalState {
  return {
    nowMs: book.nowMs(),
    accounts: book.list("account").map(({ id, idPrefix, availableMinor }) => ({ id, idPrefix, availableMinor })),
    captures: book.list("capture").map((row) => ({ ...captureShape(book, row), account: row.account })),
    refunds: book.list("refund").map((row) => ({
      ...refundShape(book, row),
      account: row.account,
      capture_id: row.captureId,
      amount_minor: row.amountMinor,
      made_in_dashboard: row.madeInDashboard,
      request_id: row.requestId,
      resent_after_prune: row.resentAfterPrune,
    })),
    disputes: book.list("dispute").map((row) => ({ ...disputeShape(book, row), account: row.account })),
    resent_after_prune: book.list("resend").map(({ id, atMs }) => ({ key: id.slice(0, id.lastIndexOf("@")), atMs })),
    undelivered: book.list("delivery").length,
    events: book.list("event").map(({ id, type }) => ({ id, type })),
    calls: Object.fromEntries(calls),
  };
}
