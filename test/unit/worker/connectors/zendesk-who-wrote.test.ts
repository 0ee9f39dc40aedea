/** What Zendesk says of the way in which a ticket's words came, in how many calls. */
import { describe, expect, it } from "vitest";
import { senderDoubt } from "../../../../core/facts/sender.ts";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { ANA, tokenFrom, zendeskAccount } from "../../../demo/zendesk-account.ts";
import { PAGES_AND_FIELDS } from "../../../support/clinic-connections.ts";

const MAYA = { name: "Maya Chen", email: "maya@example.com" };

async function harbour() {
  const account = await zendeskAccount({ deliver: async () => new Response() });
  const calls: string[] = [];
  const client = zendeskClient({
    config: {
      subdomain: "harbour",
      appId: "900100",
      oauthClientId: "makegood",
      oauthClientSecret: "s3cret",
      ...PAGES_AND_FIELDS,
    },
    nowMs: () => account.time.nowMs,
    fetch: async (input, init) => {
      const sent = new Request(input, init);
      const { pathname, search } = new URL(sent.url);
      if (pathname !== "/oauth/tokens") calls.push(pathname + search);
      return account.zendesk.app.fetch(sent);
    },
  });
  const comes = async (how: string, ticketId?: number) => {
    const mail = { from: MAYA, subject: "Refund", body: "Money back, please", how, ...(ticketId ? { ticketId } : {}) };
    const answer = await account.control("POST", "/incoming", mail);
    return String(((await answer.json()) as { ticketId: number }).ticketId);
  };
  const senderOf = async (ticketId: string) => {
    const read = await client.readTicket(ticketId);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value.sender;
  };
  return { ...account, client, calls, comes, senderOf };
}

describe("a ticket is read", () => {
  it("in two calls, whatever is asked of it", async () => {
    const { client, calls } = await harbour();
    expect(await client.readTicket("42")).toMatchObject({
      ok: true,
      value: { body: "I would like my money back.", requesterEmail: "maya@example.com" },
    });
    expect(calls).toEqual(["/api/v2/tickets/42.json?include=users", "/api/v2/tickets/42/audits.json"]);
  });

  it.each([
    ["mail", undefined],
    ["signed_in_form", undefined],
    ["forged", "mail_not_authenticated"],
    ["web_form", "not_signed_in"],
    ["widget", "channel_proves_nothing"],
    ["api", "channel_proves_nothing"],
  ])("and of a message that came by %s it says: %s", async (how, doubt) => {
    const { comes, senderOf } = await harbour();
    expect(senderDoubt(await senderOf(await comes(how)))).toBe(doubt);
  });

  it("and a later forged mail makes an honest ticket doubtful", async () => {
    const { comes, senderOf } = await harbour();
    expect(senderDoubt(await senderOf("42"))).toBeUndefined();
    await comes("forged", 42);
    expect(senderDoubt(await senderOf("42"))).toBe("mail_not_authenticated");
  });

  it("and an address that the helpdesk has not confirmed is told from one that it has", async () => {
    const { control, comes, senderOf } = await harbour();
    const ticketId = await comes("mail");
    const { requesterId } = await senderOf(ticketId);
    await control("POST", "/seed", { users: [{ id: Number(requesterId), ...MAYA, verified: false }] });
    expect(senderDoubt(await senderOf(ticketId))).toBe("address_not_confirmed");
  });

  it("and another requester than the one who wrote said none of it, named by an agent or merged", async () => {
    const { api, control, senderOf, client } = await harbour();
    await control("POST", "/seed", {
      users: [
        { id: 601, name: "Ben", email: "ben@example.com" },
        { id: 602, name: "Cleo", email: "cleo@example.com" },
      ],
    });
    const put = await api("PUT", "/api/v2/tickets/42", { ticket: { requester_id: 601 } });
    expect(put.status).toBe(200);
    expect(senderDoubt(await senderOf("42"))).toBe("entered_by_another");
    expect(await client.readTicket("42")).toMatchObject({ value: { requesterEmail: "ben@example.com" } });
    await control("POST", "/users/601/merge", { into: 602 });
    expect(await client.readTicket("42")).toMatchObject({ value: { requesterEmail: "cleo@example.com" } });
  });

  it("and what an agent entered in the patient's name is not the patient's own", async () => {
    const { api, senderOf } = await harbour();
    const made = await api("POST", "/api/v2/tickets", {
      ticket: { subject: "On the phone", comment: { body: "She wants it back", author_id: ANA }, requester: MAYA },
    });
    const { ticket } = (await made.json()) as { ticket: { id: number } };
    expect(senderDoubt(await senderOf(String(ticket.id)))).toBe("entered_by_another");
  });
});

it("no right narrower than read opens a ticket's audits", async () => {
  const { zendesk } = await harbour();
  const ask = async (scope: string) => {
    const token = await tokenFrom(zendesk.app, scope);
    const headers = { authorization: `Bearer ${token}` };
    return (await zendesk.app.request("https://harbour.zendesk.com/api/v2/tickets/42/audits", { headers })).status;
  };
  expect(await ask("tickets:read users:read")).toBe(403);
  expect(await ask("read")).toBe(200);
});
