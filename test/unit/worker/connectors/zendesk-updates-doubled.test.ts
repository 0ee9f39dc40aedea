import { describe, expect, it } from "vitest";
import { inProcessFetch } from "../../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../../demo/vendors/key-value-store.ts";
import { createZendesk } from "../../../../demo/vendors/zendesk/index.ts";
import type { TicketUpdate } from "../../../../worker/connectors/helpdesk.ts";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { PAGES_AND_FIELDS } from "../../../support/clinic-connections.ts";

const config = {
  subdomain: "harbour",
  appId: "900",
  oauthClientId: "makegood",
  oauthClientSecret: "secret-of-the-client",
  ...PAGES_AND_FIELDS,
};

interface State {
  readonly tickets: readonly {
    readonly status: string;
    readonly tags: string[];
    readonly comments: readonly { readonly public: boolean; readonly plainBody: string }[];
  }[];
}

async function harbour() {
  let nowMs = Date.UTC(2026, 10, 21, 9);
  const store = new MemoryStore();
  const zendesk = createZendesk({
    store,
    clock: () => nowMs,
    deliver: async () => new Response(),
    subdomain: "harbour",
    appId: "900",
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await zendesk.control.request(path, body === undefined ? { method } : init);
    expect(answer.status, await answer.clone().text()).toBeLessThan(300);
    return answer;
  };
  await control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "secret-of-the-client", userId: 7 });
  const at = nowMs - 3_600_000;
  await control("POST", "/seed", {
    users: [
      { id: 7, name: "Makegood", email: "makegood@harbour.example", role: "admin" },
      { id: 8, name: "Ana Agent", email: "ana@harbour.example", role: "agent" },
      { id: 9, name: "Gone", email: "gone@harbour.example", role: "agent", suspended: true },
    ],
    tickets: [
      {
        id: 42,
        subject: "Refund please",
        requester: { name: "Maya Chen", email: "maya@example.com" },
        status: "pending",
        tags: ["vip"],
        messages: [{ body: "I did not use them all", atMs: at }],
      },
      {
        id: 43,
        subject: "Old matter",
        requester: { email: "maya@example.com" },
        status: "closed",
        messages: [{ body: "done", atMs: at }],
      },
    ],
  });
  const calls: string[] = [];
  const inner = inProcessFetch({ "harbour.zendesk.com": zendesk.app });
  const counting: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return inner(request);
  };
  const client = zendeskClient({ config, fetch: counting, nowMs: () => nowMs, sleep: async () => {}, random: () => 0 });
  const ticket = async (index = 0) => {
    const state = (await (await control("GET", "/state")).json()) as State;
    const found = state.tickets[index];
    if (!found) throw new Error("no such ticket");
    return found;
  };
  return { client, control, calls, ticket, zendesk, pass: (ms: number) => (nowMs += ms) };
}

const update = {
  ticketId: "42",
  facts: {
    caseId: "01J000000000000000000000CA",
    state: "open",
    reason: "changed_mind",
    reasons: ["changed_mind"],
    endedReasons: [],
  },
  privateNoteHtml: "<p>Refund of $800.00 queued</p>",
  marker: "01J0000000000000000000001",
} satisfies TicketUpdate;

describe("an update of a ticket", () => {
  it("adds note and tag, keeps the ticket's own tags, and stays private", async () => {
    const { client, ticket } = await harbour();
    expect(await client.updateTicket({ ...update, reopen: true })).toEqual({ ok: true, value: undefined });
    const { tags, status, comments } = await ticket();
    expect([...tags].sort()).toEqual(["changed_mind", "refund_state_open", "vip"]);
    expect(status).toBe("open");
    expect(comments.at(-1)).toMatchObject({ public: false, plainBody: "Refund of $800.00 queued" });
  });

  it("repeated under the same marker adds no second note", async () => {
    const { client, ticket } = await harbour();
    await client.updateTicket(update);
    expect(await client.updateTicket(update)).toEqual({ ok: true, value: undefined });
    expect((await ticket()).comments).toHaveLength(2);
    await client.updateTicket({ ...update, marker: "01J0000000000000000000002" });
    expect((await ticket()).comments).toHaveLength(3);
  });

  it("takes away the tags it is told to, and no other", async () => {
    const { client, ticket } = await harbour();
    await client.updateTicket({ ...update, facts: { ...update.facts, reasons: ["changed_mind", "result"] } });
    expect([...(await ticket()).tags].sort()).toEqual([
      "changed_mind",
      "refund_also_result",
      "refund_state_open",
      "vip",
    ]);
    const ended = { ...update.facts, state: "done" as const, endedReasons: ["result" as const] };
    expect((await client.updateTicket({ ...update, facts: ended, marker: "later" })).ok).toBe(true);
    expect([...(await ticket()).tags].sort()).toEqual(["changed_mind", "refund_state_done", "vip"]);
    const { ticketId, privateNoteHtml } = update;
    const clearing = { ticketId, privateNoteHtml, labels: ["changed_mind", "never_there"], marker: "other" };
    expect(await client.clearTicket(clearing)).toEqual({ ok: true, value: undefined });
    // What a drop-down held leaves with it.
    expect((await ticket()).tags).toEqual(["vip"]);
  });

  it.each(["close", "reset", "truncate"])(
    "whose answer is lost (%s) is unknown, and its repeat is not doubled",
    async (how) => {
      const { client, control, ticket } = await harbour();
      await control("POST", "/faults", { method: "PUT", fail: { kind: "drop", how, when: "after" } });
      expect(await client.updateTicket(update)).toMatchObject({ ok: false, error: { verdict: "unknown" } });
      expect(await client.updateTicket(update)).toEqual({ ok: true, value: undefined });
      expect((await ticket()).comments).toHaveLength(2);
    },
  );

  it("overtaken by an agent's own change loses neither's tags", async () => {
    const { client, control, ticket, zendesk } = await harbour();
    await client.readUser("8");
    let overtaken = false;
    const racing = zendeskClient({
      config,
      nowMs: Date.now,
      sleep: async () => {},
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === "PUT" && !overtaken) {
          overtaken = true;
          const body = JSON.stringify({ tags: ["called_back"] });
          await zendesk.asUser(8)("/api/v2/tickets/42/tags", { method: "PUT", body });
        }
        return inProcessFetch({ "harbour.zendesk.com": zendesk.app })(request);
      },
    });
    await control("DELETE", "/faults");
    const done = await racing.updateTicket(update);
    // The racing client's clock is the machine's; the token is bought afresh and good.
    expect(done).toEqual({ ok: true, value: undefined });
    expect([...(await ticket()).tags].sort()).toEqual(["called_back", "changed_mind", "refund_state_open", "vip"]);
  });

  it("overtaken again and again gives up as not executed", async () => {
    const { client, control, calls } = await harbour();
    await control("POST", "/faults", { method: "PUT", times: 9, fail: { kind: "answer", status: 409 } });
    const answer = await client.updateTicket(update);
    expect(answer).toMatchObject({ ok: false, error: { verdict: "not_executed" } });
    expect(calls.filter((call) => call.startsWith("PUT"))).toHaveLength(4);
  });

  it("throttled says when to come back, and did nothing", async () => {
    const { client, control, ticket } = await harbour();
    await control("POST", "/faults", { method: "PUT", fail: { kind: "answer", status: 429, retryAfterS: 17 } });
    expect(await client.updateTicket(update)).toEqual({
      ok: false,
      error: { verdict: "not_executed", detail: "zendesk.429", retryAfterMs: 17_000 },
    });
    expect((await ticket()).comments).toHaveLength(1);
  });

  it("of a closed ticket is refused", async () => {
    const { client } = await harbour();
    const answer = await client.updateTicket({ ...update, ticketId: "43" });
    expect(answer).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "zendesk.ticket_closed", ticket: "closed" },
    });
  });

  it("shows braces as braces: a name cannot be made to print another ticket's values", async () => {
    const { client, ticket } = await harbour();
    await client.updateTicket({ ...update, privateNoteHtml: "<p>For {{ticket.requester.email}}</p>" });
    const note = (await ticket()).comments.at(-1)?.plainBody ?? "";
    expect(note).not.toContain("maya@example.com");
    expect(note).toContain("{{ticket.requester.email}}");
  });
});

describe("the token", () => {
  it("is bought once for calls that begin together, and again when it was revoked", async () => {
    const { client, calls, pass } = await harbour();
    await Promise.all([client.readUser("8"), client.readUser("8"), client.readTicket("42")]);
    expect(calls.filter((call) => call.endsWith("/oauth/tokens"))).toHaveLength(1);
    pass(31 * 60_000);
    await Promise.all([client.readUser("8"), client.readUser("9")]);
    expect(calls.filter((call) => call.endsWith("/oauth/tokens"))).toHaveLength(2);
  });

  it("refused by one 401 is replaced, and the call is made again once", async () => {
    const { client, control, calls } = await harbour();
    await client.readUser("8");
    await control("POST", "/faults", { path: "/api/v2/users/8", fail: { kind: "answer", status: 401 } });
    expect(await client.readUser("8")).toMatchObject({ ok: true });
    expect(calls.filter((call) => call.endsWith("/oauth/tokens"))).toHaveLength(2);
    await control("POST", "/faults", { path: "/api/v2/users/8", times: 2, fail: { kind: "answer", status: 401 } });
    expect(await client.readUser("8")).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
  });

  it("cannot be had with a wrong secret: the connection is broken", async () => {
    const { zendesk } = await harbour();
    const wrong = zendeskClient({
      config: { ...config, oauthClientSecret: "not-the-secret" },
      fetch: inProcessFetch({ "harbour.zendesk.com": zendesk.app }),
      nowMs: Date.now,
    });
    expect(await wrong.readUser("8")).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
  });
});

describe("what is read", () => {
  it("is the requester's own words, with who wrote them", async () => {
    const { client } = await harbour();
    expect(await client.readTicket("42")).toMatchObject({
      ok: true,
      value: {
        ticketId: "42",
        subject: "Refund please",
        body: "I did not use them all",
        requesterName: "Maya Chen",
        requesterEmail: "maya@example.com",
        receivedAtMs: Date.UTC(2026, 10, 21, 8),
        tags: ["vip"],
      },
    });
    expect(await client.readTicket("999")).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "zendesk.404", ticket: "gone" },
    });
  });

  it("tells a suspended agent from an active one", async () => {
    const { client } = await harbour();
    expect(await client.readUser("8")).toMatchObject({ ok: true, value: { role: "agent", active: true } });
    expect(await client.readUser("9")).toMatchObject({ ok: true, value: { active: false } });
  });

  it("is the app's public key as PEM", async () => {
    const { client, zendesk } = await harbour();
    expect(await client.publicKey?.()).toEqual({ ok: true, value: (await zendesk.appKey.publicPem()).trim() });
  });

  it("is nothing when the answer is an outage or not what Zendesk sends", async () => {
    const { client, control } = await harbour();
    await control("POST", "/faults", { path: "/api/v2/tickets/42", fail: { kind: "answer", status: 503 } });
    expect(await client.readTicket("42")).toMatchObject({ ok: false, error: { verdict: "not_executed" } });
    const broken = zendeskClient({
      config,
      nowMs: Date.now,
      fetch: async () => new Response("<html>maintenance</html>"),
    });
    expect(await broken.readTicket("42")).toMatchObject({ ok: false, error: { verdict: "not_executed" } });
  });
});

describe("a ticket that follows a closed one", () => {
  const order = { caseId: "01J0000000000000000000000C", closedTicketId: "43", privateNoteHtml: "<p>Goes on here</p>" };
  const made = async (ticket: (index: number) => Promise<unknown>) =>
    (await Promise.all([2, 3].map((index) => ticket(index).catch(() => undefined)))).filter(Boolean);

  it("is one even while the list of tickets does not show it yet: the key holds", async () => {
    const { zendesk, ticket } = await harbour();
    const inner = inProcessFetch({ "harbour.zendesk.com": zendesk.app });
    const blind = zendeskClient({
      config,
      nowMs: Date.now,
      sleep: async () => {},
      fetch: async (input, init) => {
        const request = new Request(input, init);
        return request.url.includes("external_id=") ? Response.json({ tickets: [] }) : inner(request);
      },
    });
    const first = await blind.createFollowUp(order);
    expect(first).toMatchObject({ ok: true });
    expect(await blind.createFollowUp(order)).toEqual(first);
    // The same key with other words makes nothing: it is looked for again later.
    expect(await blind.createFollowUp({ ...order, privateNoteHtml: "<p>Otra vez</p>" })).toMatchObject({
      ok: false,
      error: { verdict: "unknown" },
    });
    expect(await made(ticket)).toHaveLength(1);
  });

  it("is not made of a ticket that is still open, which Zendesk would do without a word", async () => {
    const { client, ticket } = await harbour();
    expect(await client.createFollowUp({ ...order, closedTicketId: "42" })).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "zendesk.ticket_not_closed" },
    });
    expect(await made(ticket)).toEqual([]);
  });

  it("is told apart from an update that came too late: closed between our reading and our writing", async () => {
    const { control, zendesk } = await harbour();
    const inner = inProcessFetch({ "harbour.zendesk.com": zendesk.app });
    const late = zendeskClient({
      config,
      nowMs: Date.now,
      sleep: async () => {},
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === "PUT") await control("POST", "/tickets/42/close");
        return inner(request);
      },
    });
    expect(await late.updateTicket(update)).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "zendesk.ticket_closed", ticket: "closed" },
    });
  });
});
