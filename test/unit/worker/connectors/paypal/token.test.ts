import { afterEach, describe, expect, it, vi } from "vitest";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { HOUR_MS, type PayPalWorld, paypalWorld } from "../../../../demo/paypal/paypal-world.ts";

afterEach(() => vi.useRealTimers());

const LEG = "01JBLEG0000000000000000001";

async function scene() {
  const world = await paypalWorld();
  const paymentRef = await world.pay();
  const order = { legId: LEG, caseId: "01JBCASE000000000000000001", paymentRef, amountMinor: 3_000, currency: "USD" };
  return { ...world, order };
}

const refunds = async ({ state }: Pick<PayPalWorld, "state">) => (await state()).refunds;
const pathsOf = ({ sent }: Pick<PayPalWorld, "sent">) => sent.map(({ url }) => new URL(url).pathname);

describe("the token", () => {
  it("is asked for once, also by calls that come at once, and again when its life is over", async () => {
    const { processor, order, state, time } = await scene();
    await Promise.all([1, 2, 3].map(() => processor.readCharge(order.paymentRef)));
    await processor.refund(order, `${LEG}:g1`);
    expect((await state()).calls.token).toBe(1);
    time.nowMs += 9 * HOUR_MS;
    await processor.readCharge(order.paymentRef);
    // PayPal never saw the old one again.
    expect((await state()).calls).toMatchObject({ token: 2, "captures.get": 4 });
  });

  it("that PayPal has taken back is replaced once, and the refund goes", async () => {
    const world = await scene();
    const { processor, order, control } = world;
    await processor.readCharge(order.paymentRef);
    await control("/accounts/paypal_demo/revoke-tokens");
    expect(await processor.refund(order, `${LEG}:g1`)).toMatchObject({ type: "settled" });
    expect((await world.state()).calls.token).toBe(2);
    expect(await refunds(world)).toHaveLength(1);
  });

  it("is fetched anew once and no more where PayPal goes on refusing", async () => {
    const world = await scene();
    await world.fault({ kind: "status", status: 401, times: 5 });
    expect(await world.processor.refund(world.order, "k")).toMatchObject({ type: "account_paused" });
    expect(pathsOf(world).filter((path) => path.endsWith("/token"))).toHaveLength(2);
    expect(pathsOf(world).filter((path) => path.endsWith("/refund"))).toHaveLength(2);
  });

  it.each([
    [
      { kind: "status", status: 401 },
      { type: "account_paused", code: "paypal.token.401" },
    ],
    [
      { kind: "status", status: 400 },
      { type: "account_paused", code: "paypal.token.400" },
    ],
    [
      { kind: "status", status: 503 },
      { type: "not_executed", code: "no_answer" },
    ],
    [
      { kind: "status", status: 429 },
      { type: "not_executed", code: "no_answer" },
    ],
    [{ kind: "drop_before" }, { type: "not_executed", code: "no_answer" }],
    [{ kind: "garbage_200" }, { type: "not_executed", code: "no_answer" }],
  ])("that is not to be had (%o) means that nothing left; the next send asks again", async (fault, outcome) => {
    const world = await scene();
    await world.fault({ operation: "token", ...fault });
    expect(await world.processor.refund(world.order, "k")).toEqual(outcome);
    expect(await refunds(world)).toEqual([]);
    expect(await world.processor.refund(world.order, "k")).toMatchObject({ type: "settled" });
  });

  it("of one environment is nothing in the other, which has another address", async () => {
    const { settings, tools, sent } = await scene();
    const live = paypal.build({ ...settings, environment: "production" }, tools);
    expect(await live.readCharge("X")).toMatchObject({ error: { verdict: "unauthorised" } });
    expect(sent.map(({ url }) => url)).toEqual(["https://api-m.paypal.com/v1/oauth2/token"]);
  });

  it("a token that comes after the deadline sends nothing any more", async () => {
    const world = await scene();
    const { fetch } = world.tools;
    const held: (() => void)[] = [];
    const processor = paypal.build(world.settings, {
      ...world.tools,
      // The first token only when we say so.
      fetch: async (input, init) => {
        const isToken = String(input).endsWith("/token");
        if (isToken) await new Promise<void>((go) => held.push(go));
        return fetch(input, init === undefined ? init : { ...init, signal: null });
      },
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(world.order, `${LEG}:g1`);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await waiting).toEqual({ type: "not_executed", code: "no_answer" });
    vi.useRealTimers();
    for (const go of held) go();
    await new Promise((done) => setTimeout(done, 20));
    expect(pathsOf(world).filter((path) => path.endsWith("/refund"))).toEqual([]);
  });

  it("a second token that comes after the deadline sends nothing any more", async () => {
    const { settings, order } = await scene();
    const asked: string[] = [];
    const passed = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
    const processor = paypal.build(settings, {
      nowMs: () => 0,
      // Deaf to the signal, as a fetch may be.
      fetch: async (input) => {
        asked.push(new URL(String(input)).pathname);
        const isToken = String(input).endsWith("/token");
        if (isToken && asked.length > 1) await passed(7_000);
        if (isToken) return Response.json({ access_token: "A21", expires_in: 32_400 });
        await passed(15_000);
        return new Response("", { status: 401 });
      },
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(order, `${LEG}:g1`);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await waiting).toMatchObject({ type: "unknown" });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked.filter((path) => path.endsWith("/refund"))).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });
});
