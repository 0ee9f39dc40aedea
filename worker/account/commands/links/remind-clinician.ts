import { assert } from "../../../../core/result.ts";
import type { NewLink } from "../../../links.ts";
import { openClinicianLinks, sendClinicianLink } from "../../domain/links/clinician-link.ts";
import { isWaiting } from "../../queries/case/clinician.ts";
import { lastQuestion, questionById } from "../../store/case/clinician.ts";
import type { CommandContext } from "../../store/context.ts";
import { providerContactById } from "../../store/people/provider-contacts.ts";

/** Once, and only while it waits: an answer, a later question or a contact that counts no more needs none. */
export function remindClinician(context: CommandContext, questionId: string, mint: () => NewLink | undefined): void {
  const { sql } = context;
  const question = questionById(sql, questionId);
  const [first, second] = openClinicianLinks(context, questionId);
  if (!question || !first || second) return;
  if (lastQuestion(sql, question.caseId)?.questionId !== questionId) return;
  if (!isWaiting(sql, question.caseId, questionId)) return;
  const contact = providerContactById(sql, first.recipientId);
  assert(contact, "An open link has a contact");
  // The seven days are those of the first.
  sendClinicianLink(context, question, contact, mint(), "reminder", first.expiresAtMs);
}
