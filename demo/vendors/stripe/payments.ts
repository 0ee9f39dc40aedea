import type { Book } from "./book.ts";
import type { PaymentInput } from "./control-input.ts";
import { Refusal } from "./errors.ts";
import { post } from "./money.ts";
import type { ChargeRow } from "./records.ts";

export interface LoadedPayment {
  readonly chargeId: string;
  readonly paymentIntentId: string | null;
  readonly balanceTransactionId: string | null;
}

/** Loads payments as already taken: all or none, without events. @throws Refusal for an id that is in use */
export function loadPayments(book: Book, payments: readonly PaymentInput[]): LoadedPayment[] {
  return book.transaction(() => payments.map((payment) => loadPayment(book, payment)));
}

function loadPayment(book: Book, payment: PaymentInput): LoadedPayment {
  const { account, amountMinor, currency, method, metadata, customer, description, email, payerName, payerPhone } =
    payment;
  if (!book.get("account", account)) throw new Refusal(404, { message: `no account ${account}` });
  const id = payment.chargeId ?? book.newId(method.type === "card" ? "ch" : "py");
  const paymentIntentId = payment.paymentIntentId === undefined ? book.newId("pi") : payment.paymentIntentId;
  if (book.get("charge", id)) throw new Refusal(409, { message: `charge ${id} exists` });
  if (paymentIntentId !== null) {
    if (book.get("intent", paymentIntentId)) throw new Refusal(409, { message: `intent ${paymentIntentId} exists` });
    book.put("intent", { id: paymentIntentId, chargeId: id });
  }
  const charge: ChargeRow = {
    id,
    account,
    paymentIntentId,
    amountMinor,
    capturedMinor: payment.capturedMinor ?? amountMinor,
    currency,
    method,
    createdAtMs: payment.createdAtMs ?? book.nowMs(),
    metadata,
    customer,
    description,
    email,
    payerName,
    payerPhone,
    transactionId: null,
    refundIds: [],
    disputeIds: [],
  };
  const transactionId = charge.capturedMinor > 0 ? postCapture(book, charge, payment.feeMinor) : null;
  book.put("charge", { ...charge, transactionId });
  return { chargeId: id, paymentIntentId, balanceTransactionId: transactionId };
}

/** Where no fee is given: a usual price plan, 2.9 % and 30 cents. */
function postCapture(book: Book, charge: ChargeRow, feeMinor: number | undefined): string {
  const usual = Math.min(charge.capturedMinor, Math.floor((charge.capturedMinor * 29) / 1000) + 30);
  const { id: source, capturedMinor, createdAtMs } = charge;
  return post(book, charge, {
    type: "charge",
    amountMinor: capturedMinor,
    feeMinor: feeMinor ?? usual,
    source,
    createdAtMs,
  });
}
