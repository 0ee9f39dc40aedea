import type { Book } from "./book.ts";
import type { PaymentInput } from "./control-input.ts";
import { notFound, Refusal } from "./errors.ts";
import type { PaymentRow } from "./records.ts";

/** Loads payments as already taken: all or none, without events. @throws Refusal for an id that is in use */
export function loadPayments(book: Book, payments: readonly PaymentInput[]): PaymentRow[] {
  return book.transaction(() => payments.map((payment) => loadPayment(book, payment)));
}

function loadPayment(book: Book, { id, locationId, createdAtMs, ...payment }: PaymentInput): PaymentRow {
  const account = book.get("account", payment.account);
  if (!account) throw notFound("account", payment.account);
  const location = locationId ?? account.locations[0] ?? "";
  if (!account.locations.includes(location)) throw notFound("location", location);
  const newId = id ?? book.newId(account.prefix);
  if (!newId.startsWith(account.prefix)) {
    throw new Refusal(400, "INVALID_VALUE", `an id of this account begins with ${account.prefix}`);
  }
  if (book.get("payment", newId)) throw new Refusal(409, "CONFLICT", `payment ${newId} exists`);
  const atMs = createdAtMs ?? book.nowMs();
  return book.put("payment", {
    ...payment,
    id: newId,
    locationId: location,
    createdAtMs: atMs,
    updatedAtMs: atMs,
    refundIds: [],
    disputeIds: [],
  });
}
