import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RawDelivery } from "../../../../../worker/connectors/connector.ts";
import { square } from "../../../../../worker/connectors/square/square.ts";
import { DAY_MS, type Delivered, HOUR_MS, SETTINGS, squareWorld, WEBHOOK_URL } from "../../../../demo/square/world.ts";

async function scene() {
  const world = await squareWorld();
  const paid = await world.pay();
  /** As the house hands it over: only the headers that the webhook names. */
  const raw = ({ body, headers }: Delivered, more: Partial<RawDelivery> = {}): RawDelivery => ({
    rawBody: body,
    address: WEBHOOK_URL,
    headers: Object.fromEntries(square.webhook.headers.map((name) => [name, headers[name] ?? ""])),
    ...more,
  });
  const read = (delivery: RawDelivery, settings = SETTINGS) => square.webhook.read(delivery, settings, world.tools);
  const refunded = async (flaw?: string) => {
    if (flaw) await world.fault({ operation: "webhook", kind: flaw });
    const refund = await (await world.control("/refunds", { payment: paid.id, amountMinor: 500 })).json();
    await world.simulator.pump();
    const [first] = world.inbox;
    if (!first) throw new Error("nothing arrived");
    return { refund, first };
  };
  return { ...world, paid, raw, read, refunded };
}

/** Signed as Square signs, whatever it says. */
function signed(body: unknown, { key = SETTINGS.webhookSignatureKey, address = WEBHOOK_URL } = {}): RawDelivery {
  const rawBody = typeof body === "string" ? body : JSON.stringify(body);
  const signature = createHmac("sha256", key)
    .update(address + rawBody)
    .digest("base64");
  return { rawBody, address: WEBHOOK_URL, headers: { "x-square-hmacsha256-signature": signature } };
}

const BAD = { ok: false, error: "bad_signature" };

describe("a delivery of Square's", () => {
  it("says which refund to read, and its id; nothing of what it says about money is taken", async () => {
    const { refunded, read, raw } = await scene();
    const { refund, first } = await refunded();
    const delivery = await read(raw(first));
    expect(delivery).toEqual({
      ok: true,
      value: {
        deliveryId: JSON.parse(first.body).event_id,
        event: "refund.created",
        look: { at: "refund", ref: refund.id },
      },
    });
  });

  it("about a dispute says which payment to read", async () => {
    const { control, paid, simulator, inbox, read, raw } = await scene();
    await control(`/payments/${paid.id}/dispute`);
    await simulator.pump();
    const deliveries = await Promise.all(inbox.map((one) => read(raw(one))));
    expect(deliveries).toMatchObject([
      { value: { event: "dispute.created", look: { at: "payment", refs: [paid.id] } } },
    ]);
  });

  it("that comes twice has one id", async () => {
    const { inbox, refunded, read, raw } = await scene();
    await refunded("duplicate");
    const ids = await Promise.all(inbox.map(async (one) => await read(raw(one))));
    const created = ids.flatMap((one) => (one.ok && one.value.event === "refund.created" ? one.value.deliveryId : []));
    expect(created).toHaveLength(2);
    expect(new Set(created).size).toBe(1);
  });

  it.each(["wrong_signature", "altered_body", "other_address", "old", "future"])("with %s is refused", async (flaw) => {
    const { refunded, read, raw } = await scene();
    const { first } = await refunded(flaw);
    expect(await read(raw(first))).toEqual(BAD);
  });

  it("is refused with another key, at another address, without its header, with half of it, with the older one", async () => {
    const { refunded, read, raw } = await scene();
    const { first } = await refunded();
    const good = raw(first);
    const name = "x-square-hmacsha256-signature";
    const half = good.headers[name]?.slice(0, 20) ?? "";
    expect(await read(good)).toMatchObject({ ok: true });
    expect(await read(good, { ...SETTINGS, webhookSignatureKey: "another-key" })).toEqual(BAD);
    expect(await read({ ...good, address: `${WEBHOOK_URL}/` })).toEqual(BAD);
    expect(await read({ ...good, rawBody: `${good.rawBody} ` })).toEqual(BAD);
    expect(await read({ ...good, headers: {} })).toEqual(BAD);
    expect(await read({ ...good, headers: { [name]: half } })).toEqual(BAD);
    expect(await read({ ...good, headers: { [name]: first.headers["x-square-signature"] ?? "" } })).toEqual(BAD);
  });

  it("that Square tries again for a day is taken; a copy from last week is not, though it was signed", async () => {
    const { refunded, read, raw, time } = await scene();
    const { first } = await refunded();
    time.nowMs += DAY_MS + HOUR_MS;
    expect(await read(raw(first))).toMatchObject({ ok: true });
    time.nowMs += 6 * DAY_MS;
    expect(await read(raw(first))).toEqual(BAD);
  });
});

describe("what is signed and is still no good", () => {
  const event = {
    event_id: "demo-1",
    type: "refund.updated",
    created_at: "2026-11-02T09:00:00Z",
    data: { id: "demo_x" },
  };

  it.each<[string, unknown]>([
    ["no JSON", "<html></html>"],
    ["half a JSON", '{"event_id":'],
    ["a list", [event]],
    ["null", "null"],
    ["no id", { ...event, event_id: undefined }],
    ["an empty id", { ...event, event_id: "" }],
    ["no kind", { ...event, type: 7 }],
    ["no day", { ...event, created_at: undefined }],
    ["no data", { ...event, data: undefined }],
  ])("%s is a bad body", async (_, body) => {
    const { read } = await scene();
    expect(await read(signed(body))).toEqual({ ok: false, error: "bad_body" });
  });

  it.each<[string, object, object | undefined]>([
    [
      "a refund by the event's own id",
      { type: "refund.updated", data: { id: "demo_x" } },
      { at: "refund", ref: "demo_x" },
    ],
    ["a payment", { type: "payment.updated", data: { id: "demoP" } }, { at: "payment", refs: ["demoP"] }],
    [
      "a dispute that names no payment",
      { type: "dispute.created", data: { id: "d", object: { dispute: {} } } },
      undefined,
    ],
    ["an event that we do not follow", { type: "inventory.count.updated", data: { id: "i" } }, undefined],
    ["nothing named", { type: "refund.updated", data: {} }, undefined],
  ])("%s tells where to look, or nowhere", async (_, more, look) => {
    const { read } = await scene();
    const delivery = await read(signed({ ...event, ...more }));
    expect(delivery).toMatchObject({ ok: true });
    expect(delivery.ok && delivery.value.look).toEqual(look);
  });
});
