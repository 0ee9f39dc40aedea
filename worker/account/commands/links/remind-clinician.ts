import type { NewLink } from "../../../links.ts";
import { sendClinicianLink } from "../../domain/links/clinician-link.ts";
import { isWaiting } from "../../queries/case/clinician.ts";
import { lastQuestion, questionById } from "../../store/case/clinician.ts";
import type { CommandContext } from "../../store/context.ts";
import { linksAbout } from "../../store/links/links.ts";
import { providerContactById } from "../../store/people/provider-contacts.ts";

/** Once, and only while it waits: an answer, a later question or a contact that counts no more needs none. */
export function remindClinician(context: CommandContext, questionId: string, mint: () => NewLink | undefined): void {
  const { sql } = context;
  const question = questionById(sql, questionId);
  const [first, second] = linksAbout(sql, questionId);
  if (!question || !first || second || first.expiresAtMs <= context.nowMs) return;
  if (lastQuestion(sql, question.caseId)?.questionId !== questionId) return;
  if (!isWaiting(sql, question.caseId, questionId)) return;
  const contact = providerContactById(sql, first.recipientId);
  if (!contact || contact.removedAtMs !== null) return;
  sendClinicianLink(context, question, contact, mint(), "reminder");
}
