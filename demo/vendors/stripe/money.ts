import type { Book } from "./book.ts";
import type { ChargeRow, TransactionRow } from "./records.ts";

/** Stripe's own table, kept apart from ours on purpose: a simulator that shared our steps could not catch a wrong one. */
const WHOLE_UNITS_IN_CENTS = new Set(["isk", "ugx"]);
const THREE_DECIMALS = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);

/** What an amount in this currency must be a multiple of, in minor units. */
export function stepMinor(currency: string): number {
  if (WHOLE_UNITS_IN_CENTS.has(currency)) return 100;
  return THREE_DECIMALS.has(currency) ? 10 : 1;
}

/** Writes a balance transaction for something about this charge and moves the account's balance, where that is tracked. */
export function post(
  book: Book,
  charge: ChargeRow,
  entry: Pick<TransactionRow, "type" | "amountMinor" | "source"> & { feeMinor?: number; createdAtMs?: number },
): string {
  const { account, currency } = charge;
  const { feeMinor = 0, createdAtMs = book.nowMs() } = entry;
  moveBalance(book, account, currency, entry.amountMinor - feeMinor);
  const id = book.newId("txn");
  book.put("transaction", { ...entry, id, account, currency, feeMinor, createdAtMs });
  return id;
}

export function isShort(book: Book, charge: ChargeRow, amountMinor: number): boolean {
  const available = book.need("account", charge.account).availableMinor[charge.currency];
  return available !== undefined && available < amountMinor;
}

function moveBalance(book: Book, accountId: string, currency: string, byMinor: number): void {
  const account = book.need("account", accountId);
  const available = account.availableMinor[currency];
  if (available === undefined) return;
  book.put("account", { ...account, availableMinor: { ...account.availableMinor, [currency]: available + byMinor } });
}
