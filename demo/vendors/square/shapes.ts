/** Rows as Square writes them. */
import type { Book } from "./book.ts";
import type { DisputeRow, PaymentRow, RefundRow } from "./records.ts";

export const instant = (ms: number): string => new Date(ms).toISOString();
const money = (amount: number, currency: string) => ({ amount, currency });

export function refundsOf(book: Book, payment: PaymentRow): RefundRow[] {
  return payment.refundIds.map((id) => book.need("refund", id));
}

const sumOf = (refunds: readonly RefundRow[]): number => refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

export const completedMinor = (book: Book, payment: PaymentRow): number =>
  sumOf(refundsOf(book, payment).filter(({ status }) => status === "COMPLETED"));

export const totalMinor = ({ amountMinor, tipMinor }: PaymentRow): number => amountMinor + tipMinor;

export function paymentShape(book: Book, payment: PaymentRow) {
  const { id, currency, status, sourceType } = payment;
  const { namesPending } = book.need("account", payment.account).habits;
  const named = refundsOf(book, payment).filter((one) => namesPending || one.status === "COMPLETED");
  const refundedMinor = completedMinor(book, payment);
  return {
    id,
    created_at: instant(payment.createdAtMs),
    updated_at: instant(payment.updatedAtMs),
    amount_money: money(payment.amountMinor, currency),
    ...(payment.tipMinor === 0 ? {} : { tip_money: money(payment.tipMinor, currency) }),
    total_money: money(totalMinor(payment), currency),
    approved_money: money(totalMinor(payment), currency),
    ...(refundedMinor === 0 ? {} : { refunded_money: money(refundedMinor, currency) }),
    ...(named.length === 0 ? {} : { refund_ids: named.map((one) => one.id) }),
    status,
    source_type: sourceType,
    ...detailsOf(payment),
    location_id: payment.locationId,
    order_id: `${id}order`.slice(0, 192),
    ...(payment.referenceId === null ? {} : { reference_id: payment.referenceId }),
    ...(payment.note === null ? {} : { note: payment.note }),
    ...(payment.buyerEmail === null ? {} : { buyer_email_address: payment.buyerEmail }),
    receipt_number: id.slice(0, 4),
    receipt_url: `https://squareup.com/receipt/preview/${id}`,
    version_token: `${id}v${payment.updatedAtMs}`,
  };
}

function detailsOf({ sourceType, status, cardBrand, last4, refundRequiresCardPresence, ...payment }: PaymentRow) {
  if (sourceType === "CASH") {
    return { cash_details: { buyer_supplied_money: money(payment.amountMinor + payment.tipMinor, payment.currency) } };
  }
  if (sourceType === "EXTERNAL") return { external_details: { type: "CHECK", source: "by hand" } };
  if (sourceType !== "CARD") return {};
  return {
    card_details: {
      status: status === "COMPLETED" ? "CAPTURED" : status === "APPROVED" ? "AUTHORIZED" : "FAILED",
      card: {
        card_brand: cardBrand,
        last_4: last4,
        ...(payment.cardholderName === null ? {} : { cardholder_name: payment.cardholderName }),
      },
      entry_method: "KEYED",
      ...(refundRequiresCardPresence ? { refund_requires_card_presence: true } : {}),
    },
  };
}

export function refundShape(book: Book, refund: RefundRow) {
  const payment = book.need("payment", refund.paymentId);
  return {
    id: refund.id,
    status: refund.status,
    amount_money: money(refund.amountMinor, refund.currency),
    payment_id: refund.paymentId,
    order_id: `${refund.id}order`.slice(0, 192),
    location_id: payment.locationId,
    destination_type: payment.sourceType,
    unlinked: false,
    ...(refund.reason === null ? {} : { reason: refund.reason }),
    created_at: instant(refund.createdAtMs),
    updated_at: instant(refund.updatedAtMs),
  };
}

export function disputeShape(book: Book, dispute: DisputeRow) {
  const { cardBrand } = book.need("payment", dispute.paymentId);
  return {
    id: dispute.id,
    dispute_id: dispute.id,
    amount_money: money(dispute.amountMinor, dispute.currency),
    reason: dispute.reason,
    state: dispute.state,
    due_at: instant(dispute.dueAtMs),
    disputed_payment: { payment_id: dispute.paymentId },
    card_brand: cardBrand,
    created_at: instant(dispute.createdAtMs),
    updated_at: instant(dispute.updatedAtMs),
    reported_at: instant(dispute.createdAtMs),
    brand_dispute_id: dispute.id.slice(0, 40),
    version: dispute.version,
    location_id: dispute.locationId,
  };
}
