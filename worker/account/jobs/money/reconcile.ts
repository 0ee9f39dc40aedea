/**
 * Compares our payments with the processor's, by listing (docs/refund-states.md). Daily; and after a restore, before anything is sent again. One
 * page or some payments a run of the job, so that a death loses nothing and other work gets its turn.
 */

import { differencesOf, NEWS_TRAVELS_MS } from "../../../../core/refund/reconcile.ts";
import type { ProcessorTraits } from "../../../../core/refund/schedule.ts";
import { assert } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type {
  PaymentProcessor,
  ProcessorCharge,
  ProcessorLists,
  ProcessorRefund,
} from "../../../connectors/payment-processor.ts";
import { thaw } from "../../commands/money/freeze.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { noticeBeyond } from "../../domain/money/beyond-known.ts";
import { openDifferencesOf } from "../../domain/money/differences.ts";
import { applyCharge, applyRefunds } from "../../domain/money/processor-truth.ts";
import {
  chargeCursorOf,
  chargesSinceMs,
  finishRun,
  takeAllKnown,
  takeCharges,
  takePage,
} from "../../domain/reconciliation/reconciliations.ts";
import { sendsSettledAtMs, startMissing } from "../../domain/reconciliation/runs.ts";
import { comingIn } from "../../store/backup/coming-in.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { ourSideOf } from "../../store/money/our-side.ts";
import {
  lastingPaymentId,
  NO_PROCESSOR,
  needPayment,
  type PaymentRow,
  paymentById,
} from "../../store/money/payments.ts";
import { markLookedAt, nextPayments } from "../../store/reconciliation/items.ts";
import { isComparing, type RunRow, restartRun, runById } from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";
import { type At, callVendor, talkToVendor, whilePaused } from "../call-vendor.ts";

const RECONCILE: Actor = { type: "job", job: "reconcile" };
const PAYMENTS_A_RUN = 5;
/** A slow processor is looked at for so long a time; the rest is the next run's. */
const LOOKS_MS = 15_000;

export async function reconcile(deps: JobDependencies, runId: string): Promise<JobEnd> {
  const { runtime } = deps;
  const run = runById(runtime.sql, runId);
  if (!run) return DONE;
  if (run.phase === "finished") return finish(deps, run);
  const early = run.why === "restore" ? tooEarly(deps, run) : undefined;
  if (early) return early;
  // An account that took nothing through a processor has nothing to compare.
  if (run.connectionId === NO_PROCESSOR) return end(deps, run);
  const processor = deps.processor(run.connectionId);
  if (!processor) return again("no_connection");
  return run.phase === "listing" ? list(deps, processor, run) : lookAtSome(deps, processor, run);
}

/** What left before the account froze may arrive until then; what such a run saw earlier, in a copy or by an earlier release, is seen again. */
function tooEarly({ runtime }: JobDependencies, run: RunRow): JobEnd | undefined {
  const settledAtMs = sendsSettledAtMs(runtime.sql);
  if (runtime.nowMs() < settledAtMs) return again("sends_settle", settledAtMs);
  if (run.startedAtMs >= settledAtMs) return undefined;
  transact(runtime, RECONCILE, ({ sql }) => restartRun(sql, run, settledAtMs));
  return again("begins_anew", runtime.nowMs());
}

async function list(deps: JobDependencies, processor: PaymentProcessor, run: RunRow): Promise<JobEnd> {
  const { lists } = processor;
  if (!lists) {
    transact(deps.runtime, RECONCILE, (context) => takeAllKnown(context, run));
    return again("next_payments", deps.runtime.nowMs());
  }
  const charges = chargeCursorOf(run);
  if (charges) return listCharges(deps, lists, run, charges.after);
  const ask = () => lists.activity(run.sinceMs, run.cursor ?? undefined);
  // Dies in it: the page is read again.
  return callVendor(deps, at(run), ask, (context, page, wait) => {
    if (!page.ok) return wait;
    takePage(context, run, page.value);
    return again("next_page", context.nowMs);
  });
}

/** What was taken, a hundred at a time: only those that differ from ours are read one by one. */
async function listCharges(
  deps: JobDependencies,
  lists: ProcessorLists,
  run: RunRow,
  after: string | undefined,
): Promise<JobEnd> {
  const ask = () => lists.charges(chargesSinceMs(deps.runtime.sql, run), after);
  // Dies in it: the page is read again.
  return callVendor(deps, at(run), ask, (context, page, wait) => {
    if (!page.ok) return wait;
    takeCharges(context, run, page.value);
    return again("next_page", context.nowMs);
  });
}

async function lookAtSome(deps: JobDependencies, processor: PaymentProcessor, run: RunRow): Promise<JobEnd> {
  const { runtime } = deps;
  const paymentIds = nextPayments(runtime.sql, run.runId, PAYMENTS_A_RUN);
  if (paymentIds.length === 0) {
    return end(deps, run);
  }
  const paused = whilePaused(runtime.sql, runtime.nowMs(), run.connectionId);
  if (paused) return paused;
  const talk = {
    ask: () => lookAtEach(deps, processor, paymentIds),
    silence: (detail: string): Seen => ({ looked: [], trouble: { verdict: "unknown", detail } }),
    failureOf: ({ trouble }: Seen) => trouble,
  };
  // Dies in it: nothing was written; they are read again.
  return talkToVendor(deps, at(run), talk, (context, { looked, trouble }, wait) => {
    for (const one of looked) recordLook(context, run, one);
    return trouble ? wait : again("next_payments", context.nowMs);
  });
}

const at = ({ connectionId }: RunRow): At => ({ connectionId, actor: RECONCILE });

interface Seen {
  readonly looked: readonly Looked[];
  /** Why the last of them could not be read. */
  readonly trouble: ConnectorFailure | undefined;
}

/** One after the other: two calls at a time, so that other reading has its turn. Ends with the first that gets no answer. */
async function lookAtEach(
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
function recordLook(context: CommandContext, run: RunRow, looked: Looked): void {
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

function end(deps: JobDependencies, run: RunRow): Promise<JobEnd> {
  transact(deps.runtime, RECONCILE, (context) => finishRun(context, run));
  return finish(deps, { ...run, phase: "finished" });
}

/**
 * After a restore, when every processor was compared, and late enough: the guard takes this record as the one that goes on, and only then may
 * anything leave.
 */
async function finish(deps: JobDependencies, run: RunRow): Promise<JobEnd> {
  if (run.why !== "restore" || isComparing(deps.runtime.sql, "restore")) return DONE;
  if (transact(deps.runtime, RECONCILE, startMissing)) return DONE;
  // A copy goes on when the operator says so, who was told what to look at first.
  if (comingIn(deps.runtime.sql)) return DONE;
  if ((await deps.watch.rebase()) !== "held") return again("guard_unreachable");
  // Dies here: the account is still frozen, and this runs again.
  transact(deps.runtime, RECONCILE, (context) => thaw(context, run.runId));
  return DONE;
}
