/** Danger: a key that lacks a right is found out when a refund is due, and not when it is given. */
import { describe, expect, it } from "vitest";
import { inProcessFetch } from "../../../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../../../demo/vendors/key-value-store.ts";
import { createStripe } from "../../../../../demo/vendors/stripe/create-stripe.ts";
import type { StripeState } from "../../../../../demo/vendors/stripe/state.ts";
import { stripe } from "../../../../../worker/connectors/stripe/stripe.ts";

const SETTINGS = { secretKey: "sk_test_clinic00", webhookSecret: "whsec_clinic" };

async function scene() {
  const simulator = createStripe({
    store: new MemoryStore(),
    clock: () => Date.parse("2026-03-02T18:00:00Z"),
    random: () => 0.5,
    deliver: async () => new Response(),
  });
  const control = async (path: string, body: unknown) => {
    const answer = await simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await control("/accounts", { secretKey: SETTINGS.secretKey });
  await control("/payments", { paymentIntentId: "pi_1", chargeId: "ch_1", amountMinor: 8_000, currency: "USD" });
  const asked: string[] = [];
  const simulated = inProcessFetch({ "api.stripe.com": simulator.app });
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { method, url } = new Request(input as string, init);
    asked.push(`${method} ${new URL(url).pathname}`);
    return simulated(input, init);
  };
  const state = async () => (await (await simulator.control.request("/state")).json()) as StripeState;
  return { tools: { fetch, nowMs: () => 0 }, asked, control, state };
}

describe("the test of a connection", () => {
  it("asks for all that is read of a payment, and changes nothing", async () => {
    const { tools, asked, state } = await scene();
    const before = await state();
    expect(await stripe.test(SETTINGS, tools)).toEqual({ ok: true, value: { account: "test" } });
    expect(asked).toEqual(["GET /v1/refunds", "GET /v1/disputes", "GET /v1/charges", "GET /v1/payment_intents/pi_1"]);
    expect((await state()).refunds).toEqual(before.refunds);
  });

  it("says that a key is wrong, and does not repeat it", async () => {
    const { tools } = await scene();
    const tried = await stripe.test({ ...SETTINGS, secretKey: "sk_live_another0" }, tools);
    expect(tried).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
    expect(JSON.stringify(tried)).not.toContain("another0");
  });

  it.each(["refunds.list", "disputes.list", "charges.list", "payment_intents.get"])(
    "fails where the key may not use %s",
    async (operation) => {
      const { tools, control } = await scene();
      await control("/faults", { operation, kind: "status", status: 403 });
      expect(await stripe.test(SETTINGS, tools)).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
    },
  );
});
