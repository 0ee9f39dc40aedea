/**
 * Danger: two people act on one ticket while a rule and an agent write its tags, and one of them is lost. Over sockets and by the real clock, ten
 * tickets of each helpdesk. Freshdesk has no means against a list that is saved between our reading and our writing; what is saved at any other
 * moment has to be there in the end.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFreshdesk } from "../../demo/vendors/freshdesk/create-freshdesk.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { serveVendors, type VendorServer } from "../../demo/vendors/serve.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import { freshdeskClient } from "../../worker/connectors/freshdesk/client.ts";
import type { Helpdesk, TicketUpdate } from "../../worker/connectors/helpdesk.ts";
import { vendorFetch } from "../../worker/connectors/vendor-fetch.ts";
import { zendeskClient } from "../../worker/connectors/zendesk/client.ts";
import { PAGES_AND_FIELDS } from "../support/clinic-connections.ts";

const RUNS = Array.from({ length: 10 }, (_, at) => 101 + at);
const CASE = "01KBCDEF000000000000000000";
const KEY = "key-of-the-admin";
const ZENDESK_AGENT = 7;
const EVERYONES = ["vip", "changed_mind", "refund_state_in_progress", "by_rule", "by_agent"];
const AT_FRESHDESK = [...EVERYONES, "expired", "moved_or_schedule"].toSorted();
/** There a drop-down's tag is on the ticket only where it is the one that shows. */
const AT_ZENDESK = [...EVERYONES, "refund_also_expired", "refund_also_moved_or_schedule"].toSorted();

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const upTo = (ms: number) => Math.floor(Math.random() * ms);

let server: VendorServer;
const freshdesk = createFreshdesk({
  store: new MemoryStore(),
  clock: Date.now,
  random: Math.random,
  deliver: async () => new Response(),
});
const zendesk = createZendesk({
  store: new MemoryStore(),
  clock: Date.now,
  deliver: async () => new Response(),
  subdomain: "harbour",
});

const told = async (answer: Response | Promise<Response>): Promise<unknown> => {
  const { ok, status } = await answer;
  const text = await (await answer).text();
  if (!ok) throw new Error(`${status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
};
const bodied = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) });
const atFreshdesk = (method: string, path: string, body?: unknown) =>
  told(
    fetch(`${server.origin}/harbour.freshdesk.com/api/v2${path}`, {
      ...(body === undefined ? { method } : bodied(method, body)),
      headers: { authorization: `Basic ${btoa(`${KEY}:X`)}`, "content-type": "application/json", "x-form": "1" },
    }),
  ) as Promise<{ tags: string[] }>;

beforeAll(async () => {
  server = await serveVendors({
    port: 0,
    apps: { "harbour.freshdesk.com": watched, "harbour.zendesk.com": zendesk.app },
    control: {},
  });
  const requester = { name: "Maya", email: "maya@example.com" };
  const messages = [{ body: "My money back, please", atMs: Date.now() - 3_600_000 }];
  const tickets = RUNS.map((id) => ({ id, subject: "Refund", requester, tags: ["vip"], messages }));
  const agent = { name: "Makegood", email: "makegood@harbour.example", role: "Account Administrator", apiKey: KEY };
  await told(freshdesk.control.request("/seed", bodied("POST", { agents: [agent], tickets })));
  await told(freshdesk.control.request("/settings", bodied("PUT", { callsTotal: 100_000 })));
  // A rule of the clinic's own, which runs a while after each change.
  await told(freshdesk.control.request("/rules", bodied("POST", { tag: "by_rule", afterMs: 200 })));
  const users = [
    { id: 9, name: "Makegood", email: "makegood@harbour.example", role: "admin" },
    { id: ZENDESK_AGENT, name: "Ana", email: "ana@harbour.example", role: "agent" },
  ];
  await told(zendesk.control.request("/seed", bodied("POST", { users, tickets })));
  const client = { clientId: "makegood", clientSecret: "secret-of-the-client", userId: 9 };
  await told(zendesk.control.request("/oauth-client", bodied("PUT", client)));
});
afterAll(() => server.close());

const outside = () => ({ fetch: vendorFetch({ VENDOR_REDIRECT: server.origin }), nowMs: Date.now });
const freshdeskPort = () => freshdeskClient({ config: { host: "harbour.freshdesk.com", apiKey: KEY }, ...outside() });
const zendeskPort = () => {
  const oauth = { oauthClientId: "makegood", oauthClientSecret: "secret-of-the-client" };
  return zendeskClient({ config: { subdomain: "harbour", appId: "900", ...oauth, ...PAGES_AND_FIELDS }, ...outside() });
};

const act = (ticketId: number, also: "expired" | "moved_or_schedule"): TicketUpdate => ({
  ticketId: String(ticketId),
  facts: {
    caseId: CASE,
    state: "in_progress",
    reason: "changed_mind",
    reasons: ["changed_mind", also],
    endedReasons: [],
  },
  privateNoteHtml: `<p>${also}</p>`,
  marker: `mg-${also}`,
});

/** Each of the ten is a clinic of its own: one clinic has few calls open at once. Two people in Makegood, each as soon as they please. */
const twoAct = async (port: Helpdesk, ticketId: number) => {
  const both = (["expired", "moved_or_schedule"] as const).map(async (also) => {
    await wait(upTo(50));
    return port.updateTicket(act(ticketId, also));
  });
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
};

/** For each ticket whoever is between reading its tags and writing them: a form is saved before or after. */
const blinks = new Map<string, Promise<void>>();

async function begin(ticket: string): Promise<() => void> {
  const before = blinks.get(ticket);
  let end = () => {};
  const mine = new Promise<void>((done) => {
    end = done;
  });
  blinks.set(
    ticket,
    (before ?? Promise.resolve()).then(() => mine),
  );
  await before;
  return end;
}

const ours = new Map<string, () => void>();
const endOurs = (ticket: string) => {
  ours.get(ticket)?.();
  ours.delete(ticket);
};

/** Ours begins with a reading of the ticket, and ends with the writing, or when anything else comes: then it was read to look. */
const watched = {
  fetch: async (request: Request): Promise<Response> => {
    const [, ticket, rest] = /\/tickets\/(\d+)(.*)$/.exec(new URL(request.url).pathname) ?? [];
    const isReading = request.method === "GET" && rest === "";
    if (ticket === undefined || request.headers.has("x-form")) return freshdesk.app.fetch(request);
    if (request.method !== "PUT") endOurs(ticket);
    if (isReading) ours.set(ticket, await begin(ticket));
    const answer = await freshdesk.app.fetch(request);
    if (request.method === "PUT") endOurs(ticket);
    return answer;
  },
};

/** An agent's form: it is opened, and saved some tenths of a second later with the whole list that it was opened with. */
async function formAtFreshdesk(ticketId: number): Promise<void> {
  await wait(upTo(1_500));
  const { tags } = await atFreshdesk("GET", `/tickets/${ticketId}`);
  await wait(upTo(300));
  const end = await begin(String(ticketId));
  await atFreshdesk("PUT", `/tickets/${ticketId}`, { tags: [...tags, "by_agent"] });
  end();
}

it("Freshdesk: what two people, a rule and an agent's form write to a ticket at once is all there, in each of ten runs", async () => {
  await Promise.all(
    RUNS.map(async (id) => {
      const port = freshdeskPort();
      await Promise.all([twoAct(port, id), formAtFreshdesk(id)]);
      await wait(400);
      const { tags } = await atFreshdesk("GET", `/tickets/${id}`);
      expect(tags.toSorted()).toEqual(AT_FRESHDESK);
      const { conversations } = freshdesk.state().tickets.find((one) => one.id === String(id)) ?? { conversations: [] };
      expect(conversations).toHaveLength(2);
    }),
  );
}, 120_000);

it("Freshdesk loses a tag where a writer reads the list and writes it once: what the runs above do is not harmless", async () => {
  const id = 201;
  const messages = [{ body: "Please", atMs: Date.now() - 3_600_000 }];
  const ticket = { id, subject: "Refund", requester: { email: "maya@example.com" }, tags: ["vip"], messages };
  await told(freshdesk.control.request("/seed", bodied("POST", { tickets: [ticket] })));
  const once = async (tag: string) => {
    const { tags } = await atFreshdesk("GET", `/tickets/${id}`);
    await wait(20);
    await atFreshdesk("PUT", `/tickets/${id}`, { tags: [...tags, tag] });
  };
  await Promise.all([once("expired"), once("moved_or_schedule"), formAtFreshdesk(id)]);
  const { tags } = await atFreshdesk("GET", `/tickets/${id}`);
  expect(tags).not.toEqual(expect.arrayContaining(["expired", "moved_or_schedule", "by_agent"]));
});

describe("Zendesk", () => {
  const asAgent = zendesk.asUser(ZENDESK_AGENT);
  const ticketOf = async (id: number) =>
    (await told(asAgent(`/api/v2/tickets/${id}`))) as { ticket: { tags: string[]; updated_at: string } };

  /** The agent's form says which state of the ticket it was opened with, and is opened again where that is another by now. */
  async function form(id: number): Promise<void> {
    for (;;) {
      const { tags, updated_at } = (await ticketOf(id)).ticket;
      await wait(50 + upTo(200));
      const ticket = { tags: [...tags, "by_agent"], safe_update: true, updated_stamp: updated_at };
      const saved = await asAgent(`/api/v2/tickets/${id}`, {
        ...bodied("PUT", { ticket }),
        headers: { "content-type": "application/json" },
      });
      if (saved.ok) return;
      expect(saved.status).toBe(409);
    }
  }

  it("keeps what two people, a rule and an agent's form write to a ticket at once, in each of ten runs", async () => {
    const rule = async (id: number) => {
      await wait(upTo(150));
      const headers = { "content-type": "application/json" };
      await told(asAgent(`/api/v2/tickets/${id}/tags`, { ...bodied("PUT", { tags: ["by_rule"] }), headers }));
    };
    await Promise.all(
      RUNS.map(async (id) => {
        const port = zendeskPort();
        await Promise.all([twoAct(port, id), form(id), rule(id)]);
        const { ticket } = await ticketOf(id);
        expect(ticket.tags.toSorted()).toEqual(AT_ZENDESK);
      }),
    );
  }, 120_000);
});
