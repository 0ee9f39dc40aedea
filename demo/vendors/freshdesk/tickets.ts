/** What happens to tickets, whoever does it. */
import type * as z from "zod";
import type { Book } from "./book.ts";
import { invalid, invalidValue, notAllowed, notFound } from "./errors.ts";
import type { AgentRow, ConversationRow, TicketRow } from "./records.ts";
import { fire, type Happened } from "./rules.ts";
import { fieldValues, type noteCreate, tagList, type ticketCreate, type ticketUpdate } from "./values.ts";

export const OPEN = 2;
/** Of a conversation: a mail that was passed on. */
export const FORWARDED = 8;
const RESOLVED = 4;
const PORTAL = 2;

/** The ticket that a path names. @throws Refusal */
export function ticketHere(book: Book, id: string): TicketRow {
  const ticket = book.get("ticket", id);
  if (!ticket || ticket.is === "archived") throw notFound();
  if (ticket.is !== "here") throw notAllowed();
  return ticket;
}

interface NewTicket {
  readonly subject: string;
  readonly html: string;
  readonly requesterId: string;
  readonly source: number;
  readonly id?: string | undefined;
  readonly status?: number | undefined;
  readonly priority?: number | undefined;
  readonly responderId?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly fields?: TicketRow["fields"] | undefined;
  readonly atMs?: number | undefined;
}

/** A ticket as it stands once it was made. Rules are for the caller to fire. */
export function addTicket(book: Book, given: NewTicket): TicketRow {
  const atMs = given.atMs ?? book.nowMs();
  const empty = Object.fromEntries(book.list("field").map(({ name }) => [name, null]));
  return book.put("ticket", {
    id: given.id ?? book.newTicketId(),
    subject: given.subject,
    html: given.html,
    status: given.status ?? OPEN,
    priority: given.priority ?? 1,
    source: given.source,
    requesterId: given.requesterId,
    responderId: given.responderId ?? null,
    tags: tagList(given.tags ?? []),
    fields: { ...empty, ...given.fields },
    is: "here",
    createdAtMs: atMs,
    updatedAtMs: atMs,
  });
}

/** By the API. @throws Refusal */
export function createTicket(book: Book, agent: AgentRow, body: z.infer<typeof ticketCreate>): TicketRow {
  if (body.requester_id === undefined && body.email === undefined) {
    throw invalid({ field: "requester_id", message: "One of requester_id, email is mandatory", code: "missing_field" });
  }
  const known = body.requester_id === undefined ? undefined : book.person(String(body.requester_id));
  if (body.requester_id !== undefined && !known)
    throw invalidValue("requester_id", "There is no contact matching the given requester_id");
  const requester = known ?? book.contactOf({ name: body.name, email: body.email ?? "" });
  const ticket = addTicket(book, {
    subject: body.subject,
    html: body.description,
    requesterId: requester.id,
    source: body.source ?? PORTAL,
    status: body.status,
    priority: body.priority,
    responderId: responderOf(book, body.responder_id) ?? null,
    tags: body.tags,
    fields: fieldValues(book, body.custom_fields ?? {}),
  });
  fire(book, { list: 1, ticketId: ticket.id, by: agent, events: [] });
  return ticket;
}

/** By the API: what is given replaces what was there, the whole list of tags as well. @throws Refusal */
export function updateTicket(book: Book, agent: AgentRow, id: string, body: z.infer<typeof ticketUpdate>): TicketRow {
  const ticket = ticketHere(book, id);
  const fields = { ...ticket.fields, ...fieldValues(book, body.custom_fields ?? {}) };
  const missing = book.settings.required.find((name) => fields[name] === null || fields[name] === undefined);
  if (missing !== undefined)
    throw invalid({
      field: missing,
      message: "It should not be blank as this is a mandatory field",
      code: "missing_field",
    });
  const responderId = responderOf(book, body.responder_id);
  const changed = book.touched({
    ...ticket,
    fields,
    ...(body.tags ? { tags: tagList(body.tags) } : {}),
    ...(body.status === undefined ? {} : { status: body.status }),
    ...(body.priority === undefined ? {} : { priority: body.priority }),
    ...(body.subject === undefined ? {} : { subject: body.subject }),
    ...(responderId === undefined ? {} : { responderId }),
  });
  fire(book, { list: 4, ticketId: id, by: agent, events: [] });
  return changed;
}

function responderOf(book: Book, given: number | null | undefined): string | null | undefined {
  if (given === undefined || given === null) return given;
  const agent = book.get("agent", String(given));
  if (!agent || agent.deactivated)
    throw invalidValue("responder_id", "There is no agent matching the given responder_id");
  return agent.id;
}

interface NewWords {
  readonly html: string;
  readonly userId: string;
  readonly incoming: boolean;
  readonly isPrivate: boolean;
  readonly source: number;
  readonly to?: readonly string[];
  readonly atMs?: number;
}

export function addConversation(book: Book, ticketId: string, words: NewWords): ConversationRow {
  const atMs = words.atMs ?? book.nowMs();
  const ticket = book.need("ticket", ticketId);
  book.put("ticket", { ...ticket, updatedAtMs: Math.max(ticket.updatedAtMs, atMs) });
  return book.put("conversation", { ...words, id: book.newId(), ticketId, atMs });
}

/** @throws Refusal */
export function addNote(book: Book, agent: AgentRow, id: string, body: z.infer<typeof noteCreate>): ConversationRow {
  ticketHere(book, id);
  const userId = body.user_id === undefined ? agent.id : String(body.user_id);
  if (!book.person(userId)) throw invalidValue("user_id", "There is no user matching the given user_id");
  const words = { html: body.body, userId, incoming: body.incoming ?? false, isPrivate: body.private, source: 2 };
  const note = addConversation(book, id, words);
  fire(book, { list: 4, ticketId: id, by: agent, events: ["note_type"] });
  return note;
}

/** An answer to the patient. @throws Refusal */
export function addReply(book: Book, agent: AgentRow, id: string, html: string): ConversationRow {
  ticketHere(book, id);
  const reply = addConversation(book, id, { html, userId: agent.id, incoming: false, isPrivate: false, source: 0 });
  fire(book, { list: 4, ticketId: id, by: agent, events: ["reply_sent"] });
  return reply;
}

/** An agent passes on what is said in a ticket, with words of their own. @throws Refusal */
export function addForward(
  book: Book,
  agent: AgentRow,
  id: string,
  given: { html: string; to: string[] },
): ConversationRow {
  ticketHere(book, id);
  const passedOn = { ...given, userId: agent.id, incoming: false, isPrivate: false, source: FORWARDED };
  const forward = addConversation(book, id, passedOn);
  fire(book, { list: 4, ticketId: id, by: agent, events: ["reply_sent"] });
  return forward;
}

/** The patient writes again, and the ticket is open again. */
export function addAnswer(
  book: Book,
  ticket: TicketRow,
  words: Pick<NewWords, "html" | "userId" | "source">,
): ConversationRow {
  const answer = addConversation(book, ticket.id, { ...words, incoming: true, isPrivate: false });
  const now = book.need("ticket", ticket.id);
  if (now.status >= RESOLVED) book.put("ticket", { ...now, status: OPEN });
  const by: Happened["by"] = words.userId === ticket.requesterId ? "requester" : "other";
  fire(book, { list: 4, ticketId: ticket.id, by, events: ["reply_sent"] });
  return answer;
}
