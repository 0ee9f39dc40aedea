/** A leg that a person pays leaves as the others do: nobody is asked to hand out money that may still be stopped without a word. */
import type { CommandContext } from "../context.ts";
import { syncCase } from "../ledger/cases.ts";
import { openPayByHand } from "../ledger/hand-task.ts";
import { legById } from "../ledger/legs.ts";
import { heldBack, unread } from "./held-back.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { failHere, reasonAgainst } from "./reason-against.ts";

/** When the undo window has ended somebody has the task *pay by hand*. Running it twice opens one. */
export function askByHand(context: CommandContext, legId: string): JobEnd {
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
