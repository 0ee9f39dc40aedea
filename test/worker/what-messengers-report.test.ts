import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createSendGrid } from "../../demo/vendors/sendgrid/create-sendgrid.ts";
import { createTwilio } from "../../demo/vendors/twilio/create-twilio.ts";
import type { AccountRpc } from "../../worker/account/rpc/account-rpc.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { sendgrid } from "../../worker/connectors/sendgrid/sendgrid.ts";
import { twilio } from "../../worker/connectors/twilio/twilio.ts";
import { quiet } from "./http-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(() => {
  const printed = [console.log, console.warn, console.error].flatMap((method) => vi.mocked(method).mock.calls);
  vi.restoreAllMocks();
  expect(printed.length).toBeGreaterThan(0);
  expect(JSON.stringify(printed), "no line of the log says of whom or what it was").not.toMatch(
    /600111222|maria|123456|Your code|token-of|secret-of|SG\.key/i,
  );
});

const TWILIO = {
  accountSid: `AC${"0a".repeat(16)}`,
  apiKeySid: `SK${"0c".repeat(16)}`,
  apiKeySecret: "secret-of-the-key",
  authToken: "token-of-the-account",
  from: "+34600000001",
};

/** A clinic with both messengers where the product runs, each told by its simulator at the Worker's own address. */
async function clinic(accountId: string) {
  const accountKey = makeAccountKey(env.ROOT_KEY, accountId);
  const stub = env.ACCOUNT.getByName(`acct:${accountId}`);
  const statuses: number[] = [];
  const delivered: Request[] = [];
  const world = {
    clock: Date.now,
    random: Math.random,
    deliver: async (request: Request) => {
      delivered.push(request.clone());
      const answer = await exports.default.fetch(request);
      statuses.push(answer.status);
      return answer;
    },
  };
  const simulators = {
    twilio: createTwilio({ store: new MemoryStore(), ...world }),
    sendgrid: createSendGrid({ store: new MemoryStore(), ...world }),
  };
  const control = async (kind: keyof typeof simulators, path: string, body: object = {}) => {
    const answer = await simulators[kind].control.request(path, { method: "POST", body: JSON.stringify(body) });
    expect(answer.ok, await answer.clone().text()).toBe(true);
    return answer;
  };
  const at = (kind: string) => `http://localhost/webhooks/${kind}/${accountKey}`;
  const { accountSid, apiKeySid: sid, apiKeySecret: secret, authToken, from: number } = TWILIO;
  const soon = { deliveredAfterMs: 0 };
  await control("twilio", "/accounts", {
    accountSid,
    authToken,
    keys: [{ sid, secret }],
    numbers: [{ number }],
    sentAfterMs: 0,
    ...soon,
  });
  const apiKey = "SG.key-of-the-clinic";
  const made = await control("sendgrid", "/accounts", {
    keys: [{ key: apiKey }],
    webhook: { url: at("sendgrid") },
    ...soon,
  });
  const { publicKey: webhookPublicKey } = (await made.json()) as { publicKey: string };
  const mail = {
    region: "global",
    apiKey,
    fromAddress: "a@clinic.example",
    fromName: "Clinic",
    webhookPublicKey,
  } as const;
  must(
    await (stub as unknown as AccountRpc).provision({
      title: "Harbour Wellness",
      language: "en",
      money: "on",
      people: [],
      connections: [
        { kind: "twilio", ...TWILIO },
        { kind: "sendgrid", ...mail },
      ],
    }),
  );
  const { app: texts } = simulators.twilio;
  const { app: mails } = simulators.sendgrid;
  const tools = {
    fetch: inProcessFetch({ "api.twilio.com": texts, "messaging.twilio.com": texts, "api.sendgrid.com": mails }),
    nowMs: Date.now,
  };
  return {
    messengers: {
      twilio: twilio.build(twilio.settings.parse(TWILIO), tools),
      sendgrid: sendgrid.build(sendgrid.settings.parse(mail), tools),
    },
    at,
    control,
    statuses,
    /** All that was told so far, again as it came, by whoever kept it. */
    replay: async () => {
      const answers = await Promise.all(delivered.map((request) => exports.default.fetch(request.clone())));
      return answers.map(({ status }) => status);
    },
    pump: (kind: keyof typeof simulators) => simulators[kind].pump(),
    /** A text that somebody sent to the clinic's number. */
    came: (url: string, parameters: Record<string, string>, token = TWILIO.authToken) => {
      const names = Object.keys(parameters).sort();
      const signed = url + names.map((name) => name + parameters[name]).join("");
      return exports.default.fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-twilio-signature": createHmac("sha1", token).update(signed).digest("base64"),
        },
        body: new URLSearchParams(parameters).toString(),
      });
    },
    stops: () =>
      runInDurableObject(
        stub,
        (_, { storage }) => storage.sql.exec("SELECT channel, why, is_lifted FROM contact_stop").toArray() as object[],
      ),
    taken: () =>
      runInDurableObject(
        stub,
        (_, { storage }) => storage.sql.exec("SELECT source, kind FROM inbox ORDER BY rowid").toArray() as object[],
      ),
  };
}

const sent = (answer: { readonly ok: boolean }) => expect(answer).toMatchObject({ ok: true });

const MESSAGE = { messageId: "M1", subject: "Your code", text: "Your code: 123456" };

it("a text's signed report is taken in once, with our id in the address that it was signed with, and no other is", async () => {
  const { messengers, at, control, statuses, pump, taken, replay } = await clinic("reports01");
  const to = "+34600111222";
  sent(await messengers.twilio.send({ ...MESSAGE, to, reportAddress: at("twilio") }));
  await pump("twilio");
  expect(statuses).toEqual([200, 200]);
  const told = [
    { source: "twilio", kind: "message.sent" },
    { source: "twilio", kind: "message.delivered" },
  ];
  expect(await taken()).toEqual(told);
  expect(await replay()).toEqual([200, 200]);
  expect(await taken()).toEqual(told);
  for (const flaw of ["wrong_signature", "by_key", "altered_body", "other_address", "json"]) {
    await control("twilio", "/faults", { operation: "webhook", kind: flaw, times: 2 });
    sent(await messengers.twilio.send({ ...MESSAGE, to, reportAddress: at("twilio") }));
    await pump("twilio");
  }
  expect(statuses.slice(2)).toEqual(Array.from({ length: 10 }, () => 401));
  expect(await taken()).toEqual(told);
});

it("a text with STOP is taken in, answered with nothing to send, and stops the number for ever until START", async () => {
  const { at, came, stops } = await clinic("inbound01");
  const text = { AccountSid: TWILIO.accountSid, From: "+34600111222", To: TWILIO.from };
  const stop = { ...text, MessageSid: `SM${"1".repeat(32)}`, Body: "Stop" };
  const answer = await came(at("twilio"), stop);
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
    200,
    "text/xml",
    "<Response/>",
  ]);
  expect(await stops()).toEqual([{ channel: "sms", why: "opted_out", is_lifted: 0 }]);
  expect((await came(at("twilio"), stop, "another-token")).status).toBe(401);
  expect((await came(at("twilio"), { ...text, MessageSid: `SM${"2".repeat(32)}`, Body: "START" })).status).toBe(200);
  expect(await stops()).toEqual([{ channel: "sms", why: "opted_out", is_lifted: 1 }]);
  // A copy of what came before changes nothing.
  expect((await came(at("twilio"), stop)).status).toBe(200);
  expect(await stops()).toEqual([{ channel: "sms", why: "opted_out", is_lifted: 1 }]);
});

it("a mail's signed events are taken in once, and no others are", async () => {
  const { messengers, control, statuses, pump, taken, replay } = await clinic("reports02");
  sent(await messengers.sendgrid.send({ ...MESSAGE, to: "maria@example.com" }));
  await pump("sendgrid");
  await pump("sendgrid");
  expect(statuses).toEqual([200, 200]);
  const told = Array.from({ length: 2 }, () => ({ source: "sendgrid", kind: "email.events" }));
  expect(await taken()).toEqual(told);
  expect(await replay()).toEqual([200, 200]);
  expect(await taken()).toEqual(told);
  for (const flaw of ["wrong_signature", "raw", "altered_body", "altered_stamp", "old", "future"]) {
    await control("sendgrid", "/faults", { operation: "webhook", kind: flaw, times: 2 });
    sent(await messengers.sendgrid.send({ ...MESSAGE, to: "maria@example.com" }));
    await pump("sendgrid");
    await pump("sendgrid");
  }
  expect(statuses.slice(2)).toEqual(Array.from({ length: 12 }, () => 401));
  expect(await taken()).toEqual(told);
});
