/** The link by which a clinician answers the one question (requirement B9): to the contact that an admin keeps, once, and one reminder. */
import type { NoLink } from "../../../../core/contract/clinician.ts";
import { QUESTION_LINK_MS } from "../../../../core/messages/links.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { clinicianLetter } from "../../../../messages/clinician.ts";
import type { NewLink } from "../../../links.ts";
import { setting } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { QuestionRow } from "../../store/case/clinician.ts";
import type { CommandContext } from "../../store/context.ts";
import { type LinkRow, linksAbout } from "../../store/links/links.ts";
import { locationOfCase } from "../../store/notices/notices.ts";
import {
  type ProviderContactRow,
  providerContactById,
  providerContactOf,
} from "../../store/people/provider-contacts.ts";
import { queueMessage } from "../messages/queue-message.ts";
import { keepLink, masked } from "./make-link.ts";

/** Of whom the question is asked by name; a role, or whoever is on duty, has no contact. */
export function contactAsked(context: CommandContext, whom: string | undefined): Result<ProviderContactRow, NoLink> {
  if (whom === undefined) return err("nobody_named");
  const contact = providerContactOf(context.sql, whom);
  return contact ? ok(contact) : err("no_contact");
}

/** `made` is absent where this product has no address that others reach. */
export function sendClinicianLink(
  context: CommandContext,
  question: QuestionRow,
  contact: ProviderContactRow,
  made: NewLink | undefined,
  kind: "text" | "reminder",
  expiresAtMs = context.nowMs + QUESTION_LINK_MS,
): Result<{ sentTo: string }, NoLink> {
  const { sql } = context;
  const { caseId, questionId, askedBy } = question;
  const { contactId, channel, contactTextId, language } = contact;
  if (!made) return err("no_public_address");
  const value = readText(sql, contactTextId);
  assert(value !== undefined, "A contact that counts has its text");
  const queued = queueMessage(context, {
    purpose: kind === "text" ? "clinician_question" : "clinician_reminder",
    caseId,
    to: { recipient: "provider", recipientId: contactId },
    contact: { channel, value },
    words: clinicianLetter(language, kind, setting(sql, "title") ?? "", made.address),
    uselessFromMs: expiresAtMs,
    askedBy,
    ...omitNullish({ locationId: locationOfCase(sql, caseId) }),
  });
  if (!queued.ok) return queued;
  const sentTo = masked(channel, value);
  keepLink(context, made, {
    ...{ purpose: "clinician_question", subjectId: questionId, caseId, recipient: "provider", recipientId: contactId },
    ...{ expiresAtMs, sentTo, messageId: queued.value.messageId },
  });
  return ok({ sentTo });
}

/** The links of a question that can still be answered by: sent to the contact that counts, in their time; in the order in which they went. */
export const openClinicianLinks = ({ sql, nowMs }: CommandContext, questionId: string): LinkRow[] =>
  linksAbout(sql, questionId).filter(
    ({ recipientId, expiresAtMs }) =>
      expiresAtMs > nowMs && providerContactById(sql, recipientId)?.removedAtMs === null,
  );
