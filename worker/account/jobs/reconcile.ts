/**
 * Compares our payments with the processor's, by listing (docs/refund-states.md). Daily; and after a restore, before anything is sent again. One
 * page or some payments a run of the job, so that a death loses nothing and other work gets its turn.
 */
import { differencesOf, NEWS_TRAVELS_MS } from "../../../core/refund/reconcile.ts";
import type { ProcessorTraits } from "../../../core/refund/schedule.ts";
import { assert } from "../../../core/result.ts";
import type { ConnectorFailure } from "../../connectors/failure.ts";
import type {
  PaymentProcessor,
  ProcessorCharge,
  ProcessorLists,
  ProcessorRefund,
} from "../../connectors/payment-processor.ts";
import { thaw } from "../commands/freeze.ts";
import type { Actor, CommandContext } from "../context.ts";
import { noticeBeyond } from "../ledger/beyond-known.ts";
import { connectionFailed, connectionWorked, pauseConnection, pausedUntilMs } from "../ledger/connections.ts";
import { openDifferencesOf, ourSideOf } from "../ledger/differences.ts";

import { applyCharge, applyRefunds } from "../ledger/processor-truth.ts";
import { isComparing } from "../ledger/reconciliation-runs.ts";
import {
  chargeCursorOf,
  chargesSinceMs,
  finishRun,
  markLookedAt,
  nextPayments,
  type RunRow,
  runById,
  takeAllKnown,
  takeCharges,
  takePage,
} from "../ledger/reconciliations.ts";
import { transact } from "../run-command.ts";
import type { Sql } from "../sql.ts";
import { knownRefundsOf } from "../store/known-refunds.ts";
import { lastingPaymentId, NO_PROCESSOR, type PaymentRow, paymentById } from "../store/payments.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const RECONCILE: Actor = { type: "job", job: "reconcile" };
const PAYMENTS_AT_ONCE = 5;

export async function reconcile(world: AccountWorld, runId: string): Promise<JobEnd> {
  const { shell } = world;
  const run = runById(shell.sql, runId);
  if (!run) return DONE;
  if (run.phase === "finished") return finish(world, run);
  // An account that took nothing through a processor has nothing to compare.
  if (run.connectionId === NO_PROCESSOR) return end(world, run);
  const processor = world.processor(run.connectionId);
  if (!processor) return again("no_connection");
  const paused = pausedUntilMs(shell.sql, run.connectionId);
  if (paused !== undefined && paused > shell.nowMs()) return again("connection_paused", paused);
  return run.phase === "listing" ? list(world, processor, run) : lookAtSome(world, processor, run);
}

async function list(world: AccountWorld, processor: PaymentProcessor, run: RunRow): Promise<JobEnd> {
  const { lists } = processor;
  if (!lists) {
    transact(world.shell, RECONCILE, (context) => takeAllKnown(context, run));
    return again("next_payments", world.shell.nowMs());
  }
  const charges = chargeCursorOf(run);
  if (charges) return listCharges(world, lists, run, charges.after);
  const page = await lists.activity(run.sinceMs, run.cursor ?? undefined);
  // Dies here: the page is read again.
  return transact(world.shell, RECONCILE, (context) => {
    if (!page.ok) return failed(context, run, page.error);
    connectionWorked(context, run.connectionId);
    takePage(context, run, page.value);
    return again("next_page", context.nowMs);
  });
}

/** What was taken, a hundred at a time: only those that differ from ours are read one by one. */
async function listCharges(
  world: AccountWorld,
  lists: ProcessorLists,
  run: RunRow,
  after: string | undefined,
): Promise<JobEnd> {
  const page = await lists.charges(chargesSinceMs(world.shell.sql, run), after);
  // Dies here: the page is read again.
  return transact(world.shell, RECONCILE, (context) => {
    if (!page.ok) return failed(context, run, page.error);
    connectionWorked(context, run.connectionId);
    takeCharges(context, run, page.value);
    return again("next_page", context.nowMs);
  });
}

async function lookAtSome(world: AccountWorld, processor: PaymentProcessor, run: RunRow): Promise<JobEnd> {
  const { shell } = world;
  const paymentIds = nextPayments(shell.sql, run.runId, PAYMENTS_AT_ONCE);
  if (paymentIds.length === 0) {
    return end(world, run);
  }
  const looked = await Promise.all(paymentIds.map((paymentId) => lookAt(world, processor, paymentId)));
  // Dies here: nothing was written; they are read again.
  return transact(shell, RECONCILE, (context) => {
    let trouble: ConnectorFailure | undefined;
    for (const one of looked) trouble = recordLook(context, run, one) ?? trouble;
    if (trouble) return failed(context, run, trouble);
    connectionWorked(context, run.connectionId);
    return again("next_payments", context.nowMs);
  });
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

async function lookAt({ shell }: AccountWorld, processor: PaymentProcessor, paymentId: string): Promise<Looked> {
  const { processorRef } = needPayment(shell.sql, paymentId);
  assert(processorRef, `Payment ${paymentId} has no processor`);
  const before = ourSideInWords(shell.sql, paymentId);
  const sinceMs = shell.nowMs();
  const known = knownRefundsOf(shell.sql, paymentId);
  const [charge, refunds] = await Promise.all([
    processor.readCharge(processorRef),
    processor.listRefunds(processorRef, known),
  ]);
  return { paymentId, traits: processor.traits, sinceMs, before, charge, refunds };
}

function needPayment(sql: Sql, paymentId: string): PaymentRow {
  const payment = paymentById(sql, paymentId);
  assert(payment, `No payment ${paymentId}`);
  return payment;
}

const ourSideInWords = (sql: Sql, paymentId: string): string =>
  JSON.stringify([needPayment(sql, paymentId).locked, ourSideOf(sql, needPayment(sql, paymentId))]);

/** Answers what went wrong where the payment has to be read again. */
function recordLook(context: CommandContext, run: RunRow, looked: Looked): ConnectorFailure | undefined {
  const { paymentId, before, charge, refunds } = looked;
  const payment = needPayment(context.sql, paymentId);
  const failure = charge.ok ? (refunds.ok ? undefined : refunds.error) : charge.error;
  if (failure?.verdict === "refused") {
    openDifferencesOf(context, run.runId, paymentId, [
      { kind: "payment_gone", ref: "", ours: null, theirs: null, ourMinor: payment.collectedMinor, theirMinor: null },
    ]);
    markLookedAt(context, run.runId, paymentId);
    return undefined;
  }
  if (failure) return failure;
  // A webhook or a send was faster than this read: it may be the older of the two, so the payment is read again in the next round.
  const hasMoved = ourSideInWords(context.sql, paymentId) !== before;
  if (charge.ok && refunds.ok && !hasMoved)
    compare(context, run, payment, { ...looked, charge: charge.value, refunds: refunds.value });
  return undefined;
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
  const found = differencesOf(ourSideOf(context.sql, payment), theirs, context.nowMs, newsTravelsMs);
  // Before what is taken over opens the same beside the run: what a run found counts as its own.
  openDifferencesOf(context, run.runId, paymentId, found);
  applyCharge(context, paymentId, charge, sinceMs);
  const lasting = lastingPaymentId(context.sql, paymentId);
  applyRefunds(context, lasting, refunds);
  if (!read.traits.provesAbsence) noticeBeyond(context, run.runId, lasting, charge, refunds);
  markLookedAt(context, run.runId, paymentId);
}

function end(world: AccountWorld, run: RunRow): Promise<JobEnd> {
  transact(world.shell, RECONCILE, (context) => finishRun(context, run));
  return finish(world, { ...run, phase: "finished" });
}

/** After a restore, when every processor was compared: the guard takes this record as the one that goes on, and only then may anything leave. */
async function finish(world: AccountWorld, run: RunRow): Promise<JobEnd> {
  if (run.why !== "restore" || isComparing(world.shell.sql, "restore")) return DONE;
  if ((await world.watch.rebase()) !== "held") return again("guard_unreachable");
  // Dies here: the account is still frozen, and this runs again.
  transact(world.shell, RECONCILE, (context) => thaw(context, run.runId));
  return DONE;
}

function failed(context: CommandContext, { connectionId }: RunRow, failure: ConnectorFailure): JobEnd {
  const { verdict, detail, retryAfterMs } = failure;
  if (verdict === "unauthorised") return again(detail, pauseConnection(context, connectionId, detail));
  connectionFailed(context, connectionId, detail);
  return again(detail, retryAfterMs === undefined ? undefined : context.nowMs + retryAfterMs);
}
