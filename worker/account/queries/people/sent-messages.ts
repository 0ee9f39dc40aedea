/** What was sent to a patient through a messenger, and what they want no more: addresses masked, words not at all. */
import type { Story } from "../../../../core/contract/story.ts";
import { maskEmail, maskPhone } from "../../../../core/facts/patient-keys.ts";
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import { REPORT_OVERDUE_MS } from "../../../../core/messages/message-state.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { contactHashOf } from "../../domain/messages/queue-message.ts";
import { readText } from "../../store/audit/texts.ts";
import { isAhead } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { contactStop } from "../../store/messages/contact-stops.ts";
import { messageById, messagesToPatient } from "../../store/messages/outgoing-messages.ts";
import { contactsOf } from "../../store/people/contacts.ts";
import type { Sql } from "../../store/sql.ts";

const masked = (channel: MessageChannel, contact: string): string =>
  channel === "sms" ? maskPhone(contact) : maskEmail(contact);

export const sentTo = (context: AccountContext, patientId: string, limit: number): Story["sent"] =>
  messagesToPatient(context.sql, patientId, limit).map(
    ({ messageId, purpose, channel, contactTextId, createdAtMs, state, stateAtMs }) => {
      const contact = readText(context.sql, contactTextId);
      const isSilent = state === "accepted" && !isAhead(context, stateAtMs + REPORT_OVERDUE_MS);
      return {
        ...{ messageId, purpose, channel, createdAtMs, state, stateAtMs },
        ...omitNullish({ contact: contact && masked(channel, contact) }),
        ...(isSilent ? { isSilent } : {}),
      };
    },
  );

/** Of the contacts on file, those that no message goes to any more. */
export const stopsOf = (context: AccountContext, patientId: string): Story["stops"] =>
  contactsOf(context.sql, patientId).flatMap(({ contactId, kind, value }) => {
    const channel = kind === "phone" ? "sms" : "email";
    const stop = contactStop(context.sql, channel, contactHashOf(context, { channel, value }));
    if (!stop) return [];
    const { why, isAgain } = stop;
    return [{ channel, contact: masked(channel, value), why, contactId, ...(isAgain ? { isAgain } : {}) }];
  });

/** For the record, which names messages by their id. Undefined for what is none, and where the address was erased. */
export function contactOfMessage(sql: Sql, messageId: unknown): string | undefined {
  const message = typeof messageId === "string" ? messageById(sql, messageId) : undefined;
  const contact = message && readText(sql, message.contactTextId);
  return message && contact && masked(message.channel, contact);
}
