import { isAskedByHand, markSetAside } from "../../store/case/case-marks.ts";
import { callingTasks, closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { hasDecision } from "../../store/decision/decisions.ts";
import { standingInCase } from "../../store/intake/found.ts";
import { syncCase } from "./cases.ts";

/**
 * A case that only something found in the records had opened waits for nobody once nothing of it stands: it ends as set aside, and its record stays. One in which a
 * patient has written or spoken, something was decided, or the bank or money calls for somebody, goes on.
 */
export function endIfNothingStands(context: CommandContext, caseId: string, by: string): void {
  const { sql, nowMs } = context;
  if (
    hasDecision(sql, caseId) ||
    isAskedByHand(sql, caseId) ||
    ticketsOfCase(sql, caseId).length > 0 ||
    standingInCase(sql, caseId).length > 0
  )
    return;
  if (callingTasks(sql, caseId).length > 0) return;
  for (const task of tasksOfCase(sql, caseId)) if (task.doneAtMs === null) closeTaskRow(context, task, by);
  markSetAside(sql, caseId, nowMs);
  syncCase(context, caseId);
}
