/** Danger: words of staff, a note, or of somebody in copy pass for the patient's; or a long ticket's last mail is not seen. */
import { describe, expect, it } from "vitest";
import { senderDoubt } from "../../../../core/facts/sender.ts";
import { snapshotOf } from "../../../../worker/account/store/intake/snapshot.ts";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { zendeskAccount } from "../../../demo/zendesk-account.ts";
import { testClinic } from "../../../support/clinic.ts";
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
  const writes = (body: string, how = "mail", from: { email: string; name?: string } = MAYA) => {
    account.time.nowMs += 60_000;
    return account.control("POST", "/incoming", { from, subject: "Re: Refund", body, how, ticketId: 42 });
  };
  const staff = (body: string, bend: object = {}) => {
    account.time.nowMs += 60_000;
    return account.api("PUT", "/api/v2/tickets/42", { ticket: { comment: { body, ...bend } } });
  };
  const told = async (sinceMs = 0) => {
    const read = await client.readMessages("42", sinceMs);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  return { ...account, calls, writes, staff, told, client };
}

describe("a ticket on which an agent wrote first", () => {
  it("came in when the requester wrote, so that a no from before is no word on it, and it is no answer to itself", async () => {
    const { api, control, client, time } = await harbour();
    const comment = { body: "How was your visit?" };
    const made = await api("POST", "/api/v2/tickets", { ticket: { subject: "Your visit", comment, requester: MAYA } });
    const { ticket } = (await made.json()) as { ticket: { id: number } };
    time.nowMs += 3_600_000;
    const body = "I want my money back for my package.";
    await control("POST", "/incoming", {
      from: MAYA,
      subject: "Re: Your visit",
      body,
      how: "mail",
      ticketId: ticket.id,
    });
    const read = await client.readTicket(String(ticket.id));
    if (!read.ok) throw new Error(read.error.detail);
    const wroteAtMs = Math.floor(time.nowMs / 1_000) * 1_000;
    expect(read.value).toMatchObject({ body, receivedAtMs: wroteAtMs });
    const afterNo = snapshotOf(testClinic().sql, read.value, time.nowMs, { afterMs: wroteAtMs - 60_000 });
    expect(afterNo).toMatchObject({ body, receivedAtMs: wroteAtMs });
  });
});

describe("the messages of a ticket", () => {
  it("are those of its requester and of others who are no staff, the oldest first, since an instant", async () => {
    const { writes, staff, told, time } = await harbour();
    const sinceMs = time.nowMs + 1_000;
    await staff("We offer a credit.");
    await writes("I will take the credit");
    await staff("He accepts, I think.", { public: false });
    await writes("He is glad of it", "mail", { name: "Jo", email: "jo@example.com" });
    const messages = await told(sinceMs);
    expect(messages.map(({ body, sender }) => [body, sender === undefined])).toEqual([
      ["I will take the credit", false],
      ["He is glad of it", true],
    ]);
    expect(messages[0]?.sender && senderDoubt(messages[0].sender)).toBeUndefined();
  });

  it("cost two calls, and one for each of the requester's own", async () => {
    const { writes, told, calls, time } = await harbour();
    await writes("It arrived");
    await told(time.nowMs);
    expect(calls).toEqual([
      "/api/v2/tickets/42.json?include=users",
      "/api/v2/tickets/42/comments.json?include=users&sort_order=desc&per_page=50",
      expect.stringMatching(/^\/api\/v2\/tickets\/42\/audits\/\d+\.json$/),
    ]);
  });

  it("say it where an agent wrote in the requester's name, or the mail was forged", async () => {
    const { writes, staff, told, time, control } = await harbour();
    const sinceMs = time.nowMs + 1_000;
    const state = (await (await control("GET", "/state")).json()) as { tickets: { requesterId: number }[] };
    await staff("I accept", { author_id: state.tickets[0]?.requesterId });
    await writes("I accept", "forged");
    const doubts = (await told(sinceMs)).map(({ sender }) => sender && senderDoubt(sender));
    expect(doubts).toEqual(["entered_by_another", "mail_not_authenticated"]);
  });

  it("are the newest of many", async () => {
    const { writes, told } = await harbour();
    for (let at = 1; at <= 12; at++) await writes(`Mail ${at}`);
    expect((await told()).map(({ body }) => body)).toEqual(Array.from({ length: 10 }, (_, at) => `Mail ${at + 3}`));
  });

  it("are nobody's where the helpdesk says no", async () => {
    const { client } = await harbour();
    expect(await client.readMessages("4040", 0)).toMatchObject({ ok: false, error: { verdict: "refused" } });
  });
});

it("a ticket tells what its requester wrote later, and which closed one it answers", async () => {
  const { writes, staff, client, control } = await harbour();
  await staff("Which package?");
  await writes("The laser one. I want a refund for it.");
  expect(await client.readTicket("42")).toMatchObject({
    ok: true,
    value: {
      body: "I would like my money back.",
      later: [{ body: "The laser one. I want a refund for it.", receivedAtMs: expect.any(Number) }],
    },
  });
  await control("POST", "/tickets/42/close");
  const answer = (await (await writes("I want somebody else to look at it")).json()) as { ticketId: number };
  expect(await client.readTicket(String(answer.ticketId))).toMatchObject({
    ok: true,
    value: { answersClosedId: "42" },
  });
});
