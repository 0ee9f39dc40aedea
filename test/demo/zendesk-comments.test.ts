import { describe, expect, it } from "vitest";
import { ANA, type TicketAnswer, zendeskAccount } from "./zendesk-account.ts";

interface Comments {
  readonly comments: readonly {
    readonly public: boolean;
    readonly plain_body: string;
    readonly html_body: string;
    readonly author_id: number;
  }[];
  readonly users: readonly { readonly id: number }[];
}

async function said(comment: Record<string, unknown>) {
  const { api } = await zendeskAccount();
  await api("PUT", "/api/v2/tickets/42", { ticket: { comment } });
  const answer = await api("GET", "/api/v2/tickets/42/comments?include=users");
  const last = ((await answer.json()) as Comments).comments.at(-1);
  if (!last) throw new Error("no comment");
  return last;
}

describe("what becomes of a comment's text", () => {
  it("known placeholders are filled, unknown ones vanish", async () => {
    const { plain_body } = await said({
      body: "Hello {{ticket.requester.first_name}}, ticket {{ticket.id}}: {{refund.sum}}.",
    });
    expect(plain_body).toBe("Hello Maya, ticket 42: .");
  });

  it("escaped placeholders survive: a backslash in plain text, code in HTML", async () => {
    expect((await said({ body: "Write \\{{ticket.id}} so" })).plain_body).toBe("Write {{ticket.id}} so");
    expect((await said({ html_body: "<p>Write <code>{{ticket.id}}</code></p>" })).plain_body).toBe(
      "Write {{ticket.id}}",
    );
  });

  it("a patient's own braces are left as they wrote them", async () => {
    const { control, api } = await zendeskAccount();
    const mail = { from: { email: "maya@example.com" }, subject: "Re", body: "code {{ticket.id}}", ticketId: 42 };
    await control("POST", "/incoming", mail);
    const { comments } = (await (await api("GET", "/api/v2/tickets/42/comments")).json()) as Comments;
    expect(comments.at(-1)?.plain_body).toBe("code {{ticket.id}}");
  });

  it("an address in a mail is text, and a tag in it stays harmless", async () => {
    const { control, api } = await zendeskAccount();
    const body = "From: Maya <maya@example.com>\n<script>alert(1)</script>";
    await control("POST", "/incoming", { from: { email: "desk@example.com" }, subject: "Fwd", body, ticketId: 42 });
    const { comments } = (await (await api("GET", "/api/v2/tickets/42/comments")).json()) as Comments;
    expect(comments.at(-1)?.plain_body).toBe(body);
    expect(comments.at(-1)?.html_body).not.toContain("<script");
  });

  it("HTML loses scripts and handlers, and reads as plain text line by line", async () => {
    const html = '<p>Refund <b>$800.00</b></p><script>alert(1)</script><ul><li onclick="x()">4 unused</li></ul>';
    const { html_body, plain_body } = await said({ html_body: html });
    expect(plain_body).toBe("Refund $800.00\n- 4 unused");
    expect(html_body).not.toMatch(/script|onclick/);
    expect((await said({ body: "a <b>bold</b>   word" })).plain_body).toBe("a bold word");
  });

  it("longer than 64 kB is cut silently", async () => {
    const { plain_body } = await said({ body: "x".repeat(70_000) });
    expect(plain_body.length).toBe(65_536);
  });

  it("author_id is shown as the author, while the audit keeps who did it and the refund's id", async () => {
    const { api } = await zendeskAccount();
    const comment = { body: "Approved by Ana", public: false, author_id: ANA };
    const ticket = { comment, metadata: { refund: "01JD" } };
    const { audit } = (await (await api("PUT", "/api/v2/tickets/42", { ticket })).json()) as TicketAnswer;
    expect(audit).toMatchObject({ author_id: 9001, metadata: { custom: { refund: "01JD" } } });
    const listed = (await (await api("GET", "/api/v2/tickets/42/comments?include=users")).json()) as Comments;
    expect(listed.comments.at(-1)).toMatchObject({ author_id: ANA, public: false });
    expect(listed.users.map(({ id }) => id)).toContain(ANA);
    const { audits } = (await (await api("GET", "/api/v2/tickets/42/audits")).json()) as { audits: unknown[] };
    expect(audits.at(-1)).toMatchObject({ metadata: { custom: { refund: "01JD" } } });
  });

  it("an empty comment is refused and leaves the ticket alone", async () => {
    const { api } = await zendeskAccount();
    const refused = await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["x"], comment: { body: "  " } } });
    expect(refused.status).toBe(422);
    expect(await (await api("GET", "/api/v2/tickets/42/tags")).json()).toEqual({ tags: ["vip"] });
  });

  it("an answer to a waiting ticket opens it; to a closed one it makes a follow-up with its tags", async () => {
    const { api, control } = await zendeskAccount();
    const mail = { from: { email: "maya@example.com" }, subject: "Re", body: "and now?", ticketId: 42 };
    await api("PUT", "/api/v2/tickets/42", { ticket: { status: "pending" } });
    await control("POST", "/incoming", mail);
    expect(await (await api("GET", "/api/v2/tickets/42")).json()).toMatchObject({ ticket: { status: "open" } });
    await api("PUT", "/api/v2/tickets/42", { ticket: { status: "closed" } });
    const made = (await (await control("POST", "/incoming", mail)).json()) as { ticketId: number; isNew: boolean };
    expect(made.isNew).toBe(true);
    expect(await (await api("GET", `/api/v2/tickets/${made.ticketId}/tags`)).json()).toEqual({ tags: ["vip"] });
  });
});
