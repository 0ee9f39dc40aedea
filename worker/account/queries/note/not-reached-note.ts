/** Messages that did not get to whom they were for, as lines of a private note: nobody hears of it otherwise. */
import type { Language } from "../../../../core/words.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext } from "../../store/context.ts";
import { taskText } from "../case/task-text.ts";
import type { NoteBlock } from "./told.ts";

/** One block for each, as long as nobody has reached them another way. */
export const notReachedBlocks = ({ sql }: AccountContext, caseId: string, language: Language): NoteBlock[] =>
  tasksOfCase(sql, caseId)
    .filter(({ kind, doneAtMs }) => kind === "message_failed" && doneAtMs === null)
    .map((task) => ({ key: `message:${task.values.about}`, lines: [taskText(task, language)] }));
