import { describe, expect, it } from "vitest";
import { ACCOUNT, DAY_MS, HOUR_MS, refundBody, squareWorld } from "./world.ts";

async function scene(account: object = {}) {
  const world = await squareWorld({ account });
  const paid = await world.pay();
  const post = async (body: unknown, path = "/v2/refunds") => {
    const answer = await world.ask("POST", path, body);
    const json = await answer.json();
    return { status: answer.status, id: json.refund?.id, ...json.errors?.[0] };
  };
  const get = async (path: string, token?: string) => {
    const answer = await world.ask("GET", path, undefined, token);
    return { status: answer.status, ...(await answer.json()) };
  };
  return { ...world, paid, post, get };
}

describe("a key", () => {
  it("brings the first answer back, refusals too, and nothing for another request", async () => {
    const { post, paid, state } = await scene();
    const first = await post(refundBody(paid));
    expect(await post(refundBody(paid))).toEqual(first);
    expect(await post(refundBody(paid, { reason: "x" }))).toMatchObject({
      status: 400,
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    const tooMuch = refundBody(paid, { idempotency_key: "key-2", amount_money: { amount: 9_000, currency: "USD" } });
    const refused = await post(tooMuch);
    expect(refused).toMatchObject({ code: "REFUND_AMOUNT_INVALID" });
    expect(await post(tooMuch)).toEqual(refused);
    expect((await state()).refunds).toHaveLength(1);
  });

  it("is the account's own, and the order of members is no difference", async () => {
    const { post, paid, control, pay, ask } = await scene();
    const { idempotency_key, payment_id, amount_money } = refundBody(paid);
    const first = await post({ idempotency_key, payment_id, amount_money });
    expect(await post({ amount_money, payment_id, idempotency_key })).toEqual(first);
    await control("/accounts", { ...ACCOUNT, id: "MERCHANT_OTHER", prefix: "other", accessToken: "EAAA-of-another" });
    const theirs = await pay({ account: "MERCHANT_OTHER" });
    expect((await ask("POST", "/v2/refunds", refundBody(theirs), "EAAA-of-another")).status).toBe(200);
  });

  it("is forgotten after its time, and that is written down: it may pay twice", async () => {
    const { post, paid, time, state } = await scene();
    await post(refundBody(paid));
    time.nowMs += DAY_MS - 1;
    await post(refundBody(paid));
    expect((await state()).resentAfterPrune).toEqual([]);
    time.nowMs += 1;
    await post(refundBody(paid));
    const { refunds, resentAfterPrune } = await state();
    expect(refunds.map((refund) => refund.resentAfterPrune)).toEqual([false, true]);
    expect(resentAfterPrune).toMatchObject([{ key: "key-1" }]);
  });

  it.each([
    ["missing", undefined, "MISSING_REQUIRED_PARAMETER"],
    ["empty", "", "VALUE_TOO_SHORT"],
    ["of 46 characters", "k".repeat(46), "VALUE_TOO_LONG"],
  ])("that is %s is refused", async (_, idempotency_key, code) => {
    const { post, paid } = await scene();
    expect(await post(refundBody(paid, { idempotency_key }))).toMatchObject({ status: 400, code });
  });
});

describe("a request", () => {
  it("needs a token of this place, and the right", async () => {
    const { get, paid, control, tools } = await scene();
    expect(await get(`/v2/payments/${paid.id}`, "EAAA-nobody")).toMatchObject({
      status: 401,
      errors: [{ code: "UNAUTHORIZED" }],
    });
    const headers = { authorization: `Bearer ${ACCOUNT.accessToken}` };
    const elsewhere = await tools.fetch(`https://connect.squareupsandbox.com/v2/payments/${paid.id}`, { headers });
    expect(elsewhere.status).toBe(401);
    await control("/accounts", { ...ACCOUNT, scopes: ["PAYMENTS_READ"] });
    expect(await get(`/v2/payments/${paid.id}`)).toMatchObject({ status: 200 });
    expect(await get("/v2/disputes")).toMatchObject({ status: 403, errors: [{ code: "INSUFFICIENT_SCOPES" }] });
  });

  it.each<[string, object, string]>([
    ["a member that nobody knows", { metadata: {} }, "UNKNOWN_BODY_PARAMETER"],
    ["a reason that is too long", { reason: "x".repeat(193) }, "VALUE_TOO_LONG"],
    ["half a cent", { amount_money: { amount: 0.5, currency: "USD" } }, "INCORRECT_TYPE"],
    ["no amount", { amount_money: undefined }, "MISSING_REQUIRED_PARAMETER"],
  ])("with %s is refused", async (_, more, code) => {
    const { post, paid, state } = await scene();
    expect(await post(refundBody(paid, more))).toMatchObject({ status: 400, code });
    expect((await state()).refunds).toEqual([]);
  });

  it("with a body that is no JSON, or no such query, or to no such path, is refused", async () => {
    const { tools, get } = await scene();
    const headers = { authorization: `Bearer ${ACCOUNT.accessToken}`, "content-type": "application/json" };
    const url = "https://connect.squareup.com/v2/refunds";
    const answer = await tools.fetch(url, { method: "POST", headers, body: "{" });
    expect(await answer.json()).toMatchObject({ errors: [{ code: "EXPECTED_JSON_BODY" }] });
    expect(await get("/v2/refunds?payment_id=x")).toMatchObject({
      status: 400,
      errors: [{ code: "UNKNOWN_QUERY_PARAMETER" }],
    });
    expect(await get("/v2/refunds?begin_time=soon")).toMatchObject({ status: 400, errors: [{ code: "INVALID_TIME" }] });
    expect(await get("/v2/locations")).toMatchObject({ status: 404, errors: [{ code: "NOT_FOUND" }] });
  });

  it("never sees what is another account's, and no two accounts share an id", async () => {
    const { get, control, pay, paid } = await scene();
    const other = { ...ACCOUNT, id: "MERCHANT_OTHER", prefix: "other", accessToken: "EAAA-of-another" };
    await control("/accounts", other);
    const theirs = await pay({ account: "MERCHANT_OTHER" });
    await control("/refunds", { payment: theirs.id });
    await control(`/payments/${theirs.id}/dispute`);
    expect(await get(`/v2/payments/${theirs.id}`)).toMatchObject({ status: 404 });
    expect(await get("/v2/refunds")).toEqual({ status: 200 });
    expect(await get("/v2/disputes")).toEqual({ status: 200 });
    expect(theirs.id.slice(0, 5)).toBe("other");
    expect(paid.id.slice(0, 4)).toBe("demo");
    await expect(control("/accounts", { ...other, id: "MERCHANT_THIRD" })).rejects.toThrow("409");
    await expect(pay({ id: "otherPAYMENT" })).rejects.toThrow("begins with demo");
  });
});

describe("a list", () => {
  it("is newest first, a hundred a page at most, and a cursor is of its own question and for some minutes", async () => {
    const { get, control, pay, time } = await scene();
    for (let n = 0; n < 103; n += 1) await control("/refunds", { payment: (await pay()).id, amountMinor: 1 });
    const first = await get("/v2/refunds?limit=1000");
    expect(first.refunds).toHaveLength(100);
    const second = await get(`/v2/refunds?cursor=${first.cursor}`);
    expect(second.refunds).toHaveLength(3);
    expect(second).not.toHaveProperty("cursor");
    const stale = { status: 400, errors: [{ code: "INVALID_CURSOR" }] };
    expect(await get(`/v2/refunds?status=PENDING&cursor=${first.cursor}`)).toMatchObject(stale);
    expect(await get("/v2/refunds?cursor=made-up")).toMatchObject(stale);
    time.nowMs += HOUR_MS;
    expect(await get(`/v2/refunds?cursor=${first.cursor}`)).toMatchObject(stale);
  });

  it("goes back a year where nothing is said, and payments are those of the main location", async () => {
    const { get, pay, control, time } = await scene({ locations: ["LDEMO", "LTWO"] });
    await pay({ createdAtMs: time.nowMs - 400 * DAY_MS });
    const there = await pay({ locationId: "LTWO" });
    expect((await get("/v2/payments")).payments).toHaveLength(1);
    expect((await get("/v2/payments?begin_time=2024-01-01T00:00:00Z")).payments).toHaveLength(2);
    expect((await get("/v2/payments?location_id=LTWO")).payments).toMatchObject([{ id: there.id }]);
    await control("/refunds", { payment: there.id });
    expect((await get("/v2/refunds")).refunds).toHaveLength(1);
    expect(await get("/v2/refunds?location_id=LDEMO")).not.toHaveProperty("refunds");
  });

  it("may lag: what is new is read by its name before it is in a list", async () => {
    const { get, control, paid, time } = await scene({ habits: { listLagMs: 5_000 } });
    time.nowMs += 10_000;
    const { id } = await (await control("/refunds", { payment: paid.id })).json();
    expect(await get("/v2/refunds")).not.toHaveProperty("refunds");
    expect(await get(`/v2/refunds/${id}`)).toMatchObject({ refund: { id } });
    time.nowMs += 5_000;
    expect((await get("/v2/refunds")).refunds).toHaveLength(1);
  });
});
