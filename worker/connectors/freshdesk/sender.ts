/**
 * How a message came in, as far as Freshdesk tells: by a number, and nothing of whether a mail authenticated. Whether it can be taken for the
 * patient's own is therefore for the clinic to say, once, of its mail (`mailIsChecked`).
 */
import type { SenderFacts } from "../../../core/facts/sender.ts";
import { readSubject } from "../../../core/mail/subject.ts";
import type { WireConversation, WireTicket } from "./wire.ts";

const EMAIL = 1;
const PORTAL = 2;
const CHAT = 7;
const WIDGET = 9;
/** Ways in which somebody writes themselves; by telephone, and in a mail that staff began, staff did. */
const OWN_WAYS = [EMAIL, PORTAL, CHAT, WIDGET];
/** Of a conversation. */
export const REPLY = 0;
export const NOTE = 2;

const WAYS: ReadonlyMap<number, { readonly channel: string; readonly rel: string | null }> = new Map([
  [EMAIL, { channel: "email", rel: null }],
  // The portal takes forms also of who is not signed in, and does not say of whom.
  [PORTAL, { channel: "web", rel: "portal" }],
  [3, { channel: "phone", rel: null }],
  [CHAT, { channel: "chat", rel: null }],
  [WIDGET, { channel: "web", rel: "feedback_widget" }],
  [10, { channel: "email", rel: "outbound" }],
]);

/** Whether the ticket's first words are the requester's: staff may have opened it, or passed a mail on. */
export const isOwnOpening = ({ source, subject }: WireTicket): boolean =>
  OWN_WAYS.includes(source ?? 0) && !(source === EMAIL && readSubject(subject ?? "").isForward);

/** Of the words that the ticket began with. */
export function openingSender(ticket: WireTicket, mailIsChecked: boolean): SenderFacts {
  const way = WAYS.get(ticket.source ?? 0) ?? { channel: `source_${ticket.source ?? "none"}`, rel: null };
  return factsOf(ticket.requester_id, way, isOwnOpening(ticket), mailIsChecked);
}

/** Of an answer in the requester's name. */
export function answerSender({ source }: WireConversation, requesterId: number, mailIsChecked: boolean): SenderFacts {
  const isReply = (source ?? REPLY) === REPLY;
  const way = { channel: isReply ? "email" : `source_${source}`, rel: null };
  return factsOf(requesterId, way, isReply, mailIsChecked);
}

function factsOf(
  requesterId: number,
  { channel, rel }: { readonly channel: string; readonly rel: string | null },
  ownWords: boolean,
  mailIsChecked: boolean,
): SenderFacts {
  const isMail = channel === "email" && rel === null;
  return {
    requesterId: String(requesterId),
    channel,
    rel,
    flags: [],
    trusted: isMail && !mailIsChecked ? false : null,
    ownWords,
    // Whose mail was checked wrote from that address.
    userVerified: isMail && mailIsChecked ? true : null,
  };
}
