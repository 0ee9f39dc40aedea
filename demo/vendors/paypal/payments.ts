import type { Book } from "./book.ts";
import type { PaymentInput } from "./control-input.ts";
import { Refusal } from "./errors.ts";

export interface LoadedPayment {
  readonly captureId: string;
}

/** Loads captures as already taken: all or none, without events. @throws Refusal for an id that is in use */
export function loadPayments(book: Book, payments: readonly PaymentInput[]): LoadedPayment[] {
  return book.transaction(() => payments.map((payment) => loadPayment(book, payment)));
}

function loadPayment(book: Book, payment: PaymentInput): LoadedPayment {
  const { captureId, createdAtMs, feeMinor, ...rest } = payment;
  const account = book.get("account", payment.account);
  if (!account) throw new Refusal(404, { description: `no account ${payment.account}` });
  const id = captureId ?? book.newId(account.idPrefix);
  if (book.get("capture", id)) throw new Refusal(409, { description: `capture ${id} exists` });
  book.put("capture", {
    ...rest,
    id,
    createdAtMs: createdAtMs ?? book.nowMs(),
    // A usual price plan where none is given: 3.49 % and 49 cents.
    feeMinor: feeMinor ?? Math.min(rest.amountMinor, Math.floor((rest.amountMinor * 349) / 10_000) + 49),
    refundIds: [],
    disputeIds: [],
  });
  return { captureId: id };
}
