import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import { ABOUT_THE_NUMBER, reportOf } from "../../worker/connectors/twilio/outcomes.ts";
import { messageForm, messageWire } from "../../worker/connectors/twilio/wire.ts";
import { ACCOUNT_SID, MARIA, SERVICE, START_MS, textTo, twilioWorld } from "../demo/twilio/world.ts";
import { type Check, type Contract, contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

const FILE = "twilio.json";
const CREATE = "/2010-04-01/Accounts/{AccountSid}/Messages.json";
const FETCH = "/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json";
const FORM = `paths/${CREATE.replaceAll("/", "~1")}/post/requestBody/content/application~1x-www-form-urlencoded/schema`;

interface Form {
  properties: Record<
    string,
    { type?: string; minimum?: number; maximum?: number; maxLength?: number; pattern?: string }
  >;
  required?: string[];
  additionalProperties?: boolean;
}
interface TwilioFile {
  paths: Record<
    string,
    {
      post?: {
        requestBody: { content: Record<string, { schema: Form }> };
        responses: Record<string, { content: Record<string, { examples: Record<string, { value: unknown }> }> }>;
      };
      get?: { parameters: { name: string }[] };
    }
  >;
  components: { schemas: Record<string, { required?: string[]; enum?: string[] }> };
}

/**
 * README of the contracts, known defects, `twilio.json`: only good answers are described, no member of a message is required, so that `{}`
 * passes. And of a request: members beside those of the list pass, and the bounds of text and validity stand only in their descriptions.
 */
function corrected(document: JsonObject): JsonObject {
  const file = structuredClone(document) as unknown as TwilioFile;
  const form = formOf(file);
  form.additionalProperties = false;
  form.properties.Body = { ...form.properties.Body, maxLength: 1_600 };
  form.properties.ValidityPeriod = { ...form.properties.ValidityPeriod, minimum: 1, maximum: 36_000 };
  const message = file.components.schemas["api.v2010.account.message"];
  if (message) message.required = ["sid", "status", "account_sid", "to", "date_created"];
  return file as unknown as JsonObject;
}

function formOf(file: TwilioFile): Form {
  const schema = file.paths[CREATE]?.post?.requestBody.content["application/x-www-form-urlencoded"]?.schema;
  if (!schema) throw new Error("the contract has no form");
  return schema;
}

const file = (ctx: TestContext) => JSON.parse(contractText(FILE, ctx)) as JsonObject & TwilioFile;

let contract: Contract | undefined;
let validMessage: Check;
let validForm: Check;
beforeEach((ctx) => {
  contract ??= openApi(file(ctx), corrected);
  validMessage = contract.check("/components/schemas/api.v2010.account.message");
  validForm = contract.check(`/${FORM}`);
});

/** As it was sent, with the one number as a number: a form knows only texts. */
async function formSent(request: Request | undefined): Promise<Record<string, unknown>> {
  const { ValidityPeriod, ...form } = Object.fromEntries(new URLSearchParams(await request?.text()));
  return { ...form, ...(ValidityPeriod === undefined ? {} : { ValidityPeriod: Number(ValidityPeriod) }) };
}

describe("what we send fits Twilio's contract", () => {
  it.each([
    ["from a number", {}, {}],
    ["by a service, of use for five minutes", { from: SERVICE }, { uselessFromMs: START_MS + 300_000 }],
    ["with less kept", { redaction: true }, { text: "ñ €" }],
  ])("%s", async (_, settings, message) => {
    const { messenger, sent } = await twilioWorld({ account: { redaction: true }, settings });
    expect(await messenger.send(textTo(MARIA, message))).toMatchObject({ ok: true });
    const form = await formSent(sent[0]);
    expect(form).toHaveProperty("Body");
    expect(validForm(form)).toBe("");
  });

  it("and what does not fit is noticed: nobody, a member too many, too long a text, a day", () => {
    const good = { To: MARIA, Body: "x" };
    expect(validForm(good)).toBe("");
    expect(validForm({ Body: "x" })).toContain("To");
    expect(validForm({ ...good, Subject: "x" })).toContain("additional");
    expect(validForm({ ...good, Body: "x".repeat(1_601) })).toContain("1600");
    expect(validForm({ ...good, ValidityPeriod: 86_400 })).toContain("36000");
    expect(validForm({ ...good, ContentRetention: "obfuscate" })).not.toBe("");
    expect(validForm({ ...good, MessagingServiceSid: "MG1" })).not.toBe("");
  });

  it("has no parameter that Twilio has not", (ctx) => {
    const known = Object.keys(formOf(file(ctx)).properties);
    expect(Object.keys(messageForm.shape).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("goes to paths that are there", async (ctx) => {
    const { messenger, sent } = await twilioWorld();
    const made = await messenger.send(textTo(MARIA));
    await messenger.readMessage?.(made.ok ? made.value.vendorRef : "");
    const asked = sent.map(({ method, url }) => {
      const path = new URL(url).pathname.replace(ACCOUNT_SID, "{AccountSid}").replace(/SM[0-9a-f]{32}/, "{Sid}");
      return `${method} ${path}`;
    });
    expect(asked).toEqual([`POST ${CREATE}`, `GET ${FETCH}`]);
    expect(file(ctx).paths[CREATE]?.post).toBeDefined();
    expect(file(ctx).paths[FETCH]?.get).toBeDefined();
  });
});

describe("the simulator answers as Twilio's contract says", () => {
  it.each(["queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled", "read"])(
    "a message that is %s",
    async (status) => {
      const { control, messenger, simulator, sent, state } = await twilioWorld({
        account: { redaction: true, sentAfterMs: 600_000 },
        settings: status === "sent" ? { redaction: true } : {},
      });
      await messenger.send(textTo(MARIA));
      const id = (await state()).messages[0]?.id;
      await control(`/messages/${id}/status`, { status, errorCode: status === "failed" ? 30003 : null });
      const authorization = sent[0]?.headers.get("authorization") ?? "";
      const url = `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${id}.json`;
      const body = await (await simulator.app.request(url, { headers: { authorization } })).json();
      expect(body).toMatchObject({ status });
      expect(validMessage(body)).toBe("");
      expect(messageWire.safeParse(body).error).toBeUndefined();
    },
  );

  it.each([{}, { from: SERVICE }])("one that was just made %o", async (settings) => {
    const { messenger, simulator, sent } = await twilioWorld({ settings });
    await messenger.send(textTo(MARIA));
    const again = sent[0] && (await simulator.app.fetch(sent[0]));
    expect(again?.status).toBe(201);
    expect(validMessage(await again?.json())).toBe("");
  });

  it("and what is none is noticed", () => {
    expect(validMessage({})).toContain("sid");
  });
});

it("Twilio's own samples are understood", (ctx) => {
  const samples = file(ctx).paths[CREATE]?.post?.responses["201"]?.content["application/json"]?.examples ?? {};
  const values = Object.values(samples).map(({ value }) => value);
  expect(values.length).toBeGreaterThan(5);
  expect(values.filter((one) => !messageWire.safeParse(one).success)).toEqual([]);
});

it("each state that Twilio has is one that we know, or one before a message leaves", (ctx) => {
  const states = file(ctx).components.schemas.message_enum_status?.enum ?? [];
  expect(states.filter((status) => reportOf("SM1", status, undefined) === undefined)).toEqual([
    "queued",
    "sending",
    "receiving",
    "received",
    "accepted",
    "scheduled",
  ]);
  expect([...ABOUT_THE_NUMBER.keys()].every((code) => code > 21_000 && code < 22_000)).toBe(true);
});
