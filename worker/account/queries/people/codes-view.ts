import type { CodesView } from "../../../../core/contract/codes.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { CODE_TRIES, isCodeOver } from "../../../../core/messages/codes.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { assert } from "../../../../core/result.ts";
import { contactsOnFile } from "../../domain/people/contacts-on-file.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import { messageById } from "../../store/messages/outgoing-messages.ts";
import { type ContactCodeRow, lastCodeOf } from "../../store/people/contact-codes.ts";

/** Where a code may go for a ticket, and the last that went. */
export function codesView(context: AccountContext, ticket: TicketRef, patientId: string, askedAtMs: number): CodesView {
  const contacts = contactsOnFile(context, patientId, askedAtMs);
  const last = lastCodeOf(context.sql, ticket);
  return {
    contacts: contacts.map(({ contactId, whose, channel, masked, sinceMs, against }) => ({
      ...{ contactId, whose, channel, masked },
      ...(sinceMs === 0 ? {} : { sinceMs }),
      ...omitNullish({ against }),
    })),
    canSend: contacts.some(({ against }) => against !== "no_messenger"),
    ...omitNullish({ sent: last?.patientId === patientId ? sentView(context, last) : undefined }),
  };
}

function sentView({ sql, nowMs }: AccountContext, code: ContactCodeRow): NonNullable<CodesView["sent"]> {
  const { codeId, channel, expiresAtMs, tries } = code;
  const message = messageById(sql, code.messageId);
  assert(message, "A message that was sent is never removed");
  return {
    ...{ codeId, channel, expiresAtMs, askedAtMs: message.createdAtMs },
    masked: readText(sql, code.maskedTextId) ?? "",
    triesLeft: CODE_TRIES - tries,
    state: stateOf(code, nowMs),
    message: message.state,
    messageAtMs: message.stateAtMs,
  };
}

function stateOf({ usedAtMs, replacedAtMs, tries, expiresAtMs }: ContactCodeRow, nowMs: number) {
  if (usedAtMs !== null) return "used";
  if (replacedAtMs !== null) return "replaced";
  if (tries >= CODE_TRIES) return "spent";
  return isCodeOver(expiresAtMs, nowMs) ? "expired" : "open";
}
