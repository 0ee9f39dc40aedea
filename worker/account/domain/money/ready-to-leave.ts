/** What stands before every leg that is ended here rather than by a processor: the undo window, a hold, a fresh reading, a cause against it. */
import type { CommandContext } from "../../store/context.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { again, DONE, type JobEnd } from "../job-end.ts";
import { heldBack, unread } from "./held-back.ts";
import { failHere, reasonAgainst } from "./reason-against.ts";

/** Goes on with the leg only where it may leave now; else the job ends, or waits, as what stands in its way says. */
export function whenReady(context: CommandContext, legId: string, leave: (leg: LegRow) => void): JobEnd {
  const leg = legById(context.sql, legId);
  if (leg?.state !== "reserved") return DONE;
  if (leg.leavesAtMs > context.nowMs) return again("undo_window", leg.leavesAtMs);
  const held = heldBack(context, leg) ?? unread(context, leg);
  if (held) return held;
  const cause = reasonAgainst(context, leg);
  if (cause) return failHere(context, leg, cause);
  leave(leg);
  return DONE;
}
