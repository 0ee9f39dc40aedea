/** A link that is given to one person: kept by its token's MAC, told by whom it was sent to. */
import { maskEmail, maskPhone } from "../../../../core/facts/patient-keys.ts";
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { NewLink } from "../../../links.ts";
import { keepText } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertLink, type LinkRow } from "../../store/links/links.ts";

export const masked = (channel: MessageChannel, value: string): string =>
  channel === "sms" ? maskPhone(value) : maskEmail(value);

type Given = Pick<LinkRow, "purpose" | "subjectId" | "caseId" | "recipient" | "recipientId" | "expiresAtMs"> & {
  readonly sentTo: string;
  readonly messageId?: string;
};

export function keepLink(context: CommandContext, made: NewLink, { sentTo, messageId, ...given }: Given): string {
  const linkId = context.newId();
  const { purpose, subjectId, caseId, recipientId, expiresAtMs } = given;
  insertLink(context.sql, {
    ...given,
    linkId,
    mac: made.mac,
    maskedTextId: keepText(context, caseId, sentTo),
    messageId: messageId ?? null,
    madeAtMs: context.nowMs,
  });
  context.record("link.made", caseId, { linkId, purpose, about: subjectId, recipientId, expiresAtMs });
  return linkId;
}
