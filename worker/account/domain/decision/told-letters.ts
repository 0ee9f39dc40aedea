import type { LetterKey } from "../../../../core/reply/due-letters.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { markAnswered } from "../../store/case/case-marks.ts";
import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";

/** As the record and tasks name it. */
export const taskKey = ({ kind, about }: LetterKey): string => `${kind} ${about}`;

/** A letter went to the patient, or stands in the reply: what it tells is not due again, and nobody has to do it any more. */
export function recordTold(
  context: CommandContext,
  {
    caseId,
    tells,
    text,
    by,
  }: { readonly caseId: string; readonly tells: readonly LetterKey[]; readonly text: string; readonly by: string },
): void {
  const keys = new Set(tells.map(taskKey));
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOurs = task.kind === "tell_patient" && task.doneAtMs === null && keys.has(String(task.values.about));
    if (isOurs) closeTaskRow(context, task, by);
  }
  markAnswered(context.sql, caseId, context.nowMs);
  context.record("letter.told", caseId, {
    letters: tells.map(taskKey),
    textId: keepText(context, caseId, text),
    textHash: textHash(text),
  });
}
