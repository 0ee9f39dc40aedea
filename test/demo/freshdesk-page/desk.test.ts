/** Danger: an app in the demo is told of a ticket that another agent's Freshdesk would keep from it, or acts on one that was left. */
import { expect, it } from "vitest";
import { appDesk } from "../../../demo/desk/page/freshdesk/app/app-desk.ts";
import { handStorageTo } from "../../../demo/desk/page/freshdesk/app/own-storage.ts";
import { OpenTickets } from "../../../demo/desk/page/freshdesk/open-tickets.ts";
import { saveEdits, sendDraft } from "../../../demo/desk/page/freshdesk/send.ts";
import type { Status } from "../../../demo/desk/page/freshdesk/statuses.ts";
import type { TicketStore } from "../../../demo/desk/page/freshdesk/ticket-store.ts";
import { ticketOf, type WireTicket } from "../../../demo/desk/page/freshdesk/tickets.ts";

const wire = (id: number, change: Partial<WireTicket> = {}): WireTicket => ({
  id,
  subject: `Refund ${id}`,
  description: "<p>Please</p>",
  description_text: "Please",
  status: 2,
  priority: 1,
  source: 1,
  tags: ["vip"],
  custom_fields: { cf_refund_state: null },
  requester_id: 7,
  responder_id: null,
  requester: { id: 7, name: "Maya <Chen>", email: "maya@example.com" },
  created_at: "2026-11-30T08:00:00Z",
  updated_at: "2026-11-30T08:00:00Z",
  ...change,
});
const ANA = { id: 5, name: "Ana", email: "ana@clinic.example", role: "agent" } as const;
const ticket = (id: number, change?: Partial<WireTicket>) => ticketOf(wire(id, change), [], () => ANA);

function desk(location: "ticket_sidebar" | "full_page_app" = "ticket_sidebar") {
  const tickets = new OpenTickets();
  const toasts: string[] = [];
  const user = { key: "agent", zendeskId: 5, name: "Ana", email: "ana@clinic.example", roleLabel: "agent" };
  const boot = { subdomain: "harbour", users: [user] } as never;
  const place = {
    boot,
    user,
    scheme: "light",
    toast: (kind: string, text: string) => toasts.push(`${kind} ${text}`),
  } as const;
  const app = appDesk({
    ...{ place, location, tickets, resize: () => {}, close: () => {} },
    invokeTemplate: async () => ({}),
  });
  return { tickets, toasts, app };
}

it("tells of the ticket that is open, by the names and numbers of Freshdesk", async () => {
  const { tickets, app } = desk();
  tickets.show(1);
  tickets.told(ticket(1, { status: 3 }));
  expect(await app.data("ticket")).toMatchObject({
    ...{ id: 1, subject: "Refund 1", description: "<p>Please</p>", description_text: "Please" },
    ...{ status: 3, status_label: "Pending", tags: ["vip"], requester_id: 7 },
  });
  expect(await app.data("requester")).toMatchObject({ id: 7, email: "maya@example.com" });
  const user = (await app.data("loggedInUser")) as { email?: string; contact: { email: string } };
  expect([user.email, user.contact.email]).toEqual([undefined, "ana@clinic.example"]);
  expect(await app.data("domainName")).toBe("harbour.freshdesk.com");
});

it("tells nothing of a ticket on a page of its own, and of no name that there is not", async () => {
  const { tickets, app } = desk("full_page_app");
  tickets.show(1);
  tickets.told(ticket(1));
  await expect(app.data("ticket")).rejects.toEqual({ message: "ticket is not available in this location" });
  await expect(app.data("requester")).rejects.toHaveProperty("message");
  await expect(app.trigger("click", { id: "reply", text: "x" })).rejects.toHaveProperty("message");
  expect(await app.data("loggedInUser")).toBeTruthy();
  await expect(app.data("toString")).rejects.toEqual({ message: "There is no data toString" });
  await expect(app.trigger("toString", {})).rejects.toHaveProperty("message");
  await expect(desk().app.data("ticket")).rejects.toEqual({ message: "No ticket is open" });
});

it("answers of the ticket that was open when it was asked, also when that one is read late", async () => {
  const { tickets, app } = desk();
  tickets.show(1);
  const asked = app.data("ticket");
  tickets.show(2);
  tickets.told(ticket(2));
  tickets.told(ticket(1));
  expect(await asked).toMatchObject({ id: 1 });
  expect(await app.data("ticket")).toMatchObject({ id: 2 });
});

it("shows notices of the five kinds alone, cut to 30 and 100 characters", async () => {
  const { app, toasts } = desk();
  const title = "T".repeat(40);
  await app.trigger("showNotify", { type: "danger", title, message: "m".repeat(120) });
  expect(toasts).toEqual([`error ${"T".repeat(30)}: ${"m".repeat(100)}`]);
  await expect(app.trigger("showNotify", { type: "error", message: "x" })).rejects.toHaveProperty("message");
  await expect(app.trigger("showNotify", { type: "info", message: "" })).rejects.toHaveProperty("message");
  await expect(app.trigger("openReply", {})).rejects.toEqual({ message: "openReply is not a valid method" });
});

it("opens the editor with a letter, puts a second one behind it, and keeps both while another ticket is looked at", async () => {
  const { tickets, app } = desk();
  tickets.show(1);
  const one = tickets.told(ticket(1));
  await app.trigger("click", { id: "reply", text: "<p>One</p>" });
  await app.trigger("click", { id: "reply", text: "<p>Two</p>" });
  tickets.show(2);
  tickets.told(ticket(2));
  expect(one.draft()).toEqual({ kind: "reply", html: "<p>One</p><p>Two</p>" });
  expect(tickets.store(2)?.draft()).toBeUndefined();
  await expect(app.trigger("click", { id: "forward" })).rejects.toHaveProperty("message");
});

it("sets what stands in the form, which nobody has saved yet", async () => {
  const { tickets, app } = desk();
  tickets.show(1);
  const store = tickets.told(ticket(1));
  await app.trigger("setValue", { id: "status", value: 4 });
  expect([store.shown().status, store.ticket().status]).toEqual(["resolved", "open"]);
  await expect(app.trigger("setValue", { id: "editor", text: "x" })).rejects.toHaveProperty("message");
});

type Call = readonly [string, ...unknown[]];
function sending(store: TicketStore, refused?: string) {
  const calls: Call[] = [];
  const told: string[] = [];
  const port = {
    store,
    agentName: "Ana",
    tellsReply: true,
    api: {
      reply: async (id: number, html: string) => void calls.push(["reply", id, html]),
      note: async (id: number, html: string) => void calls.push(["note", id, html]),
      update: async (id: number, edits: object) => void calls.push(["update", id, edits]),
      ticket: async (id: number) => ticket(id),
    },
    app: {
      intercept: async (event: string, data: unknown) => {
        told.push(`asked ${event} ${JSON.stringify(data)}`);
        return refused === undefined ? { allowed: true as const } : { allowed: false as const, message: refused };
      },
      tell: (event: string) => void told.push(`told ${event}`),
    },
  };
  return { port, calls, told };
}

function replying(html: string): TicketStore {
  const tickets = new OpenTickets();
  const store = tickets.told(ticket(1));
  store.write("reply", html);
  return store;
}

it("sends a reply after the app was asked, with its placeholders filled and what it does not know left out", async () => {
  const store = replying("<p>Dear {{ticket.requester.name}}, {{ ticket.id }}{{toString}} { {ticket.id}}</p>");
  const { port, calls, told } = sending(store);
  expect(await sendDraft(port, "resolved")).toEqual({ done: true });
  expect(calls).toEqual([
    ["reply", 1, "<p>Dear Maya &lt;Chen&gt;, 1 { {ticket.id}}</p>"],
    ["update", 1, { status: "resolved" satisfies Status }],
  ]);
  expect(told).toEqual([
    `asked ticket.sendReply ${JSON.stringify({ body: "<p>Dear {{ticket.requester.name}}, {{ ticket.id }}{{toString}} { {ticket.id}}</p>" })}`,
    "told ticket.sendReply",
  ]);
  expect(store.draft()).toBeUndefined();
});

it("keeps a reply that the app stops, and says why", async () => {
  const store = replying("<p>Hi</p>");
  const { port, calls, told } = sending(store, "It promises too much");
  expect(await sendDraft(port)).toEqual({ done: false, because: "It promises too much" });
  expect(calls).toEqual([]);
  expect(told).toHaveLength(1);
  expect(store.draft()?.html).toBe("<p>Hi</p>");
});

it("does not keep a reply that went, where what follows it fails", async () => {
  const store = replying("<p>Hi</p>");
  const { port, calls } = sending(store);
  const api = { ...port.api, update: () => Promise.reject(new Error("cf_x: mandatory")) };
  expect(await sendDraft({ ...port, api }, "closed")).toEqual({ done: false, because: "cf_x: mandatory" });
  expect(calls.map(([what]) => what)).toEqual(["reply"]);
  expect(store.draft()).toBeUndefined();
});

it("asks nobody before a note, and the app before the form is saved", async () => {
  const tickets = new OpenTickets();
  const store = tickets.told(ticket(1));
  store.write("note", "<p>n</p>");
  const { port, calls, told } = sending(store, "no");
  expect(await sendDraft(port)).toEqual({ done: true });
  store.edit({ tags: ["vip", "late"] });
  expect(await saveEdits(port)).toEqual({ done: false, because: "no" });
  expect(store.shown().tags).toEqual(["vip", "late"]);
  expect(calls).toEqual([["note", 1, "<p>n</p>"]]);
  expect(told).toEqual(["told ticket.addNote", 'asked ticket.propertiesUpdated {"tags":["vip","late"]}']);
});

it("keeps what the app stored for one person from the next, and gives it back", () => {
  const kept = new Map<string, string>();
  const storage = {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  };
  handStorageTo("ana", storage);
  storage.setItem("session", "of Ana");
  handStorageTo("leo", storage);
  expect(storage.getItem("session")).toBeNull();
  storage.setItem("session", "of Leo");
  handStorageTo("ana", storage);
  expect(storage.getItem("session")).toBe("of Ana");
});
