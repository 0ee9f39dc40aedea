import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { HOUR_MS, paypalWorld, refund, SETTINGS } from "./paypal-world.ts";

describe("two accounts", () => {
  it("never share an id, and see nothing of each other", async () => {
    const world = await paypalWorld();
    const other = { id: "other", environment: "sandbox", clientId: "AaOtherClient", clientSecret: "EeOtherSecret" };
    await world.control("/accounts", { ...other, idPrefix: "7QX" });
    await world.control("/payments", [
      { account: "other", amountMinor: 500, currency: "USD" },
      { amountMinor: 500, currency: "USD" },
    ]);
    const { captures } = await world.state();
    expect(captures.map(({ id }) => id.slice(0, 3))).toEqual(["7QX", "01P"]);
    const [theirs, ours] = captures.map(({ id }) => id);
    expect(await refund(world, theirs ?? "", "1.00")).toMatchObject({ status: 404, issue: "INVALID_RESOURCE_ID" });
    expect(await refund(world, ours ?? "", "1.00")).toMatchObject({ status: 201 });
    await world.control("/refunds", { account: "other", capture: theirs, amountMinor: 100 });
    expect((await world.state()).refunds.map(({ id }) => id.slice(0, 3))).toEqual(["01P", "7QX"]);
    await world.control("/accounts", { ...other, idPrefix: "9ZZ" });
    expect((await world.state()).accounts.map(({ idPrefix }) => idPrefix)).toEqual(["01P", "7QX"]);
    const third = { ...other, id: "third", idPrefix: "7Q" };
    await expect(world.control("/accounts", third)).rejects.toThrow("409");
  });

  it("of two environments know each other's keys no more than strangers'", async () => {
    const world = await paypalWorld();
    const basic = btoa(`${SETTINGS.clientId}:${SETTINGS.clientSecret}`);
    const grant = (host: string, form = "grant_type=client_credentials") =>
      world.simulator.app.request(`https://${host}/v1/oauth2/token`, {
        method: "POST",
        headers: { authorization: `Basic ${basic}` },
        body: form,
      });
    expect((await grant("api-m.paypal.com")).status).toBe(401);
    expect((await grant("api-m.sandbox.paypal.com", "grant_type=password")).status).toBe(400);
    const good = await grant("api-m.sandbox.paypal.com");
    expect(await good.json()).toMatchObject({ token_type: "Bearer", expires_in: 32_400, app_id: "APP-01PAACL" });
  });
});

it("a token lives for its life", async () => {
  const world = await paypalWorld();
  const basic = btoa(`${SETTINGS.clientId}:${SETTINGS.clientSecret}`);
  const granted = await world.simulator.app.request("https://api-m.sandbox.paypal.com/v1/oauth2/token", {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: "grant_type=client_credentials",
  });
  const { access_token } = await granted.json();
  const read = () =>
    world.simulator.app.request("https://api-m.sandbox.paypal.com/v1/customer/disputes", {
      headers: { authorization: `Bearer ${access_token}` },
    });
  expect((await read()).status).toBe(200);
  world.time.nowMs += 9 * HOUR_MS;
  expect((await read()).status).toBe(401);
});

it("what it has said outlives it", async () => {
  const store = new MemoryStore();
  const world = await paypalWorld({ store });
  const capture = await world.pay();
  await world.fault({ kind: "drop_after" });
  await expect(refund(world, capture, "1.00", { headers: { "paypal-request-id": "k1" } })).rejects.toThrow();
  const again = await paypalWorld({ store });
  expect(await refund(again, capture, "1.00", { headers: { "paypal-request-id": "k1" } })).toMatchObject({
    status: 201,
  });
  expect((await again.state()).refunds).toHaveLength(1);
  await again.control("/reset");
  expect(await again.state()).toMatchObject({ refunds: [], captures: [], accounts: [], calls: {} });
});

it("the sandbox fails on demand, production does not", async () => {
  const world = await paypalWorld();
  const capture = await world.pay();
  const mock = { "paypal-mock-response": JSON.stringify({ mock_application_codes: "PERMISSION_DENIED" }) };
  expect(await refund(world, capture, "1.00", { headers: mock })).toMatchObject({
    status: 403,
    issue: "PERMISSION_DENIED",
  });
  expect((await world.ask(`/v2/payments/captures/${capture}`, { headers: mock })).status).toBe(403);
  expect((await world.ask("/v1/customer/disputes", { headers: mock })).status).toBe(200);
  const live = { id: "live", environment: "production", clientId: "AaLiveClient1", clientSecret: "EeLiveSecret1" };
  await world.control("/accounts", live);
  const app = (path: string, init: RequestInit) => world.simulator.app.request(`https://api-m.paypal.com${path}`, init);
  const authorization = `Basic ${btoa("AaLiveClient1:EeLiveSecret1")}`;
  const granted = await app("/v1/oauth2/token", {
    method: "POST",
    headers: { authorization },
    body: "grant_type=client_credentials",
  });
  const bearer = `Bearer ${(await granted.json()).access_token}`;
  const read = await app("/v2/payments/captures/0NONE", { headers: { ...mock, authorization: bearer } });
  expect(read.status).toBe(404);
  const nonsense = { "paypal-mock-response": "yes" };
  expect(await refund(world, capture, "1.00", { headers: nonsense })).toMatchObject({ status: 201 });
});

it("a control that is wrong says so and changes nothing", async () => {
  const world = await paypalWorld();
  await expect(world.control("/payments", { amountMinor: 0, currency: "USD" })).rejects.toThrow(/amountMinor/);
  await expect(world.control("/payments", { amountMinor: 1, currency: "USD", account: "none" })).rejects.toThrow("404");
  await expect(world.control("/refunds/NONE/fail")).rejects.toThrow("no refund NONE");
  await expect(world.fault({ kind: "drop_sideways" })).rejects.toThrow("400");
  const twice = [1, 2].map(() => ({ captureId: "0SAME", amountMinor: 1, currency: "USD" }));
  await expect(world.control("/payments", twice)).rejects.toThrow("409");
  expect((await world.state()).captures).toEqual([]);
});
