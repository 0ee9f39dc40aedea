/** What a patient said, whether a message says so or somebody heard it, and what follows from it in the case. */
import type { ReplyAct } from "../../../../core/conversation/reply.ts";
import { markWithdrawn } from "../../store/case/case-marks.ts";
import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";

/** What follows of itself: the patient confirmed what was to be asked, or closes the case. */
export function followSaid(context: CommandContext, caseId: string, act: ReplyAct, personId: string): void {
  if (act === "arrived") confirmReceipt(context, caseId, personId);
  if (act === "withdrawn") withdraw(context, caseId);
}

function confirmReceipt(context: CommandContext, caseId: string, personId: string): void {
  for (const task of tasksOfCase(context.sql, caseId))
    if (task.kind === "confirm_receipt" && task.doneAtMs === null) closeTaskRow(context, task, personId);
}

function withdraw(context: CommandContext, caseId: string): void {
  markWithdrawn(context.sql, caseId, context.nowMs);
  context.record("case.withdrawn", caseId, {});
}
