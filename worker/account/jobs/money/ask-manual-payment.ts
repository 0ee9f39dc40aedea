/** A leg that a person pays leaves as the others do: nobody is asked to hand out money that may still be stopped without a word. */

import { syncCase } from "../../domain/case/cases.ts";
import { openPayByHand } from "../../domain/follow-up/manual-task.ts";
import type { JobEnd } from "../../domain/job-end.ts";
import { whenReady } from "../../domain/money/ready-to-leave.ts";
import type { CommandContext } from "../../store/context.ts";

/** When the undo window has ended somebody has the task *pay by hand*. Running it twice opens one. */
export function askManualPayment(context: CommandContext, legId: string): JobEnd {
  return whenReady(context, legId, (leg) => {
    openPayByHand(context, leg);
    syncCase(context, leg.caseId, { tell: true });
  });
}
