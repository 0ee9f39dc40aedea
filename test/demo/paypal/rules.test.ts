import { describe, expect, it } from "vitest";
import { DAY_MS, type PayPalWorld, paypalWorld, refund } from "./paypal-world.ts";

const captureStatus = async (world: PayPalWorld, id: string) =>
  (await world.state()).captures.find((capture) => capture.id === id)?.status;

describe("what is left of a capture", () => {
  it("goes back in parts, and no further; without an amount all of it", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 1_000 });
    expect(await refund(world, capture, "4.00")).toMatchObject({ status: 201 });
    expect(await captureStatus(world, capture)).toBe("PARTIALLY_REFUNDED");
    expect(await refund(world, capture, "6.01")).toMatchObject({ status: 422, issue: "REFUND_AMOUNT_EXCEEDED" });
    expect(await refund(world, capture)).toMatchObject({ status: 201 });
    expect(await captureStatus(world, capture)).toBe("REFUNDED");
    expect(await refund(world, capture, "0.01")).toMatchObject({ issue: "CAPTURE_FULLY_REFUNDED" });
    expect((await world.state()).refunds.map(({ amount_minor }) => amount_minor)).toEqual([400, 600]);
  });

  it("is more again when a refund fails, also one that had gone", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 1_000 });
    const { id } = await refund(world, capture, "10.00");
    await world.control(`/refunds/${id}/fail`);
    expect(await captureStatus(world, capture)).toBe("COMPLETED");
    expect(await refund(world, capture, "10.00")).toMatchObject({ status: 201 });
    await expect(world.control(`/refunds/${id}/complete`)).rejects.toThrow("400");
    const again = (await world.state()).refunds.at(-1)?.id;
    await expect(world.control(`/refunds/${again}/complete`)).rejects.toThrow("400");
  });

  it.each([
    [{ status: "PENDING" }, "PENDING_CAPTURE"],
    [{ status: "DECLINED" }, "REFUND_NOT_ALLOWED"],
    [{ isRestricted: true }, "REFUND_IS_RESTRICTED"],
    [{ createdAtMs: Date.UTC(2026, 3, 1) }, "REFUND_TIME_LIMIT_EXCEEDED"],
  ])("is not to be had of %o", async (payment, issue) => {
    const world = await paypalWorld();
    expect(await refund(world, await world.pay(payment), "1.00")).toMatchObject({ status: 422, issue });
  });

  it("needs a balance, where that is told", async () => {
    const world = await paypalWorld();
    const capture = await world.pay();
    await world.control("/balance", { currency: "usd", availableMinor: 500 });
    expect(await refund(world, capture, "5.01")).toMatchObject({ issue: "REFUND_FAILED_INSUFFICIENT_FUNDS" });
    expect(await refund(world, capture, "5.00")).toMatchObject({ status: 201 });
    expect((await world.state()).accounts[0]?.availableMinor).toEqual({ USD: 0 });
    await world.control("/balance", { currency: "USD", availableMinor: null });
    expect(await refund(world, capture, "5.01")).toMatchObject({ status: 201 });
  });

  it("takes an invoice once", async () => {
    const world = await paypalWorld();
    const [one, two] = [await world.pay(), await world.pay()];
    expect(await refund(world, one, "1.00", { invoice_id: "I-1" })).toMatchObject({ status: 201 });
    expect(await refund(world, two, "1.00", { invoice_id: "I-1" })).toMatchObject({ issue: "DUPLICATE_INVOICE_ID" });
  });
});

it("a refund without words of its own shows its capture's", async () => {
  const world = await paypalWorld();
  const capture = await world.pay({ customId: "C-1", invoiceId: "I-1" });
  await refund(world, capture, "1.00");
  await refund(world, capture, "1.00", { custom_id: "OWN", invoice_id: "OWN-g1" });
  expect((await world.state()).refunds.map(({ custom_id, invoice_id }) => [custom_id, invoice_id])).toEqual([
    ["C-1", "I-1"],
    ["OWN", "OWN-g1"],
  ]);
});

describe("a key", () => {
  const keyed = (key: string) => ({ headers: { "paypal-request-id": key } });

  it("brings its refund again, as it is now, whatever is asked for", async () => {
    const world = await paypalWorld();
    const capture = await world.pay();
    const first = await refund(world, capture, "1.00", keyed("k1"));
    await world.control(`/refunds/${first.id}/fail`);
    expect(await refund(world, capture, "2.00", keyed("k1"))).toEqual(first);
    const [only, ...others] = (await world.state()).refunds;
    expect([only?.status, others]).toEqual(["FAILED", []]);
  });

  it("that was refused made nothing, and is free", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 100 });
    expect(await refund(world, capture, "2.00", keyed("k1"))).toMatchObject({ status: 422 });
    expect(await refund(world, capture, "1.00", keyed("k1"))).toMatchObject({ status: 201 });
  });

  it("is forgotten after 45 days: then it pays twice, and that is written down", async () => {
    const world = await paypalWorld();
    const capture = await world.pay();
    await refund(world, capture, "1.00", keyed("k1"));
    world.time.nowMs += 45 * DAY_MS - 1;
    await refund(world, capture, "1.00", keyed("k1"));
    expect((await world.state()).refunds).toHaveLength(1);
    world.time.nowMs += 1;
    await refund(world, capture, "1.00", keyed("k1"));
    const { refunds, resent_after_prune } = await world.state();
    expect(refunds.map((row) => row.resent_after_prune)).toEqual([false, true]);
    expect(resent_after_prune).toMatchObject([{ key: "k1" }]);
  });

  it("whose first request is still under way is in progress", async () => {
    const world = await paypalWorld();
    const capture = await world.pay();
    await world.fault({ kind: "slow", delayMs: 30 });
    const both = [refund(world, capture, "1.00", keyed("k1")), refund(world, capture, "1.00", keyed("k1"))];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409]);
    expect(await refund(world, capture, "1.00", keyed("k1"))).toMatchObject({ status: 201 });
    expect((await world.state()).refunds).toHaveLength(1);
  });
});

describe("a dispute", () => {
  it("refuses partial refunds, and shows on the capture, until it is over", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 1_000 });
    const { dispute_id } = await (await world.control(`/captures/${capture}/dispute`)).json();
    expect(await captureStatus(world, capture)).toBe("PARTIALLY_REFUNDED");
    expect(await refund(world, capture, "1.00")).toMatchObject({ issue: "TRANSACTION_DISPUTED" });
    await world.control(`/disputes/${dispute_id}`, { stage: "CHARGEBACK" });
    expect(await refund(world, capture)).toMatchObject({ issue: "REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK" });
    await world.control(`/disputes/${dispute_id}/close`, { outcome: "RESOLVED_SELLER_FAVOUR" });
    expect(await captureStatus(world, capture)).toBe("COMPLETED");
    expect(await refund(world, capture, "1.00")).toMatchObject({ status: 201 });
    await expect(world.control(`/disputes/${dispute_id}/close`, { outcome: "DENIED" })).rejects.toThrow("400");
  });

  it("that the clinic loses takes its sum", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 1_000 });
    await world.control("/balance", { currency: "USD", availableMinor: 5_000 });
    const { dispute_id } = await (await world.control(`/captures/${capture}/dispute`, { amountMinor: 700 })).json();
    await world.control(`/disputes/${dispute_id}/close`, { outcome: "RESOLVED_BUYER_FAVOUR" });
    expect(await refund(world, capture, "3.01")).toMatchObject({ issue: "REFUND_AMOUNT_EXCEEDED" });
    expect((await world.state()).accounts[0]?.availableMinor).toEqual({ USD: 4_300 });
  });
});
