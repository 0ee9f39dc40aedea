import { describe, expect, it } from "vitest";
import type { HistoryKind } from "../../../../core/records/sync.ts";
import { assert } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { inProcessFetch } from "../../../../demo/vendors/in-process.ts";
import type { PaymentProcessor } from "../../../../worker/connectors/payment-processor.ts";
import type { HistoryEntry, HistoryItem, HistoryPayout } from "../../../../worker/connectors/processor-history.ts";
import { stripeProcessor } from "../../../../worker/connectors/stripe/processor.ts";
import { paypalWorld } from "../../../demo/paypal/paypal-world.ts";
import { DAY_MS, squareWorld } from "../../../demo/square/world.ts";
import { SECRET_KEY, START_MS, stripeWorld } from "../../../demo/stripe-world.ts";

async function read({ history }: PaymentProcessor, kind: HistoryKind, nowMs: number): Promise<HistoryItem[]> {
  assert(history, "It has a history");
  const items: HistoryItem[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 60; pages += 1) {
    const page = await history.page(kind, { sinceMs: START_MS - 30 * DAY_MS, untilMs: nowMs }, cursor);
    assert(page.ok, "A page came");
    expect(page.value.unread).toEqual([]);
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
    if (cursor === undefined) return items;
  }
  throw new Error("It came to no end");
}

const entriesOf = (items: readonly HistoryItem[]) =>
  items.filter((item): item is HistoryEntry => item.type === "entry");
const payoutsOf = (items: readonly HistoryItem[]) =>
  items.filter((item): item is HistoryPayout => item.type === "payout");
const readOf = (items: readonly HistoryItem[]) =>
  items.flatMap((item) => (item.type === "payout_read" ? [item.ref] : []));
/** What is in a payout comes to what reached the bank: nothing of it was left out. */
const netIn = (items: readonly HistoryItem[], ref: string) =>
  entriesOf(items).reduce((sum, one) => sum + (one.payoutRef === ref ? one.grossMinor - one.feeMinor : 0), 0);

async function stripeScene(account: object = {}) {
  const world = await stripeWorld();
  await world.control("/accounts", { secretKey: SECRET_KEY, ...account });
  const fetching = inProcessFetch({ "api.stripe.com": world.simulator.app });
  return { ...world, processor: stripeProcessor({ secretKey: SECRET_KEY, fetch: fetching }) };
}

describe("payouts at Stripe", () => {
  it("are told with all that is in each: what was taken, what went back, what came back, what the bank took", async () => {
    const { pay, control, time, processor, stripe } = await stripeScene();
    const paid = await pay({ amountMinor: 50_000 });
    const more = await pay({ amountMinor: 40_000 });
    const refund = await stripe.refunds.create({ charge: paid.chargeId, amount: 4_500 });
    await control(`/charges/${more.chargeId}/dispute`, { amountMinor: 9_000 });
    time.nowMs += DAY_MS;
    await control(`/refunds/${refund.id}/fail`);
    await pay({ amountMinor: 1_000 });
    time.nowMs += 4 * DAY_MS;
    const items = await read(processor, "payouts", time.nowMs);
    const payouts = payoutsOf(items);
    expect(payouts.map(({ kind, state }) => [kind, state])).toEqual([
      ["automatic", "paid"],
      ["automatic", "paid"],
    ]);
    for (const { ref, amountMinor } of payouts) expect(netIn(items, ref)).toBe(amountMinor);
    expect(readOf(items).sort()).toEqual(payouts.map(({ ref }) => ref).sort());
    const [second, first] = payouts.map(({ ref }) => ref);
    const told = entriesOf(items).map((one) => [
      one.kind,
      one.payoutRef,
      one.refundRef ?? one.disputeRef,
      one.grossMinor,
    ]);
    expect(told).toContainEqual(["refund", first, refund.id, -4_500]);
    expect(told).toContainEqual(["refund_returned", second, refund.id, 4_500]);
    expect(told).toContainEqual(["dispute", first, expect.stringMatching(/^du_/), -9_000]);
  });

  it("reach the bank on the day that Stripe names, in the Americas too", async () => {
    const { pay, time, processor, stripe } = await stripeScene();
    await pay({ amountMinor: 50_000 });
    time.nowMs += 5 * DAY_MS;
    const [there] = (await stripe.payouts.list()).data;
    const [told] = payoutsOf(await read(processor, "payouts", time.nowMs));
    assert(there && told, "There is one");
    const named = new Date(there.arrival_date * 1000).toISOString();
    expect(named).toMatch(/T00:00:00/);
    for (const zone of ["America/Los_Angeles", "America/New_York", "Europe/Paris", "Asia/Tokyo"]) {
      expect(civilDateAt(told.arrivesAtMs, zone)).toBe(named.slice(0, 10));
    }
  });

  it("on their way say so, and what is in one that Stripe is still putting together is not asked", async () => {
    const { pay, time, processor } = await stripeScene();
    await pay({ amountMinor: 50_000 });
    time.nowMs = Math.floor(START_MS / DAY_MS + 2) * DAY_MS + 60_000;
    const early = await read(processor, "payouts", time.nowMs);
    expect(payoutsOf(early)).toMatchObject([{ state: "on_its_way" }]);
    expect(readOf(early)).toEqual([]);
    time.nowMs += 2 * 3_600_000;
    expect(readOf(await read(processor, "payouts", time.nowMs))).toHaveLength(1);
  });

  it("that somebody makes by hand name nothing that is in them; movements are told by themselves", async () => {
    const { pay, control, time, processor, stripe } = await stripeScene({ paysOutByHand: true });
    const paid = await pay({ amountMinor: 50_000 });
    const refund = await stripe.refunds.create({ charge: paid.chargeId, amount: 700 });
    time.nowMs += 5 * DAY_MS;
    await control("/payouts", { currency: "USD", amountMinor: 10_000 });
    const items = await read(processor, "payouts", time.nowMs);
    expect(payoutsOf(items)).toMatchObject([{ kind: "by_hand", amountMinor: 10_000 }]);
    expect(entriesOf(items)).toEqual([]);
    const moved = entriesOf(await read(processor, "movements", time.nowMs));
    expect(moved).toMatchObject([
      { kind: "refund", refundRef: refund.id, grossMinor: -700 },
      { kind: "charge", paymentRef: paid.chargeId, grossMinor: 50_000, feeMinor: 1_480 },
    ]);
    expect(moved.every(({ payoutRef }) => payoutRef === undefined)).toBe(true);
  });
});

describe("payouts at Square", () => {
  it("are told of each location with all that is in them, a refund that failed later with a plus", async () => {
    const places = ["LDEMO", "LTWO"];
    const world = await squareWorld({ account: { locations: places }, settings: { locationIds: places } });
    const { id } = await world.pay({ amountMinor: 20_000 });
    await world.pay({ amountMinor: 6_000, locationId: "LTWO" });
    await world.pay({ amountMinor: 500, sourceType: "CASH" });
    const refund = await (await world.control("/refunds", { payment: id, amountMinor: 1_500 })).json();
    await world.control(`/refunds/${refund.id}/complete`);
    world.time.nowMs += 2 * DAY_MS;
    await read(world.processor, "payouts", world.time.nowMs);
    await world.control(`/refunds/${refund.id}/fail`);
    await world.pay({ amountMinor: 900 });
    world.time.nowMs += 3 * DAY_MS;
    const items = await read(world.processor, "payouts", world.time.nowMs);
    const payouts = payoutsOf(items);
    expect(payouts).toHaveLength(3);
    for (const { ref, amountMinor } of payouts) expect(netIn(items, ref)).toBe(amountMinor);
    expect(entriesOf(items).filter(({ kind }) => kind !== "charge")).toMatchObject([
      { kind: "refund_returned", refundRef: refund.id, paymentRef: id, grossMinor: 1_500, feeMinor: 0 },
      { kind: "refund", refundRef: refund.id, paymentRef: id, grossMinor: -1_500, feeMinor: 0 },
    ]);
    expect(entriesOf(items)).toContainEqual(
      expect.objectContaining({ kind: "charge", paymentRef: id, grossMinor: 20_000, feeMinor: 530 }),
    );
  });

  it("are refused alone where the token may not read them", async () => {
    const world = await squareWorld({ account: { scopes: ["PAYMENTS_READ", "PAYMENTS_WRITE"] } });
    const span = { sinceMs: START_MS - DAY_MS, untilMs: START_MS };
    expect(await world.processor.history?.page("payouts", span, undefined)).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "not_allowed" },
    });
  });
});

describe("movements at PayPal", () => {
  it("are told by their day, with what PayPal kept; a withdrawal is a payout of which nobody knows what it was made", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ amountMinor: 10_000, feeMinor: 399 });
    const lost = await world.pay({ amountMinor: 5_000, feeMinor: 0 });
    const refund = await (await world.control("/refunds", { capture, amountMinor: 2_500 })).json();
    const dispute = await (await world.control(`/captures/${lost}/dispute`)).json();
    await world.control(`/disputes/${dispute.dispute_id}/close`, { outcome: "RESOLVED_BUYER_FAVOUR" });
    await world.control("/withdrawals", { currency: "USD", amountMinor: 3_000 });
    const items = await read(world.processor, "movements", START_MS + DAY_MS);
    expect(entriesOf(items)).toMatchObject([
      { kind: "charge", paymentRef: capture, grossMinor: 10_000, feeMinor: 399 },
      { kind: "charge", paymentRef: lost, grossMinor: 5_000, feeMinor: 0 },
      { kind: "refund", refundRef: refund.id, paymentRef: capture, grossMinor: -2_500, feeMinor: 0 },
      { kind: "dispute", paymentRef: lost, grossMinor: -5_000 },
    ]);
    expect(payoutsOf(items)).toMatchObject([{ kind: "by_hand", state: "paid", amountMinor: 3_000, currency: "USD" }]);
  });
});
