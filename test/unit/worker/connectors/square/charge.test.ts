import { describe, expect, it } from "vitest";
import { DAY_MS, START_MS, squareWorld } from "../../../../demo/square/world.ts";

async function scene(account: object = {}, payment: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay(payment);
  const atTheTill = () => world.control("/refunds", { payment: paid.id, amountMinor: 500 });
  return { ...world, paid, atTheTill };
}

describe("a payment", () => {
  it("is told with what came in, tip included, and what went back", async () => {
    const { processor, paid, atTheTill, time } = await scene({}, { tipMinor: 200 });
    await atTheTill();
    time.nowMs += 5_000;
    expect(await processor.readCharge(paid.id)).toEqual({
      ok: true,
      value: {
        paymentRef: paid.id,
        chargeRef: paid.id,
        currency: "USD",
        capturedMinor: 8_200,
        refundedMinor: 500,
        dispute: "none",
        disputes: [],
        disputedMinor: 0,
      },
    });
  });

  it.each(["APPROVED", "PENDING", "CANCELED", "FAILED"])("%s brought nothing in", async (status) => {
    const { processor, paid } = await scene({}, { status });
    expect(await processor.readCharge(paid.id)).toMatchObject({ value: { capturedMinor: 0 } });
  });

  it("that Square does not know is refused, another account's too", async () => {
    const { processor, control, pay } = await scene();
    const none = { ok: false, error: { verdict: "refused", detail: "404 NOT_FOUND" } };
    expect(await processor.readCharge("demoNONE")).toEqual(none);
    await control("/accounts", { id: "MERCHANT_OTHER", prefix: "other", accessToken: "EAAA-of-another" });
    const theirs = await pay({ account: "MERCHANT_OTHER" });
    expect(theirs.id).toMatch(/^other/);
    expect(await processor.readCharge(theirs.id)).toEqual(none);
    expect(await processor.listRefunds(theirs.id, [])).toEqual(none);
  });
});

describe("disputes", () => {
  it.each([
    ["INQUIRY_EVIDENCE_REQUIRED", "open_refundable", true],
    ["INQUIRY_PROCESSING", "open_refundable", false],
    ["EVIDENCE_REQUIRED", "open_locked", true],
    ["PROCESSING", "open_locked", false],
    ["SOMETHING_NEW", "open_locked", false],
  ])("%s is %s; until when the bank listens: %s", async (state, dispute, listens) => {
    const { processor, paid, control } = await scene();
    await control(`/payments/${paid.id}/dispute`, { state, amountMinor: 3_000 });
    const charge = await processor.readCharge(paid.id);
    expect(charge).toMatchObject({ value: { dispute, disputedMinor: 0, openDispute: { amountMinor: 3_000 } } });
    const dueMs = charge.ok ? charge.value.openDispute?.answerByMs : undefined;
    expect(dueMs).toBe(listens ? START_MS + 14 * DAY_MS : undefined);
  });

  it.each([
    ["won", "won", 0],
    ["lost", "lost", 3_000],
    ["accepted", "lost", 3_000],
    ["inquiry_closed", "none", 0],
  ])("%s is %s, and takes %i", async (outcome, dispute, disputedMinor) => {
    const { processor, paid, control } = await scene();
    const opened = await control(`/payments/${paid.id}/dispute`, { amountMinor: 3_000 });
    await control(`/disputes/${(await opened.json()).id}/close`, { outcome });
    const charge = await processor.readCharge(paid.id);
    expect(charge).toMatchObject({ value: { dispute, disputedMinor } });
    expect(charge.ok && charge.value).not.toHaveProperty("openDispute");
  });

  it("of two the one that is due first is named, with what both ask", async () => {
    const { processor, paid, control } = await scene();
    const first = await (await control(`/payments/${paid.id}/dispute`, { amountMinor: 3_000 })).json();
    await control("/clock", { advanceMs: DAY_MS });
    await control(`/payments/${paid.id}/dispute`, { amountMinor: 5_000 });
    expect(await processor.readCharge(paid.id)).toMatchObject({
      value: { openDispute: { ref: first.id, amountMinor: 8_000, answerByMs: START_MS + 14 * DAY_MS } },
    });
  });

  it("in the cardholder's own currency counts as the whole payment, never as less", async () => {
    const { processor, paid, control } = await scene();
    const opened = await control(`/payments/${paid.id}/dispute`, { amountMinor: 60, currency: "EUR" });
    await control(`/disputes/${(await opened.json()).id}/close`, { outcome: "lost" });
    expect(await processor.readCharge(paid.id)).toMatchObject({ value: { disputedMinor: 8_000 } });
  });

  it("whose list is not there says nothing of the payment, which is", async () => {
    const { processor, paid, fault } = await scene();
    await fault({ operation: "disputes.list", kind: "status", status: 404 });
    const unread = { ok: false, error: { verdict: "unknown", detail: "404 NOT_FOUND" } };
    expect(await processor.readCharge(paid.id)).toEqual(unread);
    await fault({ operation: "refunds.list", kind: "status", status: 404 });
    expect(await processor.listRefunds(paid.id, [])).toEqual(unread);
  });

  it("is found over pages, among those of other payments", async () => {
    const { processor, paid, control, pay, state } = await scene();
    await control(`/payments/${paid.id}/dispute`);
    for (let n = 0; n < 25; n += 1) await control(`/payments/${(await pay()).id}/dispute`);
    expect(await processor.readCharge(paid.id)).toMatchObject({ value: { dispute: "open_locked" } });
    expect((await state()).calls["disputes.list"]).toBe(3);
  });

  it("that may not be read pauses the connection: it is not the same as none", async () => {
    const { processor, paid, control } = await scene({ scopes: ["PAYMENTS_READ", "PAYMENTS_WRITE"] });
    await control(`/payments/${paid.id}/dispute`);
    expect(await processor.readCharge(paid.id)).toEqual({
      ok: false,
      error: { verdict: "unauthorised", detail: "403 INSUFFICIENT_SCOPES" },
    });
  });
});
