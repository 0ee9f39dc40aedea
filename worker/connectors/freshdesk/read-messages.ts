/** What was written publicly on a ticket since an instant: by others than staff, and by staff. */
import { readMail, textOf, wordsIn } from "../../../core/mail/read-mail.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { SentMessage, TicketMessage } from "../helpdesk.ts";
import { allConversations } from "./conversations.ts";
import type { FreshdeskHttp } from "./http.ts";
import { saidIn } from "./said.ts";
import { answerSender, NOTE, REPLY } from "./sender.ts";
import { ofTicket, readHere } from "./ticket-path.ts";
import type { WireConversation } from "./wire.ts";

/** So many of them are kept, the newest. */
const MESSAGES_MOST = 10;
const SENT_MOST = 20;
/** A reader reads no further. */
const CHARACTERS_MOST = 100_000;

export async function readMessages(
  http: FreshdeskHttp,
  [ticketId, sinceMs]: readonly [string, number],
  mailIsChecked: boolean,
): Promise<Result<readonly TicketMessage[], ConnectorFailure>> {
  const [read, said] = await Promise.all([readHere(http, ticketId), publicSince(http, ticketId, sinceMs)]);
  if (!read.ok) return read;
  if (!said.ok) return said;
  const { requester_id } = read.value;
  const written = said.value.filter(({ incoming }) => incoming).slice(-MESSAGES_MOST);
  return ok(
    written.map((one) => ({
      ...messageOf(one),
      ...(one.user_id === requester_id ? { sender: answerSender(one, requester_id, mailIsChecked) } : {}),
    })),
  );
}

export async function readSent(
  http: FreshdeskHttp,
  ticketId: string,
  sinceMs: number,
): Promise<Result<readonly SentMessage[], ConnectorFailure>> {
  const said = await publicSince(http, ticketId, sinceMs);
  if (!said.ok) return err(await ofTicket(http, ticketId, said.error));
  const byStaff = said.value.filter(({ incoming }) => !incoming);
  // Only what was passed on asks whose address the patient's is.
  const read = byStaff.every(isAnswer) ? undefined : await readHere(http, ticketId, "?include=requester");
  if (read && !read.ok) return read;
  const email = read?.value.requester?.email?.trim().toLowerCase();
  const sent = byStaff.filter((one) => isAnswer(one) || goesTo(one, email)).slice(-SENT_MOST);
  return ok(
    sent.map((one) => {
      const { body, ...message } = messageOf(one);
      return { ...message, body: textOf(body, wordsIn(readMail({ subject: "Re:", body, isAnswer: true }))) };
    }),
  );
}

const ANSWERS: readonly number[] = [REPLY, NOTE];

/** A reply, or a note that everybody sees: the patient reads it. Anything else, as what staff passed on, went to whom it names. */
const isAnswer = ({ source }: WireConversation): boolean => ANSWERS.includes(source ?? REPLY);

const goesTo = (one: WireConversation, email: string | undefined): boolean =>
  [one.to_emails, one.cc_emails, one.bcc_emails]
    .flatMap((addresses) => addresses ?? [])
    .some((address) => (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase() === email);

async function publicSince(http: FreshdeskHttp, ticketId: string, sinceMs: number) {
  const said = await allConversations(http, ticketId);
  if (!said.ok) return said;
  return ok(said.value.filter((one) => !one.private && Date.parse(one.created_at) >= sinceMs));
}

const messageOf = (one: WireConversation) => ({
  messageId: String(one.id),
  body: saidIn({ html: one.body, plain: one.body_text }).slice(0, CHARACTERS_MOST),
  writtenAtMs: Date.parse(one.created_at),
});
