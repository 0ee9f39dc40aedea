import Stripe from "stripe";
import { expect, it } from "vitest";
import { type Delivered, HOUR_MS, type StripeWorld, stripeWorld, WEBHOOK_SECRET } from "./stripe-world.ts";

const verify = ({ stripe, time }: StripeWorld, { body, signature }: Delivered, secret = WEBHOOK_SECRET) =>
  stripe.webhooks.constructEventAsync(
    body,
    signature,
    secret,
    undefined,
    Stripe.createSubtleCryptoProvider(),
    time.nowMs,
  );

const events = ({ inbox }: StripeWorld) => inbox.map(({ body }) => JSON.parse(body) as Stripe.Event);
const types = (world: StripeWorld) => events(world).map(({ type }) => type);

it("a delivered event carries a signature that the SDK accepts, and only with the right secret", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const refund = await world.stripe.refunds.create({ charge: chargeId }, { idempotencyKey: "leg_1:g1" });
  expect(await world.simulator.pump()).toBe(2);
  const [first] = world.inbox;
  if (!first) throw new Error("nothing arrived");
  const event = await verify(world, first);
  expect(event).toMatchObject({
    type: "refund.created",
    api_version: "2026-10-28.endive",
    data: { object: { id: refund.id, status: "succeeded" } },
    request: { idempotency_key: "leg_1:g1" },
  });
  await expect(verify(world, first, "whsec_other")).rejects.toThrow(Stripe.errors.StripeSignatureVerificationError);
  await expect(verify(world, { ...first, body: `${first.body} ` })).rejects.toThrow(/signature/i);
});

it("while a secret is rolled, the old and the new one both verify", async () => {
  const world = await stripeWorld();
  const webhook = {
    url: "https://clinic.example/webhooks/stripe",
    secret: "whsec_new_one",
    previousSecret: WEBHOOK_SECRET,
  };
  await world.control("/accounts", { secretKey: "sk_test_clinic", webhook });
  const { chargeId } = await world.pay({});
  await world.control("/refunds", { charge: chargeId });
  await world.simulator.pump();
  for (const delivered of world.inbox) {
    await expect(verify(world, delivered)).resolves.toBeDefined();
    await expect(verify(world, delivered, "whsec_new_one")).resolves.toBeDefined();
  }
});

it.each(["wrong_signature", "old_timestamp"])("a delivery with %s does not verify, its retry does", async (kind) => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", eventType: "refund.created", kind });
  await world.control("/refunds", { charge: chargeId });
  world.answerWebhook(400);
  await world.simulator.pump();
  const [spoilt] = world.inbox;
  if (!spoilt) throw new Error("nothing arrived");
  await expect(verify(world, spoilt)).rejects.toThrow(Stripe.errors.StripeSignatureVerificationError);
  world.answerWebhook(200);
  world.time.nowMs += HOUR_MS;
  expect(await world.simulator.pump()).toBe(2);
  const retried = world.inbox.findLast(({ body }) => body === spoilt.body);
  await expect(retried && verify(world, retried)).resolves.toMatchObject({ type: "refund.created" });
});

it("a timestamp from the future passes the SDK, so the receiver must refuse it itself", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", eventType: "refund.created", kind: "future_timestamp" });
  await world.control("/refunds", { charge: chargeId });
  await world.simulator.pump();
  const [early] = world.inbox;
  if (!early) throw new Error("nothing arrived");
  await expect(verify(world, early)).resolves.toBeDefined();
  expect(Number(/t=(\d+)/.exec(early.signature)?.[1]) * 1000).toBeGreaterThan(world.time.nowMs + 300_000);
});

it("an event can come twice with one id", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", eventType: "refund.created", kind: "duplicate" });
  await world.control("/refunds", { charge: chargeId });
  await world.simulator.pump();
  const ids = events(world).flatMap(({ type, id }) => (type === "refund.created" ? [id] : []));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

it("an event can come after the one that followed it", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", eventType: "refund.created", kind: "reorder" });
  await world.control("/refunds", { charge: chargeId });
  await world.simulator.pump();
  expect(types(world)).toEqual(["charge.refunded", "refund.created"]);
});

it("an event can be lost for ever and still be read from the log", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", kind: "lose", times: 2 });
  const { id } = await world.stripe.refunds.create({ charge: chargeId });
  world.time.nowMs += 100 * HOUR_MS;
  expect(await world.simulator.pump()).toBe(0);
  const { data } = await world.stripe.events.list({ type: "refund.created" });
  expect(data.map((event) => event.type === "refund.created" && event.data.object.id)).toEqual([id]);
});

it("an event can be late, and tells the object as it was, not as it is", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ operation: "webhook", eventType: "refund.created", kind: "delay", delayMs: HOUR_MS });
  const { id } = await world.stripe.refunds.create({ charge: chargeId });
  await world.control(`/refunds/${id}/fail`);
  await world.simulator.pump();
  expect(types(world)).toEqual(["charge.refunded", "refund.failed"]);
  await world.control("/clock", { advanceMs: HOUR_MS });
  await world.simulator.pump();
  const last = events(world).at(-1);
  expect(last).toMatchObject({ type: "refund.created", data: { object: { status: "succeeded" } } });
  expect((await world.stripe.refunds.retrieve(id)).status).toBe("failed");
});

it("a receiver that is down gets its events later, for three days at most", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  world.answerWebhook(503);
  await world.control("/refunds", { charge: chargeId });
  expect(await world.simulator.pump()).toBe(0);
  expect(await world.simulator.pump()).toBe(0);
  expect(world.inbox).toHaveLength(2);
  for (let hours = 0; hours < 73; hours += 1) {
    world.time.nowMs += HOUR_MS;
    await world.simulator.pump();
  }
  expect((await world.state()).undelivered).toBe(0);
  const tries = world.inbox.length;
  expect(tries).toBeGreaterThan(10);
  world.answerWebhook(200);
  world.time.nowMs += 100 * HOUR_MS;
  expect(await world.simulator.pump()).toBe(0);
  expect(world.inbox).toHaveLength(tries);
});

it("every change of a dispute is told once", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const { id } = await (await world.control(`/charges/${chargeId}/dispute`)).json();
  await world.control(`/disputes/${id}`, { status: "under_review" });
  await world.control(`/disputes/${id}/close`, { outcome: "won" });
  await world.simulator.pump();
  const told = ["created", "funds_withdrawn", "updated", "closed", "funds_reinstated"];
  expect(types(world)).toEqual(told.map((what) => `charge.dispute.${what}`));
});

it("two rounds of delivery at once send each event once", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.control("/refunds", { charge: chargeId });
  const arrived = await Promise.all([world.simulator.pump(), world.simulator.pump()]);
  expect(arrived.reduce((sum, count) => sum + count)).toBe(2);
  expect(new Set(events(world).map(({ id }) => id)).size).toBe(world.inbox.length);
});
