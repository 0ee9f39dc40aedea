import * as z from "zod";
import type { Book } from "./book.ts";
import { errorsBody, notFound } from "./errors.ts";
import {
  acceptDispute,
  dropEvidence,
  evidenceFileParams,
  evidenceListParams,
  evidenceOf,
  evidenceShape,
  evidenceTextParams,
  layFile,
  layText,
  submitEvidence,
} from "./evidence.ts";
import type { OperationName, OutcomeFault } from "./faults.ts";
import {
  DISPUTE_PAGE,
  disputeListParams,
  entryListParams,
  page,
  paymentListParams,
  payoutListParams,
  refundListParams,
} from "./lists.ts";
import { entryShape, payOutDue, payoutShape, statusOf } from "./payouts.ts";
import type { AccountRow, Kinds } from "./records.ts";
import { createRefund, refundParams } from "./refunds.ts";
import { disputeShape, paymentShape, refundShape } from "./shapes.ts";

export interface Context {
  readonly book: Book;
  readonly account: AccountRow;
  readonly forced: OutcomeFault | undefined;
  readonly resentAfterPrune: boolean;
  /** The id in the path; "" where the path has none. */
  readonly id: string;
  /** Of a piece of evidence, where the path names one. */
  readonly evidenceId: string;
}

export interface Operation {
  readonly name: OperationName;
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  /** What a token that is not personal needs. */
  readonly scope: string | null;
  readonly params: z.ZodType;
  /** @throws Refusal before anything is written */
  run(context: Context, params: unknown): unknown;
}

function operation<S extends z.ZodType>(
  name: OperationName,
  [method, path, scope]: readonly [Operation["method"], string, string | null],
  params: S,
  run: (context: Context, params: z.infer<S>) => unknown,
): Operation {
  // `params` has been through this very schema when the API calls.
  return { name, method, path, scope, params, run: (context, parsed) => run(context, parsed as z.infer<S>) };
}

const none = z.strictObject({});

export const operations: readonly Operation[] = [
  operation("refunds.create", ["POST", "/v2/refunds", "PAYMENTS_WRITE"], refundParams, (context, params) => {
    const { book, account, forced, resentAfterPrune } = context;
    const { idempotency_key: idempotencyKey, ...rest } = params;
    const order = { account: account.id, params: rest, idempotencyKey, forced, resentAfterPrune };
    const refund = refundShape(book, createRefund(book, order));
    return forced?.code ? { ...errorsBody({ code: forced.code, detail: "As a fault told it." }), refund } : { refund };
  }),
  operation("refunds.list", ["GET", "/v2/refunds", "PAYMENTS_READ"], refundListParams, (context, query) => {
    const { book, account } = context;
    const { status, location_id, source_type } = query;
    const rows = own(context, "refund").filter((row) => {
      const payment = book.need("payment", row.paymentId);
      return (
        (status === undefined || row.status === status) &&
        (location_id === undefined || payment.locationId === location_id) &&
        (source_type === undefined || payment.sourceType === source_type)
      );
    });
    const found = page(book, account, rows, query);
    return listed("refunds", found, (row) => refundShape(book, row));
  }),
  operation("refunds.get", ["GET", "/v2/refunds/:id", "PAYMENTS_READ"], none, (context) => ({
    refund: refundShape(context.book, named(context, "refund")),
  })),
  operation("payments.list", ["GET", "/v2/payments", "PAYMENTS_READ"], paymentListParams, (context, query) => {
    const { book, account } = context;
    // Of one location, the main one where none is named.
    const location = query.location_id ?? account.locations[0];
    const rows = own(context, "payment").filter((row) => row.locationId === location);
    return listed("payments", page(book, account, rows, query), (row) => paymentShape(book, row));
  }),
  operation("payments.get", ["GET", "/v2/payments/:id", "PAYMENTS_READ"], none, (context) => ({
    payment: paymentShape(context.book, named(context, "payment")),
  })),
  operation("disputes.list", ["GET", "/v2/disputes", "DISPUTES_READ"], disputeListParams, (context, query) => {
    const { book, account } = context;
    const { states, location_id, cursor } = query;
    const rows = own(context, "dispute").filter(
      (row) =>
        (states === undefined || states.split(",").includes(row.state)) &&
        (location_id === undefined || row.locationId === location_id),
    );
    return listed("disputes", page(book, account, rows, { ...DISPUTE_PAGE, cursor }), (row) => disputeShape(book, row));
  }),
  operation("disputes.get", ["GET", "/v2/disputes/:id", "DISPUTES_READ"], none, (context) => ({
    dispute: disputeShape(context.book, named(context, "dispute")),
  })),
  operation("payouts.list", ["GET", "/v2/payouts", "PAYOUTS_READ"], payoutListParams, (context, query) => {
    const { book, account } = context;
    payOutDue(book, account);
    // Of one location, the main one where none is named.
    const location = query.location_id ?? account.locations[0];
    const rows = own(context, "payout").filter(
      (row) => row.locationId === location && (query.status ?? statusOf(book, row)) === statusOf(book, row),
    );
    return listed("payouts", page(book, account, rows, query), (row) => payoutShape(book, row));
  }),
  operation(
    "payouts.entries",
    ["GET", "/v2/payouts/:id/payout-entries", "PAYOUTS_READ"],
    entryListParams,
    (context, query) => {
      const { book, account } = context;
      const payout = named(context, "payout");
      const rows = book.list("entry").filter(({ payoutId }) => payoutId === payout.id);
      return listed("payout_entries", page(book, account, rows, { ...query, begin_time: 0 }), entryShape);
    },
  ),
  operation("disputes.accept", ["POST", "/v2/disputes/:id/accept", "DISPUTES_WRITE"], none, (context) => ({
    dispute: disputeShape(context.book, acceptDispute(context.book, named(context, "dispute"))),
  })),
  operation("evidence.list", ["GET", "/v2/disputes/:id/evidence", "DISPUTES_READ"], evidenceListParams, (context) =>
    listed("evidence", { rows: evidenceOf(context.book, named(context, "dispute")) }, evidenceShape),
  ),
  operation(
    "evidence.text",
    ["POST", "/v2/disputes/:id/evidence-text", "DISPUTES_WRITE"],
    evidenceTextParams,
    (context, params) => ({
      evidence: evidenceShape(layText(context.book, named(context, "dispute"), params)),
    }),
  ),
  operation(
    "evidence.file",
    ["POST", "/v2/disputes/:id/evidence-files", "DISPUTES_WRITE"],
    evidenceFileParams,
    (context, params) => ({
      evidence: evidenceShape(layFile(context.book, named(context, "dispute"), params)),
    }),
  ),
  operation(
    "evidence.delete",
    ["DELETE", "/v2/disputes/:id/evidence/:evidenceId", "DISPUTES_WRITE"],
    none,
    (context) => {
      dropEvidence(context.book, named(context, "dispute"), context.evidenceId);
      return {};
    },
  ),
  operation("evidence.submit", ["POST", "/v2/disputes/:id/submit-evidence", "DISPUTES_WRITE"], none, (context) => ({
    dispute: disputeShape(context.book, submitEvidence(context.book, named(context, "dispute"))),
  })),
  operation("token.status", ["POST", "/oauth2/token/status", null], none, ({ account }) => ({
    scopes: account.scopes ?? ["PAYMENTS_READ", "PAYMENTS_WRITE", "DISPUTES_READ", "DISPUTES_WRITE", "PAYOUTS_READ"],
    client_id: `sq0idp-${account.prefix}`,
    merchant_id: account.id,
  })),
];

/** An empty list is left out. */
function listed<Row>(name: string, { rows, cursor }: { rows: Row[]; cursor?: string }, shape: (row: Row) => unknown) {
  return { ...(rows.length === 0 ? {} : { [name]: rows.map(shape) }), ...(cursor === undefined ? {} : { cursor }) };
}

function own<K extends "payment" | "refund" | "dispute" | "payout">({ book, account }: Context, kind: K): Kinds[K][] {
  return book.list(kind).filter((row) => row.account === account.id);
}

function named<K extends "payment" | "refund" | "dispute" | "payout">(
  { book, account, id }: Context,
  kind: K,
): Kinds[K] {
  const row = book.get(kind, id);
  if (row?.account !== account.id) throw notFound(kind, id);
  return row;
}
