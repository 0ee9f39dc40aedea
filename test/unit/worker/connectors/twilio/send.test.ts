import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NotSent } from "../../../../../worker/connectors/call-slots.ts";
import { twilio } from "../../../../../worker/connectors/twilio/twilio.ts";
import {
  MARIA,
  NUMBER,
  REPORTS,
  SERVICE,
  SETTINGS,
  START_MS,
  textTo,
  twilioWorld,
} from "../../../../demo/twilio/world.ts";

const formSent = async (request: Request | undefined) => Object.fromEntries(new URLSearchParams(await request?.text()));

describe("what leaves", () => {
  it("is number, text, sender and where to report, by the key and not by the token", async () => {
    const { messenger, sent, state } = await twilioWorld();
    const answer = await messenger.send(textTo(MARIA));
    const [message] = (await state()).messages;
    expect(answer).toEqual({ ok: true, value: { vendorRef: message?.id } });
    expect(message).toMatchObject({ to: MARIA, from: NUMBER, body: "Your request: 123456" });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get("authorization")).toBe(
      `Basic ${btoa(`${SETTINGS.apiKeySid}:${SETTINGS.apiKeySecret}`)}`,
    );
    expect(await formSent(sent[0])).toEqual({
      To: MARIA,
      From: NUMBER,
      Body: "Your request: 123456",
      StatusCallback: `${REPORTS}?message=01JDQ0000000000000000000M1`,
    });
  });

  it("goes by a messaging service, without an address where nobody can reach us, and keeps less at Twilio where that is on", async () => {
    const { messenger, sent } = await twilioWorld({
      account: { redaction: true },
      settings: { from: SERVICE, redaction: true },
    });
    const { reportAddress: _, ...message } = textTo(MARIA, { uselessFromMs: START_MS + 300_900 });
    expect(await messenger.send(message)).toMatchObject({ ok: true });
    expect(await formSent(sent[0])).toEqual({
      To: MARIA,
      MessagingServiceSid: SERVICE,
      Body: message.text,
      ValidityPeriod: "300",
      ContentRetention: "discard",
      AddressRetention: "obfuscate",
    });
  });

  it("says an account where redaction is not enabled that it refuses, as Twilio does", async () => {
    const { messenger } = await twilioWorld({ settings: { redaction: true } });
    const error = { verdict: "refused", detail: "400 30029" };
    expect(await messenger.send(textTo(MARIA))).toEqual({ ok: false, error });
  });

  it("is no longer of use than Twilio can say", async () => {
    const { messenger, sent } = await twilioWorld();
    await messenger.send(textTo(MARIA, { uselessFromMs: START_MS + 30 * 86_400_000 }));
    expect(await formSent(sent[0])).toMatchObject({ ValidityPeriod: "36000" });
  });

  it("keeps an address that Twilio would refuse to itself rather than the message", async () => {
    const { messenger, sent } = await twilioWorld();
    const address = "https://our_clinic.example/webhooks/twilio/key";
    expect(await messenger.send(textTo(MARIA, { reportAddress: address }))).toMatchObject({ ok: true });
    expect(await formSent(sent[0])).not.toHaveProperty("StatusCallback");
  });

  it.each([
    ["a text that Twilio would refuse", { text: "x".repeat(1_601) }, { detail: "our_bug 1601 characters, 11 parts" }],
    ["no text", { text: "" }, { detail: "our_bug form" }],
    ["a code that has run out", { uselessFromMs: START_MS }, { detail: "of no use any more" }],
    ["a number without its country", { to: "600111222" }, { detail: "not E.164", message: "bad_address" }],
    ["no number", { to: "" }, { detail: "not E.164", message: "bad_address" }],
    ["another channel's address", { to: "whatsapp:+34600111222" }, { detail: "not E.164", message: "bad_address" }],
  ])("is nothing of %s", async (_, change, error) => {
    const { messenger, sent } = await twilioWorld();
    expect(await messenger.send(textTo(MARIA, change))).toEqual({ ok: false, error: { verdict: "refused", ...error } });
    expect(sent).toEqual([]);
  });
});

describe("what Twilio refuses", () => {
  it.each([
    ["opted_out", "opted_out", "400 21610"],
    ["invalid", "bad_address", "400 21211"],
    ["landline", "bad_address", "400 21614"],
    ["not_routable", "not_reachable", "400 21612"],
  ])("of a number that is %s", async (is, message, detail) => {
    const { messenger, behind, state } = await twilioWorld();
    await behind(MARIA, is);
    expect(await messenger.send(textTo(MARIA))).toEqual({ ok: false, error: { verdict: "refused", detail, message } });
    expect((await state()).messages).toEqual([]);
  });

  it.each<[object, object]>([
    [{ status: 401 }, { verdict: "unauthorised", detail: "401 20003" }],
    [
      { status: 403, code: 20003 },
      { verdict: "unauthorised", detail: "403 20003" },
    ],
    [
      { status: 400, code: 20003 },
      { verdict: "unauthorised", detail: "400 20003" },
    ],
    [
      { status: 400, code: 20005 },
      { verdict: "unauthorised", detail: "400 20005" },
    ],
    [{ status: 429 }, { verdict: "not_executed", detail: "429 20429" }],
    [
      { status: 429, retryAfterS: 7 },
      { verdict: "not_executed", detail: "429 20429", retryAfterMs: 7_000 },
    ],
    [
      { status: 400, code: 21611 },
      { verdict: "not_executed", detail: "400 21611" },
    ],
    [
      { status: 400, code: 21606 },
      { verdict: "refused", detail: "400 21606" },
    ],
    [
      { status: 404, code: 20404 },
      { verdict: "refused", detail: "404 20404" },
    ],
    [
      { status: 400, code: 21635 },
      { verdict: "refused", detail: "400 21635", message: "bad_address" },
    ],
    [
      { status: 400, code: 21408 },
      { verdict: "refused", detail: "400 21408", message: "not_reachable" },
    ],
    [
      { status: 400, code: 99999 },
      { verdict: "refused", detail: "400 99999" },
    ],
    [
      { status: 503, code: 21610 },
      { verdict: "unknown", detail: "503" },
    ],
    [{ status: 500 }, { verdict: "unknown", detail: "500" }],
  ])("%o is %o", async (fault, error) => {
    const { messenger, fault: set } = await twilioWorld();
    await set({ kind: "status", ...fault });
    expect(await messenger.send(textTo(MARIA))).toEqual({ ok: false, error });
  });
});

describe("what nobody knows the end of", () => {
  it.each([
    { kind: "drop_before" },
    { kind: "drop_after" },
    { kind: "reset", executed: true },
    { kind: "truncate_body" },
    { kind: "html_502", executed: true },
    { kind: "garbage_200" },
    { kind: "answer", status: 201, body: {} },
    { kind: "answer", status: 201, body: { sid: "../Calls", status: "queued" } },
    { kind: "answer", status: 201, body: [] },
    { kind: "answer", status: 201, body: null },
    { kind: "answer", status: 302, body: {} },
    { kind: "answer", status: 400, body: { code: "21610" } },
    { kind: "answer", status: 400, body: { message: "no" } },
    { kind: "status", status: 504, executed: true },
  ])("is unknown, asked once and never again: %o", async (fault) => {
    const { messenger, fault: set, sent, state } = await twilioWorld();
    await set(fault);
    expect(await messenger.send(textTo(MARIA))).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    expect(sent).toHaveLength(1);
    expect((await state()).messages.length).toBeLessThan(2);
  });

  it("is told all the same: the report of a message whose answer was lost names ours", async () => {
    const { messenger, fault, later, inbox, read } = await twilioWorld();
    await fault({ kind: "drop_after" });
    expect(await messenger.send(textTo(MARIA))).toMatchObject({ ok: false });
    await later();
    const states = await Promise.all(inbox.map((one) => read(one)));
    expect(states.map((one) => one.ok && one.value.reports)).toMatchObject([
      [{ messageId: "01JDQ0000000000000000000M1", state: "sent" }],
      [{ messageId: "01JDQ0000000000000000000M1", state: "delivered" }],
    ]);
  });

  it("had no turn: nothing has left", async () => {
    const fetching = () => Promise.reject(new NotSent());
    const messenger = twilio.build(SETTINGS, { fetch: fetching, nowMs: () => START_MS });
    const error = { verdict: "not_executed", detail: "not_sent" };
    expect(await messenger.send(textTo(MARIA))).toEqual({ ok: false, error });
  });

  it("is an answer of many megabytes", async () => {
    const fetching = async () => new Response("x".repeat(2_000_000), { status: 201 });
    const messenger = twilio.build(SETTINGS, { fetch: fetching, nowMs: () => START_MS });
    expect(await messenger.send(textTo(MARIA))).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  });

  describe("in time", () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it.each(["timeout_before", "timeout_after", "stall_body"])("%s ends after twenty seconds", async (kind) => {
      const { messenger, fault } = await twilioWorld();
      await fault({ kind });
      const answer = messenger.send(textTo(MARIA));
      await vi.advanceTimersByTimeAsync(20_001);
      expect(await answer).toEqual({ ok: false, error: { verdict: "unknown", detail: "no answer" } });
    });
  });
});
