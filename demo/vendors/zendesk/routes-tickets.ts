import { Hono } from "hono";
import type { Account } from "./account.ts";
import type { Answers } from "./answers.ts";
import type { Actor } from "./comment-writes.ts";
import { needs, type ZendeskEnv } from "./doors.ts";
import { announceWritten } from "./events.ts";
import { createOnce } from "./idempotency.ts";
import { countUpdate } from "./limits.ts";
import type { TicketRecord, UserRecord } from "./records.ts";
import { notFound } from "./refusal.ts";
import { createTicket, ticketOrRefuse, updateTicket } from "./ticket-writes.ts";
import { parseJson, readCreate, readUpdate } from "./update-input.ts";
import type { Webhooks } from "./webhooks.ts";

const PAGE_SIZE = 100;

/** Who acts: the token's user through the API, or a signed-in agent through the web. */
export const actorOf = (me: UserRecord, env: ZendeskEnv["Bindings"] | undefined): Actor => ({
  user: me,
  channel: env?.actingUserId === undefined ? "api" : "web",
});

/** @throws Refusal 404 when the path holds no number */
export function idFrom(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}

export function ticketRoutes(account: Account, answers: Answers, webhooks: Webhooks): Hono<ZendeskEnv> {
  const routes = new Hono<ZendeskEnv>();
  const read = needs("tickets", "read");
  const write = needs("tickets", "write");
  const shown = (ticket: TicketRecord) => showTicket(account, answers, ticket);
  const users = (ids: readonly number[]) => [...new Set(ids)].flatMap((id) => account.user(id) ?? []).map(answers.user);

  routes.get("/", read, (c) => {
    const { tickets, ...paging } = listTickets(account, new URL(c.req.url));
    const sideload = c.req.query("include")?.includes("users");
    const people = sideload ? { users: users(tickets.map(({ requesterId }) => requesterId)) } : {};
    return c.json({ tickets: tickets.map(shown), ...people, ...paging });
  });

  routes.post("/", write, async (c) => {
    const text = await c.req.text();
    const actor = actorOf(c.get("me"), c.env);
    const { lookup, ticketId } = await createOnce(account, c.req.header("idempotency-key"), text, () => {
      const written = createTicket(account, actor, readCreate(parseJson(text)));
      announceWritten(webhooks, written, { isNew: true, byEndUser: false });
      return written.ticket.id;
    });
    if (lookup) c.header("x-idempotency-lookup", lookup);
    const audit = account.audits(ticketId)[0];
    return c.json({ ticket: shown(ticketOrRefuse(account, ticketId)), audit: audit && answers.audit(audit) }, 201);
  });

  routes.get("/:id", read, (c) => {
    const ticket = ticketOrRefuse(account, idFrom(c.req.param("id")));
    const { requesterId, submitterId, assigneeId } = ticket;
    const named = [requesterId, submitterId, ...(assigneeId === null ? [] : [assigneeId])];
    const people = c.req.query("include")?.includes("users") ? { users: users(named) } : {};
    return c.json({ ticket: shown(ticket), ...people });
  });

  routes.put("/:id", write, async (c) => {
    const id = idFrom(c.req.param("id"));
    const input = readUpdate(parseJson(await c.req.text()));
    ticketOrRefuse(account, id);
    countUpdate(account, c.get("me").id, id);
    const written = updateTicket(account, actorOf(c.get("me"), c.env), id, input);
    announceWritten(webhooks, written, { isNew: false, byEndUser: false });
    // An update that changed nothing is answered with the audit of an earlier one.
    const audit = written.audit ?? account.audits(id).at(-1);
    return c.json({ ticket: shown(written.ticket), ...(audit ? { audit: answers.audit(audit) } : {}) });
  });

  routes.get("/:id/comments", read, (c) => {
    const ticket = ticketOrRefuse(account, idFrom(c.req.param("id")));
    const comments = inOrder(account.comments(ticket.id), c.req.query("sort") ?? c.req.query("sort_order"));
    const { page, ...paging } = paged(comments, new URL(c.req.url));
    const people = c.req.query("include") === "users" ? { users: users(page.map(({ authorId }) => authorId)) } : {};
    return c.json({ comments: page.map(answers.comment), ...people, ...paging });
  });

  // No narrower right than `read` opens audits.
  routes.get("/:id/audits", needs("audits", "read"), (c) => {
    const ticket = ticketOrRefuse(account, idFrom(c.req.param("id")));
    const { page, ...paging } = paged(account.audits(ticket.id), new URL(c.req.url));
    return c.json({ audits: page.map(answers.audit), ...paging });
  });

  routes.get("/:id/audits/:auditId", needs("audits", "read"), (c) => {
    const ticket = ticketOrRefuse(account, idFrom(c.req.param("id")));
    const auditId = idFrom(c.req.param("auditId"));
    const audit = account.audits(ticket.id).find(({ id }) => id === auditId);
    if (!audit) throw notFound();
    return c.json({ audit: answers.audit(audit) });
  });

  return routes;
}

function showTicket(account: Account, answers: Answers, ticket: TicketRecord) {
  const comments = account.comments(ticket.id);
  const isPublic = comments.some((comment) => comment.public);
  const followUpIds = account.read<number[]>("follow-ups", ticket.id) ?? [];
  const description = comments[0]?.plainBody ?? "";
  return answers.ticket(ticket, { description, fields: account.fields(), isPublic, followUpIds });
}

function listTickets(account: Account, url: URL) {
  const query = Object.fromEntries(url.searchParams);
  const wanted = account
    .all<TicketRecord>("ticket")
    .filter(({ externalId }) => query.external_id === undefined || externalId === query.external_id);
  const by = query.sort_by === "updated_at" ? "updatedAtMs" : query.sort_by === "created_at" ? "createdAtMs" : "id";
  const sign = query.sort_order === "desc" ? -1 : 1;
  wanted.sort((a, b) => sign * (a[by] - b[by] || a.id - b.id));
  const { page, ...paging } = paged(wanted, url);
  return { tickets: page, ...paging };
}

/** `created_at` and `asc` are oldest first, `-created_at` and `desc` newest first. */
const inOrder = <T>(rows: readonly T[], order: string | undefined): readonly T[] =>
  order === "-created_at" || order === "desc" ? rows.toReversed() : rows;

function paged<T>(rows: readonly T[], url: URL) {
  const size = Math.min(PAGE_SIZE, Math.max(1, Number(url.searchParams.get("per_page")) || PAGE_SIZE));
  const number = Math.max(1, Number(url.searchParams.get("page")) || 1);
  const at = (page: number): string => {
    const address = new URL(url);
    address.searchParams.set("page", String(page));
    return address.href;
  };
  return {
    page: rows.slice((number - 1) * size, number * size),
    count: rows.length,
    next_page: number * size < rows.length ? at(number + 1) : null,
    previous_page: number > 1 ? at(number - 1) : null,
  };
}
