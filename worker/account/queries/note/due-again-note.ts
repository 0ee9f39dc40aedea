/** What a refund made elsewhere had paid and is due again, as lines of a private note. */
import { amountInWords } from "../../../../core/resolution/words.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext } from "../../store/context.ts";
import type { NoteBlock } from "./told.ts";

/** One block for each such refund, as long as nobody has answered it. */
export function dueAgainBlocks({ sql }: AccountContext, caseId: string, language: Language): NoteBlock[] {
  return tasksOfCase(sql, caseId)
    .filter(({ kind, doneAtMs }) => kind === "outside_failed" && doneAtMs === null)
    .map(({ values: { about, reference, amountMinor, currency } }) => {
      const sum = amountInWords(Number(amountMinor), String(currency), language);
      return { key: `outside:${about}`, lines: [LETTERS[language].note.dueAgain(sum, String(reference))] };
    });
}
