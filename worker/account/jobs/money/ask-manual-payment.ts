/** A leg that a person pays leaves as the others do: nobody is asked to hand out money that may still be stopped without a word. */

import { syncCase } from "../../domain/case/cases.ts";
import { openPayByHand } from "../../domain/follow-up/manual-task.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { heldBack, unread } from "../../domain/money/held-back.ts";
import { failHere, reasonAgainst } from "../../domain/money/reason-against.ts";
import type { CommandContext } from "../../store/context.ts";
import { legById } from "../../store/money/legs.ts";

/** When the undo window has ended somebody has the task *pay by hand*. Running it twice opens one. */
export function askManualPayment(context: CommandContext, legId: string): JobEnd {
  const leg = legById(context.sql, legId);
  if (leg?.state !== "reserved") return DONE;
  if (leg.leavesAtMs > context.nowMs) return again("undo_window", leg.leavesAtMs);
  const held = heldBack(context, leg) ?? unread(context, leg);
  if (held) return held;
  const cause = reasonAgainst(context, leg);
  if (cause) return failHere(context, leg, cause);
  openPayByHand(context, leg);
  syncCase(context, leg.caseId, { tell: true });
  return DONE;
}
