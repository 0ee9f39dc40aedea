/** What a processor says it has, brought into our rows: our own refunds found, charges and disputes noted; refunds made elsewhere are adopted (`adopted.ts`). */

import { headroomMinor } from "../../../../core/refund/headroom.ts";
import type { LegEvent } from "../../../../core/refund/leg.ts";
import { isCounting, moveLeg } from "../../../../core/refund/leg.ts";
import { takenAtOnce } from "../../../../core/refund/reconcile.ts";
import type { LegState } from "../../../../core/refund/states.ts";
import type { ListedCharge, ProcessorCharge, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { putDispute } from "../../store/dispute/disputes.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { writeBankRef } from "../../store/money/leg-changes.ts";
import { type LegRow, legById, legOfName, needLeg } from "../../store/money/legs.ts";
import { outsideRefundOf } from "../../store/money/outside-refunds.ts";
import { type Charged, lockPaymentRow, writeCharged, writeReadAt } from "../../store/money/payment-changes.ts";
import { lastingPaymentId, needPayment, type PaymentRow, totalsOf } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { followCameAfter } from "../case/came-after.ts";
import { syncCase } from "../case/cases.ts";
import { takeCreditAgain } from "../credit/credit.ts";
import { takeReturned } from "../credit/returned-credit.ts";
import { adoptForLeg, adoptRefund } from "./adopted.ts";
import { openDifferencesOf } from "./differences.ts";
import { disputeMoved } from "./disputes.ts";
import { applyLegEvent, recordNews } from "./legs.ts";
import { askAfterLoss } from "./lost-dispute.ts";
import { ensureSweep } from "./queue-sends.ts";
import { closeTwins } from "./twins.ts";

type Found = Pick<ProcessorRefund, "vendorRef" | "status" | "reason" | "actByMs" | "bankRef">;

/**
 * A refund of ours as the processor has it now, whatever state the leg is in. Steps that the table does not have are no news (a pending
 * one is still pending). A refund for a leg that was over needs its hold back; where there is no room the payment is locked and a person
 * called: it is never corrected silently, and counted as made elsewhere.
 */
export function applyFound(context: CommandContext, leg: LegRow, found: Found): void {
  applyState(context, leg, found);
  noteBankRef(context, leg.legId, found);
}

/** The bank's reference comes days after the money left, when nothing else of the refund moves any more. */
function noteBankRef(context: CommandContext, legId: string, { vendorRef, bankRef, status }: Found): void {
  const leg = needLeg(context.sql, legId);
  if (bankRef === undefined || status === "failed" || leg.vendorRef !== vendorRef || leg.bankRef === bankRef) return;
  writeBankRef(context.sql, legId, bankRef);
  context.record("leg.bank_reference", leg.caseId, { legId, bankRef });
}

function applyState(context: CommandContext, leg: LegRow, found: Found): void {
  if (leg.state === "pending" && found.status === "pending") {
    applyNews(context, leg, found);
    return;
  }
  const event: LegEvent = found.status;
  const next = moveLeg(leg, event);
  if (!next.ok || isOldNews(leg, found)) return;
  const takesHold = !isCounting(leg.state) && isCounting(next.value);
  if (takesHold) takeCreditAgain(context, leg);
  if (takesHold && leftOf(context, leg.paymentId) < leg.amountMinor) {
    lockPayment(context, leg.paymentId);
    context.record("leg.attention", leg.caseId, {
      legId: leg.legId,
      why: "found_after_end",
      vendorRef: found.vendorRef,
    });
    adoptForLeg(context, leg, { ...found, amountMinor: leg.amountMinor, createdAtMs: context.nowMs });
    return;
  }
  const problem = problemOf(next.value, found);
  const { vendorRef, actByMs } = found;
  const moved = applyLegEvent(context, leg, event, {
    vendorRef,
    problem,
    ...(actByMs === undefined ? {} : { actByMs }),
  });
  if (!moved.ok) return;
  if (moved.value.state === "pending") ensureSweep(context);
  if (!isCounting(moved.value.state)) takeReturned(context, leg.caseId);
  // It has left: the ticket hears of it now, for it may be with the bank for days.
  syncCase(context, leg.caseId, { tell: true });
}

/** Still pending, but for another reason: the patient must act, or the clinic must top up. A repeat of the same is no news. */
function applyNews(context: CommandContext, leg: LegRow, { reason, status, actByMs }: Found): void {
  const problem = reason ?? status;
  if (problem === leg.problem && (actByMs ?? null) === leg.actByMs) return;
  recordNews(context, leg, problem, actByMs);
  syncCase(context, leg.caseId, { tell: true });
}

/** A refund that failed stays failed: whoever says otherwise read it before, and is late. */
function isOldNews(leg: LegRow, found: Found): boolean {
  return leg.state === "failed" && leg.vendorRef === found.vendorRef && found.status !== "failed";
}

/** A person who is called is told why. */
function problemOf(state: LegState, { status, reason }: Found): string | null {
  if (state === "attention") return "found_after_end";
  return status === "succeeded" ? null : (reason ?? status);
}

function leftOf(context: CommandContext, paymentId: string): number {
  const payment = needPayment(context.sql, paymentId);
  // What is out is out, whether or not somebody has looked at a difference.
  return headroomMinor({ ...totalsOf(payment), differs: false });
}

/** Every refund of a payment as the processor has it now: ours to their legs, the others counted. */
export function applyRefunds(context: CommandContext, ofPayment: string, refunds: readonly ProcessorRefund[]): void {
  const paymentId = lastingPaymentId(context.sql, ofPayment);
  for (const refund of refunds) {
    const leg = legOfRefund(context, paymentId, refund);
    if (leg) applyFound(context, leg, refund);
  }
  for (const refund of refunds) if (!legOfRefund(context, paymentId, refund)) adoptRefund(context, paymentId, refund);
}

/**
 * The leg that a processor's refund is. Ours only if it is of this payment and sum, because metadata can be copied, and not for a leg
 * that never left by this record, closed or waiting for a yes: what names such a leg was made elsewhere, and is counted as such.
 */
export function legOfRefund(context: CommandContext, paymentId: string, refund: ProcessorRefund): LegRow | undefined {
  const name = refundNamed(context.sql, paymentId, refund.vendorRef);
  const byRef = legOfName(context.sql, name);
  if (byRef) return byRef;
  if (outsideRefundOf(context.sql, name)) return undefined;
  const leg = refund.legId === undefined ? undefined : legById(context.sql, refund.legId);
  // A second refund that names the same leg is not ours: a leg has one.
  const hasLeft = leg?.state !== "closed" && leg?.state !== "requested";
  const isFree = leg?.vendorRef === null && hasLeft;
  // A leg on the twin of a payment goes back to the same charge.
  const isOfCharge = leg && lastingPaymentId(context.sql, leg.paymentId) === lastingPaymentId(context.sql, paymentId);
  const isOurs = isOfCharge && leg.amountMinor === refund.amountMinor && isFree;
  return isOurs ? leg : undefined;
}

/** A dispute holds the payment: nothing leaves it until the processor says otherwise. */
export function lockPayment(context: CommandContext, paymentId: string): void {
  if (lockPaymentRow(context.sql, paymentId)) context.record("payment.changed", undefined, { paymentId, locked: true });
}

/**
 * What was captured, in which currency and under which names, dispute and lock, as the processor has them now. `readSinceMs` is when the
 * reading began; absent where it was no reading of this payment alone.
 */
export function applyCharge(
  context: CommandContext,
  paymentId: string,
  charge: ProcessorCharge,
  readSinceMs?: number,
): void {
  const payment = needPayment(context.sql, paymentId);
  if (readSinceMs !== undefined) writeReadAt(context.sql, paymentId, readSinceMs);
  const { dispute, disputedMinor, capturedMinor } = charge;
  const now = {
    dispute,
    locked: dispute === "open_locked" ? (1 as const) : (0 as const),
    disputedMinor,
    capturedMinor,
    processorCurrency: charge.currency,
    chargeRef: charge.chargeRef ?? payment.chargeRef,
    intentRef: charge.intentRef ?? payment.intentRef,
    disputeRef: charge.openDispute?.ref ?? null,
    disputeMinor: charge.openDispute?.amountMinor ?? null,
    disputeAnswerByMs: charge.openDispute?.answerByMs ?? null,
  };
  for (const one of charge.disputes ?? []) putDispute(context, { connectionId: payment.processor, paymentId }, one);
  closeTwins(context, payment, charge);
  const isSame = (Object.keys(now) as (keyof typeof now)[]).every((name) => payment[name] === now[name]);
  if (!isSame) writeCharge(context, payment, now);
  followCameAfter(context, payment.purchaseId);
  if (ASKED.some((name) => payment[name] !== now[name])) disputeMoved(context, payment);
  askAfterLoss(context, payment);
  const taken = takenAtOnce(payment, charge);
  if (taken) openDifferencesOf(context, undefined, paymentId, [taken]);
}

/** A list says of it what we have already: its names are kept, and that this is what was captured. Disputes are told apart. */
export function noteCharge(context: CommandContext, payment: PaymentRow, charge: ListedCharge): void {
  const { dispute, locked, disputedMinor, disputeRef, disputeMinor, disputeAnswerByMs } = payment;
  const now = {
    ...{ dispute, locked, disputedMinor, disputeRef, disputeMinor, disputeAnswerByMs },
    capturedMinor: charge.capturedMinor,
    processorCurrency: charge.currency,
    chargeRef: charge.chargeRef ?? payment.chargeRef,
    intentRef: charge.intentRef ?? payment.intentRef,
  };
  const isKnown = (Object.keys(now) as (keyof typeof now)[]).every((name) => payment[name] === now[name]);
  if (isKnown) return;
  writeCharge(context, payment, now);
  followCameAfter(context, payment.purchaseId);
}

/** What the bank asks: a change of it is news for a case. */
const ASKED = ["dispute", "disputedMinor", "disputeRef", "disputeMinor", "disputeAnswerByMs"] as const;

function writeCharge(context: CommandContext, { paymentId, patientId }: PaymentRow, now: Charged): void {
  writeCharged(context.sql, paymentId, now);
  context.record("payment.changed", undefined, { paymentId, ...now, locked: now.locked === 1 });
  lookLater(context, [patientId]);
}
