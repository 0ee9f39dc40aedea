import { missing } from "./errors.ts";
import { page } from "./lists.ts";
import { type Context, type Operation, operation } from "./operation.ts";
import { noParams, payoutListParams, transactionListParams } from "./params.ts";
import { payOutDue, payoutShape, transactionsOf } from "./payouts.ts";
import type { PayoutRow } from "./records.ts";
import { transactionShape } from "./shapes.ts";

/** What moved the balance, and what left for the bank. */
export const payoutOperations: readonly Operation[] = [
  operation(
    "balance_transactions.list",
    ["GET", "/v1/balance_transactions"],
    transactionListParams,
    (context, params) => {
      const { book, account } = context;
      payOutDue(book, account);
      const rows =
        params.payout === undefined
          ? book.list("transaction").filter((row) => row.account === account.id)
          : transactionsOf(book, account, params.payout);
      const wanted = rows.filter(
        ({ type, source, currency }) =>
          (params.type ?? type) === type &&
          (params.source ?? source) === source &&
          (params.currency ?? currency) === currency,
      );
      return page("/v1/balance_transactions", wanted.map(transactionShape), params);
    },
  ),
  operation("payouts.list", ["GET", "/v1/payouts"], payoutListParams, ({ book, account }, params) => {
    payOutDue(book, account);
    const rows = book.list("payout").filter((row) => row.account === account.id);
    const shapes = rows.map((row) => payoutShape(book, row));
    return page(
      "/v1/payouts",
      shapes.filter(({ status }) => (params.status ?? status) === status),
      params,
    );
  }),
  operation("payouts.get", ["GET", "/v1/payouts/:id"], noParams, (context) => {
    payOutDue(context.book, context.account);
    return payoutShape(context.book, ownPayout(context));
  }),
];

/** Another account's object does not exist for this key. */
function ownPayout({ book, account, id }: Context): PayoutRow {
  const row = book.get("payout", id);
  if (row?.account !== account.id) throw missing("payout", id, "payout");
  return row;
}
