import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { serveVendors, type VendorServer } from "../../demo/vendors/serve.ts";
import { client, refusalOf, refusalOfHanging, type StripeWorld, stripeWorld } from "./stripe-world.ts";

let world: StripeWorld;
let server: VendorServer;
let stripe: Stripe;

beforeAll(async () => {
  const current = { fetch: (request: Request) => world.simulator.app.fetch(request) };
  const control = { fetch: (request: Request) => world.simulator.control.fetch(request) };
  server = await serveVendors({ port: 0, apps: { "api.stripe.com": current }, control: { stripe: control } });
  // As the Worker's vendorFetch redirects in the demo.
  stripe = client((url, init) => fetch(String(url).replace("https://", `${server.origin}/`), init));
});

afterAll(() => server.close());

beforeEach(async () => {
  world = await stripeWorld();
});

it.each([
  { kind: "drop_before", refunds: 0 },
  { kind: "drop_after", refunds: 1 },
  { kind: "timeout_after", hangs: true, refunds: 1 },
  { kind: "stall_body", hangs: true, refunds: 1 },
  { kind: "truncate_body", refunds: 1 },
  { kind: "reset", refunds: 0 },
])("$kind breaks a real socket, and the server lives on", async ({ kind, refunds, hangs }) => {
  const { paymentIntentId } = await world.pay({});
  await fetch(`${server.origin}/_control/stripe/faults`, {
    method: "POST",
    body: JSON.stringify({ operation: "refunds.create", kind }),
  });
  const send = () =>
    stripe.refunds.create({ payment_intent: paymentIntentId, amount: 5 }, { idempotencyKey: "leg_1:g1" });
  const error = await (hangs ? refusalOfHanging(world, send) : refusalOf(send()));
  expect({ type: error.type, status: error.statusCode }).toEqual({ type: "StripeConnectionError", status: undefined });
  expect((await world.state()).refunds).toHaveLength(refunds);
  await send();
  const state = await (await fetch(`${server.origin}/_control/stripe/state`)).json();
  expect(state.refunds).toHaveLength(1);
});

it("a path to no simulator says which there are", async () => {
  const answer = await fetch(`${server.origin}/api.example.com/v1/x`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("/api.stripe.com/ /_control/stripe/");
});
