import { describe, expect, it } from "vitest";
import type { HistoryKind } from "../../../../core/records/sync.ts";
import { assert } from "../../../../core/result.ts";
import { inProcessFetch } from "../../../../demo/vendors/in-process.ts";
import type { PaymentProcessor } from "../../../../worker/connectors/payment-processor.ts";
import type { HistoryItem, HistorySpan, Unread } from "../../../../worker/connectors/processor-history.ts";
import { stripeProcessor } from "../../../../worker/connectors/stripe/processor.ts";
import { DAY_MS, HOUR_MS, paypalWorld, START_MS } from "../../../demo/paypal/paypal-world.ts";
import { squareWorld } from "../../../demo/square/world.ts";
import { SECRET_KEY, stripeWorld } from "../../../demo/stripe-world.ts";

const ALL: HistorySpan = { sinceMs: START_MS - 700 * DAY_MS, untilMs: START_MS + HOUR_MS };

async function read({ history }: PaymentProcessor, kind: HistoryKind, span = ALL) {
  assert(history, "It has a history");
  const items: HistoryItem[] = [];
  const unread: Unread[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await history.page(kind, span, cursor);
    if (!page.ok) return page.error;
    items.push(...page.value.items);
    unread.push(...page.value.unread);
    cursor = page.value.nextCursor;
    pages += 1;
  } while (cursor !== undefined && pages < 60);
  return { items, unread, pages };
}

async function stripeScene(answer?: (url: URL) => Response | undefined) {
  const world = await stripeWorld();
  const simulated = inProcessFetch({ "api.stripe.com": world.simulator.app });
  const fetching: typeof fetch = async (input, init) => answer?.(new URL(String(input))) ?? simulated(input, init);
  return { ...world, processor: stripeProcessor({ secretKey: SECRET_KEY, fetch: fetching }) };
}

const listOf = (data: readonly unknown[], has_more = false) =>
  Response.json({ object: "list", data, has_more, url: "/" });

describe("what was taken at Stripe", () => {
  it("is told with who paid and what it was for, and nothing more of a card than its last four", async () => {
    const { pay, control, processor } = await stripeScene();
    await control("/customers", {
      id: "cus_1",
      name: "Adaeze Okafor",
      email: "ada@example.com",
      phone: "+15105550100",
    });
    const { chargeId, paymentIntentId } = await pay({
      customer: "cus_1",
      metadata: { invoice_number: "1041", tone: "x" },
    });
    expect(await read(processor, "payments")).toEqual({
      items: [
        {
          type: "payment",
          ref: paymentIntentId,
          chargeRef: chargeId,
          currency: "USD",
          capturedMinor: 80_000,
          takenAtMs: START_MS,
          tender: "card",
          brand: "visa",
          last4: "4242",
          references: ["1041"],
          customer: { name: "Adaeze Okafor", email: "ada@example.com", phone: "+15105550100" },
        },
      ],
      unread: [],
      pages: 1,
    });
  });

  it("says what the charge says where its customer was deleted, or may not be read", async () => {
    let isForbidden = false;
    const { pay, control, processor } = await stripeScene((url) =>
      isForbidden && url.search.includes("expand")
        ? Response.json({ error: { type: "invalid_request_error", message: "no" } }, { status: 403 })
        : undefined,
    );
    await control("/customers", { id: "cus_1", name: "Old Name", isDeleted: true });
    await pay({ customer: "cus_1", email: "ada@example.com", payerName: "Adaeze Okafor" });
    const told = { items: [{ customer: { name: "Adaeze Okafor", email: "ada@example.com" } }] };
    expect(await read(processor, "payments")).toMatchObject(told);
    isForbidden = true;
    expect(await read(processor, "payments")).toMatchObject(told);
  });

  it("leaves out what was only authorised, and refuses one bad row alone", async () => {
    const scene = await stripeScene();
    await scene.pay({ capturedMinor: 0 });
    expect(await read(scene.processor, "payments")).toEqual({ items: [], unread: [], pages: 1 });
    const good = await scene.pay({});
    const row = await scene.stripe.charges.retrieve(good.chargeId);
    const rows = [row, { ...row, id: "ch_bad", amount_captured: "much" }, { ...row, id: "ch_xag", currency: "xag" }, 7];
    const { processor } = await stripeScene((url) => (url.pathname === "/v1/charges" ? listOf(rows) : undefined));
    expect(await read(processor, "payments")).toMatchObject({
      items: [{ chargeRef: good.chargeId }],
      unread: [
        { ref: "ch_bad", code: "unreadable" },
        { ref: "ch_xag", code: "unknown_currency" },
        { code: "unreadable" },
      ],
    });
  });

  it("is no page where the next one could not be asked for, since what follows would be lost without a word", async () => {
    const { processor } = await stripeScene(() => listOf([{ object: "charge" }], true));
    expect(await read(processor, "payments")).toMatchObject({ verdict: "unknown" });
  });

  it("comes with refunds and disputes under both names of their payment, page by page", async () => {
    const { pay, control, processor } = await stripeScene();
    const paid = await Promise.all(Array.from({ length: 105 }, () => pay({})));
    for (const { chargeId } of paid) await control("/refunds", { charge: chargeId, amountMinor: 100 });
    const [first] = paid;
    assert(first, "One was paid");
    await control(`/charges/${first.chargeId}/dispute`, { amountMinor: 500 });
    const refunds = await read(processor, "refunds");
    expect(refunds).toMatchObject({ unread: [], pages: 2 });
    expect("items" in refunds && refunds.items).toHaveLength(105);
    expect(await read(processor, "disputes")).toMatchObject({
      items: [
        { type: "dispute", paymentRefs: [first.paymentIntentId, first.chargeId], amountMinor: 500, currency: "USD" },
      ],
    });
  });

  it.each([
    [429, { "retry-after": "30" }, { verdict: "not_executed", retryAfterMs: 30_000 }],
    // The key refunds all the same: nothing of it is paused.
    [403, {}, { verdict: "refused", detail: "not_allowed" }],
    [401, {}, { verdict: "unauthorised" }],
  ])("a %d names nothing", async (status, headers, failure) => {
    const body = { error: { type: "invalid_request_error", message: "no" } };
    const { processor } = await stripeScene(() => Response.json(body, { status, headers: headers as HeadersInit }));
    expect(await read(processor, "payments")).toMatchObject(failure);
  });

  it("a cursor that Stripe does not know any more is said to be gone", async () => {
    const { processor } = await stripeScene();
    expect(await processor.history?.page("payments", ALL, "ch_gone")).toMatchObject({ error: { verdict: "refused" } });
  });
});

describe("what was taken at Square", () => {
  it("is told in every location, without what Square only writes down", async () => {
    const world = await squareWorld({
      account: { locations: ["LDEMO", "LTWO"] },
      settings: { locationIds: ["LDEMO", "LTWO"] },
    });
    const card = await world.pay({
      referenceId: "INV-1041",
      buyerEmail: "ada@example.com",
      cardholderName: "A OKAFOR",
    });
    const there = await world.pay({ locationId: "LTWO", currency: "JPY", amountMinor: 900, tipMinor: 100 });
    await world.pay({ sourceType: "CASH" });
    await world.pay({ status: "APPROVED" });
    expect(await read(world.processor, "payments")).toMatchObject({
      items: [
        {
          ref: card.id,
          tender: "card",
          brand: "VISA",
          last4: "1111",
          references: ["INV-1041", `${card.id}order`],
          customer: { name: "A OKAFOR", email: "ada@example.com" },
        },
        { ref: there.id, currency: "JPY", capturedMinor: 1_000, customer: {} },
      ],
      unread: [],
      pages: 2,
    });
  });

  it("comes with refunds and disputes, and a cursor that is too old is said to be gone", async () => {
    const world = await squareWorld();
    const paid = await world.pay();
    await world.control("/refunds", { payment: paid.id, amountMinor: 100 });
    await world.control(`/payments/${paid.id}/dispute`);
    expect(await read(world.processor, "refunds")).toMatchObject({
      items: [{ paymentRefs: [paid.id], amountMinor: 100 }],
    });
    expect(await read(world.processor, "disputes")).toMatchObject({
      items: [{ type: "dispute", paymentRefs: [paid.id] }],
    });
    for (let n = 0; n < 105; n += 1) await world.pay();
    const first = await world.processor.history?.page("payments", ALL, undefined);
    const cursor = first?.ok ? first.value.nextCursor : undefined;
    expect(cursor).toMatch(/^0:./);
    world.time.nowMs += HOUR_MS;
    expect(await world.processor.history?.page("payments", ALL, cursor)).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "cursor_gone" },
    });
  });

  it("a token without the right to read is no reason to pause refunds", async () => {
    const world = await squareWorld({ account: { scopes: ["PAYMENTS_WRITE"] } });
    expect(await read(world.processor, "payments")).toEqual({ verdict: "refused", detail: "not_allowed" });
  });
});

describe("what was taken at PayPal", () => {
  it("is searched 31 days at a time to the very end, with who paid", async () => {
    const world = await paypalWorld();
    const days = [690, 340, 31, 0];
    const refs = [];
    for (const [n, day] of days.entries()) {
      const payer = { name: "Adaeze Okafor", email: "ada@example.com", phone: "5105550100" };
      refs.push(await world.pay({ createdAtMs: START_MS - day * DAY_MS, invoiceId: `INV${n}`, payer }));
    }
    const found = await read(world.processor, "payments");
    expect(found).toMatchObject({ unread: [], pages: 23 });
    const items = "items" in found ? found.items : [];
    expect(items.map(({ ref }) => ref)).toEqual(refs);
    expect(items[0]).toMatchObject({
      brand: "PayPal",
      references: ["INV0"],
      customer: { name: "Adaeze Okafor", email: "ada@example.com", phone: "+15105550100" },
    });
    const asked = world.sent
      .map(({ url }) => new URL(url))
      .filter(({ pathname }) => pathname.endsWith("/transactions"));
    expect(asked.every(({ searchParams }) => searchParams.get("fields") === "transaction_info,payer_info")).toBe(true);
  });

  it("has its refunds among it, and leaves out what is pending", async () => {
    const world = await paypalWorld();
    const capture = await world.pay({ createdAtMs: START_MS - HOUR_MS });
    await world.pay({ status: "PENDING" });
    await world.control("/refunds", { capture, amountMinor: 2_500 });
    expect(await read(world.processor, "payments")).toMatchObject({
      items: [
        { type: "payment", ref: capture },
        { type: "refund", paymentRefs: [capture], amountMinor: 2_500, currency: "USD" },
      ],
    });
  });

  it("names the payment of each dispute, ten a page", async () => {
    const world = await paypalWorld();
    const captures = [];
    for (let n = 0; n < 12; n += 1) captures.push(await world.pay());
    for (const capture of captures) await world.control(`/captures/${capture}/dispute`);
    const found = await read(world.processor, "disputes");
    expect(found).toMatchObject({ unread: [], pages: 2 });
    const refs =
      "items" in found ? found.items.flatMap((item) => (item.type === "dispute" ? item.paymentRefs : [])) : [];
    expect(new Set(refs)).toEqual(new Set(captures));
    expect(await world.processor.history?.page("disputes", ALL, "nonsense")).toMatchObject({
      error: { verdict: "refused", detail: "cursor_gone" },
    });
  });

  it("halves the days where there are too many rows in them", async () => {
    const world = await paypalWorld();
    await world.pay({ createdAtMs: START_MS - 2 * DAY_MS });
    await world.fault({ operation: "transactions.search", kind: "status", status: 400, name: "RESULTSET_TOO_LARGE" });
    const span = { sinceMs: START_MS - 10 * DAY_MS, untilMs: START_MS };
    expect(await read(world.processor, "payments", span)).toMatchObject({ items: [{ type: "payment" }], pages: 3 });
  });

  it("may not be searched by an app without that right, and refunds go on", async () => {
    const world = await paypalWorld();
    const { clientId, clientSecret, environment } = world.settings;
    await world.control("/accounts", { clientId, clientSecret, environment, maySearch: false });
    expect(await read(world.processor, "payments")).toEqual({ verdict: "refused", detail: "not_allowed" });
  });

  it("nothing taken is an empty page, though PayPal's contract has no such page", async () => {
    const world = await paypalWorld();
    const span = { sinceMs: START_MS - DAY_MS, untilMs: START_MS };
    expect(await read(world.processor, "payments", span)).toEqual({ items: [], unread: [], pages: 1 });
  });
});
