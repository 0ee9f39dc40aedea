import { describe, expect, it } from "vitest";
import { KEY, orderOf, SETTINGS, squareWorld } from "../../../../demo/square/world.ts";

async function scene() {
  const world = await squareWorld();
  const paid = await world.pay();
  const refund = {
    id: `${paid.id}_x`,
    status: "COMPLETED",
    amount_money: { amount: 3_000, currency: "USD" },
    payment_id: paid.id,
    created_at: "2026-11-02T09:00:00Z",
  };
  return { ...world, paid, order: orderOf(paid), refund };
}

describe("an answer to a send that no good Square would give", () => {
  it.each<[string, (refund: object) => unknown]>([
    ["of another payment", (refund) => ({ refund: { ...refund, payment_id: "demoOTHER" } })],
    ["of no payment", (refund) => ({ refund: { ...refund, payment_id: null } })],
    ["of another sum", (refund) => ({ refund: { ...refund, amount_money: { amount: 30, currency: "USD" } } })],
    ["of another currency", (refund) => ({ refund: { ...refund, amount_money: { amount: 3_000, currency: "EUR" } } })],
    ["with a sum in text", (refund) => ({ refund: { ...refund, amount_money: { amount: "3000", currency: "USD" } } })],
    [
      "with a sum that is null",
      (refund) => ({ refund: { ...refund, amount_money: { amount: null, currency: "USD" } } }),
    ],
    [
      "with a sum past what is exact",
      (refund) => ({ refund: { ...refund, amount_money: { amount: 2 ** 60, currency: "USD" } } }),
    ],
    ["without an id", (refund) => ({ refund: { ...refund, id: undefined } })],
    ["with an id of blanks", (refund) => ({ refund: { ...refund, id: "a b" } })],
    ["without a day", (refund) => ({ refund: { ...refund, created_at: "soon" } })],
    ["that is a list", (refund) => [{ refund }]],
    ["that is a text", () => "refunded"],
    ["that is null", () => null],
    ["that is nothing", () => ({})],
  ])("%s is unknown", async (_, body) => {
    const { processor, order, refund, fault } = await scene();
    await fault({ kind: "answer", body: JSON.parse(JSON.stringify(body(refund))) });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "unknown", errorIsReplayed: false });
  });

  it("a status that is new, or none, is not final", async () => {
    const { processor, order, refund, fault } = await scene();
    await fault({ kind: "answer", body: { refund: { ...refund, status: "LEVITATING" } } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "pending", reason: "pending" });
    await fault({ kind: "answer", body: { refund: { ...refund, status: null } } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "pending" });
  });

  it("a refund under a bad status is there, and is read again before it is final; a failed one is failed", async () => {
    const { processor, order, refund, fault } = await scene();
    const errors = [{ category: "REFUND_ERROR", code: "REFUND_DECLINED" }];
    await fault({ kind: "answer", status: 400, body: { errors, refund } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "pending", vendorRef: refund.id });
    await fault({ kind: "answer", status: 400, body: { errors, refund: { ...refund, status: "FAILED" } } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "failed", reason: "declined" });
    await fault({ kind: "answer", status: 500, body: { refund } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "unknown", code: "http_500" });
  });

  it("an answer without end is given up", async () => {
    const { processor, order, fault, refund } = await scene();
    await fault({ kind: "answer", body: { refund, pad: "x".repeat(5_000_000) } });
    expect(await processor.refund(order, KEY)).toMatchObject({ type: "unknown", code: "http_200" });
  });
});

describe("an answer to a question that no good Square would give", () => {
  it.each<[string, string, unknown]>([
    [
      "another refund",
      "refunds.get",
      { refund: { id: "other", amount_money: { amount: 1, currency: "USD" }, created_at: "2026-11-02T09:00:00Z" } },
    ],
    ["no refund", "refunds.get", { errors: [] }],
    ["a text", "refunds.get", "COMPLETED"],
    ["null", "refunds.get", null],
  ])("%s is not read", async (_, operation, body) => {
    const { processor, paid, fault } = await scene();
    await fault({ operation, kind: "answer", body });
    const read = await processor.readRefund(`${paid.id}_x`);
    expect(read).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  });

  it.each<[string, (payment: object) => unknown]>([
    ["another payment", (payment) => ({ payment: { ...payment, id: "demoOTHER" } })],
    ["without a total", (payment) => ({ payment: { ...payment, total_money: undefined } })],
    [
      "a total in a currency that Square has not",
      (payment) => ({ payment: { ...payment, total_money: { amount: 1, currency: "KWD" } } }),
    ],
    ["two currencies", (payment) => ({ payment: { ...payment, refunded_money: { amount: 1, currency: "EUR" } } })],
    ["below nothing", (payment) => ({ payment: { ...payment, total_money: { amount: -5, currency: "USD" } } })],
    ["refunds that are no list", (payment) => ({ payment: { ...payment, refund_ids: "all" } })],
  ])("a payment with %s is not read, and its refunds are not either", async (_, change) => {
    const { processor, paid, fault, ask } = await scene();
    const { payment } = await (await ask("GET", `/v2/payments/${paid.id}`)).json();
    const body = JSON.parse(JSON.stringify(change(payment)));
    await fault({ operation: "payments.get", kind: "answer", body, times: 1 });
    expect(await processor.readCharge(paid.id)).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  });

  it("names that would be other paths are not asked for", async () => {
    const { processor, sent } = await scene();
    const wrong = { ok: false, error: { verdict: "refused", detail: "not_an_id" } };
    for (const ref of ["..", "a/b", "", "x?y", "a%2fb"]) {
      expect(await processor.readRefund(ref)).toEqual(wrong);
      expect(await processor.readCharge(ref)).toEqual(wrong);
      expect(await processor.listRefunds(ref, [])).toEqual(wrong);
    }
    expect(sent).toEqual([]);
  });

  it("a fetch that throws anything at all is an answer that did not come, and tells nothing of the token", async () => {
    const { order } = await scene();
    const { square } = await import("../../../../../worker/connectors/square/square.ts");
    const broken = square.build(SETTINGS, {
      nowMs: Date.now,
      fetch: () => {
        throw `could not send Bearer ${SETTINGS.accessToken}`;
      },
    });
    const told = [
      await broken.refund(order, KEY),
      await broken.readRefund("x"),
      await broken.readCharge("x"),
      await broken.listRefunds("x", []),
      await broken.lists?.activity(0, undefined),
      await broken.lists?.charges(0, undefined),
    ];
    expect(told[0]).toEqual({ type: "not_executed", code: "no_answer" });
    for (const one of told.slice(1)) expect(one).toMatchObject({ error: { verdict: "unknown", detail: "no answer" } });
    expect(JSON.stringify(told)).not.toContain("EAAA");
  });
});
