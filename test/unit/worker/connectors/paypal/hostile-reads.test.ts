import { describe, expect, it } from "vitest";
import { type Canned, capture, processorOf, refund, up, without } from "./canned.ts";

describe("a refund that is read", () => {
  const read = (answer: Canned) => processorOf({ "/v2/payments/refunds/4SREFUND": answer }).readRefund("4SREFUND");
  const listed = (answer: Canned) =>
    processorOf({ "/v2/payments/refunds/4SREFUND": answer }).listRefunds("4SCAPTURE", ["4SREFUND"]);

  it("is ours by both of its words", async () => {
    expect(await read(refund)).toMatchObject({ value: { legId: "LEG1", paymentRef: "4SCAPTURE", amountMinor: 3_000 } });
    const other = await read({ ...refund, invoice_id: "LEG12" });
    expect(other.ok && other.value).not.toHaveProperty("legId");
  });

  it("tells by what the patient's bank finds it, and nothing where that is no reference", async () => {
    const withRef = (acquirer_reference_number: unknown) => read({ ...refund, acquirer_reference_number });
    expect(await withRef("74958473120000000000001")).toMatchObject({ value: { bankRef: "74958473120000000000001" } });
    for (const odd of ["<b>1</b>", "call us", "", 7, null]) {
      const answer = await withRef(odd);
      expect(answer).toMatchObject({ ok: true });
      expect(answer).not.toHaveProperty("value.bankRef");
    }
  });

  it.each<[string, Canned, string]>([
    ["another refund", { ...refund, id: "4SOTHER" }, "paypal.refund.another"],
    ["no capture", without("links"), "paypal.refund.no_capture"],
    [
      "a link to somewhere else",
      { ...refund, links: [{ rel: "up", href: "https://x/v2/checkout/orders/4S" }] },
      "paypal.refund.no_capture",
    ],
    ["no sum", without("amount"), "paypal.refund.no_amount"],
    [
      "a sum in a currency without decimals we know",
      { ...refund, amount: { value: "1.00", currency_code: "XXX" } },
      "paypal.refund.no_amount",
    ],
    ["a sum below zero", { ...refund, amount: { value: "-30.00", currency_code: "USD" } }, "paypal.refund.no_amount"],
    ["no moment", without("create_time"), "paypal.refund.no_amount"],
    ["a word instead of a moment", { ...refund, create_time: "soon" }, "paypal.refund.no_amount"],
    ["HTML", "<html>", "paypal.200.unexpected_shape"],
  ])("with %s says nothing", async (_, answer, detail) => {
    expect(await read(answer)).toEqual({ ok: false, error: { verdict: "unknown", detail } });
  });

  it("and is of another payment does not count on this one", async () => {
    const answer = { ...refund, links: up("4SANOTHER") };
    expect(await listed(answer)).toMatchObject({
      error: { verdict: "unknown", detail: "paypal.refund.of_another_capture" },
    });
    expect(await listed(without("links"))).toMatchObject({ ok: true, value: [{ paymentRef: "4SCAPTURE" }] });
  });
});

describe("a capture that is read", () => {
  const DISPUTE = {
    dispute_id: "PP-R-1",
    status: "RESOLVED",
    dispute_amount: { value: "30.00", currency_code: "USD" },
  };
  const read = (captured: Canned, disputes: Canned = {}, dispute: Canned = {}) =>
    processorOf({
      "/v2/payments/captures/4SCAPTURE": captured,
      "/v1/customer/disputes": disputes,
      "/v1/customer/disputes/PP-R-1": dispute,
    }).readCharge("4SCAPTURE");

  it.each<[string, Canned, Canned?, Canned?]>([
    ["another capture", { ...capture, id: "4SOTHER" }],
    ["no sum", { id: "4SCAPTURE", status: "COMPLETED" }],
    ["a status that nobody knows", { ...capture, status: "HELD" }],
    ["a currency that nobody knows", { ...capture, amount: { value: "1.00", currency_code: "XXX" } }],
    ["disputes that are no list", capture, { items: "none" }],
    ["more disputes than one page", capture, { links: [{ rel: "next", href: "x" }] }],
    ["a dispute without a name", capture, { items: [{ status: "RESOLVED" }] }],
    ["a dispute that is another's", capture, { items: [DISPUTE] }, { ...DISPUTE, dispute_id: "PP-R-2" }],
    [
      "a dispute of another payment",
      capture,
      { items: [DISPUTE] },
      { ...DISPUTE, disputed_transactions: [{ seller_transaction_id: "4SOTHER" }] },
    ],
    [
      "a dispute that is gone",
      capture,
      { items: [DISPUTE] },
      new Response(JSON.stringify({ name: "RESOURCE_NOT_FOUND" }), { status: 404 }),
    ],
  ])("with %s says nothing", async (_, captured, disputes, dispute) => {
    expect(await read(captured, disputes, dispute)).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  });

  it("with a dispute that names no day that can be read has none", async () => {
    const open = { ...DISPUTE, status: "OPEN", seller_response_due_date: "soon" };
    expect(await read(capture, { items: [open] })).toMatchObject({ value: { openDispute: { amountMinor: 3_000 } } });
  });

  it("with a dispute whose state is new is locked; without its sum all is asked back", async () => {
    expect(await read(capture, { items: [{ dispute_id: "PP-R-1", status: "SOMETHING_NEW" }] })).toMatchObject({
      value: { dispute: "open_locked", openDispute: { ref: "PP-R-1", amountMinor: 8_000 } },
    });
  });

  it("with a dispute that is over by its state alone is not locked", async () => {
    const over = { ...DISPUTE, status: "OTHER", dispute_state: "RESOLVED" };
    expect(await read(capture, { items: [over] }, over)).toMatchObject({ value: { dispute: "won" } });
  });

  const lost = { outcome_code: "RESOLVED_BUYER_FAVOUR", amount_refunded: { value: "25.00", currency_code: "USD" } };
  const moved = (affected_party: string, type: string, value: string, reason = "DISPUTE_SETTLEMENT") => ({
    affected_party,
    type,
    reason,
    amount: { value, currency_code: "USD" },
  });
  it.each<[string, object, number]>([
    [
      "the settlement of PayPal's movements",
      { dispute_outcome: lost, money_movements: [moved("SELLER", "DEBIT", "30.00")] },
      3_000,
    ],
    [
      "which may have come back",
      { money_movements: [moved("SELLER", "DEBIT", "30.00"), moved("SELLER", "CREDIT", "30.00")] },
      0,
    ],
    ["what the patient got of PayPal", { money_movements: [moved("BUYER", "CREDIT", "12.00")] }, 1_200],
    [
      "fees apart: then the outcome",
      { dispute_outcome: lost, money_movements: [moved("SELLER", "DEBIT", "15.00", "DISPUTE_FEE")] },
      2_500,
    ],
    ["the outcome's own sum", { dispute_outcome: lost }, 2_500],
    [
      "what PayPal paid out, whose money it was",
      { dispute_outcome: { ...lost, outcome_code: "RESOLVED_WITH_PAYOUT" } },
      2_500,
    ],
    ["or all that was disputed", { dispute_outcome: { outcome_code: "ACCEPTED" } }, 3_000],
    [
      "nothing where the clinic won",
      { dispute_outcome: { outcome_code: "DENIED", amount_refunded: lost.amount_refunded } },
      0,
    ],
  ])("a dispute that is over took %s", async (_, ended, disputedMinor) => {
    const read_ = await read(capture, { items: [DISPUTE] }, { ...DISPUTE, ...ended });
    expect(read_).toMatchObject({ value: { disputedMinor, dispute: disputedMinor > 0 ? "lost" : "won" } });
  });

  it("takes no more than came in, however many disputes", async () => {
    const ended = {
      ...DISPUTE,
      dispute_outcome: { outcome_code: "ACCEPTED", amount_refunded: { value: "80.00", currency_code: "USD" } },
    };
    const twice = { items: [DISPUTE, DISPUTE] };
    expect(await read(capture, twice, ended)).toMatchObject({ value: { disputedMinor: 8_000 } });
  });
});
