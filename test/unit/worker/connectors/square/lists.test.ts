import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { DAY_MS, HOUR_MS, START_MS, squareWorld } from "../../../../demo/square/world.ts";

async function scene({ locationIds = ["LDEMO"] } = {}) {
  const world = await squareWorld({ account: { locations: ["LDEMO", "LTWO"] }, settings: { locationIds } });
  const { lists } = world.processor;
  assert(lists, "Square lists");
  /** Every page, to the end. */
  const activity = async (sinceMs: number) => {
    const refs: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await lists.activity(sinceMs, cursor);
      if (!page.ok) return page.error;
      refs.push(...page.value.paymentRefs);
      cursor = page.value.nextCursor;
      pages += 1;
    } while (cursor !== undefined && pages < 20);
    return { refs: new Set(refs), pages };
  };
  const charges = async (sinceMs: number) => {
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await lists.charges(sinceMs, cursor);
      if (!page.ok) return page.error;
      found.push(...page.value.charges);
      cursor = page.value.nextCursor;
    } while (cursor !== undefined && found.length < 1_000);
    return found;
  };
  return { ...world, lists, activity, charges };
}

describe("what happened at Square, whoever did it", () => {
  it("names every payment that was refunded or disputed, over as many pages as there are, in every location", async () => {
    const { pay, control, activity, sent } = await scene();
    const paid = [];
    for (let n = 0; n < 105; n += 1) paid.push(await pay(n % 2 ? { locationId: "LTWO" } : {}));
    await pay();
    for (const { id } of paid) await control("/refunds", { payment: id, amountMinor: 100 });
    const disputed = [];
    for (let n = 0; n < 12; n += 1) disputed.push(await pay());
    for (const { id } of disputed) await control(`/payments/${id}/dispute`);
    expect(await activity(0)).toEqual({ refs: new Set([...paid, ...disputed].map(({ id }) => id)), pages: 4 });
    const paths = sent.map(({ url }) => new URL(url).pathname);
    expect(paths).toEqual(["/v2/refunds", "/v2/refunds", "/v2/disputes", "/v2/disputes"]);
  });

  it("asks for what changed since, also of a refund that was made before", async () => {
    const { pay, control, activity, time } = await scene();
    const settings = { accessToken: "EAAA-clinic-token", locations: ["LDEMO"], habits: { settleAfterMs: null } };
    await control("/accounts", settings);
    const [old, late, fresh] = [await pay(), await pay(), await pay()];
    await control("/refunds", { payment: old.id, amountMinor: 100 });
    const waits = await (await control("/refunds", { payment: late.id, amountMinor: 100 })).json();
    await control(`/payments/${old.id}/dispute`);
    time.nowMs += 2 * DAY_MS;
    await control(`/refunds/${waits.id}/complete`);
    await control("/refunds", { payment: fresh.id, amountMinor: 100 });
    expect(await activity(time.nowMs - HOUR_MS)).toEqual({ refs: new Set([late.id, fresh.id]), pages: 2 });
    expect(await activity(START_MS)).toEqual({ refs: new Set([old.id, late.id, fresh.id]), pages: 2 });
  });

  it("a cursor that Square does not know any more begins its list again", async () => {
    const { pay, control, lists, time } = await scene();
    for (let n = 0; n < 105; n += 1) await control("/refunds", { payment: (await pay()).id, amountMinor: 100 });
    const first = await lists.activity(0, undefined);
    const cursor = first.ok ? first.value.nextCursor : undefined;
    expect(cursor).toMatch(/^refunds:./);
    time.nowMs += HOUR_MS;
    const again = await lists.activity(0, cursor);
    expect(again).toMatchObject({ ok: true });
    expect(again.ok && again.value.paymentRefs).toHaveLength(100);
  });

  it.each([
    ["refunds.list", { kind: "status", status: 401 }, "unauthorised"],
    ["refunds.list", { kind: "status", status: 500 }, "unknown"],
    ["refunds.list", { kind: "garbage_200" }, "unknown"],
    ["refunds.list", { kind: "drop_before" }, "unknown"],
    ["disputes.list", { kind: "answer", body: { disputes: [{ state: "WON" }] } }, "unknown"],
    ["refunds.list", { kind: "status", status: 429, retryAfterS: 30 }, "not_executed"],
  ])("a page of %s that fails with %o names nothing", async (operation, given, verdict) => {
    const { fault, activity } = await scene();
    await fault({ operation, ...given });
    expect(await activity(0)).toMatchObject({ verdict });
  });

  it("a pause that Square asks for is told", async () => {
    const { fault, activity } = await scene();
    await fault({ operation: "refunds.list", kind: "status", status: 429, retryAfterS: 30 });
    expect(await activity(0)).toMatchObject({ retryAfterMs: 30_000 });
  });
});

describe("what was taken at Square", () => {
  it("is listed location by location, with what came in", async () => {
    const { pay, charges } = await scene({ locationIds: ["LDEMO", "LTWO"] });
    const older = await pay({ createdAtMs: START_MS - HOUR_MS });
    const newer = await pay({ currency: "JPY", amountMinor: 900 });
    const there = await pay({ locationId: "LTWO", status: "APPROVED" });
    expect(await charges(0)).toEqual([
      { chargeRef: newer.id, currency: "JPY", capturedMinor: 900 },
      { chargeRef: older.id, currency: "USD", capturedMinor: 8_000 },
      { chargeRef: there.id, currency: "USD", capturedMinor: 0 },
    ]);
  });

  it("goes back further than Square's own year, and no further than asked", async () => {
    const { pay, charges } = await scene();
    const ancient = await pay({ createdAtMs: START_MS - 700 * DAY_MS });
    const recent = await pay();
    expect(await charges(START_MS - 701 * DAY_MS)).toHaveLength(2);
    expect(await charges(START_MS - DAY_MS)).toMatchObject([{ chargeRef: recent.id }]);
    expect(ancient.createdAtMs).toBeLessThan(recent.createdAtMs);
  });

  it("is listed to the end, and a location that nobody names is not", async () => {
    const { pay, charges } = await scene();
    for (let n = 0; n < 230; n += 1) await pay();
    await pay({ locationId: "LTWO" });
    expect(await charges(0)).toHaveLength(230);
  });

  it("a cursor of a location that is in the settings no more ends the list", async () => {
    const { lists } = await scene();
    expect(await lists.charges(0, "7:abc")).toEqual({ ok: true, value: { charges: [] } });
  });
});
