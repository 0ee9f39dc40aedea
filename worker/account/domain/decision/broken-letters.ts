import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { CommandContext } from "../../store/context.ts";

/** The record says when a letter of the clinic's could not be written and the product's own stood in its place. */
export function recordBrokenLetter(context: CommandContext, caseId: string, draft: DraftReply | undefined): void {
  const { brokenLetter, situation, language } = draft ?? {};
  if (!brokenLetter || !situation || !language) return;
  const { templateId, line, column } = brokenLetter;
  context.record("letter.replaced", caseId, { templateId, line, column, situation, language });
}
