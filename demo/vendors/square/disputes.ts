import type { Book } from "./book.ts";
import { emit } from "./events.ts";
import type { DisputeRow, PaymentRow } from "./records.ts";
import { disputeShape, totalMinor } from "./shapes.ts";

const DAY_MS = 86_400_000;

interface Opening {
  readonly amountMinor?: number | undefined;
  /** Where it is not the payment's: a card from abroad is disputed in its own. */
  readonly currency?: string | undefined;
  readonly reason: string;
  readonly state: string;
}

export function openDispute(book: Book, payment: PaymentRow, opening: Opening): DisputeRow {
  const nowMs = book.nowMs();
  const { prefix } = book.need("account", payment.account);
  const dispute = book.put("dispute", {
    id: book.newId(`${prefix}d`, 18),
    account: payment.account,
    paymentId: payment.id,
    locationId: payment.locationId,
    amountMinor: opening.amountMinor ?? totalMinor(payment),
    currency: opening.currency ?? payment.currency,
    state: opening.state,
    reason: opening.reason,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    dueAtMs: nowMs + 14 * DAY_MS,
    version: 1,
  });
  book.put("payment", { ...payment, disputeIds: [...payment.disputeIds, dispute.id] });
  tell(book, "dispute.created", dispute);
  return dispute;
}

export function moveDispute(book: Book, dispute: DisputeRow, state: string): DisputeRow {
  const moved = book.put("dispute", { ...dispute, state, updatedAtMs: book.nowMs(), version: dispute.version + 1 });
  tell(book, "dispute.state.updated", moved);
  return moved;
}

function tell(book: Book, type: string, dispute: DisputeRow): void {
  const data = { type: "dispute", id: dispute.id, object: { dispute: disputeShape(book, dispute) } };
  emit(book, dispute.account, type, data, dispute.locationId);
}
