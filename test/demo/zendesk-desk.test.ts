import { importSPKI, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { DeskFailure } from "../../demo/desk/page/common/calls.ts";
import { appDesk, type DeskHandles } from "../../demo/desk/page/zendesk/app-desk.ts";
import type { DeskTicket, TicketChange } from "../../demo/desk/page/zendesk/desk-api.ts";
import { submitTicket } from "../../demo/desk/page/zendesk/submit.ts";
import { TicketForm } from "../../demo/desk/page/zendesk/ticket-form.ts";
import { createDesk } from "../../demo/desk/server.ts";
import { zendeskSide } from "../../demo/desk/zendesk/side.ts";
import { ANA, zendeskAccount } from "./zendesk-account.ts";

const DESK = "http://localhost:8700";
const BOOT = { bearer: "b-1", expiresAtMs: 5, person: { personId: "p", name: "Ana Ruiz", role: "agent" } };

/** A desk whose app page is answered by `page`, and what was posted to it. */
async function desk(page: string, status = 200) {
  const { zendesk, time } = await zendeskAccount({ deliver: async () => new Response(null, { status: 204 }) });
  const posted: { url: URL; token: string }[] = [];
  const places = {
    users: [{ key: "ana", zendeskId: ANA, name: "Ana Ruiz", email: "ana@harbour.example", roleLabel: "agent" }],
    workerOrigin: "http://127.0.0.1:8701",
    deskOrigin: DESK,
  };
  const side = zendeskSide({
    ...places,
    zendesk,
    accountKey: "harbour.mac",
    appId: "900100",
    installationId: "55",
    subdomain: "harbour",
    clock: () => time.nowMs,
    fetchPage: async (input, init) => {
      const { url, ...request } = { url: new URL(String(input)), body: String(init?.body) };
      posted.push({ url, token: new URLSearchParams(request.body).get("token") ?? "" });
      return new Response(page, { status });
    },
  });
  const app = createDesk({ ...places, clinicName: "Harbour Wellness", arrived: () => [] }, side);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, { method: "POST", body: JSON.stringify(body), headers });
  return { app, post, posted, zendesk, time };
}

const bootPage = `<html><script type="application/json" id="boot">${JSON.stringify(BOOT)}</script></html>`;

describe("the desk's doors", () => {
  it("a demo session is the page's own hand-shake: signed for that person, posted to the app, read from its boot data", async () => {
    const { post, posted, zendesk, time } = await desk(bootPage);
    const answer = await post("/demo/sessions", { user: "ana" });
    expect(await answer.json()).toEqual(BOOT);
    const [{ url, token }] = posted as [{ url: URL; token: string }];
    expect(url.pathname).toMatch(/^\/zendesk\/harbour\.mac\//);
    expect(url.searchParams.get("origin")).toBe(DESK);
    expect(url.searchParams.get("app_guid")).toBeTruthy();
    const key = await importSPKI(await zendesk.appKey.publicPem(), "RS256");
    const { payload } = await jwtVerify(token, key, { currentDate: new Date(time.nowMs) });
    expect(payload.sub).toBe(`https://harbour.zendesk.com/api/v2/users/${ANA}.json`);
  });

  it("an unknown user is refused with the names there are; a page that does not open is an error, not a session", async () => {
    const { post, posted } = await desk("<h1>no</h1>", 403);
    const unknown = await post("/demo/sessions", { user: "mallory" });
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { detail: expect.stringContaining("ana") }]);
    expect(posted).toHaveLength(0);
    expect((await post("/demo/sessions", { user: "ana" })).status).toBe(502);
    expect((await post("/desk/as/mallory/api/v2/tickets/42", {})).status).toBe(404);
  });

  it("another origin cannot act through the desk, and the page knows no secret", async () => {
    const { app, post } = await desk(bootPage);
    expect((await post("/demo/sessions", { user: "ana" }, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post("/demo/sessions", { user: "ana" }, { origin: DESK })).status).toBe(200);
    const html = await (await app.request("/")).text();
    expect(html).toContain("Harbour Wellness");
    expect(html).not.toMatch(/harbour\.mac|s3cret/);
  });

  it("files outside the built pages stay where they are", async () => {
    const { app } = await desk(bootPage);
    expect((await app.request("/assets/..%2f..%2fpackage.json")).status).toBe(404);
    expect((await app.request("/assets/.env.js")).status).toBe(404);
  });
});

const TICKET: DeskTicket = {
  id: 42,
  subject: "Refund",
  description: "please",
  status: "open",
  tags: ["vip"],
  requester: { id: 1, name: "Maya Chen", email: "maya@example.com", role: "end-user" },
  receivedAt: "2026-11-20T08:00:00Z",
  updatedAt: "2026-11-20T09:00:00Z",
  fields: {},
  messages: [],
};

describe("an agent's submit beside a server that writes to the same ticket", () => {
  it("keeps the tag that arrived meanwhile and the one that the agent added", async () => {
    const form = new TicketForm(TICKET, [], () => {});
    form.addTags(["From App"]);
    const newer = { ...TICKET, tags: ["vip", "expired"], updatedAt: "2026-11-20T09:00:05Z" };
    const sent: { change: TicketChange; stamp: string }[] = [];
    const api = {
      change: async (_id: number, change: TicketChange, stamp: string) => {
        sent.push({ change, stamp });
        if (stamp !== newer.updatedAt) throw new DeskFailure(409, "stale");
      },
      ticket: async () => newer,
    };
    const beforeSave = async () => ({ allowed: true }) as const;
    expect(await submitTicket({ api, form, beforeSave, emit: () => {} }, "pending")).toEqual({ done: true });
    expect(sent.map(({ stamp }) => stamp)).toEqual([TICKET.updatedAt, newer.updatedAt]);
    expect(sent[1]?.change.tags).toEqual(["vip", "expired", "from_app"]);
  });

  it("sends nothing when the app objects, and shows its words", async () => {
    const form = new TicketForm(TICKET, [], () => {});
    form.typed("<p>We refund $999.00</p>");
    const refuse = () => Promise.reject(new Error("must not be called"));
    const beforeSave = async () => ({ allowed: false, message: "The case says $800.00" }) as const;
    const outcome = await submitTicket(
      { api: { change: refuse, ticket: refuse }, form, beforeSave, emit: () => {} },
      "open",
    );
    expect(outcome).toEqual({ done: false, because: "The case says $800.00" });
    expect(form.change("open").comment).toEqual({ html_body: "<p>We refund $999.00</p>", public: true });
  });

  it("tells the app what the server changed, and not what stayed", () => {
    const heard: string[] = [];
    const form = new TicketForm(TICKET, [{ id: 9, title: "x", type: "text", options: [] }], (event) =>
      heard.push(event),
    );
    form.accept(TICKET);
    expect(heard).toEqual([]);
    form.accept({ ...TICKET, tags: ["vip", "a"], fields: { 9: "1" }, updatedAt: "2026-11-20T09:00:01Z" });
    const named = heard.filter((event) => event !== "*.changed");
    expect(named).toEqual(["ticket.updated", "ticket.tags.changed", "ticket.custom_field_9.changed"]);
  });
});

describe("what the app may ask of the desk", () => {
  const toasts: string[] = [];
  const handles: DeskHandles = {
    viewer: { key: "ana", zendeskId: ANA, name: "Ana Ruiz", email: "ana@harbour.example", roleLabel: "agent" },
    subdomain: "harbour",
    metadata: {},
    appGuid: "g",
    scheme: () => "dark",
    toast: (kind, text) => toasts.push(`${kind}: ${text}`),
    resize: () => {},
    openTicket: () => {},
    openManager: () => {},
    request: () => Promise.reject(new Error("unused")),
  };

  it("in a ticket: reads and writes the form, inserts into the editor, and refuses what it does not know", () => {
    const form = new TicketForm(TICKET, [], () => {});
    const inserted: string[] = [];
    form.attachEditor({ insertAtCursor: (text) => inserted.push(text), append: () => {}, setHtml: () => {} });
    const app = appDesk(handles, form);
    expect(app.context()).toMatchObject({ location: "ticket_sidebar", ticketId: 42 });
    app.invoke("ticket.tags.add", [["a", "b"]]);
    app.invoke("ticket.editor.insert", ["Dear Maya"]);
    app.invoke("notify", ["Done", "error"]);
    expect(app.set("ticket.customField:custom_field_9", "x")).toBe("x");
    expect([app.get("ticket.tags"), inserted, toasts]).toEqual([["vip", "a", "b"], ["Dear Maya"], ["error: Done"]]);
    expect(app.get("colorScheme")).toBe("dark");
    expect(() => app.get("ticket.secret")).toThrow("No such Api");
    expect(() => app.invoke("instances.create", [])).toThrow("No such Api");
    expect(() => app.invoke("resize", [{ height: "tall" }])).toThrow(TypeError);
  });

  it("on its own page there is no ticket to touch", () => {
    const app = appDesk(handles);
    expect(app.context()).not.toHaveProperty("ticketId");
    expect(() => app.get("ticket.tags")).toThrow("No such Api");
    expect(() => app.invoke("ticket.editor.insert", ["x"])).toThrow("No such Api");
  });
});
