/** Money on its way to the clinic's bank: automatic payouts a day after day, each with its balance transactions, and those that somebody makes by hand. */
import type { Book } from "./book.ts";
import { badRequest } from "./errors.ts";
import type { AccountRow, PayoutRow, TransactionRow } from "./records.ts";
import { seconds } from "./shapes.ts";

const DAY_MS = 86_400_000;
/** From the day on which money can leave the balance to the day on which it is at the bank. */
const TO_THE_BANK_MS = DAY_MS;
/** So long Stripe puts together what is in a payout. */
const RECONCILES_MS = 3_600_000;
const DELAY_DAYS = 2;

const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

/** Makes the automatic payouts that are due by now: of each day what became available on it, once it is more than nothing. */
export function payOutDue(book: Book, account: AccountRow): void {
  if (account.paysOutByHand) return;
  const today = dayOf(book.nowMs());
  const waiting = book
    .list("transaction")
    .filter((row) => row.account === account.id && !row.payoutId && row.type !== "payout");
  for (const [currency, rows] of Map.groupBy(waiting, (row) => row.currency)) {
    const days = [...new Set(rows.map(availableDay))].filter((day) => day <= today).sort((a, b) => a - b);
    let open: TransactionRow[] = [];
    for (const day of days) {
      open = [...open, ...rows.filter((row) => availableDay(row) === day)];
      const sum = netOf(open);
      // A balance below nothing waits for the next day's money.
      if (sum <= 0) continue;
      makePayout(book, account, { currency, amountMinor: sum, createdAtMs: day * DAY_MS, isAutomatic: true }, open);
      open = [];
    }
  }
}

const availableDay = ({ createdAtMs }: TransactionRow): number => dayOf(createdAtMs) + DELAY_DAYS;
const netOf = (rows: readonly TransactionRow[]): number =>
  rows.reduce((sum, row) => sum + row.amountMinor - row.feeMinor, 0);

type NewPayout = Pick<PayoutRow, "currency" | "amountMinor" | "createdAtMs" | "isAutomatic">;

export function makePayout(
  book: Book,
  account: AccountRow,
  payout: NewPayout,
  of: readonly TransactionRow[] = [],
): PayoutRow {
  const id = book.newId("po");
  const { currency, amountMinor, createdAtMs } = payout;
  const transactionId = book.newId("txn");
  const same = { account: account.id, currency, createdAtMs, payoutId: id };
  book.put("transaction", {
    ...same,
    id: transactionId,
    type: "payout",
    amountMinor: -amountMinor,
    feeMinor: 0,
    source: id,
  });
  for (const row of of) book.put("transaction", { ...row, payoutId: id });
  return book.put("payout", { ...payout, id, account: account.id, transactionId, isFailed: false });
}

const DAY_S = 86_400;

/** `arrival_date` is a day, as its midnight in UTC. */
export function payoutShape(book: Book, row: PayoutRow) {
  const arrivesAtMs = row.createdAtMs + TO_THE_BANK_MS;
  const isThere = book.nowMs() >= arrivesAtMs;
  const isTold = book.nowMs() >= row.createdAtMs + RECONCILES_MS;
  return {
    id: row.id,
    object: "payout",
    amount: row.amountMinor,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: Math.floor(seconds(arrivesAtMs) / DAY_S) * DAY_S,
    automatic: row.isAutomatic,
    balance_transaction: row.transactionId,
    created: seconds(row.createdAtMs),
    currency: row.currency,
    description: row.isAutomatic ? "STRIPE PAYOUT" : null,
    destination: "ba_demo",
    failure_balance_transaction: null,
    failure_code: row.isFailed ? "account_closed" : null,
    failure_message: row.isFailed ? "The bank account has been closed" : null,
    livemode: false,
    metadata: {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: row.isAutomatic ? (isTold ? "completed" : "in_progress") : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: row.isFailed ? "failed" : isThere ? "paid" : "in_transit",
    trace_id: null,
    type: "bank_account",
  };
}

/** @throws Refusal for a payout of which Stripe cannot tell what is in it */
export function transactionsOf(book: Book, account: AccountRow, payoutId: string): TransactionRow[] {
  const payout = book.get("payout", payoutId);
  const status = payout?.account === account.id ? payoutShape(book, payout).reconciliation_status : undefined;
  if (status !== "completed") {
    const message = "Balance transactions can only be filtered on completed automatic payouts.";
    throw badRequest({ param: "payout", message });
  }
  return book.list("transaction").filter((row) => row.payoutId === payoutId);
}
