import { chargeShape, chargeWithCustomer, intentShape } from "./charge-shapes.ts";
import { disputeShape } from "./disputes.ts";
import { missing } from "./errors.ts";
import { answerDispute, createFile, disputeUpdateParams, fileParams, fileShape, giveUp } from "./evidence.ts";
import { page } from "./lists.ts";
import { type Context, type Operation, operation } from "./operation.ts";
import {
  chargeListParams,
  eventListParams,
  noParams,
  refundCreateParams,
  refundListParams,
  refundUpdateParams,
} from "./params.ts";
import { payoutOperations } from "./payout-operations.ts";
import { type AccountRow, API_VERSION, type ChargeRow, type Kinds } from "./records.ts";
import { cancelRefund, createRefund, updateMetadata } from "./refunds.ts";
import { eventShape, refundShape, transactionShape } from "./shapes.ts";

export const operations: readonly Operation[] = [
  operation("refunds.create", ["POST", "/v1/refunds"], refundCreateParams, ({ book, account, ...rest }, params) =>
    refundShape(book, createRefund(book, { ...rest, account: account.id, params })),
  ),
  operation("refunds.list", ["GET", "/v1/refunds"], refundListParams, (context, params) => {
    const { book, account } = context;
    const charges = chargesOf(context, params);
    const rows = charges
      ? charges.flatMap((charge) => charge.refundIds.map((id) => book.need("refund", id)))
      : book.list("refund").filter((row) => row.account === account.id);
    return page(
      "/v1/refunds",
      rows.map((row) => refundShape(book, row)),
      params,
    );
  }),
  operation("refunds.get", ["GET", "/v1/refunds/:id"], noParams, (context) =>
    refundShape(context.book, own(context, "refund")),
  ),
  operation("refunds.update", ["POST", "/v1/refunds/:id"], refundUpdateParams, (context, { metadata }) => {
    const { book, cause } = context;
    return refundShape(book, updateMetadata(book, own(context, "refund"), metadata, cause));
  }),
  operation("refunds.cancel", ["POST", "/v1/refunds/:id/cancel"], noParams, (context) => {
    const { book, cause } = context;
    return refundShape(book, cancelRefund(book, own(context, "refund"), cause));
  }),
  operation("payment_intents.get", ["GET", "/v1/payment_intents/:id"], noParams, ({ book, account, id }) => {
    const intent = book.get("intent", id);
    const isOwn = intent && book.need("charge", intent.chargeId).account === account.id;
    if (!isOwn) throw missing("payment_intent", id, "intent");
    return intentShape(book, intent);
  }),
  operation("charges.get", ["GET", "/v1/charges/:id"], noParams, (context) =>
    chargeShape(context.book, own(context, "charge")),
  ),
  operation("charges.list", ["GET", "/v1/charges"], chargeListParams, (context, params) => {
    const { book, account } = context;
    const charges = chargesOf(context, params) ?? book.list("charge").filter((row) => row.account === account.id);
    const wanted = charges.filter(({ customer }) => params.customer === undefined || customer === params.customer);
    return page(
      "/v1/charges",
      wanted.map((row) => (params.expand ? chargeWithCustomer : chargeShape)(book, row)),
      params,
    );
  }),
  operation("disputes.get", ["GET", "/v1/disputes/:id"], noParams, (context) =>
    disputeShape(context.book, own(context, "dispute")),
  ),
  operation("disputes.list", ["GET", "/v1/disputes"], refundListParams, (context, params) => {
    const { book, account } = context;
    const charges = chargesOf(context, params);
    const rows = charges
      ? charges.flatMap((charge) => charge.disputeIds.map((id) => book.need("dispute", id)))
      : book.list("dispute").filter((row) => row.account === account.id);
    return page(
      "/v1/disputes",
      rows.map((row) => disputeShape(book, row)),
      params,
    );
  }),
  operation("disputes.update", ["POST", "/v1/disputes/:id"], disputeUpdateParams, (context, params) =>
    disputeShape(context.book, answerDispute(context.book, own(context, "dispute"), params)),
  ),
  operation("disputes.close", ["POST", "/v1/disputes/:id/close"], noParams, (context) =>
    disputeShape(context.book, giveUp(context.book, own(context, "dispute"))),
  ),
  operation("balance_transactions.get", ["GET", "/v1/balance_transactions/:id"], noParams, (context) =>
    transactionShape(own(context, "transaction")),
  ),
  ...payoutOperations,
  operation("events.get", ["GET", "/v1/events/:id"], noParams, (context) =>
    eventShape(own(context, "event"), versionOf(context.account)),
  ),
  operation("events.list", ["GET", "/v1/events"], eventListParams, ({ book, account }, params) => {
    const rows = book
      .list("event")
      .filter((row) => row.account === account.id && (params.type === undefined || row.type === params.type));
    return page(
      "/v1/events",
      rows.map((row) => eventShape(row, versionOf(account))),
      params,
    );
  }),
];

function versionOf({ webhook }: AccountRow): string {
  return webhook?.apiVersion ?? API_VERSION;
}

/** At https://files.stripe.com, and nowhere else. */
export const fileOperations: readonly Operation[] = [
  operation("files.create", ["POST", "/v1/files"], fileParams, ({ book, account }, params) =>
    fileShape(createFile(book, account, params)),
  ),
];

const WORDS = {
  refund: "refund",
  charge: "charge",
  dispute: "dispute",
  transaction: "balance_transaction",
  event: "event",
};

/** The object that the path names. Another account's object does not exist for this key. */
function own<K extends keyof typeof WORDS>({ book, account, id }: Context, kind: K): Kinds[K] {
  const row = book.get(kind, id);
  if (row?.account !== account.id) throw missing(WORDS[kind], id, WORDS[kind]);
  return row;
}

/** The charges that a list is narrowed to; undefined when it is not narrowed. */
function chargesOf(
  { book, account }: Context,
  by: { charge?: string | undefined; payment_intent?: string | undefined },
): ChargeRow[] | undefined {
  const { charge, payment_intent } = by;
  if (charge === undefined && payment_intent === undefined) return undefined;
  const id = charge ?? book.get("intent", payment_intent ?? "")?.chargeId ?? "";
  const found = book.get("charge", id);
  const isMeant = payment_intent === undefined || found?.paymentIntentId === payment_intent;
  return found?.account === account.id && isMeant ? [found] : [];
}
