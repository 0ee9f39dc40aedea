import { Hono } from "hono";
import * as z from "zod";
import type { Account } from "./account.ts";
import { announceWritten } from "./events.ts";
import type { RequestFault } from "./faults.ts";
import { type CommentRecord, STATUSES, type TicketRecord, type UserRecord } from "./records.ts";
import { notFound, Refusal } from "./refusal.ts";
import { idFrom } from "./routes-tickets.ts";
import { receiveMail, seedTicket, WAY_IN_NAMES } from "./seeding.ts";
import { ticketOrRefuse } from "./ticket-writes.ts";
import { WEBHOOK_FAULTS, type Webhooks } from "./webhooks.ts";

const id = z.int().positive();
const instantMs = z.int().nonnegative();

const seedUser = z.strictObject({
  id,
  name: z.string().min(1),
  email: z.email(),
  role: z.enum(["end-user", "agent", "admin"]).default("end-user"),
  customRoleId: id.nullable().default(null),
  suspended: z.boolean().default(false),
  verified: z.boolean().default(true),
  externalId: z.string().nullable().default(null),
  locale: z.string().min(2).optional(),
  createdAtMs: instantMs.default(0),
});

/** A mail's text, its page, or both. */
const words = { body: z.string().min(1).optional(), html: z.string().min(1).optional() };
const hasWords = ({ body, html }: { body?: string | undefined; html?: string | undefined }) =>
  body !== undefined || html !== undefined;

const message = z
  .strictObject({
    /** The ticket's requester, or the e-mail address of a known user. */
    from: z.union([z.literal("requester"), z.email()]).default("requester"),
    public: z.boolean().default(true),
    ...words,
    atMs: instantMs,
  })
  .refine(hasWords, "has no words");

export const seedTicketShape = z.strictObject({
  id: id.optional(),
  subject: z.string().min(1),
  requester: z.strictObject({ name: z.string().min(1).optional(), email: z.email() }),
  status: z.enum(STATUSES).default("new"),
  tags: z.array(z.string()).default([]),
  fields: z.array(z.strictObject({ id, value: z.string().nullable() })).default([]),
  assigneeEmail: z.email().optional(),
  /** How its first message came in. */
  how: z.enum(WAY_IN_NAMES).default("mail"),
  messages: z.array(message).min(1),
  /** Whether the webhook hears of it, as of a mail that came just now. */
  announce: z.boolean().default(false),
});

const seedShape = z.strictObject({
  users: z.array(seedUser).default([]),
  tickets: z.array(seedTicketShape).default([]),
});

export const mailShape = z
  .strictObject({
    from: z.strictObject({ name: z.string().optional(), email: z.email() }),
    subject: z.string().min(1),
    ...words,
    /** An answer to this ticket; a new ticket when absent. */
    ticketId: id.optional(),
    /** How it came in: a mail of the sender's own, a forged one, a form without signing in …. */
    how: z.enum(WAY_IN_NAMES).default("mail"),
  })
  .refine(hasWords, "has no words");

const faultShape = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "DELETE"]).optional(),
  path: z.string().min(1).optional(),
  times: z.int().min(1).max(10_000).default(1),
  fail: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("answer"),
      status: z.int().min(400).max(599),
      retryAfterS: z.int().nonnegative().optional(),
    }),
    z.strictObject({
      kind: z.literal("drop"),
      how: z.enum(["close", "reset", "silence", "stall", "truncate"]),
      when: z.enum(["before", "after"]).default("before"),
    }),
  ]),
});

const webhookFaultShape = z.strictObject({ fault: z.enum(WEBHOOK_FAULTS), times: z.int().min(1).max(100).default(1) });

const webhookShape = z
  .strictObject({
    id: z.string().min(1).default("01WEBHOOK"),
    accountId: z.string().min(1).default("12345"),
    endpoint: z.url(),
    secret: z.string().min(1),
  })
  .nullable();

const clientShape = z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1), userId: id });

const fieldsShape = z.array(
  z.strictObject({
    id,
    title: z.string().min(1),
    type: z.enum(["tagger", "text"]),
    options: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })).default([]),
  }),
);

/** The simulator's own endpoint, documented in `demo/vendors/README.md`; every body is checked, a wrong one is 400. */
export function controlRoutes(account: Account, webhooks: Webhooks): Hono {
  const routes = new Hono();
  routes.onError((error) => {
    if (error instanceof z.ZodError) return Response.json({ issues: error.issues }, { status: 400 });
    if (error instanceof Refusal) return error.toResponse();
    throw error;
  });

  routes.post("/seed", async (c) => {
    const { users, tickets } = seedShape.parse(await c.req.json());
    for (const user of users) account.putUser(user);
    const ticketIds = tickets.map((ticket) => seedTicket(account, webhooks, ticket));
    return c.json({ users: users.length, ticketIds });
  });

  routes.post("/incoming", async (c) => {
    const mail = mailShape.parse(await c.req.json());
    const { written, isNew } = receiveMail(account, mail);
    announceWritten(webhooks, written, { isNew, byEndUser: true });
    return c.json({ ticketId: written.ticket.id, requesterId: written.ticket.requesterId, isNew }, 201);
  });

  // Days pass, and Zendesk's own automation closes what was solved: nothing about such a ticket changes any more.
  routes.post("/tickets/:id/close", (c) => {
    const ticket = ticketOrRefuse(account, idFrom(c.req.param("id")));
    account.write("ticket", ticket.id, { ...ticket, status: "closed" } satisfies TicketRecord);
    return c.json({ ticketId: ticket.id, status: "closed" });
  });

  // An agent merges two users: the second goes, and what was theirs is the first one's.
  routes.post("/users/:id/merge", async (c) => {
    const gone = account.user(idFrom(c.req.param("id")));
    const { into } = z.strictObject({ into: id }).parse(await c.req.json());
    if (!gone || !account.user(into) || gone.id === into) throw notFound();
    mergeUsers(account, gone, into);
    return c.json({ userId: into });
  });

  routes.put("/webhook", async (c) => {
    const config = webhookShape.parse(await c.req.json());
    if (config) account.write("webhook", "main", config);
    else account.remove("webhook", "main");
    return c.json({ webhook: config });
  });

  routes.put("/oauth-client", async (c) => {
    const client = clientShape.parse(await c.req.json());
    account.write("oauth-client", client.clientId, client);
    return c.json({ clientId: client.clientId });
  });

  routes.put("/fields", async (c) => {
    account.write("fields", "all", fieldsShape.parse(await c.req.json()));
    return c.json({ fields: account.fields() });
  });

  faultRoutes(routes, account);

  routes.get("/state", (c) => c.json(stateOf(account)));
  routes.post("/pump", async (c) => c.json({ sent: await webhooks.pump() }));
  routes.post("/reset", (c) => {
    account.reset();
    return c.body(null, 204);
  });
  return routes;
}

/** Tickets and address of the one become the other's. */
function mergeUsers(account: Account, gone: UserRecord, into: number): void {
  for (const ticket of account.all<TicketRecord>("ticket").filter(({ requesterId }) => requesterId === gone.id)) {
    account.write("ticket", ticket.id, { ...ticket, requesterId: into } satisfies TicketRecord);
  }
  account.remove("user", gone.id);
  account.write("user-by-email", gone.email.toLowerCase(), { id: into });
}

function faultRoutes(routes: Hono, account: Account): void {
  routes.post("/faults", async (c) => {
    const fault: RequestFault = { ...faultShape.parse(await c.req.json()), id: account.next("fault", 1) };
    account.write("fault", fault.id, fault);
    return c.json({ fault }, 201);
  });

  routes.post("/webhook-faults", async (c) => {
    const { fault, times } = webhookFaultShape.parse(await c.req.json());
    for (let time = 0; time < times; time += 1) {
      const faultId = account.next("fault", 1);
      account.write("webhook-fault", faultId, { id: faultId, fault });
    }
    return c.json({ fault, times }, 201);
  });

  routes.delete("/faults", (c) => {
    for (const { id: faultId } of account.all<RequestFault>("fault")) account.remove("fault", faultId);
    for (const { id: faultId } of account.all<{ id: number }>("webhook-fault"))
      account.remove("webhook-fault", faultId);
    return c.body(null, 204);
  });
}

function stateOf(account: Account) {
  return {
    users: account.all<UserRecord>("user"),
    tickets: account.all<TicketRecord>("ticket").map((ticket) => ({
      ...ticket,
      comments: account.comments(ticket.id),
      audits: account.audits(ticket.id),
    })),
    comments: account.all<CommentRecord[]>("comments").flat().length,
    webhook: account.read("webhook", "main") ?? null,
    waiting: account.all("invocation"),
    deliveries: account.all("delivery"),
    faults: account.all("fault"),
    webhookFaults: account.all("webhook-fault"),
  };
}
