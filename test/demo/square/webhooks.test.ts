import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DAY_MS, type Delivered, HOUR_MS, SETTINGS, squareWorld, WEBHOOK_URL } from "./world.ts";

async function scene(account: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay();
  const refund = async () => (await (await world.control("/refunds", { payment: paid.id, amountMinor: 10 })).json()).id;
  const types = () => world.inbox.map(({ body }) => JSON.parse(body).type as string);
  return { ...world, paid, refund, types };
}

const isSigned = ({ body, headers }: Delivered, address = WEBHOOK_URL) =>
  createHmac("sha256", SETTINGS.webhookSignatureKey)
    .update(address + body)
    .digest("base64") === headers["x-square-hmacsha256-signature"];

describe("an event of the simulated Square", () => {
  it("is signed over the address and the body, and tells the object as it was", async () => {
    const { refund, simulator, inbox, time, paid } = await scene();
    const id = await refund();
    expect(await simulator.pump()).toBe(1);
    const [first] = inbox;
    if (!first) throw new Error("nothing arrived");
    expect(isSigned(first)).toBe(true);
    expect(isSigned(first, `${WEBHOOK_URL}/`)).toBe(false);
    expect(first.headers["square-environment"]).toBe("Production");
    expect(JSON.parse(first.body)).toMatchObject({
      merchant_id: "MERCHANT_DEMO",
      type: "refund.created",
      event_id: expect.stringMatching(/^demo-/),
      created_at: new Date(time.nowMs).toISOString(),
      data: { type: "refund", id, object: { refund: { id, status: "PENDING", payment_id: paid.id } } },
    });
  });

  it("is told of each change of a refund and of a dispute", async () => {
    const { refund, simulator, types, time, control, paid } = await scene();
    await refund();
    time.nowMs += 2_000;
    await simulator.pump();
    expect(types()).toEqual(["refund.created", "payment.updated", "refund.updated"]);
    const { id } = await (await control(`/payments/${paid.id}/dispute`)).json();
    await control(`/disputes/${id}`, { state: "PROCESSING" });
    await control(`/disputes/${id}/close`, { outcome: "lost" });
    await simulator.pump();
    expect(types().slice(3)).toEqual(["dispute.created", "dispute.state.updated", "dispute.state.updated"]);
  });

  it.each([
    ["wrong_signature", false],
    ["altered_body", false],
    ["other_address", false],
    ["old", true],
    ["future", true],
  ])("can be %s, and its next try is good", async (kind, signed) => {
    const { fault, refund, simulator, inbox, answerWebhook, time } = await scene({ habits: { settleAfterMs: null } });
    await fault({ operation: "webhook", kind });
    await refund();
    answerWebhook(400);
    await simulator.pump();
    const [spoilt] = inbox;
    expect(spoilt && isSigned(spoilt)).toBe(signed);
    answerWebhook(200);
    time.nowMs += HOUR_MS;
    expect(await simulator.pump()).toBe(1);
    const [, again] = inbox;
    expect(again && isSigned(again)).toBe(true);
    expect(JSON.parse(again?.body ?? "").event_id).toBe(JSON.parse(spoilt?.body ?? "").event_id);
  });

  it("can be sent again on demand, as it was or forged", async () => {
    const { refund, simulator, inbox, control, state } = await scene({ habits: { settleAfterMs: null } });
    await refund();
    await simulator.pump();
    const id = (await state()).events[0]?.id;
    await control(`/events/${id}/send`);
    await control(`/events/${id}/send`, { flaw: "wrong_signature" });
    expect(await simulator.pump()).toBe(2);
    expect(inbox[1]?.body).toBe(inbox[0]?.body);
    expect(inbox.map((one) => isSigned(one))).toEqual([true, true, false]);
  });

  it("can come twice, late, behind the next, never, or before the answer", async () => {
    const { fault, refund, simulator, types, time, inbox, ask, paid } = await scene({
      habits: { settleAfterMs: null },
    });
    await fault({ operation: "webhook", kind: "duplicate" });
    await refund();
    await simulator.pump();
    expect(new Set(inbox.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
    expect(inbox).toHaveLength(2);
    await fault({ operation: "webhook", kind: "lose" });
    await refund();
    expect(await simulator.pump()).toBe(0);
    await fault({ operation: "webhook", kind: "delay", delayMs: HOUR_MS });
    await refund();
    expect(await simulator.pump()).toBe(0);
    time.nowMs += HOUR_MS;
    expect(await simulator.pump()).toBe(1);
    await fault({ operation: "webhook", eventType: "refund.created", kind: "reorder" });
    const [first, second] = [await refund(), await refund()];
    await simulator.pump();
    expect(inbox.slice(-2).map(({ body }) => JSON.parse(body).data.id)).toEqual([second, first]);
    await fault({ kind: "webhook_first" });
    const body = { idempotency_key: "k", payment_id: paid.id, amount_money: { amount: 1, currency: "USD" } };
    const seen = inbox.length;
    await ask("POST", "/v2/refunds", body);
    expect(inbox).toHaveLength(seen + 1);
    expect(types().at(-1)).toBe("refund.created");
  });

  it("is tried for about a day where the receiver is down, and then no more", async () => {
    const { refund, simulator, inbox, answerWebhook, time, state } = await scene({ habits: { settleAfterMs: null } });
    answerWebhook(503);
    await refund();
    for (let hours = 0; hours < 30; hours += 1) {
      await simulator.pump();
      time.nowMs += HOUR_MS;
    }
    expect((await state()).undelivered).toBe(0);
    const tries = inbox.length;
    expect(tries).toBeGreaterThan(8);
    answerWebhook(200);
    time.nowMs += 2 * DAY_MS;
    expect(await simulator.pump()).toBe(0);
    expect(inbox).toHaveLength(tries);
  });

  it("two rounds at once send it once", async () => {
    const { refund, simulator, inbox } = await scene();
    await refund();
    const arrived = await Promise.all([simulator.pump(), simulator.pump()]);
    expect(arrived.reduce((sum, count) => sum + count)).toBe(1);
    expect(inbox).toHaveLength(1);
  });
});
