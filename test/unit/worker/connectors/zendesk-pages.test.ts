/** Danger: an older mail whose mark only the page has passes for what the patient says now, or what stands below it is lost. */
import { describe, expect, it } from "vitest";
import { readMail, textOf } from "../../../../core/mail/read-mail.ts";
import { zendeskClient } from "../../../../worker/connectors/zendesk/client.ts";
import { zendeskAccount } from "../../../demo/zendesk-account.ts";
import { PAGES_AND_FIELDS } from "../../../support/clinic-connections.ts";

const MAYA = { name: "Maya Chen", email: "maya@example.com" };
/** A heading in a language that nobody here reads. */
const HEADING = "3 Mar 2025 Pzt, saat 10:12 tarihinde Harbour &lt;hello@harbour.example&gt; şunu yazdı:";
const LETTER = "We give refunds to everybody who asks.";
const PAGE = `<div dir="ltr">Thank you.</div><div class="gmail_quote"><div class="gmail_attr">${HEADING}<br></div><blockquote class="gmail_quote">${LETTER}</blockquote></div><p>See you on Thursday.</p>`;

async function harbour() {
  const account = await zendeskAccount({ deliver: async () => new Response() });
  const answers: string[] = [];
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
      const answer = await account.zendesk.app.fetch(new Request(input, init));
      answers.push(await answer.clone().text());
      return answer;
    },
  });
  const comes = async (mail: object) => {
    account.time.nowMs += 60_000;
    const answer = await account.control("POST", "/incoming", { from: MAYA, subject: "Re: Sessions", ...mail });
    return String(((await answer.json()) as { ticketId: number }).ticketId);
  };
  return { ...account, client, comes, answers };
}

const own = (body: string) => textOf(body, readMail({ subject: "Re: Sessions", body }).own);

describe("a mail that came as a page", () => {
  it("tells by its marks what the patient wrote, as a ticket", async () => {
    const { client, comes } = await harbour();
    const read = await client.readTicket(await comes({ html: PAGE }));
    expect(read.ok && own(read.value.body)).toBe("Thank you.\nSee you on Thursday.");
  });

  it("tells it as a later message too, in both ways of reading one", async () => {
    const { client, comes, time } = await harbour();
    const sinceMs = time.nowMs + 1_000;
    await comes({ html: PAGE, ticketId: 42 });
    const messages = await client.readMessages("42", sinceMs);
    expect(messages.ok && messages.value.map(({ body }) => own(body))).toEqual(["Thank you.\nSee you on Thursday."]);
    const ticket = await client.readTicket("42");
    expect(ticket.ok && ticket.value.later?.map(({ body }) => own(body))).toEqual(["Thank you.\nSee you on Thursday."]);
  });

  it("is kept as one text, without its elements and what they hide", async () => {
    const { client, comes, answers } = await harbour();
    const html = `<div style="display:none">A line for the inbox only</div><p>I want my money back.</p><img src="https://a.example/b.png">`;
    const read = await client.readTicket(await comes({ html }));
    expect(answers.join(" "), "the helpdesk tells all of it").toContain("A line for the inbox only");
    expect(read.ok && read.value.body).toBe("I want my money back.");
    expect(JSON.stringify(read)).not.toMatch(/inbox only|<p>|b\.png/);
  });
});

describe("a mail that came as text", () => {
  it("reads as it was written, though the helpdesk tells a page of it", async () => {
    const { client, comes } = await harbour();
    const body = "Hello,\n\nI paid < $500 & want it back.\nFrom: Maya <maya@example.com>\n\n> older words\n\nMaya";
    const read = await client.readTicket(await comes({ body }));
    expect(read.ok && read.value.body).toBe(body);
  });

  it("is the plain text where the helpdesk tells no page", async () => {
    const { zendesk, client: _, comes, time } = await harbour();
    const ticketId = await comes({ body: "I want my money back." });
    const client = zendeskClient({
      config: {
        subdomain: "harbour",
        appId: "900100",
        oauthClientId: "makegood",
        oauthClientSecret: "s3cret",
        ...PAGES_AND_FIELDS,
      },
      nowMs: () => time.nowMs,
      fetch: async (input, init) => {
        const answer = await zendesk.app.fetch(new Request(input, init));
        return new Response(
          (await answer.text()).replace(/"html_body":"(?:[^"\\]|\\.)*"/g, '"html_body":null'),
          answer,
        );
      },
    });
    const read = await client.readTicket(ticketId);
    expect(read.ok && read.value.body).toBe("I want my money back.");
  });
});
