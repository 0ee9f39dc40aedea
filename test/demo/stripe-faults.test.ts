import { expect, it } from "vitest";
import { refusalOf, refusalOfHanging, stripeWorld } from "./stripe-world.ts";

/** What the SDK shows for each fault of the wire, and how many refunds exist behind it. */
const onTheWire = [
  { fault: { kind: "drop_before" }, type: "StripeConnectionError", refunds: 0 },
  { fault: { kind: "drop_after" }, type: "StripeConnectionError", refunds: 1 },
  { fault: { kind: "timeout_before" }, hangs: true, type: "StripeConnectionError", refunds: 0 },
  { fault: { kind: "timeout_after" }, hangs: true, type: "StripeConnectionError", refunds: 1 },
  { fault: { kind: "stall_body" }, hangs: true, type: "StripeConnectionError", refunds: 1 },
  { fault: { kind: "truncate_body" }, type: "StripeConnectionError", refunds: 1 },
  { fault: { kind: "reset" }, type: "StripeConnectionError", refunds: 0 },
  { fault: { kind: "reset", executed: true }, type: "StripeConnectionError", refunds: 1 },
  { fault: { kind: "html_502" }, type: "StripeAPIError", refunds: 0 },
  { fault: { kind: "html_502", executed: true }, type: "StripeAPIError", refunds: 1 },
  { fault: { kind: "garbage_200" }, type: "StripeAPIError", refunds: 1 },
  { fault: { kind: "garbage_200", executed: false }, type: "StripeAPIError", refunds: 0 },
];

it.each(onTheWire)("$fault looks like an unknown outcome, and a resend leaves one refund", async (row) => {
  const { fault, type, refunds, hangs } = row;
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault(fault);
  const send = () =>
    world.stripe.refunds.create({ payment_intent: paymentIntentId, amount: 500 }, { idempotencyKey: "leg_1:g1" });
  const error = await (hangs ? refusalOfHanging(world, send) : refusalOf(send()));
  expect({ type: error.type, status: error.statusCode }).toEqual({ type, status: undefined });
  expect((await world.state()).refunds).toHaveLength(refunds);
  const refund = await send();
  expect((await world.state()).refunds.map(({ id }) => id)).toEqual([refund.id]);
});

const answered = [
  { fault: { kind: "status", status: 400, code: "balance_insufficient" }, type: "StripeInvalidRequestError" },
  { fault: { kind: "status", status: 401 }, type: "StripeAuthenticationError" },
  { fault: { kind: "status", status: 402 }, type: "StripeCardError" },
  { fault: { kind: "status", status: 403 }, type: "StripePermissionError" },
  { fault: { kind: "status", status: 409 }, type: "StripeAPIError" },
  { fault: { kind: "status", status: 429 }, type: "StripeRateLimitError" },
  { fault: { kind: "status", status: 503, saved: false }, type: "StripeAPIError" },
];

it.each(answered)("$fault reaches the SDK as its own class with its status, once", async ({ fault, type }) => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault(fault);
  const send = () => world.stripe.refunds.create({ payment_intent: paymentIntentId }, { idempotencyKey: "leg_1:g1" });
  const error = await refusalOf(send());
  expect(error).toMatchObject({ type, statusCode: fault.status });
  if (fault.code) expect(error.code).toBe(fault.code);
  expect((await world.state()).refunds).toHaveLength(0);
  await expect(send()).resolves.toMatchObject({ status: "succeeded" });
});

it("a fault strikes its own operation only, and as often as it was told", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ operation: "refunds.list", kind: "status", status: 503, times: 2 });
  await world.stripe.refunds.create({ payment_intent: paymentIntentId, amount: 1 });
  const list = () => world.stripe.refunds.list({ payment_intent: paymentIntentId });
  await refusalOf(list());
  await refusalOf(list());
  expect((await list()).data).toHaveLength(1);
  expect((await world.state()).calls).toEqual({ "refunds.create": 1, "refunds.list": 3 });
});

it("should-retry is told as asked", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ kind: "status", status: 429, shouldRetry: false });
  const error = await refusalOf(world.stripe.refunds.create({ payment_intent: paymentIntentId }));
  expect(error.headers?.["stripe-should-retry"]).toBe("false");
});

it("the webhook can come before the reply", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ kind: "webhook_first" });
  const refund = await world.stripe.refunds.create({ payment_intent: paymentIntentId });
  expect(world.inbox.map(({ body }) => JSON.parse(body).data.object.id)).toContain(refund.id);
});

it("the same seed strikes the same requests", async () => {
  const history = async (seed: number) => {
    const world = await stripeWorld({ seed });
    const { paymentIntentId } = await world.pay({});
    await world.fault({ kind: "status", status: 429, chance: 0.5, times: 100 });
    const outcomes: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      const call = world.stripe.refunds.create({ payment_intent: paymentIntentId, amount: 1 });
      outcomes.push(
        await call.then(
          ({ id }) => id,
          ({ type }) => type,
        ),
      );
    }
    return outcomes;
  };
  const [first, again, other] = [await history(7), await history(7), await history(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(2);
  expect(first).toContain("StripeRateLimitError");
});
