import { afterEach, describe, expect, it, vi } from "vitest";
import { inProcessFetch } from "../../../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../../../demo/vendors/key-value-store.ts";
import { createStripe } from "../../../../../demo/vendors/stripe/create-stripe.ts";
import type { StripeState } from "../../../../../demo/vendors/stripe/state.ts";
import { stripeProcessor } from "../../../../../worker/connectors/stripe/processor.ts";

afterEach(() => vi.useRealTimers());

const NOW_MS = Date.parse("2026-03-02T18:00:00Z");

/** The real SDK between our processor and the simulator; 80.00 was captured. */
async function scene(secretKey = "sk_test_clinic", { disputesIn }: { disputesIn?: string } = {}) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const stripe = createStripe({
    store: new MemoryStore(),
    clock: () => NOW_MS,
    random,
    deliver: async () => new Response(),
  });
  const control = async (path: string, body: unknown) => {
    const answer = await stripe.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await control("/accounts", { secretKey: "sk_test_clinic" });
  await control("/payments", { paymentIntentId: "pi_1", chargeId: "ch_1", amountMinor: 8_000, currency: "USD" });
  const sent: Request[] = [];
  const simulated = inProcessFetch({ "api.stripe.com": stripe.app });
  const processor = stripeProcessor({
    secretKey,
    fetch: async (input, init) => {
      sent.push(new Request(input as string, init));
      const answer = await simulated(input, init);
      if (disputesIn === undefined || !String(input).includes("/v1/disputes")) return answer;
      return new Response((await answer.text()).replaceAll('"currency":"usd"', `"currency":"${disputesIn}"`), answer);
    },
  });
  const state = async () => (await (await stripe.control.request("/state")).json()) as StripeState;
  const fail = (fault: object) => control("/faults", { operation: "refunds.create", ...fault });
  return { processor, control, fail, sent, state };
}

const order = { legId: "LEG1", caseId: "CASE1", paymentRef: "pi_1", amountMinor: 3_000, currency: "USD" };

describe("what is sent", () => {
  it("names the amount, the leg and nothing of the patient, under our key and the pinned version", async () => {
    const { processor, sent } = await scene();
    expect(await processor.refund(order, "LEG1:g1")).toMatchObject({ type: "settled" });
    const body = Object.fromEntries(new URLSearchParams(await sent[0]?.text()));
    expect(body).toEqual({
      payment_intent: "pi_1",
      amount: "3000",
      "metadata[leg_id]": "LEG1",
      "metadata[case_id]": "CASE1",
    });
    expect(sent[0]?.headers.get("idempotency-key")).toBe("LEG1:g1");
    expect(sent[0]?.headers.get("stripe-version")).toBe("2026-10-28.endive");
  });

  it("is one refund for one key, however often", async () => {
    const { processor, state } = await scene();
    const first = await processor.refund(order, "LEG1:g1");
    expect(await processor.refund(order, "LEG1:g1")).toEqual(first);
    expect((await state()).refunds).toHaveLength(1);
  });

  it("is nothing where Stripe cannot move the amount", async () => {
    const { processor, sent } = await scene();
    const outcome = await processor.refund({ ...order, amountMinor: 1_255, currency: "KWD" }, "LEG1:g1");
    expect(outcome).toEqual({ type: "our_bug", code: "amount_not_sendable" });
    expect(sent).toEqual([]);
  });
});

describe("a dispute, read by the real SDK", () => {
  it("names what is asked back and until when the bank listens; of two the one that is due first", async () => {
    const { processor, control } = await scene();
    await control("/charges/ch_1/dispute", { amountMinor: 3_000, status: "warning_needs_response" });
    const inquiry = await processor.readCharge("pi_1");
    const answerByMs = NOW_MS + 21 * 86_400_000;
    expect(inquiry).toMatchObject({
      value: { dispute: "open_refundable", openDispute: { amountMinor: 3_000, answerByMs } },
    });
    await control("/clock", { advanceMs: 86_400_000 });
    await control("/charges/ch_1/dispute", { amountMinor: 5_000 });
    const both = await processor.readCharge("pi_1");
    expect(both).toMatchObject({ value: { dispute: "open_locked", openDispute: { amountMinor: 8_000, answerByMs } } });
  });

  it("in another currency than its charge is about the whole payment: a sum in yen is not read as cents", async () => {
    const { processor, control, state } = await scene("sk_test_clinic", { disputesIn: "jpy" });
    await control("/charges/ch_1/dispute", { amountMinor: 4_500 });
    expect(await processor.readCharge("pi_1")).toMatchObject({
      value: { dispute: "open_locked", openDispute: { amountMinor: 8_000 } },
    });
    await control(`/disputes/${(await state()).disputes[0]?.id}/close`, { outcome: "lost" });
    expect(await processor.readCharge("pi_1")).toMatchObject({ value: { dispute: "lost", disputedMinor: 8_000 } });
  });

  it("that is over asks nothing any more", async () => {
    const { processor, control, state } = await scene();
    await control("/charges/ch_1/dispute", {});
    await control(`/disputes/${(await state()).disputes[0]?.id}/close`, { outcome: "won" });
    const charge = await processor.readCharge("pi_1");
    expect(charge).toMatchObject({ value: { dispute: "won", disputedMinor: 0 } });
    expect(charge.ok && charge.value).not.toHaveProperty("openDispute");
  });
});

describe("what comes back, read by the real SDK", () => {
  it.each<[string, object, object, number]>([
    ["connection closed after it was done", { kind: "drop_after" }, { type: "unknown", errorIsReplayed: false }, 1],
    ["connection closed before", { kind: "drop_before" }, { type: "unknown", errorIsReplayed: false }, 0],
    ["HTML after it was done", { kind: "html_502", executed: true }, { type: "unknown" }, 1],
    ["half a JSON", { kind: "garbage_200" }, { type: "unknown" }, 1],
    ["body breaks off", { kind: "truncate_body" }, { type: "unknown" }, 1],
    ["500 that did it", { kind: "status", status: 500, executed: true }, { type: "unknown", errorIsReplayed: true }, 1],
    ["500 that did not", { kind: "status", status: 500 }, { type: "unknown", errorIsReplayed: true }, 0],
    ["key in use", { kind: "status", status: 409, code: "idempotency_key_in_use" }, { type: "in_flight" }, 0],
    ["throttled", { kind: "status", status: 429, code: "rate_limit" }, { type: "not_executed" }, 0],
    ["not authorised", { kind: "status", status: 401 }, { type: "account_paused" }, 0],
    ["no permission", { kind: "status", status: 403 }, { type: "account_paused" }, 0],
    ["card refused", { kind: "status", status: 402, code: "card_declined" }, { type: "refused" }, 0],
    [
      "pending",
      { kind: "next_status", status: "pending", pendingReason: "insufficient_funds" },
      { type: "pending", reason: "insufficient_funds" },
      1,
    ],
    [
      "waits for the patient",
      { kind: "next_status", status: "requires_action" },
      { type: "pending", reason: "requires_action", actByMs: NOW_MS + 45 * 86_400_000 },
      1,
    ],
    [
      "failed at once",
      { kind: "next_status", status: "failed", failureReason: "declined" },
      { type: "failed", reason: "declined" },
      1,
    ],
  ])("%s", async (_, fault, outcome, made) => {
    const { processor, fail, state } = await scene();
    await fail(fault);
    expect(await processor.refund(order, "LEG1:g1")).toMatchObject(outcome);
    expect((await state()).refunds).toHaveLength(made);
  });

  it("our own deadline ends a body that stalls, and says unknown", async () => {
    const { processor, fail, state } = await scene();
    await fail({ kind: "stall_body" });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(order, "LEG1:g1");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await waiting).toMatchObject({ type: "unknown" });
    expect((await state()).refunds).toHaveLength(1);
  });

  it("the same key with another amount is our bug, too much is refused, a wrong key pauses", async () => {
    const { processor } = await scene();
    await processor.refund(order, "LEG1:g1");
    expect(await processor.refund({ ...order, amountMinor: 1 }, "LEG1:g1")).toMatchObject({ type: "our_bug" });
    expect(await processor.refund({ ...order, amountMinor: 5_001 }, "LEG2:g1")).toMatchObject({ type: "refused" });
    expect(await processor.refund({ ...order, paymentRef: "pi_none" }, "LEG3:g1")).toMatchObject({ type: "our_bug" });
    const stranger = await scene("sk_test_wrong");
    expect(await stranger.processor.refund(order, "LEG1:g1")).toMatchObject({ type: "account_paused" });
  });
});

describe("what is read", () => {
  it("finds our refund among many, over pages, and knows those made in the dashboard", async () => {
    const { processor, control } = await scene();
    await processor.refund({ ...order, amountMinor: 100 }, "LEG1:g1");
    for (let n = 0; n < 104; n += 1) await control("/refunds", { payment_intent: "pi_1", amountMinor: 10 });
    const listed = await processor.listRefunds("pi_1", []);
    const refunds = listed.ok ? listed.value : [];
    expect(refunds).toHaveLength(105);
    expect(refunds.filter(({ legId }) => legId !== undefined)).toMatchObject([{ legId: "LEG1", amountMinor: 100 }]);
  });

  it("tells a dispute by Stripe's own flag: locked, refundable, lost", async () => {
    const locked = await scene();
    expect(await locked.processor.readCharge("pi_1")).toMatchObject({
      value: { dispute: "none", capturedMinor: 8_000 },
    });
    await locked.control("/charges/ch_1/dispute", {});
    expect(await locked.processor.readCharge("pi_1")).toMatchObject({
      value: { dispute: "open_locked", disputedMinor: 0 },
    });
    expect(await locked.processor.refund(order, "LEG1:g1")).toMatchObject({ type: "refused", locksPayment: true });
    const id = (await locked.state()).disputes[0]?.id;
    await locked.control(`/disputes/${id}/close`, { outcome: "lost" });
    expect(await locked.processor.readCharge("pi_1")).toMatchObject({
      value: { dispute: "lost", disputedMinor: 8_000 },
    });
    const inquiry = await scene();
    await inquiry.control("/charges/ch_1/dispute", { status: "warning_needs_response" });
    expect(await inquiry.processor.readCharge("pi_1")).toMatchObject({ value: { dispute: "open_refundable" } });
  });
});

describe("what the bank finds a refund by", () => {
  const made = async () => {
    const one = await scene();
    const sent = await one.processor.refund(order, "LEG1:g1");
    if (sent.type !== "settled") throw new Error(sent.type);
    const read = async () => one.processor.readRefund(sent.vendorRef);
    const say = (reference: string) => one.control(`/refunds/${sent.vendorRef}/succeed`, { reference });
    return { read, say };
  };

  it("is not there at first, and is read once Stripe has it", async () => {
    const { read, say } = await made();
    expect(await read()).not.toHaveProperty("value.bankRef");
    await say("74958473120000000000001");
    expect(await read()).toMatchObject({ ok: true, value: { bankRef: "74958473120000000000001" } });
  });

  it("is none where it is no reference: a letter would carry it", async () => {
    const { read, say } = await made();
    await say("call <b>555</b> {{ signature }}");
    expect(await read()).toMatchObject({ ok: true, value: { status: "succeeded" } });
    expect(await read()).not.toHaveProperty("value.bankRef");
  });
});
