/** A message to one person outside: which messenger carries it, whether it may go to that address, and when. */
import { normaliseEmail, normalisePhone } from "../../../../core/facts/patient-keys.ts";
import type { MessageChannel, MessagePurpose } from "../../../../core/messages/channels.ts";
import { quietUntilMs } from "../../../../core/messages/quiet-hours.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { connectionIds, messengerChannel } from "../../store/account/connections.ts";
import { homeTimeZone, locations } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import { contactStopOf } from "../../store/messages/contact-stops.ts";
import { insertMessage, type Recipient } from "../../store/messages/outgoing-messages.ts";
import { quietHoursOf } from "../../store/messages/quiet-hours.ts";
import type { Sql } from "../../store/sql.ts";

/** An address as it is on file, normalised: a number in E.164, or an e-mail address in lower case. */
export interface Contact {
  readonly channel: MessageChannel;
  readonly value: string;
}

export interface MessageWords {
  readonly text: string;
  /** Of an e-mail. */
  readonly subject: string;
}

export interface MessageOrder {
  readonly purpose: MessagePurpose;
  readonly caseId?: string;
  readonly to: Recipient;
  readonly contact: Contact;
  readonly words: MessageWords;
  /** From then on it is not sent any more. */
  readonly uselessFromMs?: number;
  /** Somebody waits for it this minute: no hour is quiet. */
  readonly isAwaited?: boolean;
  /** Whose night is kept quiet; else the home's. */
  readonly locationId?: string;
  /** Which messenger carries it, where it matters; else the first of the channel. */
  readonly connectionId?: string;
  /** Who asked for it, where a person did: what becomes of it is theirs to know. */
  readonly askedBy?: string;
}

/** `no_messenger`: nothing that carries this channel is connected. The others are of the address: nothing goes there any more. */
export type NotQueued = "no_messenger" | "opted_out" | "bad_address";

/** An address as the account names it beside a message: however somebody wrote it, it is the same. */
export function contactHashOf({ contactMac }: Pick<AccountContext, "contactMac">, { channel, value }: Contact): string {
  const written = channel === "email" ? normaliseEmail(value) : (normalisePhone(value) ?? value);
  return contactMac(textHash(`${channel} ${written}`));
}

/** The connection that carries a channel; of several the first. */
export const messengerFor = (sql: Sql, channel: MessageChannel): string | undefined =>
  connectionIds(sql, "messenger").find((id) => messengerChannel(sql, id) === channel);

type Reading = Pick<AccountContext, "sql" | "contactMac">;

/** Why no message can go there; undefined where one can. */
export function notReachable(context: Reading, contact: Contact): NotQueued | undefined {
  if (messengerFor(context.sql, contact.channel) === undefined) return "no_messenger";
  return contactStopOf(context.sql, contact.channel, contactHashOf(context, contact));
}

/** Queues a message in the transaction that wants it; it leaves once, at once or when the night is over. */
export function queueMessage(context: CommandContext, order: MessageOrder): Result<{ messageId: string }, NotQueued> {
  const { sql, nowMs } = context;
  const { purpose, contact, words, caseId } = order;
  const against = notReachable(context, contact);
  if (against) return err(against);
  const connectionId = order.connectionId ?? messengerFor(sql, contact.channel);
  assert(connectionId, "What is reachable has a messenger");
  const messageId = context.newId();
  const dueAtMs = order.isAwaited ? nowMs : (nightEndsMs(sql, nowMs, contact.channel, order.locationId) ?? nowMs);
  insertMessage(sql, {
    messageId,
    purpose,
    caseId: caseId ?? null,
    recipient: order.to.recipient,
    recipientId: order.to.recipientId,
    channel: contact.channel,
    connectionId,
    contactTextId: keepText(context, caseId, contact.value),
    contactHash: contactHashOf(context, contact),
    wordsTextId: keepText(context, caseId, JSON.stringify(words)),
    askedBy: order.askedBy ?? null,
    createdAtMs: nowMs,
    dueAtMs,
    uselessFromMs: order.uselessFromMs ?? null,
    isAwaited: order.isAwaited ? 1 : 0,
    locationId: order.locationId ?? null,
  });
  context.queue("send_message", { messageId }, dueAtMs);
  context.record("message.queued", caseId, { messageId, purpose, channel: contact.channel, connectionId });
  return ok({ messageId });
}

/** When the night of a place ends, where it is night there and the message would wake somebody: a mail wakes nobody. */
export function nightEndsMs(sql: Sql, nowMs: number, channel: MessageChannel, locationId: string | undefined) {
  if (channel !== "sms") return undefined;
  const timeZone = locations(sql).find((one) => one.locationId === locationId)?.timeZone ?? homeTimeZone(sql);
  return quietUntilMs(nowMs, quietHoursOf(sql, locationId), timeZone);
}
