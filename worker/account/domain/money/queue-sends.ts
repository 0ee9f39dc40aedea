/** Which jobs money needs that is on its way (invariant I8). */
import { STALE_AFTER_MS, SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import type { CommandContext } from "../../store/context.ts";
import { isMoneyMoving, legsWithoutJob } from "../../store/money/sends.ts";
import { isQueued } from "../../store/outbox.ts";

/** Every leg that a machine has to move has a job that is due; a lost one is queued again. */
export function ensureSends(context: CommandContext): void {
  const { sql, nowMs } = context;
  for (const { legId, kind, leavesAtMs } of legsWithoutJob(sql)) {
    queueSend(context, { legId, kind, leavesAtMs: Math.max(leavesAtMs, nowMs + STALE_AFTER_MS) });
  }
  if (isMoneyMoving(sql)) ensureSweep(context);
}

/** The job that sends a leg when its undo window ends, or asks a person to pay it, and the sweep that watches over what is sent. */
export function queueSend(
  context: CommandContext,
  leg: { readonly legId: string; readonly kind: string; readonly leavesAtMs: number },
): void {
  context.queue("send_leg", { legId: leg.legId }, leg.leavesAtMs);
  if (leg.kind !== "hand") ensureSweep(context);
}

/** What is pending is asked about, however it came to be pending. */
export function ensureSweep(context: CommandContext): void {
  if (isQueued(context.sql, "sweep", {})) return;
  context.queue("sweep", {}, context.nowMs + SWEEP_EVERY_MS);
}
