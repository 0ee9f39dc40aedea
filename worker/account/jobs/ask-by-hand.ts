/** A leg that a person pays leaves as the others do: nobody is asked to hand out money that may still be stopped without a word. */
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { CommandContext } from "../context.ts";
import { syncCase } from "../ledger/cases.ts";
import { legById } from "../ledger/legs.ts";
import { setting } from "../store/settings.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

/** When the undo window has ended the case opens the task *pay by hand* (`openFollowUps`). Running it twice opens one. */
export function askByHand(context: CommandContext, legId: string): JobEnd {
  const leg = legById(context.sql, legId);
  if (leg?.state !== "reserved") return DONE;
  if (leg.leavesAtMs > context.nowMs) return again("undo_window", leg.leavesAtMs);
  if (setting(context.sql, "frozen") === "1") return again("frozen", context.nowMs + SWEEP_EVERY_MS);
  syncCase(context, leg.caseId);
  return DONE;
}
