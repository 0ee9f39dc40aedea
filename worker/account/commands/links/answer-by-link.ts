import type { ClinicianWord } from "../../../../core/contract/link-page.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { questionState } from "../../queries/links/link-page.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { insertAnswer } from "../../store/case/clinician.ts";
import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { linkById, markLinkUsed } from "../../store/links/links.ts";
import { providerContactById } from "../../store/people/provider-contacts.ts";

/**
 * What a clinician answered through the link that was sent to them: the fact `clinician.answer` from now on, as of today. The question is
 * closed and the ticket hears of it. False where nobody waits for it any more: nothing was written.
 */
export function answerByLink(context: CommandContext, linkId: string, answer: ClinicianWord): boolean {
  const { sql, nowMs } = context;
  const link = linkById(sql, linkId);
  if (link?.purpose !== "clinician_question") return false;
  const { caseId, subjectId } = link;
  const contact = providerContactById(sql, link.recipientId);
  if (!contact || questionState(context, link, contact) !== "open") return false;
  const answeredOn = civilDateAt(nowMs, homeTimeZone(sql));
  insertAnswer(context, caseId, { answer, answeredOn, answeredBy: contact.provider, linkId });
  markLinkUsed(sql, linkId, nowMs);
  context.record("link.used", caseId, { linkId, purpose: link.purpose, about: subjectId });
  for (const task of tasksOfCase(sql, caseId)) {
    if (task.kind === "ask_clinician" && task.doneAtMs === null) closeTaskRow(context, task, linkId);
  }
  syncCase(context, caseId, { tell: true });
  return true;
}
