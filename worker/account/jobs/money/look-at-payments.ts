/** Payments as their processor has them now, beside what is here: the part of a comparison that reads them one by one. */

import { differencesOf, NEWS_TRAVELS_MS } from "../../../../core/refund/reconcile.ts";
import type { ProcessorTraits } from "../../../../core/refund/schedule.ts";
import { assert } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { PaymentProcessor, ProcessorCharge, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { noticeBeyond } from "../../domain/money/beyond-known.ts";
import { openDifferencesOf } from "../../domain/money/differences.ts";
import { applyCharge, applyRefunds } from "../../domain/money/processor-truth.ts";
import type { CommandContext } from "../../store/context.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { ourSideOf } from "../../store/money/our-side.ts";
import { lastingPaymentId, needPayment, type PaymentRow, paymentById } from "../../store/money/payments.ts";
import { markLookedAt } from "../../store/reconciliation/items.ts";
import type { RunRow } from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";

/** A slow processor is looked at for so long a time; the rest is the next run's. */
const LOOKS_MS = 15_000;

export interface Seen {
  readonly looked: readonly Looked[];
  /** Why the last of them could not be read. */
  readonly trouble: ConnectorFailure | undefined;
}

/** One after the other: two calls at a time, so that other reading has its turn. Ends with the first that gets no answer. */
export async function lookAtEach(
  deps: JobDependencies,
  processor: PaymentProcessor,
  paymentIds: readonly string[],
): Promise<Seen> {
  const looked: Looked[] = [];
  const untilMs = deps.runtime.nowMs() + LOOKS_MS;
  for (const paymentId of paymentIds) {
    const one = await lookAt(deps, processor, paymentId);
    looked.push(one);
    const trouble = failureOf(one);
    if (trouble && trouble.verdict !== "refused") return { looked, trouble };
    if (deps.runtime.nowMs() > untilMs) break;
  }
  return { looked, trouble: undefined };
}

interface Looked {
  readonly paymentId: string;
  readonly traits: ProcessorTraits;
  readonly sinceMs: number;
  /** Our side when the reading began. */
  readonly before: string;
  readonly charge: Awaited<ReturnType<PaymentProcessor["readCharge"]>>;
  readonly refunds: Awaited<ReturnType<PaymentProcessor["listRefunds"]>>;
}

async function lookAt({ runtime }: JobDependencies, processor: PaymentProcessor, paymentId: string): Promise<Looked> {
  const { processorRef } = needPayment(runtime.sql, paymentId);
  assert(processorRef, `Payment ${paymentId} has no processor`);
  const before = ourSideInWords(runtime.sql, paymentId);
  const sinceMs = runtime.nowMs();
  const known = knownRefundsOf(runtime.sql, paymentId);
  const [charge, refunds] = await Promise.all([
    processor.readCharge(processorRef),
    processor.listRefunds(processorRef, known),
  ]);
  return { paymentId, traits: processor.traits, sinceMs, before, charge, refunds };
}

/** Which charge it is, and what of it is here; nothing where it is gone. */
function ourSideInWords(sql: Sql, paymentId: string): string {
  const payment = paymentById(sql, paymentId);
  if (!payment) return "";
  return JSON.stringify([payment.processor, payment.processorRef, payment.locked, ourSideOf(sql, payment)]);
}

const failureOf = ({ charge, refunds }: Looked): ConnectorFailure | undefined =>
  charge.ok ? (refunds.ok ? undefined : refunds.error) : charge.error;

/** One that got no answer is read again in the next round. */
export function recordLook(context: CommandContext, run: RunRow, looked: Looked): void {
  const { paymentId, before, charge, refunds } = looked;
  // A webhook or a send was faster than this read: it may be the older of the two, so the payment is read again in the next round.
  if (ourSideInWords(context.sql, paymentId) !== before) return;
  const payment = needPayment(context.sql, paymentId);
  if (failureOf(looked)?.verdict === "refused") {
    openDifferencesOf(context, run.runId, paymentId, [
      { kind: "payment_gone", ref: "", ours: null, theirs: null, ourMinor: payment.collectedMinor, theirMinor: null },
    ]);
    markLookedAt(context, run.runId, paymentId);
    return;
  }
  if (charge.ok && refunds.ok)
    compare(context, run, payment, { ...looked, charge: charge.value, refunds: refunds.value });
}

/** First the comparison, then the processor's truth is taken over: counted and shown, and the difference stays open for a person. */
function compare(
  context: CommandContext,
  run: RunRow,
  payment: PaymentRow,
  read: Pick<Looked, "sinceMs" | "traits"> & {
    readonly charge: ProcessorCharge;
    readonly refunds: readonly ProcessorRefund[];
  },
): void {
  const { paymentId } = payment;
  const { sinceMs, charge, refunds } = read;
  const { capturedMinor, currency, dispute, disputedMinor } = charge;
  const theirs = { capturedMinor, currency, dispute, disputedMinor, refunds };
  // What an older copy forgot is no news that is still on its way.
  const newsTravelsMs = run.why === "restore" ? 0 : NEWS_TRAVELS_MS;
  const all = differencesOf(ourSideOf(context.sql, payment), theirs, context.nowMs, newsTravelsMs);
  // Where not every refund can be listed, one that was told of may be there all the same.
  const found = read.traits.provesAbsence ? all : all.filter(({ kind }) => kind !== "imported_refunds_differ");
  // Before what is taken over opens the same beside the run: what a run found counts as its own.
  openDifferencesOf(context, run.runId, paymentId, found);
  applyCharge(context, paymentId, charge, sinceMs);
  const lasting = lastingPaymentId(context.sql, paymentId);
  applyRefunds(context, lasting, refunds);
  if (!read.traits.provesAbsence) noticeBeyond(context, run.runId, lasting, charge, { shown: refunds, sinceMs });
  markLookedAt(context, run.runId, paymentId);
}
