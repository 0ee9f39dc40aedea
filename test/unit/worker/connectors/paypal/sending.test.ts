import { afterEach, describe, expect, it, vi } from "vitest";
import { type PayPalWorld, paypalWorld } from "../../../../demo/paypal/paypal-world.ts";

afterEach(() => vi.useRealTimers());

const LEG = "01JBLEG0000000000000000001";

async function scene() {
  const world = await paypalWorld();
  const paymentRef = await world.pay();
  const order = { legId: LEG, caseId: "01JBCASE000000000000000001", paymentRef, amountMinor: 3_000, currency: "USD" };
  return { ...world, order };
}

const refunds = async ({ state }: Pick<PayPalWorld, "state">) => (await state()).refunds;

describe("what is sent", () => {
  it("names sum, leg and an invoice of its own, nothing of the patient, under our key", async () => {
    const { processor, sent, order } = await scene();
    expect(await processor.refund(order, `${LEG}:g1`)).toMatchObject({ type: "settled" });
    const asked = sent.find(({ url }) => url.endsWith("/refund"));
    expect(asked?.url).toBe(`https://api-m.sandbox.paypal.com/v2/payments/captures/${order.paymentRef}/refund`);
    expect(JSON.parse((await asked?.text()) ?? "")).toEqual({
      amount: { value: "30.00", currency_code: "USD" },
      custom_id: LEG,
      invoice_id: LEG,
    });
    expect(asked?.headers.get("paypal-request-id")).toBe(`${LEG}:g1`);
    expect(asked?.headers.get("prefer")).toBe("return=representation");
    // Another host would get our credentials.
    expect(sent.map(({ redirect }) => redirect)).toEqual(["manual", "manual"]);
  });

  it("is one refund for one key, however often; with another key PayPal itself refuses a second of the leg", async () => {
    const world = await scene();
    const { processor, order } = world;
    const first = await processor.refund(order, `${LEG}:g1`);
    expect(await processor.refund(order, `${LEG}:g1`)).toEqual(first);
    expect(await refunds(world)).toHaveLength(1);
    const again = await processor.refund(order, `${LEG}:g2`);
    expect(again).toEqual({ type: "our_bug", code: "DUPLICATE_INVOICE_ID" });
    expect((await refunds(world)).map(({ invoice_id }) => invoice_id)).toEqual([LEG]);
  });

  it("is nothing where PayPal cannot move the sum, or the leg's id would not come back", async () => {
    const { processor, sent, order } = await scene();
    const unsendable = { type: "our_bug", code: "amount_not_sendable" };
    expect(await processor.refund({ ...order, amountMinor: 50_050, currency: "HUF" }, "k")).toEqual(unsendable);
    expect(await processor.refund({ ...order, currency: "KWD" }, "k")).toEqual(unsendable);
    const unreadable = { type: "our_bug", code: "id_not_sendable" };
    expect(await processor.refund({ ...order, legId: "leg:1" }, "k")).toEqual(unreadable);
    expect(await processor.refund({ ...order, paymentRef: "../refunds/1" }, "k")).toEqual(unreadable);
    expect(sent).toEqual([]);
  });

  it("is known by its hash: another sum, payment or leg is another request", async () => {
    const { processor, order } = await scene();
    const others = [{ amountMinor: 1 }, { paymentRef: "X" }, { legId: "L" }, { currency: "EUR" }];
    const hashes = [order, ...others.map((other) => ({ ...order, ...other }))].map(processor.requestHash);
    expect(new Set(hashes).size).toBe(5);
    expect(processor.requestHash({ ...order, caseId: "another" })).toBe(hashes[0]);
  });
});

describe("what comes back", () => {
  const unknown = { type: "unknown", errorIsReplayed: false };
  it.each<[string, object, object, number]>([
    ["connection closed after it was done", { kind: "drop_after" }, { ...unknown, code: "no_answer" }, 1],
    ["connection closed before", { kind: "drop_before" }, { ...unknown, code: "no_answer" }, 0],
    ["connection reset", { kind: "reset", executed: true }, { ...unknown, code: "no_answer" }, 1],
    ["HTML after it was done", { kind: "html_502", executed: true }, { ...unknown, code: "http_502" }, 1],
    ["half a JSON", { kind: "garbage_200" }, unknown, 1],
    ["body breaks off", { kind: "truncate_body" }, unknown, 1],
    ["500 that did it", { kind: "status", status: 500, executed: true }, unknown, 1],
    ["500 that did not", { kind: "status", status: 500 }, unknown, 0],
    ["503", { kind: "status", status: 503 }, unknown, 0],
    [
      "another request has the key",
      { kind: "status", status: 409, issue: "PREVIOUS_REQUEST_IN_PROGRESS" },
      { type: "in_flight" },
      0,
    ],
    ["throttled", { kind: "status", status: 429 }, { type: "not_executed", code: "rate_limit" }, 0],
    ["no right", { kind: "status", status: 403, issue: "PERMISSION_DENIED" }, { type: "account_paused" }, 0],
    ["pending", { kind: "next_status", status: "PENDING" }, { type: "pending", reason: "processing" }, 1],
    ["failed at once", { kind: "next_status", status: "FAILED" }, { type: "failed", reason: "failed" }, 1],
    ["cancelled at once", { kind: "next_status", status: "CANCELLED" }, { type: "failed", reason: "canceled" }, 1],
  ])("%s", async (_, fault, outcome, made) => {
    const world = await scene();
    await world.fault(fault);
    expect(await world.processor.refund(world.order, `${LEG}:g1`)).toMatchObject(outcome);
    expect(await refunds(world)).toHaveLength(made);
  });

  it.each(["drop_after", "truncate_body", "html_502", "status", "reset"])(
    "after %s the same key brings the refund that was made, and no second one",
    async (kind) => {
      const world = await scene();
      const more = kind === "status" ? { status: 500 } : {};
      const executed = kind === "drop_after" || kind === "truncate_body" ? {} : { executed: true };
      await world.fault({ kind, ...more, ...executed });
      expect(await world.processor.refund(world.order, `${LEG}:g1`)).toMatchObject({ type: "unknown" });
      const [made] = await refunds(world);
      expect(await world.processor.refund(world.order, `${LEG}:g1`)).toEqual({ type: "settled", vendorRef: made?.id });
      expect(await refunds(world)).toHaveLength(1);
    },
  );

  it("the same key tells the latest state: what was pending has failed since", async () => {
    const world = await scene();
    await world.fault({ kind: "next_status", status: "PENDING" });
    expect(await world.processor.refund(world.order, `${LEG}:g1`)).toMatchObject({ type: "pending" });
    const [made] = await refunds(world);
    await world.control(`/refunds/${made?.id}/fail`);
    expect(await world.processor.refund(world.order, `${LEG}:g1`)).toMatchObject({ type: "failed" });
  });

  it.each(["stall_body", "timeout_after", "timeout_before"])(
    "our own deadline ends %s, and says unknown",
    async (kind) => {
      const world = await scene();
      await world.fault({ kind });
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const waiting = world.processor.refund(world.order, `${LEG}:g1`);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await waiting).toMatchObject({ type: "unknown", code: "no_answer" });
    },
  );
});
