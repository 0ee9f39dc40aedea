import { describe, expect, it } from "vitest";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { paypalWorld, SETTINGS } from "../../../../demo/paypal/paypal-world.ts";

describe("the settings", () => {
  it("take what the clinic is asked for, and seal the keys", () => {
    expect(paypal.settings.parse(SETTINGS)).toEqual(SETTINGS);
    expect(paypal.secrets).toEqual(["clientId", "clientSecret"]);
    expect(paypal.role).toBe("processor");
    expect(paypal.origin(SETTINGS)).toBe("https://www.sandbox.paypal.com");
    expect(paypal.origin({ ...SETTINGS, environment: "production" })).toBe("https://www.paypal.com");
  });

  it.each([
    { environment: "live" },
    { environment: undefined },
    { clientId: "" },
    { clientId: "a:b:c:d:e" },
    { clientSecret: "with white space" },
    { clientSecret: undefined },
    { webhookId: "WH-123" },
    { webhookId: "a|b" },
    { apiBase: "https://evil.example" },
  ])("refuse %o", (change) => {
    expect(paypal.settings.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });
});

describe("the test of a connection", () => {
  it("says what PayPal calls the app, and changes nothing", async () => {
    const { tools, settings, state } = await paypalWorld();
    expect(await paypal.test(settings, tools)).toEqual({ ok: true, value: { account: "sandbox APP-01PAACL" } });
    expect((await state()).calls).toEqual({ token: 1, "disputes.list": 1 });
  });

  it("fails with wrong keys, and does not repeat them", async () => {
    const { tools, settings } = await paypalWorld();
    const tried = await paypal.test({ ...settings, clientSecret: "EeAnotherSecret" }, tools);
    expect(tried).toEqual({ ok: false, error: { verdict: "unauthorised", detail: "paypal.token.401" } });
  });

  it("fails where the app has no right to read disputes", async () => {
    const { tools, settings, fault } = await paypalWorld();
    await fault({ operation: "disputes.list", kind: "status", status: 403, issue: "PERMISSION_DENIED" });
    const tried = await paypal.test(settings, tools);
    expect(tried).toMatchObject({ error: { verdict: "unauthorised" } });
    expect(!tried.ok && tried.error.detail).toMatch(/^paypal\.403\.PERMISSION_DENIED\.debug:[a-z0-9]+$/);
  });

  it.each([
    [{ operation: "token", kind: "drop_before" }, "not_executed"],
    [{ operation: "disputes.list", kind: "drop_before" }, "not_executed"],
    [{ operation: "disputes.list", kind: "status", status: 503 }, "unknown"],
  ])("fails with %o", async (fault, verdict) => {
    const { tools, settings, fault: add } = await paypalWorld();
    await add(fault);
    expect(await paypal.test(settings, tools)).toMatchObject({ error: { verdict } });
  });
});
