import { expect, it, type TestContext } from "vitest";
import { FIELD_IDS } from "../../demo/vendors/zendesk/fields.ts";
import { zendeskClient } from "../../worker/connectors/zendesk/client.ts";
import { ANA, zendeskAccount } from "../demo/zendesk-account.ts";
import { PAGES_AND_FIELDS } from "../support/clinic-connections.ts";
import { contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

type Schema = Record<string, unknown> & { nullable?: boolean };
interface ZendeskFile {
  components: { schemas: Record<string, Record<string, unknown> & { properties: Record<string, Schema> }> };
}

/** Present on every live ticket, and null there until somebody sets them; the file leaves `nullable` out. */
const NULL_UNTIL_SET = ["assignee_id", "external_id", "group_id", "organization_id", "priority", "type"];

/** README of the contracts, known defects, `zendesk.json`: custom fields are `{id, value}`, not definitions. */
function corrected(document: JsonObject): JsonObject {
  const file = structuredClone(document) as unknown as ZendeskFile;
  const { schemas } = file.components;
  const pair = { type: "object", required: ["id", "value"], properties: { id: { type: "integer" }, value: {} } };
  schemas.CustomFieldObject = pair;
  const ticket = schemas.TicketObject;
  if (!ticket) throw new Error("the contract has no ticket");
  ticket.properties.custom_fields = { type: "array", items: pair };
  for (const name of NULL_UNTIL_SET) ticket.properties[name] = { ...ticket.properties[name], nullable: true };
  return file as unknown as JsonObject;
}

const schemaCheck = (ctx: TestContext, schema: string) =>
  openApi(JSON.parse(contractText("zendesk.json", ctx)) as JsonObject, corrected).check(
    `/components/schemas/${schema}`,
  );

const change = {
  ticket: {
    status: "open",
    assignee_id: ANA,
    tags: ["vip", "changed_mind"],
    custom_fields: [
      { id: FIELD_IDS.refund_reason, value: "changed_mind" },
      { id: FIELD_IDS.refund_amount, value: "800.00" },
    ],
    comment: { html_body: "<p>Refund queued</p>", public: false },
    metadata: { refund: "01JD" },
  },
};
const walkIn = {
  ticket: { subject: "Walk-in", comment: { body: "Hello" }, requester: { name: "Noor", email: "noor@example.com" } },
};
const WENT_ON = "makegood:01J0000000000000000000000C:41";
const closedOne = {
  id: 41,
  subject: "Old matter",
  requester: { email: "maya@example.com" },
  status: "closed",
  messages: [{ body: "Thank you", atMs: 0 }],
};
const TICKET = "/api/v2/tickets/42";

it.for([
  ["a ticket nobody has touched", "TicketResponse", "GET", TICKET, undefined],
  ["the inbox", "TicketsResponse", "GET", "/api/v2/tickets?include=users", undefined],
  ["an update with its audit", "TicketUpdateResponse", "PUT", TICKET, change],
  ["a new ticket", "TicketResponse", "POST", "/api/v2/tickets", walkIn],
  ["the comments", "TicketCommentsResponse", "GET", `${TICKET}/comments?include=users`, undefined],
  ["the tags", "TagsByObjectIdResponse", "GET", `${TICKET}/tags`, undefined],
  ["added tags", "TagsByObjectIdResponse", "PUT", `${TICKET}/tags`, { tags: ["a"] }],
  ["replaced tags", "TagsByObjectIdResponse", "POST", `${TICKET}/tags`, { tags: ["a"] }],
  ["the ticket fields", "TicketFieldsResponse", "GET", "/api/v2/ticket_fields", undefined],
] as const)("the simulated Zendesk answers as the contract says: %s", async ([, schema, method, path, body], ctx) => {
  const fits = schemaCheck(ctx, schema);
  const { api } = await zendeskAccount();
  const answer = await api(method, path, body);
  expect(answer.ok).toBe(true);
  expect(fits(await answer.json())).toBe("");
});

it.for(["mail", "forged", "web_form", "widget", "api"])(
  "how a ticket came in is told as the contract says: %s",
  async (how, ctx) => {
    const [ticketFits, commentsFit, auditFits] = [
      schemaCheck(ctx, "TicketResponse"),
      schemaCheck(ctx, "TicketCommentsResponse"),
      schemaCheck(ctx, "AuditObject"),
    ];
    const { api, control } = await zendeskAccount({ deliver: async () => new Response() });
    const mail = { from: { email: "maya@example.com" }, subject: "Refund", body: "Please", how };
    const { ticketId } = (await (await control("POST", "/incoming", mail)).json()) as { ticketId: number };
    const path = `/api/v2/tickets/${ticketId}`;
    const read = await (await api("GET", `${path}?include=users`)).json();
    expect(ticketFits(read)).toBe("");
    expect(read).toMatchObject({ users: [{ email: "maya@example.com", verified: true }] });
    expect(commentsFit(await (await api("GET", `${path}/comments`)).json())).toBe("");
    const { audits } = (await (await api("GET", `${path}/audits`)).json()) as { audits: unknown[] };
    expect(audits.map(auditFits)).toEqual([""]);
    const { audit } = (await (await api("GET", `${path}/audits/${(audits[0] as { id: number }).id}`)).json()) as {
      audit: unknown;
    };
    expect(audit).toEqual(audits[0]);
  },
);

it("a mail that came as a page is told as the contract says, with its page and its text", async (ctx) => {
  const [commentsFit, auditFits] = [schemaCheck(ctx, "TicketCommentsResponse"), schemaCheck(ctx, "AuditObject")];
  const { api, control } = await zendeskAccount({ deliver: async () => new Response() });
  const html = '<p>Please</p><blockquote type="cite">older</blockquote>';
  await control("POST", "/incoming", { from: { email: "maya@example.com" }, subject: "Re", html, ticketId: 42 });
  const listed = (await (await api("GET", `${TICKET}/comments`)).json()) as { comments: Record<string, unknown>[] };
  expect(commentsFit(listed)).toBe("");
  const { audits } = (await (await api("GET", `${TICKET}/audits`)).json()) as { audits: { events: unknown[] }[] };
  expect(audits.map(auditFits).join("")).toBe("");
  const both = { html_body: `<div class="zd-comment" dir="auto">${html}</div>`, plain_body: "Please\nolder" };
  expect(listed.comments.at(-1)).toMatchObject(both);
  expect(audits.at(-1)?.events).toContainEqual(expect.objectContaining({ type: "Comment", ...both }));
  expect((await control("POST", "/incoming", { from: { email: "maya@example.com" }, subject: "Re" })).status).toBe(400);
});

it("the contract would notice: a ticket without its requester, tags that are no list", async (ctx) => {
  const { api } = await zendeskAccount();
  const { ticket } = (await (await api("GET", TICKET)).json()) as { ticket: Record<string, unknown> };
  const { requester_id: _, ...rest } = ticket;
  expect(schemaCheck(ctx, "TicketResponse")({ ticket: rest })).toContain("requester_id");
  expect(schemaCheck(ctx, "TagsByObjectIdResponse")({ tags: "a b" })).not.toBe("");
});

/** Our client at a simulated Zendesk, and what it asks for where it makes tickets. */
function makingTickets(zendesk: Awaited<ReturnType<typeof zendeskAccount>>["zendesk"]) {
  const bodies: unknown[] = [];
  const client = zendeskClient({
    config: {
      subdomain: "harbour",
      appId: "900100",
      oauthClientId: "makegood",
      oauthClientSecret: "s3cret",
      ...PAGES_AND_FIELDS,
    },
    nowMs: Date.now,
    fetch: async (input, init) => {
      const sent = new Request(input, init);
      if (sent.method === "POST" && sent.url.includes("/tickets")) bodies.push(await sent.clone().json());
      return zendesk.app.fetch(sent);
    },
  });
  return { client, bodies };
}

it("what we ask for to go on after a closed ticket, and what is answered, are as the contract says", async (ctx) => {
  const request = schemaCheck(ctx, "TicketCreateRequest");
  const answer = schemaCheck(ctx, "TicketResponse");
  const list = schemaCheck(ctx, "TicketsResponse");
  const { api, control, zendesk } = await zendeskAccount({ deliver: async () => new Response() });
  await control("POST", "/seed", { tickets: [closedOne] });
  const { client, bodies } = makingTickets(zendesk);
  const order = { caseId: WENT_ON.split(":")[1] ?? "", closedTicketId: "41", privateNoteHtml: "<p>Goes on here</p>" };
  const made = await client.createFollowUp({ ...order, assigneeId: String(ANA) });
  expect(made).toMatchObject({ ok: true });
  expect(bodies.map(request)).toEqual([""]);
  expect(bodies).toMatchObject([{ ticket: { via_followup_source_id: 41, external_id: WENT_ON } }]);
  const followUpId = made.ok ? made.value.ticketId : "";
  const followUp = await (await api("GET", `/api/v2/tickets/${followUpId}`)).json();
  expect(answer(followUp)).toBe("");
  expect(followUp).toMatchObject({ ticket: { via: { source: { from: { ticket_id: 41 }, rel: "follow_up" } } } });
  const closed = await (await api("GET", "/api/v2/tickets/41")).json();
  expect(closed).toMatchObject({ ticket: { followup_ids: [Number(followUpId)] } });
  expect(list(await (await api("GET", `/api/v2/tickets?external_id=${WENT_ON}`)).json())).toBe("");
});

it("what we ask for to make a ticket for a case without one, and what is answered, are as the contract says", async (ctx) => {
  const request = schemaCheck(ctx, "TicketCreateRequest");
  const answer = schemaCheck(ctx, "TicketResponse");
  const { api, zendesk } = await zendeskAccount({ deliver: async () => new Response() });
  const { client, bodies } = makingTickets(zendesk);
  const caseId = WENT_ON.split(":")[1] ?? "";
  const requester = { name: "Nora Lindqvist", email: "nora@example.com" };
  const order = {
    caseId,
    requester,
    subject: "Your request",
    privateNoteHtml: "<p>A case</p>",
    assigneeId: String(ANA),
  };
  const made = await client.createTicket(order);
  expect(bodies.map(request)).toEqual([""]);
  expect(bodies).toMatchObject([
    { ticket: { requester, external_id: `makegood:${caseId}`, comment: { public: false } } },
  ]);
  expect(await client.createTicket(order)).toEqual(made);
  expect(answer(await (await api("GET", `/api/v2/tickets/${made.ok ? made.value.ticketId : ""}`)).json())).toBe("");
});
