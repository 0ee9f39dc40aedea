import { Hono } from "hono";
import * as z from "zod";
import type { Account } from "./account.ts";
import {
  appJobShape,
  clientShape,
  faultShape,
  fieldsShape,
  id,
  mailShape,
  profileShape,
  seedShape,
  webhookFaultShape,
  webhookShape,
} from "./control-input.ts";
import { announceWritten } from "./events.ts";
import type { RequestFault } from "./faults.ts";
import type { CommentRecord, TicketRecord, UserRecord } from "./records.ts";
import { notFound, Refusal } from "./refusal.ts";
import { idFrom } from "./routes-tickets.ts";
import { receiveMail, seedTicket } from "./seeding.ts";
import { ticketOrRefuse } from "./ticket-writes.ts";
import { setByHand } from "./triggers.ts";
import type { Webhooks } from "./webhooks.ts";

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

  // Somebody chooses another language for the helpdesk, or an admin gives them a role of the clinic's own.
  routes.patch("/users/:id", async (c) => {
    const user = account.user(idFrom(c.req.param("id")));
    if (!user) throw notFound();
    const { locale = user.locale, customRoleId = user.customRoleId } = profileShape.parse(await c.req.json());
    account.putUser({ ...user, locale, customRoleId });
    return c.json({ userId: user.id });
  });

  routes.put("/webhook", async (c) => {
    const config = webhookShape.parse(await c.req.json());
    if (config) account.write("webhook", "main", config);
    else account.remove("webhook", "main");
    setByHand(account, config?.id);
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

  // The next job of an app that is uploaded ends like this, or never.
  routes.put("/app-jobs", async (c) => {
    const ends = appJobShape.parse(await c.req.json());
    account.write("app-job-ends", "next", ends);
    return c.json(ends);
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
    apps: account.all("app"),
    installations: account.all("installation"),
    webhook: account.read("webhook", "main") ?? null,
    waiting: account.all("invocation"),
    deliveries: account.all("delivery"),
    faults: account.all("fault"),
    webhookFaults: account.all("webhook-fault"),
  };
}
