import type { Hono } from "hono";
import { addSendAgain, createControls, readBody, rowNamed, rowOf } from "../simulator/control.ts";
import { VendorRefusal } from "../simulator/refusal.ts";
import type { Book } from "./book.ts";
import * as input from "./control-input.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import type { AgentRow } from "./records.ts";
import { queueEvent, settleWork } from "./rules.ts";
import { addAgent, mergeTickets, receive, seedTicket, setRule, setWebhook } from "./seeding.ts";
import type { Simulation } from "./serve.ts";
import { stateOf } from "./state.ts";
import { addForward, addReply, ticketHere } from "./tickets.ts";
import { tagList } from "./values.ts";

/** What people at the helpdesk, its patients and the passing of time would do. Mounted under `/_control/freshdesk`. */
export function createControl(simulation: Simulation): Hono {
  const { book } = simulation;
  const app = createControls(simulation, {
    faultInput,
    addFault: (fault) => addFault(book, fault),
    state: () => stateOf(simulation),
    settle: () => settleWork(book),
  });
  addSendAgain(app, book, FLAWS, (event, placing) => queueEvent(book, event, placing));
  app.put("/settings", async (c) => {
    const given = await readBody(c, input.settingsInput);
    book.remove("window", "window");
    return c.json(book.put("settings", { ...book.settings, ...withoutAbsent(given) }));
  });
  app.post("/seed", async (c) => {
    const { agents, tickets } = await readBody(c, input.seedInput);
    return book.transaction(() => {
      const made = agents.map((agent) => addAgent(book, agent));
      return c.json({ agents: made.map(({ id }) => Number(id)), tickets: tickets.map((one) => seedTicket(book, one)) });
    });
  });
  app.put("/webhook", async (c) => {
    setWebhook(book, await readBody(c, input.webhookInput));
    return c.body(null, 204);
  });
  app.post("/rules", async (c) => c.json(setRule(book, await readBody(c, input.ruleInput)), 201));
  app.post("/incoming", async (c) => {
    const mail = await readBody(c, input.incomingInput);
    return c.json(book.transaction(() => receive(book, mail)));
  });
  ticketControls(app, book);
  app.patch("/agents/:id", async (c) => {
    const agent = rowNamed(book, c, "agent");
    const given = await readBody(c, input.agentChange);
    return c.json(book.put("agent", { ...agent, ...withoutAbsent(given) }));
  });
  return app;
}

function ticketControls(app: Hono, book: Book): void {
  app.post("/tickets/:id/reply", async (c) => {
    const { agentEmail, body } = await readBody(c, input.replyInput);
    const { id } = rowNamed(book, c, "ticket");
    return c.json(
      book.transaction(() => addReply(book, agentOf(book, agentEmail), id, body)),
      201,
    );
  });
  app.post("/tickets/:id/forward", async (c) => {
    const { agentEmail, body, to } = await readBody(c, input.forwardInput);
    const { id } = rowNamed(book, c, "ticket");
    return c.json(
      book.transaction(() => addForward(book, agentOf(book, agentEmail), id, { html: body, to })),
      201,
    );
  });
  app.put("/tickets/:id/tags", async (c) => {
    const given = await readBody(c, input.tagsInput);
    const ticket = ticketHere(book, rowNamed(book, c, "ticket").id);
    const tags = "tags" in given ? given.tags : [...ticket.tags, ...given.add];
    return c.json(book.touched({ ...ticket, tags: tagList(tags) }));
  });
  app.put("/tickets/:id/status", async (c) => {
    const { status } = await readBody(c, input.statusInput);
    return c.json(book.touched({ ...rowNamed(book, c, "ticket"), status }));
  });
  app.put("/tickets/:id/place", async (c) => {
    const { is } = await readBody(c, input.standInput);
    return c.json(book.put("ticket", { ...rowNamed(book, c, "ticket"), is }));
  });
  app.post("/tickets/:id/merge", async (c) => {
    const { into, agentEmail } = await readBody(c, input.mergeInput);
    const kept = rowOf(book, "ticket", String(into));
    const by = agentOf(book, agentEmail);
    book.transaction(() => mergeTickets(book, rowNamed(book, c, "ticket"), kept, by));
    return c.body(null, 204);
  });
}

function agentOf(book: Book, email: string): AgentRow {
  const agent = book.list("agent").find((one) => one.email === email);
  if (!agent) throw new VendorRefusal(404, `no agent ${email}`);
  return agent;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const withoutAbsent = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
