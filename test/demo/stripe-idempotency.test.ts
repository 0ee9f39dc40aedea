import { expect, it } from "vitest";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { HOUR_MS, headerOf, refusalOf, type StripeWorld, stripeWorld } from "./stripe-world.ts";

const send = (world: StripeWorld, paymentIntentId: string, key: string, amount = 20_000) =>
  world.stripe.refunds.create(
    { payment_intent: paymentIntentId, amount, metadata: { leg_id: "leg_1" } },
    { idempotencyKey: key },
  );

it("a resend with the same key gets the first refund again and pays once", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  const first = await send(world, paymentIntentId, "leg_1:g1");
  const again = await send(world, paymentIntentId, "leg_1:g1");
  expect(again.id).toBe(first.id);
  expect(headerOf(first, "idempotent-replayed")).toBeNull();
  expect(headerOf(again, "idempotent-replayed")).toBe("true");
  expect((await world.state()).refunds).toHaveLength(1);
});

it("a key with other parameters is refused, not paid", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await send(world, paymentIntentId, "leg_1:g1");
  const refusal = await refusalOf(send(world, paymentIntentId, "leg_1:g1", 20_001));
  expect(refusal).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
  expect((await world.state()).refunds).toHaveLength(1);
});

it("a key of one endpoint does not open another", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  const refund = await send(world, paymentIntentId, "leg_1:g1");
  const refusal = await refusalOf(world.stripe.refunds.update(refund.id, {}, { idempotencyKey: "leg_1:g1" }));
  expect(refusal.statusCode).toBe(400);
  expect(refusal.type).toBe("StripeIdempotencyError");
});

it.each([
  { executed: false, refunds: 0 },
  { executed: true, refunds: 1 },
])("a saved 500 replays for ever under its key (executed: $executed)", async ({ executed, refunds }) => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ kind: "status", status: 500, executed });
  for (const _ of ["first", "resend", "again"]) {
    const error = await refusalOf(send(world, paymentIntentId, "leg_1:g1"));
    expect(error).toMatchObject({ type: "StripeAPIError", statusCode: 500 });
  }
  const found = await world.stripe.refunds.list({ payment_intent: paymentIntentId });
  expect(found.data.map((refund) => refund.metadata?.leg_id)).toEqual(Array(refunds).fill("leg_1"));
});

it("a refusal of the bookkeeping is saved, a refusal of the parameters is not", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({ amountMinor: 100 });
  const { paymentIntentId: other } = await world.pay({});
  expect((await refusalOf(send(world, paymentIntentId, "over", 101))).code).toBe("amount_too_large");
  const replayed = await refusalOf(send(world, paymentIntentId, "over", 101));
  expect(replayed.headers?.["idempotent-replayed"]).toBe("true");
  expect((await refusalOf(send(world, other, "typo", 0))).code).toBe("parameter_invalid_integer");
  await expect(send(world, other, "typo", 20_000)).resolves.toMatchObject({ status: "succeeded" });
});

it("a conflict while the key is at work leaves one refund, and then the saved answer", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ kind: "status", status: 409, executed: true });
  const conflict = await refusalOf(send(world, paymentIntentId, "leg_1:g1"));
  expect(conflict).toMatchObject({ type: "StripeAPIError", statusCode: 409, code: "idempotency_key_in_use" });
  const saved = await send(world, paymentIntentId, "leg_1:g1");
  expect((await world.state()).refunds.map(({ id }) => id)).toEqual([saved.id]);
});

it("a 429 saves nothing: the same key then refunds", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await world.fault({ kind: "status", status: 429, code: "lock_timeout", times: 2 });
  for (const _ of ["first", "second"]) {
    const busy = await refusalOf(send(world, paymentIntentId, "leg_1:g1"));
    expect(busy).toMatchObject({ type: "StripeRateLimitError", code: "lock_timeout" });
  }
  const refund = await send(world, paymentIntentId, "leg_1:g1");
  expect(headerOf(refund, "idempotent-replayed")).toBeNull();
});

it("a key still replays a moment before 24 hours", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await send(world, paymentIntentId, "leg_1:g1");
  await world.control("/clock", { advanceMs: 24 * HOUR_MS - 1 });
  await send(world, paymentIntentId, "leg_1:g1");
  expect(await world.state()).toMatchObject({ refunds: [{}], resent_after_prune: [] });
});

it("a key resent after 24 hours pays twice, and the simulator tells on the sender", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({});
  await send(world, paymentIntentId, "leg_1:g1");
  await world.control("/clock", { advanceMs: 24 * HOUR_MS });
  await send(world, paymentIntentId, "leg_1:g1");
  const { refunds, resent_after_prune } = await world.state();
  expect(refunds.map((refund) => [refund.amount, refund.resent_after_prune])).toEqual([
    [20_000, false],
    [20_000, true],
  ]);
  expect(resent_after_prune).toMatchObject([{ key: "leg_1:g1", endpoint: "acct_demo POST /v1/refunds" }]);
});

it("a simulator killed between two writes still knows the key when it wakes", async () => {
  const store = new DyingShelf();
  const world = await stripeWorld({ store });
  const { paymentIntentId } = await world.pay({});
  store.putsLeft = 3;
  await expect(send(world, paymentIntentId, "leg_1:g1")).rejects.toThrow();
  store.putsLeft = Number.POSITIVE_INFINITY;
  const reborn = await stripeWorld({ store, seed: 2 });
  const refund = await send(reborn, paymentIntentId, "leg_1:g1");
  expect((await reborn.state()).refunds.map(({ id }) => id)).toEqual([refund.id]);
});

class DyingShelf extends MemoryStore {
  putsLeft = Number.POSITIVE_INFINITY;

  override put(kind: string, key: string, value: unknown): void {
    if (this.putsLeft === 0) throw new Error("killed");
    this.putsLeft -= 1;
    super.put(kind, key, value);
  }
}
