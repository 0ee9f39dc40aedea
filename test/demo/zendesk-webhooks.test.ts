import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { SERVICE_USER, zendeskAccount } from "./zendesk-account.ts";

interface Call {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

const mail = (subject: string) => ({
  from: { name: "Noor Haddad", email: "noor@example.com" },
  subject,
  body: "Please refund the package.",
});

/** An account whose webhook calls are written down and answered with the statuses given, 204 when there are no more. */
async function listening(statuses: number[] = []) {
  const calls: Call[] = [];
  const store = new MemoryStore();
  const deliver = async (request: Request) => {
    calls.push({ url: request.url, headers: request.headers, body: await request.text() });
    const status = statuses.shift() ?? 204;
    if (status === 0) throw new TypeError("fetch failed");
    return new Response(null, { status });
  };
  const account = await zendeskAccount({ store, deliver });
  const endpoint = "http://127.0.0.1:8701/webhooks/zendesk/harbour.key";
  await account.control("PUT", "/webhook", { endpoint, secret: "whsec", accountId: "77", id: "01W" });
  return { ...account, calls, store, endpoint };
}

const isSigned = ({ headers, body }: Call): boolean => {
  const stamp = headers.get("x-zendesk-webhook-signature-timestamp") ?? "";
  const expected = createHmac("sha256", "whsec")
    .update(stamp + body)
    .digest("base64");
  return headers.get("x-zendesk-webhook-signature") === expected;
};
const invocation = ({ headers }: Call) => headers.get("x-zendesk-webhook-invocation-id");

describe("webhook calls", () => {
  it("a mail from a stranger makes a user, a ticket and one call signed over timestamp and raw body", async () => {
    const { control, zendesk, calls, endpoint, api } = await listening();
    const made = (await (await control("POST", "/incoming", mail("Refund please"))).json()) as { ticketId: number };
    expect(await zendesk.pump()).toBe(1);
    const [call] = calls;
    if (!call) throw new Error("no call");
    expect(call.url).toBe(endpoint);
    expect(JSON.parse(call.body)).toMatchObject({ ticket_id: String(made.ticketId), event: "ticket.created" });
    expect(call.headers.get("x-zendesk-webhook-signature-timestamp")).toBe("2026-11-20T09:00:00Z");
    expect([call.headers.get("x-zendesk-account-id"), call.headers.get("x-zendesk-webhook-id")]).toEqual(["77", "01W"]);
    expect(isSigned(call)).toBe(true);
    const users = await api("GET", "/api/v2/users/search?query=email:noor@example.com");
    expect(await users.json()).toMatchObject({ users: [{ name: "Noor Haddad", role: "end-user" }] });
  });

  it("the requester's answer and an agent's reply are announced apart; a note and a tag are not", async () => {
    const { control, zendesk, calls, api } = await listening();
    await api("PUT", "/api/v2/tickets/42", { ticket: { comment: { body: "We are looking into it." } } });
    await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["x"], comment: { body: "note", public: false } } });
    const reply = { ...mail("Re"), from: { email: "maya@example.com" }, ticketId: 42 };
    await control("POST", "/incoming", reply);
    await zendesk.pump();
    expect(calls.map(({ body }) => JSON.parse(body).event)).toEqual(["comment.sent", "comment.added"]);
    expect(JSON.parse(calls[1]?.body ?? "{}").comment_id).toMatch(/^\d+$/);
  });

  it("is delivered twice under one invocation id, or under two, when told to", async () => {
    const { control, zendesk, calls } = await listening();
    await control("POST", "/webhook-faults", { fault: "duplicate" });
    await control("POST", "/incoming", mail("One"));
    await zendesk.pump();
    expect(new Set(calls.map(invocation)).size).toBe(1);
    expect(calls).toHaveLength(2);
    await control("POST", "/webhook-faults", { fault: "repeat" });
    await control("POST", "/incoming", mail("Two"));
    await zendesk.pump();
    expect(calls).toHaveLength(4);
    expect(new Set(calls.slice(2).map(invocation)).size).toBe(2);
    expect(calls[2]?.body).toBe(calls[3]?.body);
  });

  it("arrives after a later one when held, and with a signature that does not fit when told to", async () => {
    const { control, zendesk, calls } = await listening();
    await control("POST", "/webhook-faults", { fault: "hold" });
    await control("POST", "/webhook-faults", { fault: "bad_signature" });
    const first = (await (await control("POST", "/incoming", mail("One"))).json()) as { ticketId: number };
    await zendesk.pump();
    expect(calls).toHaveLength(0);
    await control("POST", "/incoming", mail("Two"));
    await zendesk.pump();
    expect(calls.map((call) => JSON.parse(call.body).ticket_id)).toEqual([
      String(first.ticketId + 1),
      String(first.ticketId),
    ]);
    expect(calls.map(isSigned)).toEqual([false, true]);
  });

  it("is tried again after silence and 503 under the same id, and given up after a plain refusal", async () => {
    const { control, zendesk, calls, time } = await listening([0, 503, 204, 400]);
    await control("POST", "/incoming", mail("One"));
    await zendesk.pump();
    expect(await zendesk.pump()).toBe(0);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      time.nowMs += 5_000;
      await zendesk.pump();
    }
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(invocation)).size).toBe(1);
    await control("POST", "/incoming", mail("Two"));
    await zendesk.pump();
    time.nowMs += 600_000;
    expect(await zendesk.pump()).toBe(0);
  });

  it("survives a restart between the mail and the call", async () => {
    const { control, store } = await listening();
    await control("POST", "/incoming", mail("One"));
    const calls: string[] = [];
    const again = await zendeskAccount({
      store,
      deliver: async (request) => {
        calls.push(await request.text());
        return new Response(null, { status: 204 });
      },
    });
    expect(await again.zendesk.pump()).toBe(1);
    expect(calls).toHaveLength(1);
  });

  it("a note of the service user's does not set off its own webhook", async () => {
    const { api, zendesk } = await listening();
    await api("PUT", "/api/v2/tickets/42", {
      ticket: { comment: { body: "hello", public: false, author_id: SERVICE_USER } },
    });
    expect(await zendesk.pump()).toBe(0);
  });
});
