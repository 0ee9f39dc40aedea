import { describe, expect, it } from "vitest";
import { newSigningKey } from "../../../../../demo/vendors/sendgrid/signing.ts";
import {
  MARIA,
  MESSAGE,
  mailTo,
  SIGNATURE,
  STAMP,
  START_MS,
  sendgridWorld,
  signed,
} from "../../../../demo/sendgrid/world.ts";

const BAD = { ok: false, error: "bad_signature" };
const BAD_BODY = { ok: false, error: "bad_body" };
const MINUTE_MS = 60_000;
const DELIVERED = {
  email: MARIA,
  event: "delivered",
  timestamp: START_MS / 1000,
  sg_event_id: "event-1",
  sg_message_id: "abc.recvd-1-2.0",
  makegood_message: MESSAGE,
};

async function scene(flaw?: string) {
  const world = await sendgridWorld();
  if (flaw) await world.fault({ operation: "webhook", kind: flaw });
  await world.messenger.send(mailTo(MARIA));
  await world.later();
  const first = world.inbox[0];
  if (!first) throw new Error("nothing was told");
  return { ...world, first };
}

/** All that was told of a mail to such a mailbox. */
async function toldOf(is: string) {
  const world = await sendgridWorld();
  await world.behind(MARIA, is);
  const answer = await world.messenger.send(mailTo(MARIA));
  for (let count = 0; count < 3; count += 1) await world.later();
  const read = await Promise.all(world.inbox.map((one) => world.read(one)));
  expect(read.every(({ ok }) => ok)).toBe(true);
  const reports = read.flatMap((one) => (one.ok ? (one.value.reports ?? []) : []));
  return { ...world, vendorRef: answer.ok ? answer.value.vendorRef : "", reports };
}

describe("a delivery", () => {
  it("says what became of which mail, by our id and by SendGrid's, and when", async () => {
    const { reports, vendorRef } = await toldOf("mailbox");
    expect(reports).toEqual([{ messageId: MESSAGE, vendorRef, state: "delivered", atMs: START_MS + 2 * MINUTE_MS }]);
  });

  it.each([
    ["nobody", [{ state: "bad_address", code: "5.1.1" }]],
    ["blocked", [{ state: "undelivered" }]],
    ["bounced_before", [{ state: "bad_address", code: "Bounced Address" }]],
    ["invalid", [{ state: "bad_address", code: "Invalid" }]],
    ["unsubscribed", [{ state: "opted_out", code: "Unsubscribed Address" }]],
    ["spam_reporter", [{ state: "opted_out", code: "Spam Reporting Address" }]],
    ["deferred", []],
    ["silent", []],
  ])("of a mail to one that is %s", async (is, states) => {
    const { reports } = await toldOf(is);
    expect(reports).toMatchObject(states);
    expect(reports).toHaveLength(states.length);
    expect(JSON.stringify(reports)).not.toContain(MARIA);
  });

  it.each(["spamreport", "unsubscribe"])(
    "of who answers it with %s says that they want none, and the next is dropped",
    async (act) => {
      const { control, state, later, inbox, read, messenger } = await scene();
      const [mail] = (await state()).mails;
      await control(`/mails/${mail?.id}/${act}`);
      await later(0);
      const said = inbox.at(-1);
      expect(said && (await read(said))).toMatchObject({ ok: true, value: { reports: [{ state: "opted_out" }] } });
      await messenger.send(mailTo(MARIA, { messageId: "M2" }));
      await later();
      const next = inbox.at(-1);
      expect(next && (await read(next))).toMatchObject({
        ok: true,
        value: { reports: [{ messageId: "M2", state: "opted_out" }] },
      });
    },
  );

  it("has many events, some of them of the clinic's other mails, and some that nobody can read", async () => {
    const { read } = await sendgridWorld();
    const { makegood_message: _, ...newsletter } = DELIVERED;
    const odd = [null, 7, "x", [], { event: 1 }, {}, { event: "Delivered" }];
    const body = [newsletter, ...odd, DELIVERED, { ...DELIVERED, makegood_message: "M2", event: "open" }];
    expect(await read(await signed(body))).toMatchObject({
      ok: true,
      value: { event: "email.events", reports: [{ messageId: MESSAGE, vendorRef: "abc", state: "delivered" }] },
    });
    expect(await read(await signed([newsletter]))).toMatchObject({ ok: true });
    expect(await read(await signed([newsletter]))).not.toHaveProperty("value.reports");
  });

  it("of members of another kind than they should be loses only these", async () => {
    const { read } = await sendgridWorld();
    const event = { ...DELIVERED, timestamp: "now", sg_message_id: 7, sg_event_id: {}, status: [] };
    expect(await read(await signed([event]))).toMatchObject({
      ok: true,
      value: { reports: [{ messageId: MESSAGE, state: "delivered" }] },
    });
    const named = { ...DELIVERED, makegood_message: { toString: "x" } };
    expect(await read(await signed([named]))).not.toHaveProperty("value.reports");
  });

  it("shows of a bounce the server's code and nothing that it wrote", async () => {
    const { read } = await sendgridWorld();
    const bounce = { ...DELIVERED, event: "bounce", type: "bounce", reason: `no ${MARIA}` };
    const told = await read(
      await signed([{ ...bounce, status: "5.7.1" }, { ...bounce, status: `no ${MARIA}` }, bounce]),
    );
    expect(told.ok && told.value.reports?.map(({ code }) => code)).toEqual(["5.7.1", undefined, undefined]);
    expect(JSON.stringify(told)).not.toContain(MARIA);
  });

  it("that comes again has the same id, also in another order, and another has another", async () => {
    const { read } = await sendgridWorld();
    const second = { ...DELIVERED, sg_event_id: "event-2" };
    const idOf = async (body: unknown, atMs = START_MS) => {
      const delivery = await read(await signed(body, { atMs }));
      return delivery.ok ? delivery.value.deliveryId : "";
    };
    const id = await idOf([DELIVERED, second]);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await idOf([second, DELIVERED], START_MS + MINUTE_MS)).toBe(id);
    const { sg_event_id: _, ...nameless } = DELIVERED;
    const others = [[DELIVERED], [second], [DELIVERED, nameless], [nameless], [], [{ ...nameless, event: "bounce" }]];
    const ids = await Promise.all(others.map((body) => idOf(body)));
    expect(new Set([id, ...ids]).size).toBe(others.length + 1);
  });

  it("that was not taken is tried again, with a new instant", async () => {
    const { answerWebhook, messenger, later, inbox, read } = await sendgridWorld();
    answerWebhook(503);
    await messenger.send(mailTo(MARIA));
    await later(0);
    answerWebhook(204);
    await later(10 * MINUTE_MS);
    const [first, second] = await Promise.all(inbox.map((one) => read(one)));
    expect(first).toEqual(BAD);
    expect(second).toMatchObject({ ok: true });
  });
});

describe("is refused", () => {
  it.each(["wrong_signature", "raw", "altered_body", "altered_stamp", "old", "future"])("with %s", async (flaw) => {
    const { first, read } = await scene(flaw);
    expect(await read(first)).toEqual(BAD);
  });

  it("by another key, with half of it, without one of its headers, with a line more", async () => {
    const { first, read } = await scene();
    const { [SIGNATURE]: signature = "", [STAMP]: stamp = "" } = first.headers;
    expect(await read(first)).toMatchObject({ ok: true });
    expect(await read(first, { webhookPublicKey: (await newSigningKey()).publicKey })).toEqual(BAD);
    expect(await read({ ...first, rawBody: `${first.rawBody}\n` })).toEqual(BAD);
    expect(await read({ ...first, headers: { [SIGNATURE]: signature } })).toEqual(BAD);
    expect(await read({ ...first, headers: { [STAMP]: stamp } })).toEqual(BAD);
    expect(await read({ ...first, headers: { [STAMP]: stamp, [SIGNATURE]: signature.slice(0, 40) } })).toEqual(BAD);
    expect(await read({ ...first, headers: {} })).toEqual(BAD);
  });

  it("more than five minutes after it was signed, or before", async () => {
    const { read } = await sendgridWorld();
    const at = async (atMs: number) => read(await signed([DELIVERED], { atMs }));
    expect(await at(START_MS - 5 * MINUTE_MS)).toMatchObject({ ok: true });
    expect(await at(START_MS + 5 * MINUTE_MS)).toMatchObject({ ok: true });
    expect(await at(START_MS - 5 * MINUTE_MS - 1_000)).toEqual(BAD);
    expect(await at(START_MS + 5 * MINUTE_MS + 1_000)).toEqual(BAD);
  });

  it("with an instant that is a part of the body: what is signed is both one after the other", async () => {
    const { read } = await sendgridWorld();
    const good = await signed("7[]");
    const moved = { ...good, rawBody: "[]", headers: { ...good.headers, [STAMP]: `${good.headers[STAMP]}7` } };
    expect(await read(moved)).toEqual(BAD);
  });
});

describe("a hostile body never throws", () => {
  it.each<[string, string]>([
    ["no JSON", "<html></html>"],
    ["half a JSON", '[{"event":'],
    ["an object", '{"event":"delivered"}'],
    ["null", "null"],
    ["a number", "7"],
    ["empty", ""],
    ["very deep", "[".repeat(100_000)],
  ])("that is %s is a bad body, though it is signed", async (_, body) => {
    const { read } = await sendgridWorld();
    expect(await read(await signed(body))).toEqual(BAD_BODY);
  });

  it("that is huge is not looked at", async () => {
    const { read } = await sendgridWorld();
    expect(await read(await signed(`[${" ".repeat(1_000_001)}]`))).toEqual(BAD);
  });

  it("with the names of what every object has, and with what is no text, is read as anything else", async () => {
    const { read } = await sendgridWorld();
    const text =
      '[{"__proto__":{"event":"delivered","makegood_message":"M1"},"event":"constructor"},{"event":"dropped","reason":"toString","makegood_message":"M1"},{"event":"\\ud800"}]';
    expect(await read(await signed(text))).toMatchObject({
      ok: true,
      value: { reports: [{ messageId: "M1", state: "undelivered" }] },
    });
  });
});
