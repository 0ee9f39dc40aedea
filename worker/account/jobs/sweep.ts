/** The net under the outbox: whatever is under way has a job, and what got no word is asked about (invariant I8). */
import { MOVING_STATES } from "../../../core/refund/leg.ts";
import { STALE_AFTER_MS, SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import { type Actor, type CommandContext, OWN_LANE } from "../context.ts";
import { syncCase } from "../ledger/cases.ts";
import { legsUnderWay } from "../ledger/legs.ts";
import { noticeLate } from "../ledger/money-news.ts";
import { queueMoneyRead } from "../ledger/money-reads.ts";
import type { AccountShell } from "../run-command.ts";
import { transact } from "../run-command.ts";
import { connectionOf } from "../store/payments.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const SWEEP: Actor = { type: "job", job: "sweep" };

/** Runs every quarter of an hour while money is under way; ends by itself when none is. */
export function sweep(shell: AccountShell): JobEnd {
  return transact(shell, SWEEP, (context) => {
    const pending = legsUnderWay(context.sql).filter(({ state }) => state === "pending");
    for (const leg of pending) {
      // A webhook may have been lost: ask. A refund that waits for days is asked about every quarter of an hour, one cheap read.
      if (leg.vendorRef)
        queueMoneyRead(context, connectionOf(context.sql, leg.paymentId), { at: "refund", ref: leg.vendorRef });
    }
    for (const caseId of noticeLate(context, pending)) syncCase(context, caseId, { tell: true });
    ensureJobs(context);
    return isMoneyMoving(context) ? again("money_moving", context.nowMs + SWEEP_EVERY_MS) : DONE;
  });
}

/** Every leg that a machine has to move has a job that is due; a lost one is queued again. */
export function ensureJobs(context: CommandContext): void {
  const { sql, nowMs } = context;
  const orphans = sql.all<{ legId: string; kind: string; leavesAtMs: number }>(
    `SELECT g.id AS legId, g.kind, g.leaves_at_ms AS leavesAtMs FROM leg g
     WHERE g.state IN ('reserved', 'submitting', 'unknown') AND (g.kind <> 'hand' OR NOT EXISTS (
         SELECT 1 FROM task t WHERE t.kind = 'pay_by_hand' AND json_extract(t.values_json, '$.legId') = g.id))
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'send_leg' AND j.ref = g.id)`,
  );
  for (const { legId, kind, leavesAtMs } of orphans) {
    queueSend(context, { legId, kind, leavesAtMs: Math.max(leavesAtMs, nowMs + STALE_AFTER_MS) });
  }
  if (isMoneyMoving(context)) ensureSweep(context);
}

/** The job that sends a leg when its undo window ends, or asks a person to pay it, and the sweep that watches over what is sent. */
export function queueSend(
  context: CommandContext,
  leg: { readonly legId: string; readonly kind: string; readonly leavesAtMs: number },
): void {
  const lane = leg.kind === "refund" ? laneOf(context, leg.legId) : OWN_LANE;
  context.queue({ lane, kind: "send_leg", ref: leg.legId, dueAtMs: leg.leavesAtMs });
  if (leg.kind !== "hand") ensureSweep(context);
}

/** That of the connection which took the payment. */
function laneOf({ sql }: CommandContext, legId: string): string {
  const row = sql.one<{ lane: string }>(
    "SELECT y.processor AS lane FROM leg g JOIN payment y ON y.id = g.payment_id WHERE g.id = ?",
    legId,
  );
  return row?.lane ?? OWN_LANE;
}

/** What is pending is asked about, however it came to be pending. */
export function ensureSweep(context: CommandContext): void {
  const known = context.sql.one("SELECT 1 FROM job WHERE kind = 'sweep' LIMIT 1");
  if (!known) context.queue({ lane: OWN_LANE, kind: "sweep", ref: "all", dueAtMs: context.nowMs + SWEEP_EVERY_MS });
}

function isMoneyMoving(context: CommandContext): boolean {
  const states = MOVING_STATES.map((state) => `'${state}'`).join(", ");
  return context.sql.one(`SELECT 1 FROM leg WHERE state IN (${states}) AND kind <> 'hand' LIMIT 1`) !== undefined;
}
