import type * as z from "zod";
import type { Account } from "./account.ts";
import type { Actor } from "./comment-writes.ts";
import type { mailShape, seedTicketShape } from "./control-input.ts";
import { announceWritten } from "./events.ts";
import type { TicketRecord, UserRecord } from "./records.ts";
import { invalid } from "./refusal.ts";
import { createTicket, findOrCreateEndUser, updateTicket, type Written } from "./ticket-writes.ts";
import type { Webhooks } from "./webhooks.ts";

type SeedTicket = z.infer<typeof seedTicketShape>;
type Mail = z.infer<typeof mailShape>;

/** The ways in which a message comes to a helpdesk, and what Zendesk then says of it. */
const WAYS_IN = {
  mail: { channel: "email", warnings: { trusted: true } },
  // A From line that neither signature nor server vouches for.
  forged: {
    channel: "email",
    warnings: { trusted: false, flags: [0], flags_options: { "0": { trusted: false } } },
  },
  web_form: { channel: "web", warnings: { flags: [3], flags_options: { "3": { trusted: false } } } },
  signed_in_form: { channel: "web" },
  widget: { channel: "web", rel: "web_widget" },
  api: { channel: "api" },
} as const satisfies Record<string, Omit<Actor, "user">>;
type WayIn = keyof typeof WAYS_IN;
export const WAY_IN_NAMES = Object.keys(WAYS_IN) as [WayIn, ...WayIn[]];

/**
 * Writes a ticket with its whole conversation, each message at its own instant.
 * @returns the ticket's id
 */
export function seedTicket(account: Account, webhooks: Webhooks, seed: SeedTicket): number {
  const [first, ...later] = seed.messages;
  if (!first) throw invalid("messages", "cannot be empty");
  const requester = findOrCreateEndUser(account.at(first.atMs), seed.requester);
  const opened = createTicket(
    account.at(first.atMs),
    { user: requester, ...WAYS_IN[seed.how] },
    openingOf(seed, requester),
    seed.id,
  );
  const { id } = opened.ticket;
  for (const message of later) {
    const author = message.from === "requester" ? requester : knownUser(account, message.from);
    const actor: Actor = { user: author, ...(author.role === "end-user" ? WAYS_IN.mail : { channel: "web" }) };
    updateTicket(account.at(message.atMs), actor, id, { comment: { ...written(message), public: message.public } });
  }
  settle(account, id, seed);
  if (seed.announce) announceWritten(webhooks, opened, { isNew: true, byEndUser: true });
  return id;
}

function openingOf(seed: SeedTicket, requester: UserRecord) {
  const [first] = seed.messages;
  return {
    subject: seed.subject,
    requester_id: requester.id,
    tags: seed.tags,
    custom_fields: seed.fields,
    comment: { ...(first ? written(first) : {}), public: first?.public ?? true },
  };
}

/** Of a mail that has both, the account takes the page, as it does where nobody switched that off. */
const written = ({ body, html }: { readonly body?: string | undefined; readonly html?: string | undefined }) =>
  html === undefined ? { body } : { html_body: html };

/** Status and assignee are simply set: no audit, because nobody did it. */
function settle(account: Account, id: number, { status, assigneeEmail }: SeedTicket): void {
  const ticket = account.ticket(id);
  const assigneeId = assigneeEmail === undefined ? null : knownUser(account, assigneeEmail).id;
  if (ticket) account.write("ticket", id, { ...ticket, status, assigneeId } satisfies TicketRecord);
}

function knownUser(account: Account, email: string): UserRecord {
  const user = account.userByEmail(email);
  if (!user) throw invalid("messages.from", `${email} is no user`);
  return user;
}

/** A mail arrives: a new ticket, an answer that wakes its ticket, or a follow-up where that one is closed. */
export function receiveMail(account: Account, mail: Mail): { written: Written; isNew: boolean } {
  const sender = findOrCreateEndUser(account, mail.from);
  const actor: Actor = { user: sender, ...WAYS_IN[mail.how] };
  const comment = { ...written(mail), public: true };
  const answered = mail.ticketId === undefined ? undefined : account.ticket(mail.ticketId);
  if (answered && answered.status !== "closed") {
    const status = answered.status === "new" ? "new" : "open";
    return { written: updateTicket(account, actor, answered.id, { comment, status }), isNew: false };
  }
  const followUp = answered ? { via_followup_source_id: answered.id } : {};
  const input = { subject: mail.subject, requester_id: sender.id, comment, ...followUp };
  return { written: createTicket(account, actor, input), isNew: true };
}
