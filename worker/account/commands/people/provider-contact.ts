import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ProviderContactRequest } from "../../../../core/contract/providers.ts";
import { typedContact } from "../../../../core/messages/contact.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { moveMessage } from "../../domain/messages/message-moved.ts";
import { contactHashOf } from "../../domain/messages/queue-message.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { deleteText, keepText } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { contactStopOf, liftStop } from "../../store/messages/contact-stops.ts";
import { waitingToProvider } from "../../store/messages/outgoing-messages.ts";
import {
  endProviderContact,
  insertProviderContact,
  type ProviderContactRow,
  providerContactById,
  providerContactOf,
} from "../../store/people/provider-contacts.ts";

/** How a clinician is reached from now on. A link that went to the contact before opens nothing any more. */
export function putProviderContact(
  context: CommandContext,
  contactId: string,
  { provider, channel, value: typed, language }: ProviderContactRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const by = personOf(context.actor).personId;
  const value = typedContact(channel, typed);
  if (value === undefined) {
    const detail = channel === "sms" ? "must be a telephone number with its country" : "must be an e-mail address";
    return err({ code: "invalid", detail, field: "value" });
  }
  if (providerContactById(sql, contactId)) return err({ code: "id_reused", detail: "this id names another contact" });
  const before = providerContactOf(sql, provider);
  if (before) end(context, before, by);
  const contactHash = contactHashOf(context, { channel, value });
  insertProviderContact(sql, {
    ...{ contactId, provider, channel, contactHash, language },
    contactTextId: keepText(context, undefined, value),
    putBy: by,
    putAtMs: nowMs,
  });
  context.record("provider_contact.put", undefined, { contactId, channel, contactHash, language });
  // An admin says that somebody is reached there. That somebody wants none is for them to take back, by the messenger.
  if (contactStopOf(sql, channel, contactHash) === "bad_address") {
    liftStop(sql, channel, contactHash, { nowMs });
    context.record("contact.allowed", undefined, { channel, contactHash, was: "bad_address" });
  }
  return ok(true);
}

export function removeProviderContact(context: CommandContext, contactId: string): Result<true, Refusal> {
  const contact = found(providerContactById(context.sql, contactId), "contact");
  if (!contact.ok) return contact;
  if (contact.value.removedAtMs === null) end(context, contact.value, personOf(context.actor).personId);
  return ok(true);
}

function end(context: CommandContext, { contactId, contactTextId }: ProviderContactRow, by: string): void {
  endProviderContact(context.sql, contactId, by, context.nowMs);
  deleteText(context.sql, contactTextId);
  context.record("provider_contact.removed", undefined, { contactId });
  // It may be the number of somebody else: what waits for the morning does not go there, and who asked hears of it.
  for (const message of waitingToProvider(context.sql, contactId)) moveMessage(context, message, { state: "useless" });
}
