/**
 * Compares our payments with the processor's, by listing (docs/refund-states.md). Daily; and after a restore, before anything is sent again. One
 * page or some payments a run of the job, so that a death loses nothing and other work gets its turn.
 */

import type { PaymentProcessor, ProcessorLists } from "../../../connectors/payment-processor.ts";
import { thaw } from "../../commands/money/freeze.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
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
import type { Actor } from "../../store/context.ts";
import { NO_PROCESSOR } from "../../store/money/payments.ts";
import { nextPayments } from "../../store/reconciliation/items.ts";
import { isComparing, type RunRow, restartRun, runById } from "../../store/reconciliation/runs.ts";
import { type At, callVendor, talkToVendor, whilePaused } from "../call-vendor.ts";
import { lookAtEach, recordLook, type Seen } from "./look-at-payments.ts";

const RECONCILE: Actor = { type: "job", job: "reconcile" };
const PAYMENTS_A_RUN = 5;

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
