import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import { errorsWire, mailBody, OUR_ID } from "../../worker/connectors/sendgrid/wire.ts";
import { MARIA, mailTo, SETTINGS, sendgridWorld } from "../demo/sendgrid/world.ts";
import { type Check, type Contract, contractText, jsonContract, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

const FILES = { mail: "sendgrid.json", webhooks: "sendgrid-webhooks.json" } as const;
const SEND = "/v3/mail/send";
const KEY = "/v3/user/webhooks/event/settings/signed/{id}";

interface Schema {
  properties: Record<string, Schema & { items?: Schema }>;
  required?: string[];
  additionalProperties?: boolean;
}
interface SendGridFile {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: {
    schemas: Record<string, Schema>;
    requestBodies: { PostMailSend?: { content: Record<string, { schema: Schema }> } };
  };
}

/**
 * README of the contracts, known defects, `sendgrid.json`: it is 3.1 and still says `nullable`; arguments at the top are typed as a text, so
 * ours stand in the personalization. And of both: members beside those of the list pass, and an error without errors does.
 */
function corrected(document: JsonObject): JsonObject {
  const file = structuredClone(document) as unknown as SendGridFile;
  const mail = mailSchema(file);
  mail.additionalProperties = false;
  const envelope = mail.properties.personalizations?.items;
  if (envelope) envelope.additionalProperties = false;
  for (const name of ["content", "tracking_settings", "mail_settings"]) {
    const part = mail.properties[name];
    const inner = part?.items ?? part;
    if (inner) inner.additionalProperties = false;
  }
  const errors = file.components.schemas.ErrorResponse;
  if (errors) errors.required = ["errors"];
  return file as unknown as JsonObject;
}

function mailSchema(file: SendGridFile): Schema {
  const schema = file.components.requestBodies.PostMailSend?.content["application/json"]?.schema;
  if (!schema) throw new Error("the contract has no mail");
  return schema;
}

const file = (name: keyof typeof FILES, ctx: TestContext) =>
  JSON.parse(contractText(FILES[name], ctx)) as JsonObject & SendGridFile;

let contract: Contract | undefined;
let validMail: Check;
let validError: Check;
beforeEach((ctx) => {
  contract ??= openApi(file("mail", ctx), corrected);
  validMail = contract.check("/components/requestBodies/PostMailSend/content/application~1json/schema");
  validError = contract.check("/components/schemas/ErrorResponse");
});

const sentBody = async (request: Request | undefined) => (await request?.json()) as Record<string, unknown>;

describe("what we send fits SendGrid's contract", () => {
  it.each([
    ["with a place for answers", { replyTo: "help@clinic.example" }],
    ["without", {}],
  ])("%s", async (_, settings) => {
    const { messenger, sent } = await sendgridWorld({ settings });
    expect(await messenger.send(mailTo(MARIA))).toMatchObject({ ok: true });
    const body = await sentBody(sent[0]);
    expect(body).toHaveProperty("personalizations.0.custom_args", { [OUR_ID]: mailTo(MARIA).messageId });
    expect(validMail(body)).toBe("");
  });

  it("and what does not fit is noticed: nobody, no sender, a member too many, arguments at the top", async () => {
    const { messenger, sent } = await sendgridWorld();
    await messenger.send(mailTo(MARIA));
    const { from, ...body } = await sentBody(sent[0]);
    expect(validMail({ ...body, from })).toBe("");
    expect(validMail(body)).toContain("from");
    expect(validMail({ ...body, from, personalizations: [{ to: [{}] }] })).toContain("email");
    expect(validMail({ ...body, from, personalizations: [{ custom_args: {} }] })).toContain("to");
    expect(validMail({ ...body, from, personalizations: [{ to: [{ email: MARIA }], name: "x" }] })).toContain(
      "additional",
    );
    expect(validMail({ ...body, from, recipients: [] })).toContain("additional");
    expect(validMail({ ...body, from, custom_args: { [OUR_ID]: "x" } })).toContain("string");
    expect(validMail({ ...body, from, categories: ["refund", "refund"] })).toContain("duplicate");
  });

  it("has no member that SendGrid has not", (ctx) => {
    const known = Object.keys(mailSchema(file("mail", ctx)).properties);
    expect(Object.keys(mailBody.shape).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("goes to a path that is there", async (ctx) => {
    const { messenger, sent } = await sendgridWorld();
    await messenger.send(mailTo(MARIA));
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([`POST ${SEND}`]);
    expect(file("mail", ctx).paths[SEND]?.post).toBeDefined();
  });
});

describe("the simulator answers as SendGrid's contract says", () => {
  it("202 without a body, and with an id", async (ctx) => {
    const { messenger, sent, simulator } = await sendgridWorld();
    await messenger.send(mailTo(MARIA));
    const again = sent[0] && (await simulator.app.fetch(sent[0]));
    expect(again?.status).toBe(202);
    expect(await again?.text()).toBe("");
    expect(again?.headers.get("x-message-id")).toMatch(/^\w+$/);
    expect(Object.keys(file("mail", ctx).paths[SEND]?.post?.responses ?? {})).toContain("202");
  });

  it.each<[string, object, object]>([
    ["no key", {}, { authorization: "Bearer x" }],
    ["a key that may not send", { keys: [{ key: SETTINGS.apiKey, scopes: [] }] }, {}],
    ["a sender that nobody verified", { senders: [] }, {}],
  ])("a refusal: %s", async (_, account, headers) => {
    const { simulator, messenger, sent } = await sendgridWorld();
    await messenger.send(mailTo(MARIA));
    const body = await sent[0]?.text();
    await simulator.control.request("/accounts", {
      method: "POST",
      body: JSON.stringify({ keys: [{ key: SETTINGS.apiKey }], ...account }),
    });
    const answer = await simulator.app.request(`https://api.sendgrid.com${SEND}`, {
      method: "POST",
      headers: { authorization: `Bearer ${SETTINGS.apiKey}`, "content-type": "application/json", ...headers },
      body: body ?? "",
    });
    const complaint = await answer.json();
    expect([401, 403]).toContain(answer.status);
    expect(validError(complaint)).toBe("");
    expect(errorsWire.safeParse(complaint).error).toBeUndefined();
  });

  it.each(["{", "{}", '{"personalizations":[]}', '{"subject":7}'])("a refusal of %s", async (body) => {
    const { fetch } = await sendgridWorld();
    const answer = await fetch(`https://api.sendgrid.com${SEND}`, {
      method: "POST",
      headers: { authorization: `Bearer ${SETTINGS.apiKey}`, "content-type": "application/json" },
      body,
    });
    const complaint = await answer.json();
    expect(answer.status).toBe(400);
    expect(validError(complaint)).toBe("");
    expect(errorsWire.safeParse(complaint).error).toBeUndefined();
  });

  it("and an error that says nothing is noticed", () => {
    expect(validError({})).toContain("errors");
  });

  it("shows the key by which it signs, and tells only what a webhook can be told", async (ctx) => {
    const { fetch, messenger, later, state } = await sendgridWorld();
    const headers = { authorization: `Bearer ${SETTINGS.apiKey}` };
    const answer = await fetch("https://api.sendgrid.com/v3/user/webhooks/event/settings/signed/1", { headers });
    const shown = await answer.json();
    expect(shown).toMatchObject({ public_key: SETTINGS.webhookPublicKey });
    const pointer = `/paths/${KEY.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
    expect(jsonContract(FILES.webhooks, ctx).check(pointer)(shown)).toBe("");
    await messenger.send(mailTo(MARIA));
    await later();
    await later();
    const told = (await state()).events.flatMap(({ events }) => events.map(({ event }) => String(event)));
    expect(told).toEqual(["processed", "delivered"]);
    const flags = JSON.stringify(file("webhooks", ctx).components.schemas.EventWebhookRequest);
    const known = ["processed", "delivered", "bounce", "dropped", "deferred", "unsubscribe", "spam_report"];
    expect(known.filter((name) => !flags.includes(`"${name}"`))).toEqual([]);
  });
});

it("SendGrid's own samples of errors are understood", (ctx) => {
  const samples = JSON.stringify(file("mail", ctx)).matchAll(/"value":(\{"errors":\[.*?\]\})/g);
  const values = [...samples].map(([, text]) => JSON.parse(text ?? ""));
  expect(values.length).toBeGreaterThan(8);
  expect(values.filter((one) => !errorsWire.safeParse(one).success)).toEqual([]);
});
