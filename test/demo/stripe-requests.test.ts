import { expect, it } from "vitest";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { decodeForm } from "../../demo/vendors/stripe/form.ts";
import { client, refusalOf, SECRET_KEY, START_MS, type StripeWorld, stripeWorld } from "./stripe-world.ts";

const raw = ({ simulator }: StripeWorld, path: string, init: RequestInit = {}) =>
  inProcessFetch({ "api.stripe.com": simulator.app })(`https://api.stripe.com${path}`, {
    ...init,
    headers: { authorization: `Bearer ${SECRET_KEY}`, "stripe-version": "2026-10-28.endive", ...init.headers },
  });

it("bracketed names become maps, whatever a name is called", () => {
  expect(JSON.stringify(decodeForm("a=1&metadata[leg_id]=x%20y&metadata[__proto__]=z&expand[0]=charge"))).toBe(
    '{"a":"1","metadata":{"leg_id":"x y","__proto__":"z"},"expand":{"0":"charge"}}',
  );
});

it.each(["a=1&a[b]=2", "a[b]=1&a=2", "a[b=1", "[a]=1"])("%s is not a form", (text) => {
  expect(decodeForm(text)).toBeUndefined();
});

it("a parameter that Stripe does not know is refused by name", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const params = { charge: chargeId, amout: 5 } as object;
  const refusal = await refusalOf(world.stripe.refunds.create(params));
  expect(refusal).toMatchObject({ statusCode: 400, code: "parameter_unknown", param: "amout" });
  const nested = await refusalOf(world.stripe.refunds.list({ created: { from: 1 } as object }));
  expect(nested.statusCode).toBe(400);
  expect((await world.state()).refunds).toEqual([]);
});

it.each([
  { params: {}, code: "parameter_missing" },
  { params: { charge: "ch_x", payment_intent: "pi_x" }, code: "parameter_missing" },
  { params: { charge: "ch_x", amount: 1.5 }, code: "parameter_invalid_integer" },
  { params: { charge: "ch_x", amount: -1 }, code: "parameter_invalid_integer" },
  { params: { charge: "" }, code: "parameter_invalid_empty" },
  { params: { charge: "ch_x", reason: "goodwill" }, code: "parameter_invalid_string" },
  { params: { charge: "ch_x" }, code: "resource_missing" },
])("a refund of $params is refused with $code", async ({ params, code }) => {
  const world = await stripeWorld();
  expect((await refusalOf(world.stripe.refunds.create(params as object))).code).toBe(code);
});

it("a wrong key and a missing version get no answer of substance", async () => {
  const world = await stripeWorld();
  const stranger = client(inProcessFetch({ "api.stripe.com": world.simulator.app }), "sk_test_wrong_key");
  expect((await refusalOf(stranger.refunds.list())).statusCode).toBe(401);
  expect((await raw(world, "/v1/refunds", { headers: { authorization: "" } })).status).toBe(401);
  expect((await raw(world, "/v1/refunds", { headers: { "stripe-version": "" } })).status).toBe(400);
  expect((await raw(world, "/v1/refunds")).status).toBe(200);
});

it("an answer names its request, its version and its key", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const answer = await raw(world, "/v1/refunds", {
    method: "POST",
    body: `charge=${chargeId}&amount=5`,
    headers: { "idempotency-key": "leg_1:g1", "content-type": "application/x-www-form-urlencoded" },
  });
  expect(answer.headers.get("request-id")).toMatch(/^req_/);
  expect(answer.headers.get("stripe-version")).toBe("2026-10-28.endive");
  expect(answer.headers.get("idempotency-key")).toBe("leg_1:g1");
});

it("a walk through the pages meets every refund once, newest first", async () => {
  const world = await stripeWorld();
  const { chargeId, paymentIntentId } = await world.pay({});
  await world.control("/refunds", { charge: (await world.pay({})).chargeId });
  for (const amount of [1, 2, 3, 4, 5]) {
    await world.stripe.refunds.create({ charge: chargeId, amount });
    if (amount > 2) world.time.nowMs += 1_000;
  }
  const met: number[] = [];
  for await (const { amount } of world.stripe.refunds.list({ payment_intent: paymentIntentId, limit: 2 }))
    met.push(amount);
  expect(met).toEqual([5, 4, 3, 2, 1]);
  const created = { gte: START_MS / 1_000 + 1 };
  const late = await world.stripe.refunds.list({ payment_intent: paymentIntentId, created });
  expect(late.data.map(({ amount }) => amount)).toEqual([5, 4]);
  const before = await world.stripe.refunds.list({ charge: chargeId, ending_before: late.data[1]?.id ?? "" });
  expect(before.data.map(({ amount }) => amount)).toEqual([5]);
  expect((await refusalOf(world.stripe.refunds.list({ limit: 101 }))).statusCode).toBe(400);
});

it("thousands of payments load in one call, or none of them", async () => {
  const world = await stripeWorld();
  const payments = Array.from({ length: 3_000 }, (_, n) => ({
    amountMinor: n + 1,
    currency: "USD",
    chargeId: `ch_${n}`,
  }));
  const loaded = await (await world.control("/payments", payments)).json();
  expect(loaded.payments).toHaveLength(3_000);
  const again = [{ amountMinor: 1, currency: "USD", chargeId: "ch_new" }, payments[7]];
  await expect(world.control("/payments", again)).rejects.toThrow("charge ch_7 exists");
  expect((await refusalOf(world.stripe.charges.retrieve("ch_new"))).statusCode).toBe(404);
  expect((await world.stripe.charges.retrieve("ch_2999")).amount).toBe(3_000);
});

it.each([
  ["/payments", { amountMinor: 1.5, currency: "USD" }, "amountMinor"],
  ["/payments", [{ amountMinor: 5, currency: "dollar" }], "currency"],
  ["/faults", { operation: "refunds.create", kind: "meteor" }, "kind"],
  ["/faults", { operation: "webhook", kind: "drop_after" }, "operation"],
  ["/clock", { advanceMs: -5 }, "advanceMs"],
  ["/charges/ch_none/dispute", {}, "no charge ch_none"],
])("the control of %s says what is wrong with %o", async (path, body, words) => {
  const world = await stripeWorld();
  await expect(world.control(path, body)).rejects.toThrow(words);
});

it("after a reset nothing is left, not even the account", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.stripe.refunds.create({ charge: chargeId });
  await world.control("/reset");
  expect(await world.state()).toMatchObject({ accounts: [], refunds: [], undelivered: 0, calls: {} });
  expect((await refusalOf(world.stripe.refunds.list())).statusCode).toBe(401);
});

it("a host without a simulator is an error that names it", async () => {
  const fetchNowhere = inProcessFetch({ "api.stripe.com": (await stripeWorld()).simulator.app });
  await expect(fetchNowhere("https://api.paypal.com/v2")).rejects.toThrow("no simulator for api.paypal.com");
});
