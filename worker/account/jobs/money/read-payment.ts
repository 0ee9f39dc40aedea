/** Reads one payment at its processor and takes over what it says: webhooks, an opened ticket, and money that is about to leave ask for it. */

import { assert, ok } from "../../../../core/result.ts";
import type { PaymentProcessor } from "../../../connectors/payment-processor.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { noticeBeyond } from "../../domain/money/beyond-known.ts";
import { openDifferencesOf } from "../../domain/money/differences.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { applyCharge, applyRefunds } from "../../domain/money/processor-truth.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import {
  isRead,
  lastingPaymentId,
  needPayment,
  type PaymentRow,
  paymentById,
  paymentsOfPurchase,
} from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { callVendor } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

export type PaymentRead =
  | { readonly type: "read" }
  /** `isRefused`: the processor knows no such payment. */
  | { readonly type: "failed"; readonly end: JobEnd; readonly isRefused: boolean };

const failed = (end: JobEnd, isRefused = false): PaymentRead => ({ type: "failed", end, isRefused });

/** Charge and refunds of a payment, as the processor has them now, written down. */
export async function readPayment(
  deps: JobDependencies,
  processor: PaymentProcessor,
  before: PaymentRow,
): Promise<PaymentRead> {
  const { runtime } = deps;
  const { paymentId, processor: connectionId, processorRef } = before;
  assert(processorRef, `Payment ${paymentId} has no processor`);
  const sinceMs = runtime.nowMs();
  const known = knownRefundsOf(runtime.sql, paymentId);
  const ask = async () => {
    const [charge, refunds] = await Promise.all([
      processor.readCharge(processorRef),
      processor.listRefunds(processorRef, known),
    ]);
    if (!charge.ok) return charge;
    return refunds.ok ? ok({ charge: charge.value, refunds: refunds.value }) : refunds;
  };
  // Dies in it: nothing was written; whoever asked asks again.
  const read = await callVendor(deps, { connectionId, actor: OUTBOX }, ask, (context, answer, wait): PaymentRead => {
    if (!answer.ok) return failed(wait, answer.error.verdict === "refused");
    const { charge, refunds } = answer.value;
    if (isChanged(context, before)) return failed(again("overtaken", context.nowMs));
    applyCharge(context, paymentId, charge, sinceMs);
    // It may be the twin of another, which is the one that counts.
    const lasting = lastingPaymentId(context.sql, paymentId);
    applyRefunds(context, lasting, refunds);
    if (!processor.traits.provesAbsence) noticeBeyond(context, undefined, lasting, charge, { shown: refunds, sinceMs });
    return { type: "read" };
  });
  return read.type === "again" ? failed(read) : read;
}

/**
 * Somebody else wrote what the charge is down while this read was under way: it may be the older of the two, so it is read again. So is a
 * payment that is another charge by now, or none: an import said so, or a link was undone.
 */
function isChanged({ sql }: CommandContext, before: PaymentRow): boolean {
  const now = paymentById(sql, before.paymentId);
  return (
    now?.processor !== before.processor ||
    now.processorRef !== before.processorRef ||
    now.dispute !== before.dispute ||
    now.locked !== before.locked ||
    now.disputedMinor !== before.disputedMinor ||
    now.capturedMinor !== before.capturedMinor
  );
}

/**
 * Before money leaves a payment, or is granted for it, the processor is asked what it has: what was captured, in which currency, what went
 * back meanwhile, of this payment and of the others of its purchase. Undefined where that is known; else how the job of this leg ends. Whoever claims asks `isRead` again in the transaction.
 */
export async function readBeforeLeaving(deps: JobDependencies, leg: LegRow): Promise<JobEnd | undefined> {
  const { runtime, processor: processorOf } = deps;
  const payment = needPayment(runtime.sql, leg.paymentId);
  const unread = unreadOfPurchase(runtime.sql, leg.paymentId, runtime.nowMs());
  if (unread.length === 0) return undefined;
  for (const one of unread) {
    const processor = processorOf(one.processor);
    if (!processor) return again("no_connection");
    const read = await readPayment(deps, processor, one);
    // Dies here: what was read is written down; the next run reads the rest.
    if (read.type === "read") continue;
    if (!read.isRefused) return read.end;
    if (one.paymentId === payment.paymentId) {
      return transact(runtime, OUTBOX, (context) => unknownThere(context, leg, read.end));
    }
    // Of another payment that the processor does not know nothing can have gone back.
  }
  return undefined;
}

function unreadOfPurchase(sql: Sql, paymentId: string, nowMs: number): PaymentRow[] {
  return paymentsOfPurchase(sql, paymentId).filter((payment) => !isRead(payment, nowMs));
}

/** The processor knows no such payment: finance looks first, and where it stays so nothing can go back that way. */
function unknownThere(context: CommandContext, leg: LegRow, wait: JobEnd): JobEnd {
  const { paymentId } = leg;
  const payment = paymentById(context.sql, paymentId);
  if (payment?.differs === 1) return wait;
  const found = { kind: "payment_gone", ref: "", ours: null, theirs: null, theirMinor: null } as const;
  const isNew = openDifferencesOf(context, undefined, paymentId, [
    { ...found, ourMinor: payment?.collectedMinor ?? null },
  ]);
  if (isNew) return again("payment_differs", context.nowMs);
  const now = legById(context.sql, leg.legId);
  if (now?.state !== "reserved") return DONE;
  if (applyLegEvent(context, now, "failed", { problem: "payment_gone" }).ok)
    syncCase(context, leg.caseId, { tell: true });
  return DONE;
}
