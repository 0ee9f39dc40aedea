/** Acts about disputes that something is still to become of: each has its job, and none outlives a copy of the account. */
import { assert } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { actsUnderWay } from "../../store/dispute/acts.ts";
import { disputeById } from "../../store/dispute/disputes.ts";
import { isQueued } from "../../store/outbox.ts";
import { endAct } from "./end-act.ts";

/** However its job was lost. */
export function ensureDisputeActs(context: CommandContext): void {
  for (const { actId } of actsUnderWay(context.sql)) {
    if (!isQueued(context.sql, "do_dispute_act", { actId })) context.queue("do_dispute_act", { actId });
  }
}

/** In a copy nobody knows what of them has left since. Answers how many. */
export function endCopiedActs(context: CommandContext): number {
  const acts = actsUnderWay(context.sql);
  for (const act of acts) {
    const dispute = disputeById(context.sql, act.disputeId);
    assert(dispute, "An act is about a dispute");
    endAct(context, act, dispute, { state: "refused", code: "copied" });
  }
  return acts.length;
}
