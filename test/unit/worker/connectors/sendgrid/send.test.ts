import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NotSent } from "../../../../../worker/connectors/call-slots.ts";
import { sendgrid } from "../../../../../worker/connectors/sendgrid/sendgrid.ts";
import { MARIA, MESSAGE, mailTo, SETTINGS, START_MS, sendgridWorld } from "../../../../demo/sendgrid/world.ts";

describe("what leaves", () => {
  it("is address, subject and text with our id, measured by nobody", async () => {
    const { messenger, sent, state } = await sendgridWorld({ settings: { replyTo: "help@clinic.example" } });
    const answer = await messenger.send(mailTo(MARIA));
    const [mail] = (await state()).mails;
    expect(answer).toEqual({ ok: true, value: { vendorRef: mail?.id } });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get("authorization")).toBe(`Bearer ${SETTINGS.apiKey}`);
    expect(await sent[0]?.json()).toEqual({
      personalizations: [{ to: [{ email: MARIA }], custom_args: { makegood_message: MESSAGE } }],
      from: { email: SETTINGS.fromAddress, name: SETTINGS.fromName },
      reply_to: { email: "help@clinic.example" },
      subject: "Your request",
      content: [{ type: "text/plain", value: "Your request: 123456" }],
      categories: ["refund"],
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
        subscription_tracking: { enable: false },
      },
    });
  });

  it("goes to the EU where the key is from there", async () => {
    const { messenger, sent } = await sendgridWorld({ account: { region: "eu" }, settings: { region: "eu" } });
    expect(await messenger.send(mailTo(MARIA))).toMatchObject({ ok: true });
    expect(sent[0]?.url).toBe("https://api.eu.sendgrid.com/v3/mail/send");
  });

  it.each([
    ["no subject", { subject: "" }, { detail: "our_bug mail" }],
    ["a subject of two lines", { subject: "x\r\nBcc: all@example.com" }, { detail: "our_bug mail" }],
    ["no text", { text: "" }, { detail: "our_bug mail" }],
    ["a book", { text: "x".repeat(100_001) }, { detail: "our_bug 100001 characters" }],
    ["an id that is a name", { messageId: "María López" }, { detail: "our_bug mail" }],
    ["a code that has run out", { uselessFromMs: START_MS }, { detail: "of no use any more" }],
    ["no address", { to: "" }, { detail: "no address", message: "bad_address" }],
    ["two addresses", { to: `${MARIA}, other@example.com` }, { detail: "no address", message: "bad_address" }],
    ["a number", { to: "+34600111222" }, { detail: "no address", message: "bad_address" }],
  ])("is nothing with %s", async (_, change, error) => {
    const { messenger, sent } = await sendgridWorld();
    expect(await messenger.send(mailTo(MARIA, change))).toEqual({ ok: false, error: { verdict: "refused", ...error } });
    expect(sent).toEqual([]);
  });
});

const complaint = (field: string | null) => ({ errors: [{ message: "Something about maria@example.com", field }] });

describe("what SendGrid answers", () => {
  it.each<[object, object]>([
    [
      { kind: "status", status: 401 },
      { verdict: "unauthorised", detail: "401" },
    ],
    [
      { kind: "status", status: 403 },
      { verdict: "unauthorised", detail: "403" },
    ],
    [
      { kind: "status", status: 429 },
      { verdict: "not_executed", detail: "429" },
    ],
    [
      { kind: "status", status: 429, retryAfterS: 7 },
      { verdict: "not_executed", detail: "429", retryAfterMs: 7_000 },
    ],
    [
      { kind: "status", status: 429, retryAfterS: 86_400 },
      { verdict: "not_executed", detail: "429", retryAfterMs: 3_600_000 },
    ],
    [
      { kind: "status", status: 429, retryAfterS: 0 },
      { verdict: "not_executed", detail: "429" },
    ],
    [
      { kind: "status", status: 400 },
      { verdict: "refused", detail: "400" },
    ],
    [
      { kind: "status", status: 413 },
      { verdict: "refused", detail: "413" },
    ],
    [
      { kind: "answer", status: 400, body: complaint("personalizations.0.to.0.email") },
      { verdict: "refused", detail: "400 personalizations.0.to.0.email", message: "bad_address" },
    ],
    [
      { kind: "answer", status: 400, body: complaint("subject") },
      { verdict: "refused", detail: "400 subject" },
    ],
    [
      { kind: "answer", status: 400, body: complaint("Dear María") },
      { verdict: "refused", detail: "400" },
    ],
    [
      { kind: "answer", status: 200, body: {} },
      { verdict: "unknown", detail: "200 without an id" },
    ],
    [{ kind: "garbage_200" }, { verdict: "unknown", detail: "200 without an id" }],
    [
      { kind: "answer", status: 202, body: {} },
      { verdict: "unknown", detail: "202 without an id" },
    ],
    [
      { kind: "answer", status: 302, body: {} },
      { verdict: "unknown", detail: "302" },
    ],
    [
      { kind: "answer", status: 400, body: "no" },
      { verdict: "unknown", detail: "400" },
    ],
    [
      { kind: "answer", status: 400, body: { errors: [] } },
      { verdict: "unknown", detail: "400" },
    ],
    [
      { kind: "status", status: 500, executed: true },
      { verdict: "unknown", detail: "500" },
    ],
    [
      { kind: "html_502", executed: true },
      { verdict: "unknown", detail: "502" },
    ],
    [{ kind: "drop_before" }, { verdict: "unknown", detail: "no answer" }],
    [{ kind: "drop_after" }, { verdict: "unknown", detail: "no answer" }],
    [
      { kind: "reset", executed: true },
      { verdict: "unknown", detail: "no answer" },
    ],
  ])("%o is %o, and is asked once", async (fault, error) => {
    const { messenger, fault: set, sent, state } = await sendgridWorld();
    await set(fault);
    expect(await messenger.send(mailTo(MARIA))).toEqual({ ok: false, error });
    expect(sent).toHaveLength(1);
    expect((await state()).mails.length).toBeLessThan(2);
  });

  it("was never heard, and is told all the same: the events name ours", async () => {
    const { messenger, fault, later, inbox, read } = await sendgridWorld();
    await fault({ kind: "drop_after" });
    expect(await messenger.send(mailTo(MARIA))).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    await later();
    await later();
    const last = inbox.at(-1);
    expect(last && (await read(last))).toMatchObject({
      ok: true,
      value: { reports: [{ messageId: MESSAGE, state: "delivered" }] },
    });
  });

  it("where its sandbox mode is on for all says that nothing was sent", async () => {
    const fetching = async () => new Response(null, { status: 200 });
    const messenger = sendgrid.build(SETTINGS, { fetch: fetching, nowMs: () => START_MS });
    const error = { verdict: "refused", detail: "200 sandbox_mode" };
    expect(await messenger.send(mailTo(MARIA))).toEqual({ ok: false, error });
  });

  it("nothing where it had no turn: nothing has left", async () => {
    const fetching = () => Promise.reject(new NotSent());
    const messenger = sendgrid.build(SETTINGS, { fetch: fetching, nowMs: () => START_MS });
    const error = { verdict: "not_executed", detail: "not_sent" };
    expect(await messenger.send(mailTo(MARIA))).toEqual({ ok: false, error });
  });

  describe("in time", () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it.each(["timeout_before", "timeout_after"])("or not: %s ends after twenty seconds", async (kind) => {
      const { messenger, fault } = await sendgridWorld();
      await fault({ kind });
      const answer = messenger.send(mailTo(MARIA));
      await vi.advanceTimersByTimeAsync(20_001);
      expect(await answer).toEqual({ ok: false, error: { verdict: "unknown", detail: "no answer" } });
    });
  });
});
