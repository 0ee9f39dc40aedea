import type { Book } from "./book.ts";
import { malformed, missing, unprocessable } from "./errors.ts";
import { emit } from "./events.ts";
import type { OutcomeFault } from "./faults.ts";
import { isShort, type Money, moneyShape, moveBalance, readMoney } from "./money.ts";
import type { CaptureRow, RefundRow, RefundStatus } from "./records.ts";
import { disputesOf, refundedMinor, refundShape } from "./shapes.ts";

const DAY_MS = 86_400_000;
/** PayPal's usual period for refunds. */
const REFUNDABLE_MS = 180 * DAY_MS;
/** PayPal has a limit and names no figure. */
const REFUNDS_MAX = 100;

export interface RefundParams {
  readonly amount?: Money | undefined;
  readonly custom_id?: string | undefined;
  readonly invoice_id?: string | undefined;
  readonly note_to_payer?: string | undefined;
}

export interface RefundOrder {
  readonly account: string;
  readonly captureId: string;
  readonly params: RefundParams;
  readonly requestId: string | null;
  /** What a fault wants the outcome to be. */
  readonly forced?: OutcomeFault | undefined;
  readonly resentAfterPrune?: boolean;
  readonly madeInDashboard?: boolean;
}

/** @throws Refusal, before anything is written, where PayPal would refuse */
export function createRefund(book: Book, order: RefundOrder): RefundRow {
  const { account, params, forced } = order;
  const capture = book.get("capture", order.captureId);
  if (capture?.account !== account) throw missing();
  const amountMinor = refundableMinor(book, capture, params);
  if (isUsed(book, account, params.invoice_id)) throw unprocessable("DUPLICATE_INVOICE_ID");
  if (!forced && isShort(book, capture, amountMinor)) throw unprocessable("REFUND_FAILED_INSUFFICIENT_FUNDS");
  const refund = book.put("refund", {
    id: book.newId(book.need("account", account).idPrefix),
    account,
    captureId: capture.id,
    amountMinor,
    status: forced?.status ?? "COMPLETED",
    reason: forced?.status === "PENDING" ? "ECHECK" : null,
    customId: params.custom_id ?? null,
    invoiceId: params.invoice_id ?? null,
    noteToPayer: params.note_to_payer ?? null,
    totalRefundedMinor: refundedMinor(book, capture) + amountMinor,
    createdAtMs: book.nowMs(),
    updatedAtMs: book.nowMs(),
    madeInDashboard: order.madeInDashboard ?? false,
    requestId: order.requestId,
    resentAfterPrune: order.resentAfterPrune ?? false,
  });
  book.put("capture", { ...capture, refundIds: [...capture.refundIds, refund.id] });
  if (refund.status === "COMPLETED") moveBalance(book, capture, -amountMinor);
  tell(book, refund);
  return refund;
}

function refundableMinor(book: Book, capture: CaptureRow, { amount }: RefundParams): number {
  if (capture.status === "PENDING") throw unprocessable("PENDING_CAPTURE");
  if (capture.status !== "COMPLETED") throw unprocessable("REFUND_NOT_ALLOWED");
  if (capture.isRestricted) throw unprocessable("REFUND_IS_RESTRICTED");
  if (book.nowMs() - capture.createdAtMs > REFUNDABLE_MS) throw unprocessable("REFUND_TIME_LIMIT_EXCEEDED");
  if (capture.refundIds.length >= REFUNDS_MAX) throw unprocessable("MAX_NUMBER_OF_REFUNDS_EXCEEDED");
  const disputes = disputesOf(book, capture);
  const lost = disputes.reduce((sum, { settledMinor }) => sum + settledMinor, 0);
  const left = capture.amountMinor - refundedMinor(book, capture) - lost;
  const asked = amount === undefined ? left : askedMinor(capture, amount);
  const open = disputes.filter(({ outcome }) => outcome === null);
  if (open.some(({ stage }) => stage !== "INQUIRY")) throw unprocessable("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK");
  if (open.length > 0 && asked < capture.amountMinor) throw unprocessable("TRANSACTION_DISPUTED");
  if (left === 0) throw unprocessable("CAPTURE_FULLY_REFUNDED");
  if (asked > left) throw unprocessable("REFUND_AMOUNT_EXCEEDED");
  return asked;
}

function askedMinor({ currency }: CaptureRow, amount: Money): number {
  const read = readMoney(amount);
  if (typeof read === "string") throw unprocessable(read);
  if (amount.currency_code !== currency) throw unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH");
  return read;
}

function isUsed(book: Book, account: string, invoiceId: string | undefined): boolean {
  if (invoiceId === undefined) return false;
  return book.list("refund").some((refund) => refund.account === account && refund.invoiceId === invoiceId);
}

/** @throws Refusal when the refund is over already */
export function moveRefund(book: Book, refund: RefundRow, to: Exclude<RefundStatus, "PENDING">): RefundRow {
  const isOver = refund.status === "FAILED" || refund.status === "CANCELLED";
  if (isOver || refund.status === to) throw malformed("INVALID_STATE", refund.status);
  const capture = book.need("capture", refund.captureId);
  const moved = book.put("refund", { ...refund, status: to, reason: null, updatedAtMs: book.nowMs() });
  if (to === "COMPLETED") moveBalance(book, capture, -refund.amountMinor);
  else if (refund.status === "COMPLETED") moveBalance(book, capture, refund.amountMinor);
  tell(book, moved);
  return moved;
}

function tell(book: Book, refund: RefundRow): void {
  const { tellsRefundEvents } = book.need("account", refund.account);
  const shape = refundShape(book, refund);
  // A capture counts as refunded when the money is out; of what waits or fails PayPal may say nothing at all.
  if (refund.status === "COMPLETED") emit(book, refund.account, "PAYMENT.CAPTURE.REFUNDED", "refund", shape);
  else if (tellsRefundEvents) {
    const what = refund.status === "PENDING" ? "PENDING" : "FAILED";
    emit(book, refund.account, `PAYMENT.REFUND.${what}`, "refund", shape);
  }
}

/** For the dashboard, which knows no texts of amounts. */
export const asMoney = (amountMinor: number, { currency }: CaptureRow): Money => moneyShape(amountMinor, currency);
