/** What people do who are not the API: they write, answer, merge, and set rules. */
import type * as z from "zod";
import { VendorRefusal } from "../simulator/refusal.ts";
import type { Book } from "./book.ts";
import {
  type agentInput,
  type incomingInput,
  type ruleInput,
  type SeedTicket,
  WAYS,
  type webhookInput,
} from "./control-input.ts";
import type { AgentRow, RuleRow, TicketRow } from "./records.ts";
import { fire } from "./rules.ts";
import { addAnswer, addConversation, addTicket, FORWARDED } from "./tickets.ts";

const CLOSED = 5;

export function addAgent(book: Book, { id, ...agent }: z.infer<typeof agentInput>): AgentRow {
  return book.put("agent", { ...agent, id: id === undefined ? book.newPersonId() : String(id) });
}

interface Words {
  readonly body?: string | undefined;
  readonly html?: string | undefined;
}

const htmlOf = ({ body = "", html }: Words): string =>
  html ??
  `<div>${body.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>")}</div>`;

/** Writes a ticket with its whole conversation, each message at its own instant. */
export function seedTicket(book: Book, seed: SeedTicket): number {
  const [first, ...later] = seed.messages;
  if (!first) throw new VendorRefusal(400, "messages: cannot be empty");
  const requester = book.contactOf(seed.requester);
  const writerOf = (from: string) => (from === "requester" ? requester : agentNamed(book, from));
  const ticket = addTicket(book, {
    id: seed.id === undefined ? undefined : String(seed.id),
    subject: seed.subject,
    html: htmlOf(first),
    requesterId: requester.id,
    source: WAYS[seed.how],
    status: seed.status,
    responderId: seed.assigneeEmail === undefined ? null : agentNamed(book, seed.assigneeEmail).id,
    tags: seed.tags,
    fields: seed.fields,
    atMs: first.atMs,
  });
  for (const message of later) {
    const writer = writerOf(message.from);
    const incoming = writer.id === requester.id;
    const source = message.public ? 0 : 2;
    addConversation(book, ticket.id, {
      html: htmlOf(message),
      userId: writer.id,
      incoming,
      isPrivate: !message.public,
      source,
      atMs: message.atMs,
    });
  }
  if (seed.announce) fire(book, { list: 1, ticketId: ticket.id, by: "requester", events: [] });
  return Number(ticket.id);
}

function agentNamed(book: Book, email: string): AgentRow {
  const agent = book.list("agent").find((one) => one.email === email);
  if (!agent) throw new VendorRefusal(400, `${email} is no agent`);
  return agent;
}

/** Somebody writes: a new ticket, or an answer to one, which opens it again. One that is put away is answered by a new one. */
export function receive(book: Book, mail: z.infer<typeof incomingInput>): { ticketId: number; isNew: boolean } {
  const sender = book.contactOf(mail.from);
  const answered = mail.ticketId === undefined ? undefined : book.get("ticket", String(mail.ticketId));
  if (answered?.is === "here") {
    const source = mail.how === "forwarded" ? FORWARDED : 0;
    addAnswer(book, answered, { html: htmlOf(mail), userId: sender.id, source });
    return { ticketId: Number(answered.id), isNew: false };
  }
  const ticket = addTicket(book, {
    subject: mail.how === "forwarded" ? `Fwd: ${mail.subject}` : mail.subject,
    html: htmlOf(mail),
    requesterId: sender.id,
    source: WAYS[mail.how],
  });
  fire(book, { list: 1, ticketId: ticket.id, by: "requester", events: [] });
  return { ticketId: Number(ticket.id), isNew: true };
}

/** The words of the first go along as a note, and it is closed. */
export function mergeTickets(book: Book, merged: TicketRow, kept: TicketRow, by: AgentRow): void {
  const note = (html: string) => ({ html, userId: by.id, incoming: false, isPrivate: true, source: 2 });
  addConversation(book, kept.id, note(`Ticket with id ${merged.id} is merged into this ticket.`));
  addConversation(book, merged.id, note(`This ticket is closed and merged into ticket ${kept.id}.`));
  book.touched({ ...book.need("ticket", merged.id), status: CLOSED });
}

/** The three rules of a clinic that has set Makegood up, made by hand. */
export function setWebhook(book: Book, { endpoint, secret }: z.infer<typeof webhookInput>): void {
  const rules = [
    { list: 1, event: "ticket.created", performer: null, events: [] },
    { list: 4, event: "comment.added", performer: 2, events: ["reply_sent"] },
    { list: 4, event: "comment.sent", performer: 1, events: ["reply_sent"] },
  ];
  for (const { list, event, performer, events } of rules) {
    const actions: RuleRow["actions"] = [
      {
        field_name: "trigger_webhook",
        request_type: "POST",
        url: endpoint,
        custom_headers: { "X-Makegood-Secret": secret },
        content: { content_layout: "advanced", content_type: "json", body: { ticket_id: "{{ticket.id}}", event } },
      },
    ];
    const name = `Makegood ${event}`;
    const body = { name, active: true, actions };
    book.put("rule", { id: `7${list}${event.length}`, list, name, active: true, performer, events, actions, body });
  }
}

/** A rule of the clinic's own. */
export function setRule(book: Book, { tag, on, afterMs }: z.infer<typeof ruleInput>): RuleRow {
  const actions: RuleRow["actions"] = [{ field_name: "add_tag", value: tag, after_ms: afterMs }];
  const name = `Adds ${tag}`;
  const row = {
    id: book.newId(),
    list: on === "created" ? 1 : 4,
    name,
    active: true,
    performer: null,
    events: [],
    actions,
  };
  return book.put("rule", { ...row, body: { name, active: true, actions } });
}
