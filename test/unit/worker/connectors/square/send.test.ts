import { afterEach, describe, expect, it, vi } from "vitest";
import { KEY, LEG, orderOf, squareWorld } from "../../../../demo/square/world.ts";

afterEach(() => vi.useRealTimers());

async function scene(payment: object = {}, account: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay(payment);
  return { ...world, paid, order: orderOf(paid), posts: () => world.sent.filter(({ method }) => method === "POST") };
}

describe("what is sent to Square", () => {
  it("names the amount, the payment and the leg, nothing of the patient, under our key and the pinned version", async () => {
    const { processor, order, paid, posts } = await scene();
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "pending", reason: "pending" });
    const [post] = posts();
    expect(await post?.json()).toEqual({
      idempotency_key: KEY,
      payment_id: paid.id,
      amount_money: { amount: 3_000, currency: "USD" },
      reason: `makegood:${LEG}`,
    });
    expect(post?.url).toBe("https://connect.squareup.com/v2/refunds");
    expect(post?.headers.get("square-version")).toBe("2025-08-20");
    expect(post?.headers.get("authorization")).toBe("Bearer EAAA-clinic-token");
  });

  it("is one refund for one key, however often, and the same hash", async () => {
    const { processor, order, state } = await scene();
    const first = await processor.refund(order, KEY);
    expect(await processor.refund(order, KEY)).toEqual(first);
    expect((await state()).refunds).toHaveLength(1);
    expect(processor.requestHash(order)).toBe(processor.requestHash({ ...order, caseId: "another" }));
    expect(processor.requestHash(order)).not.toBe(processor.requestHash({ ...order, amountMinor: 3_001 }));
  });

  it("goes to the sandbox where the settings say so", async () => {
    const world = await squareWorld({ account: { environment: "sandbox" }, settings: { environment: "sandbox" } });
    const order = orderOf(await world.pay());
    expect(await world.processor.refund(order, KEY)).toMatchObject({ type: "pending" });
    expect(new Set(world.sent.map(({ url }) => new URL(url).host))).toEqual(new Set(["connect.squareupsandbox.com"]));
  });

  it.each([
    ["a currency that Square has not", { currency: "KWD" }, KEY, "amount_not_sendable"],
    ["half a cent", { amountMinor: 0.5 }, KEY, "amount_not_sendable"],
    ["nothing", { amountMinor: 0 }, KEY, "amount_not_sendable"],
    ["a key of 46 bytes", {}, `${"é".repeat(22)}:g`, "key_too_long"],
    ["a reason that is too long", { legId: "x".repeat(193) }, KEY, "reason_too_long"],
    ["a name that is another path", { paymentRef: ".." }, KEY, "resource_missing"],
    ["no name", { paymentRef: "" }, KEY, "resource_missing"],
  ])("is nothing for %s", async (_, more, key, code) => {
    const { processor, order, sent } = await scene();
    expect(await processor.refund({ ...order, ...more }, key)).toEqual({ type: "our_bug", code });
    expect(sent).toEqual([]);
  });

  it("takes a key of exactly 45 bytes", async () => {
    const { processor, order } = await scene();
    expect(await processor.refund(order, "k".repeat(45))).toMatchObject({ type: "pending" });
  });
});

describe("a payment whose refund would only be written down", () => {
  it.each([
    ["CASH", "recorded_only"],
    ["EXTERNAL", "recorded_only"],
  ])("%s is refused before anything is sent", async (sourceType, code) => {
    const { processor, order, posts, state } = await scene({ sourceType });
    expect(await processor.refund(order, KEY)).toEqual({ type: "refused", code, locksPayment: false });
    expect(posts()).toEqual([]);
    expect((await state()).refunds).toEqual([]);
  });

  it("a kind of payment that we do not know is refused too: nobody can say that money would move", async () => {
    const { processor, order, paid, fault, ask, posts } = await scene();
    const { payment } = await (await ask("GET", `/v2/payments/${paid.id}`)).json();
    await fault({
      operation: "payments.get",
      kind: "answer",
      body: { payment: { ...payment, source_type: "SEASHELLS" } },
    });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "refused", code: "source_not_refundable" });
    expect(posts()).toEqual([]);
  });

  it.each(["CARD", "BANK_ACCOUNT", "WALLET", "BUY_NOW_PAY_LATER", "SQUARE_ACCOUNT"])(
    "%s is sent",
    async (sourceType) => {
      const { processor, order } = await scene({ sourceType });
      expect(await processor.refund(order, KEY)).toMatchObject({ type: "pending" });
    },
  );
});

describe("the look before the send", () => {
  it.each([
    ["no answer", { kind: "drop_before" }, { type: "not_executed", code: "no_answer" }],
    ["a page", { kind: "html_502" }, { type: "not_executed", code: "no_answer" }],
    ["no JSON", { kind: "garbage_200" }, { type: "not_executed", code: "no_answer" }],
    ["another payment", { kind: "answer", body: {} }, { type: "not_executed", code: "no_answer" }],
    ["throttled", { kind: "status", status: 429 }, { type: "not_executed", code: "rate_limit" }],
    ["not authorised", { kind: "status", status: 401 }, { type: "account_paused", code: "UNAUTHORIZED" }],
    ["no permission", { kind: "status", status: 403, code: "INSUFFICIENT_SCOPES" }, { type: "account_paused" }],
    ["not there", { kind: "status", status: 404 }, { type: "our_bug", code: "resource_missing" }],
  ])("%s: nothing has left, and nothing is unknown", async (_, given, outcome) => {
    const { processor, order, fault, posts, state } = await scene();
    await fault({ operation: "payments.get", ...given });
    expect(await processor.refund(order, KEY)).toMatchObject(outcome);
    expect(posts()).toEqual([]);
    expect((await state()).refunds).toEqual([]);
  });

  it("that hangs ends after five seconds, and the refund is not sent behind it", async () => {
    const { processor, order, fault, posts } = await scene();
    await fault({ operation: "payments.get", kind: "timeout_before" });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(order, KEY);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await waiting).toEqual({ type: "not_executed", code: "no_answer" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(posts()).toEqual([]);
  });
});

describe("what comes back from Square", () => {
  it.each<[string, object, object, number]>([
    ["closed after it was done", { kind: "drop_after" }, { type: "unknown", errorIsReplayed: false }, 1],
    ["closed before", { kind: "drop_before" }, { type: "unknown", errorIsReplayed: false }, 0],
    ["reset", { kind: "reset", executed: true }, { type: "unknown" }, 1],
    ["HTML after it was done", { kind: "html_502", executed: true }, { type: "unknown" }, 1],
    ["half a JSON", { kind: "garbage_200" }, { type: "unknown", code: "http_200" }, 1],
    ["a body that breaks off", { kind: "truncate_body" }, { type: "unknown", code: "no_answer" }, 1],
    ["500 that did it", { kind: "status", status: 500, executed: true }, { type: "unknown", errorIsReplayed: true }, 1],
    ["500 that did not", { kind: "status", status: 500 }, { type: "unknown", errorIsReplayed: true }, 0],
    ["503 with a code of a refusal", { kind: "status", status: 503, code: "REFUND_DECLINED" }, { type: "unknown" }, 0],
    ["throttled", { kind: "status", status: 429 }, { type: "not_executed", code: "rate_limit" }, 0],
    ["not authorised", { kind: "status", status: 401, code: "ACCESS_TOKEN_REVOKED" }, { type: "account_paused" }, 0],
    ["conflict", { kind: "status", status: 409 }, { type: "in_flight" }, 0],
    ["done at once", { kind: "next_status", status: "COMPLETED" }, { type: "settled" }, 1],
    ["rejected", { kind: "next_status", status: "REJECTED" }, { type: "failed", reason: "rejected" }, 1],
    ["failed without a word", { kind: "next_status", status: "FAILED" }, { type: "failed", reason: "failed" }, 1],
    [
      "failed, and why",
      { kind: "next_status", status: "FAILED", code: "CARD_EXPIRED" },
      { type: "failed", reason: "expired_or_canceled_card" },
      1,
    ],
  ])("%s", async (_, given, outcome, made) => {
    const { processor, order, fault, state } = await scene();
    await fault(given);
    expect(await processor.refund(order, KEY)).toMatchObject(outcome);
    expect((await state()).refunds).toHaveLength(made);
  });

  it("a lost answer, sent again, is the first refund", async () => {
    const { processor, order, fault, state } = await scene();
    await fault({ kind: "drop_after" });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "unknown" });
    const again = await processor.refund(order, KEY);
    const [only, ...others] = (await state()).refunds;
    expect(again).toMatchObject({ type: "pending", vendorRef: only?.id });
    expect(others).toEqual([]);
  });

  it("our own deadline ends a body that stalls, after twenty seconds with the look, and says unknown", async () => {
    const { processor, order, fault, state, posts } = await scene();
    await fault({ kind: "stall_body" });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(order, KEY);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await waiting).toMatchObject({ type: "unknown", code: "no_answer" });
    expect((await state()).refunds).toHaveLength(1);
    expect(posts()[0]?.signal.aborted).toBe(true);
  });

  it("a slow answer inside the deadline is an answer", async () => {
    const { processor, order, fault } = await scene();
    await fault({ kind: "slow", delayMs: 14_000 });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = processor.refund(order, KEY);
    await vi.advanceTimersByTimeAsync(14_500);
    expect(await waiting).toMatchObject({ type: "pending" });
  });
});
