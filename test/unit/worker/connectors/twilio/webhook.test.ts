import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RawDelivery } from "../../../../../worker/connectors/connector.ts";
import {
  ACCOUNT_SID,
  MARIA,
  NUMBER,
  REPORTS,
  SERVICE,
  SETTINGS,
  textTo,
  twilioWorld,
} from "../../../../demo/twilio/world.ts";

const BAD = { ok: false, error: "bad_signature" };
const BAD_BODY = { ok: false, error: "bad_body" };
const SID = `SM${"0d".repeat(16)}`;
const MESSAGE = "01JDQ0000000000000000000M1";

/** Signed as Twilio does, by hand. */
function signed(rawBody: string, { address = REPORTS, token = SETTINGS.authToken, text = "" } = {}): RawDelivery {
  const signature = createHmac("sha1", token)
    .update(address + text)
    .digest("base64");
  return { rawBody, headers: { "x-twilio-signature": signature }, address };
}
const form = (parameters: Record<string, string>): RawDelivery => {
  const names = Object.keys(parameters).sort();
  const text = names.map((name) => name + parameters[name]).join("");
  return signed(new URLSearchParams(parameters).toString(), { text });
};
const told = { AccountSid: ACCOUNT_SID, MessageSid: SID, MessageStatus: "delivered" };

async function scene(flaw?: string) {
  const world = await twilioWorld();
  if (flaw) await world.fault({ operation: "webhook", kind: flaw, times: 2 });
  await world.messenger.send(textTo(MARIA));
  await world.later();
  const first = world.inbox[0];
  if (!first) throw new Error("nothing was told");
  return { ...world, first };
}

it("knows the example of Twilio's own documentation", async () => {
  const { read } = await twilioWorld();
  const parameters = { CallSid: "CA1234567890ABCDE", Caller: "+14158675309", Digits: "1234", From: "+14158675309" };
  const given = {
    rawBody: new URLSearchParams({ ...parameters, To: "+18005551212" }).toString(),
    headers: { "x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" },
    address: "https://mycompany.com/myapp.php?foo=1&bar=2",
  };
  expect(await read(given, { authToken: "12345" })).toEqual(BAD_BODY);
  expect(await read(given, { authToken: "12346" })).toEqual(BAD);
});

describe("a report", () => {
  it("says what became of which message, by Twilio's id and by ours", async () => {
    const { inbox, read, state } = await scene();
    const vendorRef = (await state()).messages[0]?.id;
    expect(await Promise.all(inbox.map((one) => read(one)))).toEqual([
      {
        ok: true,
        value: {
          deliveryId: `${vendorRef}:sent`,
          event: "message.sent",
          reports: [{ vendorRef, messageId: MESSAGE, state: "sent" }],
        },
      },
      {
        ok: true,
        value: {
          deliveryId: `${vendorRef}:delivered`,
          event: "message.delivered",
          reports: [{ vendorRef, messageId: MESSAGE, state: "delivered" }],
        },
      },
    ]);
  });

  it("says of whom nothing arrived, and why", async () => {
    const world = await twilioWorld();
    await world.behind(MARIA, "unreachable", { errorCode: 30003 });
    await world.messenger.send(textTo(MARIA));
    await world.later();
    const last = world.inbox.at(-1);
    expect(last && (await world.read(last))).toMatchObject({
      ok: true,
      value: { reports: [{ state: "undelivered", code: "30003" }] },
    });
  });

  it("of a message that has not left says nothing, and is kept all the same", async () => {
    const { read } = await twilioWorld();
    expect(await read(form({ ...told, MessageStatus: "queued" }))).toEqual({
      ok: true,
      value: { deliveryId: `${SID}:queued`, event: "message.queued" },
    });
  });

  it("that comes again, or was sent again by somebody else, has the same id", async () => {
    const { inbox, control, state, later, read } = await scene();
    const [event] = (await state()).events;
    await control(`/events/${event?.id}/send`);
    await later();
    const ids = await Promise.all(inbox.map((one) => read(one)));
    expect(ids).toHaveLength(3);
    expect(ids[2]).toEqual(ids[0]);
  });

  it("is known with the port in its address and without", async () => {
    const { read } = await twilioWorld();
    const { rawBody } = form(told);
    const text = `AccountSid${ACCOUNT_SID}MessageSid${SID}MessageStatusdelivered`;
    const withPort = signed(rawBody, { text, address: "https://clinic.example:443/webhooks/twilio/key" });
    expect(await read({ ...withPort, address: REPORTS })).toMatchObject({ ok: true });
    const local = signed(rawBody, { text, address: "http://127.0.0.1:8787/webhooks/twilio/key" });
    expect(await read(local)).toMatchObject({ ok: true });
  });
});

/** As Twilio's guide to its request for an incoming message has them; `SmsStatus` comes too and is not in it. */
const came = { AccountSid: ACCOUNT_SID, MessageSid: SID, From: MARIA, To: NUMBER, NumMedia: "0" };

describe("a text that came in", () => {
  const wishes = async (parameters: Record<string, string>, other: { from?: string } = {}) => {
    const { read } = await twilioWorld();
    const answer = await read(form({ ...came, ...parameters }), other);
    if (!answer.ok) throw new Error(answer.error);
    expect(answer.value).toMatchObject({ deliveryId: `${SID}:received`, event: "message.received" });
    return answer.value.wishes;
  };
  const none = [{ contact: MARIA, wants: "none" }];
  const again = [{ contact: MARIA, wants: "again" }];

  it.each(["STOP", " stop\n", "StopAll", "UNSUBSCRIBE", "end", "quit", "cancel", "REVOKE", "optout"])(
    "with %j says that its writer wants no more",
    async (Body) => expect(await wishes({ Body })).toEqual(none),
  );

  it.each(["START", "unstop"])("with %j says that they want some again", async (Body) =>
    expect(await wishes({ Body, SmsStatus: "received" })).toEqual(again),
  );

  it.each(["", "STOP please", "HELP", "yes", "don't stop", "Start my treatment"])(
    "with %j says neither",
    async (Body) => expect(await wishes({ Body })).toBeUndefined(),
  );

  it("says what Twilio took it for, where Twilio says so", async () => {
    expect(await wishes({ Body: "ALTO", OptOutType: "STOP" })).toEqual(none);
    expect(await wishes({ Body: "ALTA", OptOutType: "START" })).toEqual(again);
    expect(await wishes({ Body: "STOP", OptOutType: "HELP" })).toBeUndefined();
  });

  it("to another number of the account stops, and lets nothing through", async () => {
    const other = { To: "+34910000002" };
    expect(await wishes({ ...other, Body: "STOP" })).toEqual(none);
    expect(await wishes({ ...other, Body: "START" })).toBeUndefined();
    const service = { ...other, Body: "START", MessagingServiceSid: SERVICE };
    expect(await wishes(service, { from: SERVICE })).toEqual(again);
  });

  it("by another channel, or from no number, says nothing", async () => {
    expect(await wishes({ Body: "STOP", From: `whatsapp:${MARIA}` })).toBeUndefined();
    expect(await wishes({ Body: "STOP", From: "266696687" })).toBeUndefined();
  });

  it("that is not signed, or not so, is refused", async () => {
    const { read } = await twilioWorld();
    const stop = form({ ...came, Body: "STOP" });
    expect(await read({ ...stop, headers: {} })).toEqual(BAD);
    expect(await read({ ...stop, rawBody: stop.rawBody.replace("STOP", "START") })).toEqual(BAD);
    expect(await read(form({ ...came, AccountSid: `AC${"0f".repeat(16)}`, Body: "STOP" }))).toEqual(BAD_BODY);
  });
});

describe("is refused", () => {
  it.each(["wrong_signature", "by_key", "altered_body", "other_address", "json"])("with %s", async (flaw) => {
    const { first, read } = await scene(flaw);
    expect(await read(first)).toEqual(BAD);
  });

  it("by another token, at another address, for another message, without its signature, with half of it", async () => {
    const { first, read } = await scene();
    const header = first.headers["x-twilio-signature"] ?? "";
    expect(await read(first)).toMatchObject({ ok: true });
    expect(await read(first, { authToken: "token-of-another" })).toEqual(BAD);
    expect(await read({ ...first, address: first.address.replace("M1", "M2") })).toEqual(BAD);
    expect(await read({ ...first, address: `${first.address}&more=1` })).toEqual(BAD);
    expect(await read({ ...first, address: first.address.replace("clinic", "other") })).toEqual(BAD);
    expect(await read({ ...first, address: "no address" })).toEqual(BAD);
    expect(await read({ ...first, rawBody: `${first.rawBody}&More=1` })).toEqual(BAD);
    expect(await read({ ...first, rawBody: first.rawBody.replace("sent", "read") })).toEqual(BAD);
    expect(await read({ ...first, headers: {} })).toEqual(BAD);
    expect(await read({ ...first, headers: { "x-twilio-signature": header.slice(0, 10) } })).toEqual(BAD);
  });

  it("of another account, though the token is ours", async () => {
    const { first, read } = await scene();
    expect(await read(first, { accountSid: `AC${"0f".repeat(16)}` })).toEqual(BAD_BODY);
  });
});

describe("a hostile body never throws", () => {
  it.each<[string, string]>([
    ["huge", `A=${"x".repeat(1_000_000)}`],
    ["of many parameters", Array.from({ length: 5_000 }, (_, n) => `p${n}=1`).join("&")],
    ["no form", "<html></html>"],
    ["JSON", '{"MessageSid":"SM1"}'],
    ["named as what every object has", "__proto__=1&constructor=2&toString=3&hasOwnProperty=4"],
    ["not UTF-8", "MessageStatus=%ff%fe%C3%28&\u{fffd}=\ud800"],
    ["of broken escapes", "%=%&%%%=%zz&=&&&==="],
    ["empty", ""],
    ["null bytes", "MessageSid=\0\0\0"],
  ])("%s", async (_, rawBody) => {
    const { read } = await twilioWorld();
    expect(await read(signed(rawBody))).toMatchObject({ ok: false });
    expect(await read({ rawBody, headers: { "x-twilio-signature": "%%%" }, address: REPORTS })).toEqual(BAD);
  });

  it.each<[string, string, string]>([
    ["two messages", `MessageSid=SM${"1".repeat(32)}`, `MessageSidSM${"1".repeat(32)}`],
    ["two states", "MessageStatus=failed", "MessageStatusfailed"],
    ["two accounts", `AccountSid=AC${"1".repeat(32)}`, `AccountSidAC${"1".repeat(32)}`],
  ])("that is signed and names %s is not guessed at", async (_, more, text) => {
    const { read } = await twilioWorld();
    const parts = [`AccountSid${ACCOUNT_SID}`, `MessageSid${SID}`, "MessageStatusdelivered", text].sort();
    const rawBody = `${new URLSearchParams(told)}&${more}`;
    expect(await read(signed(rawBody, { text: parts.join("") }))).toEqual(BAD_BODY);
  });

  it.each([
    ["no message", { MessageSid: "" }],
    ["a message that is a path", { MessageSid: "../Calls" }],
    ["no state", { MessageStatus: "" }],
    ["a state of many lines", { MessageStatus: "sent\nsent" }],
    ["a code that is a text", { ErrorCode: "<script>" }],
  ])("that is signed and has %s is a bad body", async (_, change) => {
    const { read } = await twilioWorld();
    expect(await read(form({ ...told, ...change }))).toEqual(BAD_BODY);
  });

  it("whose address names a message as nothing is named leaves it out", async () => {
    const { read } = await twilioWorld();
    const address = `${REPORTS}?message=${encodeURIComponent("'; DROP TABLE message")}`;
    const { rawBody } = form(told);
    const text = `AccountSid${ACCOUNT_SID}MessageSid${SID}MessageStatusdelivered`;
    expect(await read(signed(rawBody, { address, text }))).toMatchObject({
      ok: true,
      value: { reports: [{ vendorRef: SID, state: "delivered" }] },
    });
  });
});
