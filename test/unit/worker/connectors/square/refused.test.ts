import { describe, expect, it } from "vitest";
import { DAY_MS, KEY, orderOf, squareWorld } from "../../../../demo/square/world.ts";

async function scene(payment: object = {}) {
  const world = await squareWorld();
  const paid = await world.pay(payment);
  return { ...world, paid, order: orderOf(paid) };
}

describe("what Square refuses", () => {
  it("too much, a changed request, another account's payment, another currency", async () => {
    const { processor, order } = await scene();
    await processor.refund(order, KEY);
    expect(await processor.refund({ ...order, amountMinor: 1 }, KEY)).toEqual({ type: "our_bug", code: "key_reused" });
    const outcome = await processor.refund({ ...order, amountMinor: 8_001 }, "LEG2:g1");
    expect(outcome).toEqual({ type: "refused", code: "amount_too_large", locksPayment: false });
    expect(await processor.refund({ ...order, paymentRef: "demoNONE" }, "LEG3:g1")).toMatchObject({ type: "our_bug" });
    const other = await processor.refund({ ...order, currency: "EUR" }, "LEG4:g1");
    expect(other).toMatchObject({ type: "refused", code: "currency_differs" });
  });

  it.each([
    ["older than a year", { createdAtMs: Date.UTC(2026, 10, 2, 9) - 366 * DAY_MS }, "payment_too_old"],
    ["never captured", { status: "APPROVED" }, "not_captured"],
    ["canceled", { status: "CANCELED" }, "payment_not_refundable"],
    ["with a card that must be there", { refundRequiresCardPresence: true }, "card_presence_required"],
  ])("a payment that is %s", async (_, payment, code) => {
    const { processor, order } = await scene(payment);
    expect(await processor.refund(order, KEY)).toEqual({ type: "refused", code, locksPayment: false });
  });

  it("the twenty-first refund of a payment, by its own name", async () => {
    const { processor, order, control, paid, time } = await scene();
    for (let n = 0; n < 20; n += 1) await control("/refunds", { payment: paid.id, amountMinor: 10 });
    time.nowMs += 5_000;
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "refused", code: "too_many_refunds" });
  });

  it("a payment in dispute, which is locked from then on; an inquiry refuses nothing", async () => {
    const { processor, order, control, paid } = await scene();
    await control(`/payments/${paid.id}/dispute`, { state: "INQUIRY_EVIDENCE_REQUIRED" });
    expect(await processor.refund({ ...order, amountMinor: 100 }, "LEG0:g1")).toMatchObject({ type: "pending" });
    await control(`/payments/${paid.id}/dispute`);
    expect(await processor.refund(order, KEY)).toEqual({
      type: "refused",
      code: "charge_disputed",
      locksPayment: true,
    });
  });

  it("a token that is not good pauses, and stands in nothing that is told", async () => {
    const world = await squareWorld({ settings: { accessToken: "EAAA-another-token" } });
    const outcome = await world.processor.refund(orderOf(await world.pay()), KEY);
    expect(outcome).toMatchObject({ type: "account_paused", code: "UNAUTHORIZED" });
    expect(JSON.stringify(outcome)).not.toContain("EAAA");
  });
});
