import * as z from "zod";
import type { Book } from "./book.ts";
import { notFound, Refusal } from "./errors.ts";
import { emit } from "./events.ts";
import type { OutcomeFault } from "./faults.ts";
import type { PaymentRow, RefundRow, RefundStatus } from "./records.ts";
import { completedMinor, paymentShape, refundShape, totalMinor } from "./shapes.ts";

const YEAR_MS = 365 * 86_400_000;
const REFUNDS_MAX = 20;
const REASON_MAX = 192;

const moneyParam = z.strictObject({ amount: z.int(), currency: z.string() });
/** The members that this simulator serves; another one is refused by name. */
export const refundParams = z.strictObject({
  idempotency_key: z.string().min(1).max(45),
  payment_id: z.string().nullish(),
  amount_money: moneyParam,
  reason: z.string().max(REASON_MAX).nullish(),
  payment_version_token: z.string().nullish(),
  team_member_id: z.string().max(192).nullish(),
  unlinked: z.boolean().nullish(),
  location_id: z.string().max(50).nullish(),
  destination_id: z.string().nullish(),
});
export type RefundParams = z.infer<typeof refundParams>;

export interface RefundOrder {
  readonly account: string;
  readonly params: Omit<RefundParams, "idempotency_key">;
  readonly idempotencyKey: string | null;
  /** What a fault wants the outcome to be. */
  readonly forced?: OutcomeFault | undefined;
  readonly resentAfterPrune?: boolean;
  readonly madeInDashboard?: boolean;
}

/** @throws Refusal, before anything is written, where Square would refuse */
export function createRefund(book: Book, order: RefundOrder): RefundRow {
  const { params, account, forced } = order;
  const payment = paymentToRefund(book, order);
  const { amount, currency } = params.amount_money;
  checkSum(book, payment, amount, currency);
  const { habits } = book.need("account", account);
  // Money that Square never moved is only written down.
  const isRecord = payment.sourceType === "CASH" || payment.sourceType === "EXTERNAL";
  const status = forced?.status ?? (isRecord ? "COMPLETED" : "PENDING");
  const waits = status === "PENDING" && !forced && habits.settleAfterMs !== null;
  const nowMs = book.nowMs();
  const refund = book.put("refund", {
    id: book.newId(`${payment.id}_`, 20),
    account,
    paymentId: payment.id,
    amountMinor: amount,
    currency,
    status,
    reason: params.reason ?? null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    settlesAtMs: waits ? nowMs + (habits.settleAfterMs ?? 0) : null,
    madeInDashboard: order.madeInDashboard ?? false,
    idempotencyKey: order.idempotencyKey,
    resentAfterPrune: order.resentAfterPrune ?? false,
  });
  touch(book, { ...payment, refundIds: [...payment.refundIds, refund.id] }, status === "COMPLETED");
  emitRefund(book, "refund.created", refund);
  return refund;
}

function paymentToRefund(book: Book, { account, params }: RefundOrder): PaymentRow {
  if (params.unlinked) {
    throw new Refusal(400, "INSUFFICIENT_PERMISSIONS_FOR_REFUND", "This seller may not make unlinked refunds.");
  }
  if (params.location_id) throw new Refusal(400, "CONFLICTING_PARAMETERS", "Only for unlinked refunds.", "location_id");
  if (!params.payment_id) {
    throw new Refusal(400, "MISSING_REQUIRED_PARAMETER", "A payment is required.", "payment_id");
  }
  const payment = book.get("payment", params.payment_id);
  if (payment?.account !== account) throw notFound("payment", params.payment_id);
  const stale =
    params.payment_version_token && params.payment_version_token !== paymentShape(book, payment).version_token;
  if (stale) throw new Refusal(400, "VERSION_MISMATCH", "The payment has changed.", "payment_version_token");
  const no = (code: string) => new Refusal(400, code, `Payment ${payment.id} cannot be refunded.`);
  if (payment.status === "APPROVED") throw no("REFUND_ERROR_PAYMENT_NEEDS_COMPLETION");
  if (payment.disputeIds.some((id) => blocks(book.need("dispute", id).state))) {
    throw no("PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE");
  }
  const isOver = payment.refundIds.length >= REFUNDS_MAX || book.nowMs() - payment.createdAtMs > YEAR_MS;
  if (payment.status !== "COMPLETED" || isOver) throw no("PAYMENT_NOT_REFUNDABLE");
  if (payment.refundRequiresCardPresence) throw no("CARD_PRESENCE_REQUIRED");
  return payment;
}

const blocks = (state: string): boolean => !state.startsWith("INQUIRY") && state !== "WON";

/** As Square's text has it, only what is completed has gone: two that wait may be more than the payment, and the later one fails. */
function checkSum(book: Book, payment: PaymentRow, amount: number, currency: string): void {
  if (amount < 1) throw new Refusal(400, "VALUE_TOO_LOW", "Must be at least 1.", "amount_money.amount");
  if (currency !== payment.currency) {
    throw new Refusal(400, "CURRENCY_MISMATCH", `The payment is in ${payment.currency}.`, "amount_money.currency");
  }
  if (amount > leftMinor(book, payment)) {
    throw new Refusal(400, "REFUND_AMOUNT_INVALID", "More than is left of the payment.", "amount_money.amount");
  }
}

const leftMinor = (book: Book, payment: PaymentRow): number => totalMinor(payment) - completedMinor(book, payment);

/** @throws Refusal for one that is over already */
export function moveRefund(book: Book, refund: RefundRow, to: RefundStatus): RefundRow {
  const bounces = refund.status === "COMPLETED" && to === "FAILED";
  if (refund.status !== "PENDING" && !bounces) {
    throw new Refusal(400, "BAD_REQUEST", `Refund ${refund.id} is ${refund.status} and cannot become ${to}.`);
  }
  const payment = book.need("payment", refund.paymentId);
  const fits = to !== "COMPLETED" || refund.amountMinor <= leftMinor(book, payment);
  const status = fits ? to : "FAILED";
  const moved = book.put("refund", { ...refund, status, updatedAtMs: book.nowMs(), settlesAtMs: null });
  touch(book, payment, true);
  emitRefund(book, "refund.updated", moved);
  return moved;
}

/** Completes what has waited long enough. */
export function settleDue(book: Book): void {
  const due = book.list("refund").filter(({ settlesAtMs }) => settlesAtMs !== null && settlesAtMs <= book.nowMs());
  if (due.length > 0) book.transaction(() => due.forEach((refund) => void moveRefund(book, refund, "COMPLETED")));
}

function emitRefund(book: Book, type: "refund.created" | "refund.updated", refund: RefundRow): void {
  emit(book, refund.account, type, { type: "refund", id: refund.id, object: { refund: refundShape(book, refund) } });
}

function touch(book: Book, payment: PaymentRow, tells: boolean): void {
  const { id, account } = book.put("payment", { ...payment, updatedAtMs: book.nowMs() });
  if (!tells) return;
  const shape = paymentShape(book, book.need("payment", id));
  emit(book, account, "payment.updated", { type: "payment", id, object: { payment: shape } });
}
