import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { syncCase } from "../ledger/cases.ts";
import { applyLegEvent, legById } from "../ledger/legs.ts";
import { closeTaskRow, taskById } from "../ledger/tasks.ts";
import { found, personOf } from "./require-person.ts";

/** A person says that a task is done; one that paid by hand settles its leg. Saying it twice changes nothing. Answers the case. */
export function closeTask(context: CommandContext, taskId: string): Result<{ caseId: string }, Refusal> {
  const person = personOf(context.actor);
  const allowed = may(person, "task.close");
  if (!allowed.ok) return allowed;
  const task = found(taskById(context.sql, taskId), "task");
  if (!task.ok) return task;
  const { caseId, doneAtMs, kind, values } = task.value;
  if (doneAtMs === null) {
    closeTaskRow(context, task.value, person.personId);
    const leg = kind === "pay_by_hand" ? legById(context.sql, String(values.legId)) : undefined;
    if (leg) applyLegEvent(context, leg, "succeeded", { problem: null });
    syncCase(context, caseId);
  }
  return ok({ caseId });
}
