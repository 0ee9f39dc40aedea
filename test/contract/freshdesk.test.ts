import { describe, expect, it, type TestContext } from "vitest";
import { parse } from "yaml";
import { CASE_ID, freshdeskWorld, HOST, MAYA } from "../demo/freshdesk/world.ts";
import { contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

interface Schema {
  properties: Record<string, { enum?: unknown[]; nullable?: boolean }>;
  required?: string[];
  additionalProperties?: boolean;
}
interface FreshdeskFile {
  components: { schemas: Record<string, Schema> };
}

/**
 * README of the contracts, `freshdesk.yaml`: a reconstruction, where the text decides; unknown fields pass in it and are refused live. So requests
 * are closed here; to what it lists come members that the text has (`name` of a requester whom Freshdesk does not know, `user_id`); a clinic may
 * have states of its own; and what is always there is required.
 */
function corrected(document: JsonObject): JsonObject {
  const file = structuredClone(document) as unknown as FreshdeskFile;
  const { schemas } = file.components;
  const need = (name: string): Schema => {
    const schema = schemas[name];
    if (!schema) throw new Error(`the contract has no ${name}`);
    return schema;
  };
  for (const name of ["TicketCreate", "TicketUpdate", "NoteCreate"]) need(name).additionalProperties = false;
  need("TicketCreate").properties.name = {};
  need("NoteCreate").properties.user_id = {};
  for (const name of ["Ticket", "TicketUpdate"]) delete need(name).properties.status?.enum;
  need("Ticket").required = [
    "id",
    "subject",
    "status",
    "requester_id",
    "tags",
    "custom_fields",
    "created_at",
    "updated_at",
  ];
  need("Conversation").required = ["id", "body", "incoming", "private", "user_id", "created_at"];
  need("Contact").required = ["id", "name", "email"];
  return file as unknown as JsonObject;
}

const schemaCheck = (ctx: TestContext, schema: string) =>
  openApi(parse(contractText("freshdesk.yaml", ctx)) as JsonObject, corrected).check(`/components/schemas/${schema}`);

const ticket = {
  subject: "Walk-in",
  description: "Hello",
  email: "noor@example.com",
  name: "Noor",
  status: 2,
  priority: 1,
};

describe("the simulated Freshdesk answers as the contract says", () => {
  it.for([
    ["a ticket", "Ticket", "GET", "/tickets/42?include=requester", undefined],
    [
      "an update",
      "Ticket",
      "PUT",
      "/tickets/42",
      { tags: ["a"], custom_fields: { cf_refund_amount: "8.00" }, status: 7 },
    ],
    ["a new ticket", "Ticket", "POST", "/tickets", ticket],
    ["a note", "Conversation", "POST", "/tickets/42/notes", { body: "<p>Queued</p>" }],
    ["a reply", "Conversation", "POST", "/tickets/42/reply", { body: "<p>Hello</p>" }],
    ["a refusal", "Error", "PUT", "/tickets/42", { no_such: 1 }],
  ] as const)("%s", async ([, schema, method, path, body], ctx) => {
    const fits = schemaCheck(ctx, schema);
    const { api } = await freshdeskWorld();
    const answer = await api(method, path, body);
    expect(answer.status).toBe(schema === "Error" ? 400 : method === "POST" ? 201 : 200);
    expect(fits(await answer.json())).toBe("");
  });

  it.for([
    ["tickets", "Ticket", "/tickets?per_page=100"],
    ["tickets with what may be told beside them", "Ticket", "/tickets?include=requester,description"],
    ["conversations", "Conversation", "/tickets/42/conversations"],
    ["contacts", "Contact", "/contacts?email=maya%40example.com"],
    ["fields, with their choices as the contract lists them", "Field", "/admin/ticket_fields"],
  ] as const)("a list of %s", async ([, schema, path], ctx) => {
    const fits = schemaCheck(ctx, schema);
    const { api, control } = await freshdeskWorld();
    await control("POST", "/incoming", { from: MAYA, ticketId: 42, body: "Any news?" });
    const rows = (await (await api("GET", path)).json()) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    const worded = (choice: unknown) => (choice as { value: string }).value;
    const told = rows.map((row) => (Array.isArray(row.choices) ? { ...row, choices: row.choices.map(worded) } : row));
    expect(told.map(fits).join("")).toBe("");
  });
});

it("every request of the connector's is one that the contract describes", async (ctx) => {
  const bodies: Record<string, unknown[]> = { TicketUpdate: [], NoteCreate: [], TicketCreate: [] };
  const checks = Object.fromEntries(Object.keys(bodies).map((name) => [name, schemaCheck(ctx, name)]));
  const { tools, fetching } = await freshdeskWorld();
  const { freshdeskClient } = await import("../../worker/connectors/freshdesk/client.ts");
  const watched = (async (input: string, init: RequestInit) => {
    const { pathname } = new URL(input);
    const body = init.body == null ? undefined : JSON.parse(String(init.body));
    if (init.method === "PUT") bodies.TicketUpdate?.push(body);
    if (init.method === "POST") bodies[pathname.endsWith("/notes") ? "NoteCreate" : "TicketCreate"]?.push(body);
    return fetching(input, init);
  }) as typeof fetch;
  const client = freshdeskClient({ ...tools, fetch: watched, sleep: async () => {} });
  const facts = { caseId: CASE_ID, state: "done", reasons: ["changed_mind"], endedReasons: [] } as const;
  const update = { ticketId: "42", facts, privateNoteHtml: "<p>Done</p>", marker: "mg-1", reopen: true };
  expect(await client.updateTicket(update)).toEqual({ ok: true, value: undefined });
  const order = {
    caseId: CASE_ID,
    requester: { name: "Noor", email: "noor@example.com" },
    subject: "Refund",
    assigneeId: "7001",
  };
  expect((await client.createTicket({ ...order, privateNoteHtml: "<p>Hello</p>" })).ok).toBe(true);
  for (const [name, sent] of Object.entries(bodies)) {
    expect(sent.length, name).toBeGreaterThan(0);
    expect(sent.map((body) => checks[name]?.(body)).join("")).toBe("");
  }
  expect(HOST).toMatch(/\.freshdesk\.com$/);
});

it("the contract would notice: a ticket without its requester, tags that are no list, a field that is not known", async (ctx) => {
  const { api } = await freshdeskWorld();
  const told = (await (await api("GET", "/tickets/42")).json()) as Record<string, unknown>;
  expect(schemaCheck(ctx, "Ticket")({ ...told, requester_id: undefined })).not.toBe("");
  expect(schemaCheck(ctx, "Ticket")({ ...told, tags: "vip" })).not.toBe("");
  expect(schemaCheck(ctx, "TicketUpdate")({ tagz: [] })).not.toBe("");
});
