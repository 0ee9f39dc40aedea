import { afterEach, describe, expect, it, vi } from "vitest";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { DAY_MS, paypalWorld, START_MS } from "../../../../demo/paypal/paypal-world.ts";

afterEach(() => vi.useRealTimers());

async function scene(payment: object = {}) {
  const world = await paypalWorld();
  const paymentRef = await world.pay(payment);
  const order = { legId: "LEG1", caseId: "CASE1", paymentRef, amountMinor: 3_000, currency: "USD" };
  const dispute = async (opening: object = {}): Promise<string> => {
    const opened = await world.control(`/captures/${paymentRef}/dispute`, opening);
    return (await opened.json()).dispute_id;
  };
  const elsewhere = async (amountMinor: number): Promise<string> => {
    const made = await world.control("/refunds", { capture: paymentRef, amountMinor });
    return (await made.json()).id;
  };
  const charge = async () => {
    const read = await world.processor.readCharge(paymentRef);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  return { ...world, paymentRef, order, dispute, elsewhere, charge };
}

describe("a captured payment", () => {
  it("says what came in; of what went back nothing, everything, or only that there is something", async () => {
    const { paymentRef, charge, elsewhere } = await scene();
    const fresh = {
      paymentRef,
      disputes: [],
      currency: "USD",
      capturedMinor: 8_000,
      dispute: "none",
      disputedMinor: 0,
    };
    expect(await charge()).toEqual({ ...fresh, refundedMinor: 0 });
    await elsewhere(3_000);
    expect(await charge()).toEqual({ ...fresh, refundedMinor: undefined });
    await elsewhere(5_000);
    expect(await charge()).toEqual({ ...fresh, refundedMinor: 8_000 });
  });

  it.each(["PENDING", "DECLINED", "FAILED"])("that is %s has brought nothing in", async (status) => {
    const { charge } = await scene({ status });
    expect(await charge()).toMatchObject({ capturedMinor: 0, refundedMinor: 0 });
  });

  it.each([
    ["HUF", 50_000],
    ["JPY", 500],
    ["TWD", 1_200],
  ])("in %s is counted in our units", async (currency, amountMinor) => {
    const { charge } = await scene({ currency, amountMinor });
    expect(await charge()).toMatchObject({ capturedMinor: amountMinor, currency });
  });

  it("that PayPal does not know is refused; one that it does not tell is not", async () => {
    const { processor, paymentRef, fault } = await scene();
    expect(await processor.readCharge("0NOBODYS")).toMatchObject({ error: { verdict: "refused" } });
    await fault({ operation: "disputes.list", kind: "status", status: 404, issue: "INVALID_RESOURCE_ID" });
    expect(await processor.readCharge(paymentRef)).toMatchObject({ error: { verdict: "unknown" } });
    await fault({ operation: "disputes.list", kind: "status", status: 403, issue: "PERMISSION_DENIED", times: 2 });
    expect(await processor.readCharge(paymentRef)).toMatchObject({ error: { verdict: "unauthorised" } });
  });

  it.each([
    [{ kind: "status", status: 401, times: 2 }, "unauthorised"],
    [{ kind: "status", status: 429, retryAfterS: 30 }, "not_executed"],
    [{ kind: "status", status: 500 }, "unknown"],
    [{ kind: "garbage_200" }, "unknown"],
    [{ kind: "drop_before" }, "unknown"],
  ])("a reading that fails with %o", async (fault, verdict) => {
    const world = await scene();
    await world.fault({ operation: "captures.get", ...fault });
    expect(await world.processor.readCharge(world.paymentRef)).toMatchObject({ error: { verdict } });
  });
});

it("of several calls has the time of one, and says when PayPal wants it again", async () => {
  const { settings, tools, processor, paymentRef, fault } = await scene();
  await fault({ operation: "captures.get", kind: "status", status: 429, retryAfterS: 30 });
  expect(await processor.readCharge(paymentRef)).toMatchObject({ error: { retryAfterMs: 30_000 } });
  await fault({ operation: "token", kind: "status", status: 429, retryAfterS: 40 });
  const anew = paypal.build(settings, tools);
  expect(await anew.readCharge(paymentRef)).toMatchObject({ error: { verdict: "not_executed", retryAfterMs: 40_000 } });
  const slow = paypal.build(settings, {
    ...tools,
    fetch: async (input, init) => {
      await new Promise((done) => setTimeout(done, 7_500));
      return tools.fetch(input, init === undefined ? init : { ...init, signal: null });
    },
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  // Token, capture, disputes: each in its own time, all of them not.
  const waiting = slow.readCharge(paymentRef);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await waiting).toMatchObject({ error: { verdict: "unknown" } });
});

describe("a dispute", () => {
  it("that is open locks, names what is asked back and until when; of two the one that is due first", async () => {
    const { charge, dispute, control } = await scene();
    const first = await dispute({ amountMinor: 3_000 });
    const answerByMs = START_MS + 20 * DAY_MS;
    const open = { dispute: "open_locked", disputedMinor: 0 };
    expect(await charge()).toMatchObject({ ...open, openDispute: { ref: first, amountMinor: 3_000, answerByMs } });
    await control("/clock", { advanceMs: DAY_MS });
    await dispute({ amountMinor: 5_000, stage: "CHARGEBACK" });
    expect(await charge()).toMatchObject({ ...open, openDispute: { ref: first, amountMinor: 8_000, answerByMs } });
  });

  it.each([
    ["RESOLVED_SELLER_FAVOUR", "won", 0],
    ["CANCELED_BY_BUYER", "won", 0],
    ["DENIED", "won", 0],
    ["RESOLVED_BUYER_FAVOUR", "lost", 3_000],
    ["ACCEPTED", "lost", 3_000],
    // PayPal's own money may be in it: the patient has it, and a refund would be the second.
    ["RESOLVED_WITH_PAYOUT", "lost", 3_000],
  ])("that ended with %s is %s", async (outcome, dispute, disputedMinor) => {
    const world = await scene();
    const id = await world.dispute({ amountMinor: 3_000 });
    await world.control(`/disputes/${id}/close`, { outcome });
    const read = await world.charge();
    expect(read).toMatchObject({ dispute, disputedMinor });
    expect(read).not.toHaveProperty("openDispute");
  });

  it("refuses partial refunds, and after a chargeback every one; both lock the payment", async () => {
    const { processor, order, dispute, control } = await scene();
    const id = await dispute();
    expect(await processor.refund(order, "LEG1:g1")).toEqual({
      type: "refused",
      code: "charge_disputed",
      locksPayment: true,
    });
    await control(`/disputes/${id}`, { stage: "CHARGEBACK" });
    const locked = { type: "refused", code: "refund_disputed_payment", locksPayment: true };
    expect(await processor.refund({ ...order, amountMinor: 8_000 }, "LEG2:g1")).toEqual(locked);
  });
});

describe("refunds", () => {
  it("that we know are read one by one, newest first; PayPal has no list", async () => {
    const { processor, order, paymentRef, elsewhere, control } = await scene();
    const ours = await processor.refund(order, "LEG1:g1");
    await control("/clock", { advanceMs: DAY_MS });
    const theirs = await elsewhere(1_000);
    const unknown = await elsewhere(500);
    const ref = "vendorRef" in ours ? ours.vendorRef : "";
    const listed = await processor.listRefunds(paymentRef, [ref, theirs, ref]);
    expect(listed).toEqual({
      ok: true,
      value: [
        {
          vendorRef: theirs,
          paymentRef,
          amountMinor: 1_000,
          currency: "USD",
          status: "succeeded",
          createdAtMs: START_MS + DAY_MS,
          wentBackWithItMinor: 4_000,
        },
        {
          vendorRef: ref,
          paymentRef,
          amountMinor: 3_000,
          currency: "USD",
          status: "succeeded",
          createdAtMs: START_MS,
          legId: "LEG1",
          wentBackWithItMinor: 3_000,
        },
      ],
    });
    expect(JSON.stringify(listed)).not.toContain(unknown);
    expect(processor.traits).toEqual({ keyLifeMs: 44 * DAY_MS, provesAbsence: false });
    expect(processor).not.toHaveProperty("lists");
  });

  it("say what had gone back before them, so that one which nobody told of shows in the next", async () => {
    const { processor, order, elsewhere } = await scene();
    await elsewhere(500);
    const ours = await processor.refund(order, "LEG1:g1");
    const ref = "vendorRef" in ours ? ours.vendorRef : "";
    expect(await processor.readRefund(ref)).toMatchObject({
      value: { amountMinor: 3_000, wentBackWithItMinor: 3_500 },
    });
  });

  it("one that PayPal has no longer is left out, one that does not answer leaves the list unread", async () => {
    const { processor, paymentRef, elsewhere, fault } = await scene();
    const theirs = await elsewhere(1_000);
    expect(await processor.listRefunds(paymentRef, ["0GONE", theirs])).toMatchObject({
      value: [{ vendorRef: theirs }],
    });
    await fault({ operation: "refunds.get", kind: "status", status: 500 });
    expect(await processor.listRefunds(paymentRef, [theirs])).toMatchObject({ error: { verdict: "unknown" } });
    expect(await processor.listRefunds(paymentRef, [])).toEqual({ ok: true, value: [] });
  });

  it("that wait are asked about until they end", async () => {
    const { processor, order, fault, control } = await scene();
    await fault({ kind: "next_status", status: "PENDING" });
    const sent = await processor.refund(order, "LEG1:g1");
    const ref = "vendorRef" in sent ? sent.vendorRef : "";
    expect(await processor.readRefund(ref)).toMatchObject({
      value: { status: "pending", reason: "processing", legId: "LEG1" },
    });
    await control(`/refunds/${ref}/complete`);
    expect(await processor.readRefund(ref)).toMatchObject({ value: { status: "succeeded" } });
    await control(`/refunds/${ref}/fail`);
    expect(await processor.readRefund(ref)).toMatchObject({ value: { status: "failed", reason: "failed" } });
  });

  it("made elsewhere, which carry the words of their capture, are nobody's leg", async () => {
    const { processor, elsewhere } = await scene({ customId: "LEG9", invoiceId: "INV-7" });
    const theirs = await elsewhere(1_000);
    const read = await processor.readRefund(theirs);
    expect(read).toMatchObject({ value: { amountMinor: 1_000 } });
    expect(read.ok && read.value).not.toHaveProperty("legId");
  });
});
