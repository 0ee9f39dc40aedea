import { describe, expect, it } from "vitest";
import { DAY_MS, refundBody, START_MS, squareWorld } from "./world.ts";

async function scene(payment: object = {}, account: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay(payment);
  let n = 0;
  const refund = async (more: object = {}) => {
    n += 1;
    const answer = await world.ask("POST", "/v2/refunds", refundBody(paid, { idempotency_key: `key-${n}`, ...more }));
    const body = await answer.json();
    return { status: answer.status, refund: body.refund, code: body.errors?.[0]?.code, field: body.errors?.[0]?.field };
  };
  const amount = (minor: number, currency = "USD") => ({ amount_money: { amount: minor, currency } });
  const payment_ = async () => (await (await world.ask("GET", `/v2/payments/${paid.id}`)).json()).payment;
  return { ...world, paid, refund, amount, read: payment_ };
}

describe("a refund at the simulated Square", () => {
  it("is pending first, and complete after its time; the payment says so from then on", async () => {
    const { refund, read, time } = await scene();
    const made = await refund();
    expect(made).toMatchObject({ status: 200, refund: { status: "PENDING" } });
    expect(await read()).not.toHaveProperty("refunded_money");
    time.nowMs += 2_000;
    expect(await read()).toMatchObject({ refunded_money: { amount: 3_000 }, refund_ids: [made.refund.id] });
  });

  it.each([true, false])(
    "is named by its payment while it is pending, or not, as the habit says: %s",
    async (namesPending) => {
      const { refund, read } = await scene({}, { habits: { settleAfterMs: null, namesPending } });
      const { refund: made } = await refund();
      expect((await read()).refund_ids).toEqual(namesPending ? [made.id] : undefined);
    },
  );

  it("counts what is complete: two that wait may be too much, and the later one fails", async () => {
    const { refund, amount, time, state } = await scene();
    expect(await refund(amount(5_000))).toMatchObject({ status: 200 });
    expect(await refund(amount(5_000))).toMatchObject({ status: 200 });
    time.nowMs += 2_000;
    expect((await state()).refunds.map(({ status }) => status)).toEqual(["COMPLETED", "FAILED"]);
    expect(await refund(amount(3_001))).toMatchObject({ status: 400, code: "REFUND_AMOUNT_INVALID" });
    expect(await refund(amount(3_000))).toMatchObject({ status: 200 });
  });

  it.each<[string, object, object, string]>([
    ["too much", {}, { amount_money: { amount: 8_001, currency: "USD" } }, "REFUND_AMOUNT_INVALID"],
    ["nothing", {}, { amount_money: { amount: 0, currency: "USD" } }, "VALUE_TOO_LOW"],
    ["another currency", {}, { amount_money: { amount: 1, currency: "EUR" } }, "CURRENCY_MISMATCH"],
    ["no payment", {}, { payment_id: "demoNONE" }, "NOT_FOUND"],
    ["a payment that is not named", {}, { payment_id: null }, "MISSING_REQUIRED_PARAMETER"],
    ["one that was only approved", { status: "APPROVED" }, {}, "REFUND_ERROR_PAYMENT_NEEDS_COMPLETION"],
    ["one that was canceled", { status: "CANCELED" }, {}, "PAYMENT_NOT_REFUNDABLE"],
    ["one of a year ago", { createdAtMs: START_MS - 366 * DAY_MS }, {}, "PAYMENT_NOT_REFUNDABLE"],
    ["one whose card must be there", { refundRequiresCardPresence: true }, {}, "CARD_PRESENCE_REQUIRED"],
    ["an older version", {}, { payment_version_token: "old" }, "VERSION_MISMATCH"],
    ["a location", {}, { location_id: "LDEMO" }, "CONFLICTING_PARAMETERS"],
    ["no payment at all", {}, { unlinked: true }, "INSUFFICIENT_PERMISSIONS_FOR_REFUND"],
  ])("is refused for %s", async (_, payment, more, code) => {
    const { refund, state } = await scene(payment);
    expect(await refund(more)).toMatchObject({ code });
    expect((await state()).refunds).toEqual([]);
  });

  it("is refused while a dispute is open and after it was lost, not in an inquiry and not after it was won", async () => {
    const { refund, amount, control, paid } = await scene();
    const inquiry = await (
      await control(`/payments/${paid.id}/dispute`, { state: "INQUIRY_EVIDENCE_REQUIRED" })
    ).json();
    expect(await refund(amount(1))).toMatchObject({ status: 200 });
    await control(`/disputes/${inquiry.id}/close`, { outcome: "inquiry_closed" });
    const dispute = await (await control(`/payments/${paid.id}/dispute`)).json();
    expect(await refund(amount(1))).toMatchObject({ code: "PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE" });
    await control(`/disputes/${dispute.id}/close`, { outcome: "won" });
    expect(await refund(amount(1))).toMatchObject({ status: 200 });
    await control(`/disputes/${dispute.id}/close`, { outcome: "lost" });
    expect(await refund(amount(1))).toMatchObject({ code: "PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE" });
  });

  it("of a payment is made twenty times and no more", async () => {
    const { refund, amount } = await scene();
    for (let n = 0; n < 20; n += 1) expect(await refund(amount(1))).toMatchObject({ status: 200 });
    expect(await refund(amount(1))).toMatchObject({ code: "PAYMENT_NOT_REFUNDABLE" });
  });

  it.each(["CASH", "EXTERNAL"])("of %s is only written down, and is complete at once", async (sourceType) => {
    const { refund } = await scene({ sourceType });
    expect(await refund()).toMatchObject({ refund: { status: "COMPLETED", destination_type: sourceType } });
  });

  it("waits until somebody says how it ended, and ends once", async () => {
    const { refund, amount, control, state, read } = await scene({}, { habits: { settleAfterMs: null } });
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push((await refund(amount(100))).refund.id);
    await control(`/refunds/${ids[0]}/complete`);
    await control(`/refunds/${ids[1]}/fail`);
    await control(`/refunds/${ids[2]}/reject`);
    expect((await state()).refunds.map(({ status }) => status)).toEqual(["COMPLETED", "FAILED", "REJECTED"]);
    await expect(control(`/refunds/${ids[1]}/complete`)).rejects.toThrow("is FAILED and cannot become COMPLETED");
    expect(await read()).toMatchObject({ refunded_money: { amount: 100 } });
    // Money that had gone comes back.
    await control(`/refunds/${ids[0]}/fail`);
    expect(await read()).not.toHaveProperty("refunded_money");
  });

  it("that staff make is there with whatever they write, and without a key", async () => {
    const { control, paid, state } = await scene();
    await control("/refunds", { payment: paid.id, reason: "makegood:copied" });
    expect((await state()).refunds).toMatchObject([
      { amountMinor: 8_000, reason: "makegood:copied", madeInDashboard: true, idempotencyKey: null },
    ]);
  });
});
