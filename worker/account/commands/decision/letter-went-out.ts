import type { DueLetterView } from "../../../../core/contract/due-letter.ts";
import type { LetterKey } from "../../../../core/reply/due-letters.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { recordBrokenLetter } from "../../domain/decision/broken-letters.ts";
import { recordTold } from "../../domain/decision/told-letters.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";

/** A letter that was due is with the patient, or in the reply to them: never due again, its task is done, and what it promises is a task for that day. */
export function letterWentOut(
  context: CommandContext,
  theCase: CaseRow,
  due: DueLetterView,
  { text, by, ownerId }: { readonly text: string; readonly by: string; readonly ownerId: string | null },
): void {
  const { caseId } = theCase;
  recordTold(context, { caseId, tells: tells(due, text), text, by });
  if (due.writeAgainOn !== undefined) {
    const { requiredMinor = 0, currency = theCase.currency } = due.draft?.facts ?? {};
    openTask(context, {
      caseId,
      kind: "write_again",
      values: { about: `${due.about} ${due.writeAgainOn}`, amountMinor: requiredMinor, currency },
      ownerId: theCase.ownerId ?? ownerId,
      dueOn: due.writeAgainOn,
    });
  }
  recordBrokenLetter(context, caseId, due.draft);
  syncCase(context, caseId);
}

/** A letter about a delay that names the bank's number has told that as well. */
function tells({ kind, about, bankReference }: DueLetterView, text: string): LetterKey[] {
  const alsoReference = kind === "delayed" && bankReference !== undefined && text.includes(bankReference);
  return [{ kind, about }, ...(alsoReference ? [{ kind: "bank_reference" as const, about }] : [])];
}
