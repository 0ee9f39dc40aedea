import type { Book } from "./book.ts";
import { chargeShape } from "./charge-shapes.ts";
import { badRequest, missing, Refusal } from "./errors.ts";
import { emit } from "./events.ts";
import type { OutcomeFault } from "./faults.ts";
import { isShort, post, stepMinor } from "./money.ts";
import type { MetadataParam, RefundCreateParams } from "./params.ts";
import type { Cause, ChargeRow, RefundRow } from "./records.ts";
import { refundedMinor, refundShape } from "./shapes.ts";

export interface RefundOrder {
  readonly account: string;
  readonly params: RefundCreateParams;
  readonly cause: Cause;
  /** What a fault wants the outcome to be. */
  readonly forced?: OutcomeFault | undefined;
  readonly resentAfterPrune?: boolean;
  readonly madeInDashboard?: boolean;
  readonly createdAtMs?: number | undefined;
}

type Outcome = Pick<RefundRow, "status" | "pendingReason" | "failureReason">;

/** @throws Refusal, before anything is written, where Stripe would refuse */
export function createRefund(book: Book, order: RefundOrder): RefundRow {
  const { params, cause, createdAtMs = book.nowMs() } = order;
  const charge = chargeToRefund(book, order.account, params);
  const amountMinor = refundableAmount(book, charge, params.amount);
  const outcome = outcomeOf(book, charge, amountMinor, order.forced);
  const id = book.newId(charge.method.type === "card" ? "re" : "pyr");
  const refund: RefundRow = {
    id,
    account: order.account,
    chargeId: charge.id,
    amountMinor,
    ...outcome,
    reason: params.reason ?? null,
    metadata: params.metadata ?? {},
    instructionsEmail: params.instructions_email ?? null,
    createdAtMs,
    transactionId: takesMoney(outcome)
      ? post(book, charge, { type: "refund", amountMinor: -amountMinor, source: id, createdAtMs })
      : null,
    failureTransactionId: null,
    reference: null,
    madeInDashboard: order.madeInDashboard ?? false,
    idempotencyKey: cause.idempotencyKey,
    resentAfterPrune: order.resentAfterPrune ?? false,
  };
  book.put("refund", refund);
  const changed = book.put("charge", { ...charge, refundIds: [...charge.refundIds, id] });
  emit(book, order.account, "refund.created", refundShape(book, refund), cause);
  if (outcome.status === "failed") emit(book, order.account, "refund.failed", refundShape(book, refund), cause);
  else emit(book, order.account, "charge.refunded", chargeShape(book, changed), cause);
  return refund;
}

function chargeToRefund(book: Book, account: string, { charge, payment_intent }: RefundCreateParams): ChargeRow {
  if ((charge === undefined) === (payment_intent === undefined)) {
    const message = "Exactly one of these parameters must be given: charge, payment_intent.";
    throw badRequest({ code: "parameter_missing", param: "charge", message });
  }
  const chargeId = charge ?? book.get("intent", payment_intent ?? "")?.chargeId ?? "";
  const found = book.get("charge", chargeId);
  if (found?.account === account) return found;
  throw charge === undefined
    ? missing("payment_intent", payment_intent ?? "", "payment_intent")
    : missing("charge", charge, "charge");
}

function refundableAmount(book: Book, charge: ChargeRow, asked: number | undefined): number {
  if (charge.capturedMinor === 0) {
    const message = `Charge ${charge.id} was never captured, so there is nothing to refund.`;
    throw badRequest({ code: "charge_not_refundable", charge: charge.id, message });
  }
  const isLocked = charge.disputeIds.some((id) => !book.need("dispute", id).isChargeRefundable);
  if (isLocked) {
    throw badRequest({ code: "charge_disputed", charge: charge.id, message: `Charge ${charge.id} is disputed.` });
  }
  const left = charge.capturedMinor - refundedMinor(book, charge);
  if (left === 0) {
    const message = `Charge ${charge.id} has nothing left to refund.`;
    throw badRequest({ code: "charge_already_refunded", charge: charge.id, message });
  }
  const amount = asked ?? left;
  if (amount > left) {
    const message = `Asked for ${amount}, but only ${left} of charge ${charge.id} is left.`;
    throw badRequest({ code: "amount_too_large", param: "amount", charge: charge.id, message });
  }
  const step = stepMinor(charge.currency);
  if (amount % step !== 0) {
    const message = `An amount in ${charge.currency} must be a multiple of ${step}.`;
    throw badRequest({ code: "parameter_invalid_integer", param: "amount", message });
  }
  return amount;
}

function outcomeOf(book: Book, charge: ChargeRow, amountMinor: number, forced: OutcomeFault | undefined): Outcome {
  if (forced) {
    return {
      status: forced.status,
      pendingReason: forced.status === "pending" ? (forced.pendingReason ?? "processing") : null,
      failureReason: forced.status === "failed" ? (forced.failureReason ?? "unknown") : null,
    };
  }
  const isCard = charge.method.type === "card";
  if (isShort(book, charge, amountMinor)) {
    return isCard
      ? { status: "pending", pendingReason: "insufficient_funds", failureReason: null }
      : { status: "failed", pendingReason: null, failureReason: "insufficient_funds" };
  }
  return isCard
    ? { status: "succeeded", pendingReason: null, failureReason: null }
    : { status: "pending", pendingReason: "processing", failureReason: null };
}

function takesMoney({ status, pendingReason }: Outcome): boolean {
  return status !== "failed" && status !== "canceled" && pendingReason !== "insufficient_funds";
}

export type Move =
  | { readonly to: "succeeded"; readonly reference?: string | undefined }
  | { readonly to: "failed"; readonly failureReason: string }
  | { readonly to: "pending" | "requires_action" | "canceled" };

/** @throws Refusal when the refund is over already, or succeeded and asked to wait again */
export function moveRefund(book: Book, refund: RefundRow, move: Move, cause: Cause): RefundRow {
  const isOver = refund.status === "failed" || refund.status === "canceled";
  const isGoingBack = refund.status === "succeeded" && move.to !== "failed" && move.to !== "succeeded";
  if (isOver || isGoingBack) {
    throw badRequest({ message: `Refund ${refund.id} is ${refund.status} and cannot become ${move.to}.` });
  }
  const charge = book.need("charge", refund.chargeId);
  const { id, amountMinor } = refund;
  const takes = refund.transactionId === null && (move.to === "succeeded" || move.to === "requires_action");
  const returns = refund.transactionId !== null && (move.to === "failed" || move.to === "canceled");
  const moved = book.put("refund", {
    ...refund,
    status: move.to,
    pendingReason: move.to === "pending" ? "processing" : null,
    failureReason: move.to === "failed" ? move.failureReason : null,
    reference: move.to === "succeeded" ? (move.reference ?? refund.reference) : refund.reference,
    transactionId: takes
      ? post(book, charge, { type: "refund", amountMinor: -amountMinor, source: id })
      : refund.transactionId,
    failureTransactionId: returns ? post(book, charge, { type: "refund_failure", amountMinor, source: id }) : null,
  });
  const type = move.to === "failed" ? "refund.failed" : "refund.updated";
  emit(book, refund.account, type, refundShape(book, moved), cause);
  return moved;
}

/** Only a refund that waits for the patient can be called back. */
export function cancelRefund(book: Book, refund: RefundRow, cause: Cause): RefundRow {
  if (refund.status !== "requires_action") {
    throw new Refusal(400, {
      message: `Refund ${refund.id} is ${refund.status}; only requires_action can be canceled.`,
    });
  }
  return moveRefund(book, refund, { to: "canceled" }, cause);
}

/** Merges as Stripe does: an empty value removes its key, an empty map removes all. */
export function updateMetadata(
  book: Book,
  refund: RefundRow,
  change: MetadataParam | undefined,
  cause: Cause,
): RefundRow {
  if (change === undefined) return refund;
  const merged = change === null ? [] : Object.entries({ ...refund.metadata, ...change });
  const metadata = Object.fromEntries(merged.filter(([, value]) => value !== ""));
  const updated = book.put("refund", { ...refund, metadata });
  emit(book, refund.account, "refund.updated", refundShape(book, updated), cause);
  return updated;
}

/** After a top-up, the refunds that waited for money go out, oldest first, while there is enough. */
export function releaseWaiting(book: Book, account: string, cause: Cause): void {
  for (const refund of book.list("refund")) {
    const isWaiting = refund.status === "pending" && refund.pendingReason === "insufficient_funds";
    if (refund.account !== account || !isWaiting) continue;
    if (isShort(book, book.need("charge", refund.chargeId), refund.amountMinor)) continue;
    moveRefund(book, refund, { to: "succeeded" }, cause);
  }
}
