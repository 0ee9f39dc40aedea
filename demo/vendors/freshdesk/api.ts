import { Hono } from "hono";
import { forbidden, invalid, notFound } from "./errors.ts";
import type { OperationName } from "./faults.ts";
import type { TicketRow } from "./records.ts";
import { rolesShape } from "./roles.ts";
import { type Answer, type Call, type FreshdeskEnv, type Run, type Simulation, serve } from "./serve.ts";
import { createField, createRule } from "./setup.ts";
import * as shape from "./shapes.ts";
import { addNote, addReply, createTicket, ticketHere, updateTicket } from "./tickets.ts";
import { checked, fieldCreate, noteCreate, replyCreate, ruleCreate, ticketCreate, ticketUpdate } from "./values.ts";

const PER_PAGE = 30;
const PER_PAGE_MOST = 100;

/** The part of `https://<account>.freshdesk.com/api/v2` that a helpdesk connection needs. */
export function createApi(simulation: Simulation): Hono<FreshdeskEnv> {
  const app = new Hono<FreshdeskEnv>();
  const route = (name: OperationName, method: "GET" | "POST" | "PUT", path: string, run: Run) =>
    app.on(method, `/api/v2${path}`, async (c) => serve(simulation, name, c, run));
  route("tickets.list", "GET", "/tickets", (call) => paged(call, listed(call).map(toldInList(call))));
  route("tickets.create", "POST", "/tickets", ({ book, agent, body }) => ({
    status: 201,
    body: shape.ticketShape(createTicket(book, agent, checked(ticketCreate, body))),
  }));
  route("tickets.archived", "GET", "/tickets/archived/:id", ({ book, id }) => {
    const ticket = book.get("ticket", id);
    if (ticket?.is !== "archived") throw notFound();
    return { body: shape.ticketShape(ticket) };
  });
  route("tickets.search", "GET", "/search/tickets", (call) => {
    const results = searched(call).map(shape.listedShape);
    return { body: { total: results.length, results: results.slice(0, PER_PAGE) } };
  });
  route("tickets.get", "GET", "/tickets/:id", (call) => ({ body: told(call, ticketSeen(call)) }));
  route("tickets.update", "PUT", "/tickets/:id", ({ book, agent, id, body }) => ({
    body: shape.ticketShape(updateTicket(book, agent, id, checked(ticketUpdate, body))),
  }));
  route("conversations.list", "GET", "/tickets/:id/conversations", (call) => {
    const { id } = ticketSeen(call);
    const said = call.book.list("conversation").filter(({ ticketId }) => ticketId === id);
    return paged(call, said.sort((a, b) => a.atMs - b.atMs).map(shape.conversationShape));
  });
  route("notes.create", "POST", "/tickets/:id/notes", ({ book, agent, id, body }) => ({
    status: 201,
    body: shape.conversationShape(addNote(book, agent, id, checked(noteCreate, body))),
  }));
  route("replies.create", "POST", "/tickets/:id/reply", ({ book, agent, id, body }) => ({
    status: 201,
    body: shape.conversationShape(addReply(book, agent, id, checked(replyCreate, body).body)),
  }));
  peopleRoutes(route);
  setupRoutes(route);
  app.notFound((c) => c.body(null, 404));
  // A bug of the simulator must not look like one of Freshdesk's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

type Route = (name: OperationName, method: "GET" | "POST", path: string, run: Run) => void;

function peopleRoutes(route: Route): void {
  route("agents.me", "GET", "/agents/me", ({ agent }) => ({ body: shape.agentShape(agent) }));
  route("agents.get", "GET", "/agents/:id", (call) => {
    const agent = forAdmins(call).book.get("agent", call.id);
    if (!agent || agent.deactivated) throw notFound();
    return { body: shape.agentShape(agent) };
  });
  route("agents.list", "GET", "/agents", (call) => {
    const { email } = forAdmins(call).query;
    const agents = call.book
      .list("agent")
      .filter((one) => !one.deactivated && (email === undefined || one.email.toLowerCase() === email.toLowerCase()));
    return paged(call, agents.map(shape.agentShape));
  });
  route("roles.list", "GET", "/roles", (call) => {
    forAdmins(call);
    return { body: rolesShape() };
  });
  route("contacts.get", "GET", "/contacts/:id", ({ book, id }) => {
    const contact = book.get("contact", id);
    if (!contact) throw notFound();
    return { body: shape.contactShape(contact) };
  });
  route("contacts.list", "GET", "/contacts", (call) => {
    const { email } = call.query;
    const contacts = call.book.list("contact").filter((one) => email === undefined || one.email === email);
    return paged(call, contacts.map(shape.contactShape));
  });
}

function setupRoutes(route: Route): void {
  route("fields.list", "GET", "/admin/ticket_fields", (call) => ({
    body: forAdmins(call).book.list("field").map(shape.fieldShape),
  }));
  route("fields.create", "POST", "/admin/ticket_fields", (call) => ({
    status: 201,
    body: shape.fieldShape(createField(forAdmins(call).book, checked(fieldCreate, call.body))),
  }));
  route("rules.list", "GET", "/automations/:id/rules", (call) => {
    const rules = forAdmins(call).book.list("rule");
    return { body: rules.filter(({ list }) => String(list) === call.id).map(shape.ruleShape) };
  });
  route("rules.create", "POST", "/automations/:id/rules", (call) => {
    if (!["1", "4"].includes(forAdmins(call).id)) throw notFound();
    return {
      status: 201,
      body: shape.ruleShape(createRule(call.book, Number(call.id), checked(ruleCreate, call.body))),
    };
  });
}

function forAdmins<C extends Call>(call: C): C {
  if (!call.agent.role.endsWith("Administrator")) throw forbidden();
  return call;
}

const ticketSeen = ({ book, id }: Call): TicketRow => ticketHere(book, id);

function told({ book, query }: Call, ticket: TicketRow) {
  const included = (query.include ?? "").split(",");
  return {
    ...shape.ticketShape(ticket),
    ...(included.includes("requester") ? { requester: shape.requesterShape(book, ticket) } : {}),
  };
}

/** In a list, `description` adds the words that a ticket has otherwise alone. */
function toldInList({ book, query }: Call) {
  const included = (query.include ?? "").split(",");
  return (ticket: TicketRow) => ({
    ...(included.includes("description") ? shape.ticketShape(ticket) : shape.listedShape(ticket)),
    ...(included.includes("requester") ? { requester: shape.requesterShape(book, ticket) } : {}),
  });
}

/** Its index knows nothing of the last minutes. */
const INDEX_BEHIND_MS = 5 * 60_000;

/** By a tag alone, in the quotes that Freshdesk wants around it. */
function searched({ book, query }: Call): TicketRow[] {
  const tag = /^"tag:'([^'"]{1,32})'"$/.exec(query.query ?? "")?.[1]?.toLowerCase();
  if (tag === undefined) throw invalid({ field: "query", message: "Given query is not proper", code: "invalid_value" });
  return book
    .list("ticket")
    .filter((one) => one.is === "here" && one.createdAtMs <= book.nowMs() - INDEX_BEHIND_MS)
    .filter(({ tags }) => tags.some((one) => one.toLowerCase() === tag));
}

/** Of thirty days where nothing else is asked, the newest first. */
function listed({ book, query }: Call): TicketRow[] {
  const { email, requester_id: requesterId, updated_since: since } = query;
  const sinceMs = since === undefined ? book.nowMs() - 30 * 86_400_000 : Date.parse(since);
  const person = email === undefined ? undefined : book.personByEmail(email);
  if (email !== undefined && !person) {
    throw invalid({ field: "email", message: "There is no contact matching the given email", code: "invalid_value" });
  }
  const wanted = person?.id ?? requesterId;
  return book
    .list("ticket")
    .filter((one) => one.is === "here" && one.updatedAtMs >= sinceMs)
    .filter((one) => wanted === undefined || one.requesterId === wanted)
    .sort((a, b) => b.createdAtMs - a.createdAtMs || Number(b.id) - Number(a.id));
}

function paged({ query }: Call, rows: readonly unknown[]): Answer {
  const perPage = Number(query.per_page ?? PER_PAGE);
  if (!(perPage >= 1 && perPage <= PER_PAGE_MOST)) {
    throw invalid({
      field: "per_page",
      message: "It should be a Positive Integer less than or equal to 100",
      code: "invalid_value",
    });
  }
  const from = (Number(query.page ?? 1) - 1) * perPage;
  return { body: rows.slice(from, from + perPage), hasMore: rows.length > from + perPage };
}
