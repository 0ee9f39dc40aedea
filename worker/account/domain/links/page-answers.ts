import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";

/** Answers and choices are done with once somebody has decided; bank details once somebody has read them. */
export function closePageAnswers(
  context: CommandContext,
  caseId: string,
  personId: string,
  isDone: (what: string, saidId: string) => boolean,
): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    if (task.kind !== "page_answer" || task.doneAtMs !== null) continue;
    if (isDone(String(task.values.what), String(task.values.about))) closeTaskRow(context, task, personId);
  }
}
