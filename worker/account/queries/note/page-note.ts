/** What was said on the patient's page and waits for somebody, as lines of a private note. Never the words themselves, nor a bank's numbers. */
import type { Language } from "../../../../core/words.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext } from "../../store/context.ts";
import { taskText } from "../case/task-text.ts";
import type { NoteBlock } from "./told.ts";

export const pageBlocks = ({ sql }: AccountContext, caseId: string, language: Language): NoteBlock[] =>
  tasksOfCase(sql, caseId)
    .filter(({ kind, doneAtMs }) => kind === "page_answer" && doneAtMs === null)
    .map((task) => ({ key: `page:${task.values.about}`, lines: [taskText(task, language)] }));
