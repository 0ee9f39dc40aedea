import { describe, expect, it } from "vitest";
import { square } from "../../../../../worker/connectors/square/square.ts";
import { SETTINGS, squareWorld } from "../../../../demo/square/world.ts";

describe("the settings", () => {
  it("are taken as they are given, and the two keys are secrets", () => {
    expect(square.settings.parse(SETTINGS)).toEqual(SETTINGS);
    expect(square.secrets).toEqual(["accessToken", "webhookSignatureKey"]);
    expect(square.role).toBe("processor");
  });

  it.each([
    ["a field that nobody declared", { applicationSecret: "x".repeat(20) }],
    ["another place", { environment: "staging" }],
    ["a token with a line break", { accessToken: "EAAA-token\r\nx-evil: 1" }],
    ["a token with a blank", { accessToken: "EAAA token" }],
    ["no token", { accessToken: "" }],
    ["no key", { webhookSignatureKey: "" }],
    ["no location", { locationIds: [] }],
    ["a location that is a query", { locationIds: ["L1&limit=1"] }],
  ])("with %s are refused", (_, change) => {
    expect(square.settings.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });

  it("say where a person finds it", () => {
    expect(square.origin(SETTINGS)).toBe("https://app.squareup.com/dashboard");
    expect(square.origin({ ...SETTINGS, environment: "sandbox" })).toBe("https://app.squareupsandbox.com/dashboard");
  });
});

describe("the test of a connection", () => {
  it("answers whose it is, asks for each location and for disputes, and changes nothing", async () => {
    const { tools, sent, state } = await squareWorld({ account: { locations: ["LDEMO", "LTWO"] } });
    const settings = { ...SETTINGS, locationIds: ["LDEMO", "LTWO"] };
    expect(await square.test(settings, tools)).toEqual({ ok: true, value: { account: "MERCHANT_DEMO" } });
    expect(sent.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search)).toEqual([
      "/oauth2/token/status",
      "/v2/payments?location_id=LDEMO&limit=1",
      "/v2/payments?location_id=LTWO&limit=1",
      "/v2/disputes",
    ]);
    expect((await state()).refunds).toEqual([]);
  });

  it("says that a token is wrong, of the other place, or may too little", async () => {
    const { tools, control } = await squareWorld();
    const wrong = await square.test({ ...SETTINGS, accessToken: "EAAA-wrong-token" }, tools);
    expect(wrong).toEqual({ ok: false, error: { verdict: "unauthorised", detail: "401 UNAUTHORIZED" } });
    expect(await square.test({ ...SETTINGS, environment: "sandbox" }, tools)).toEqual(wrong);
    await control("/accounts", { accessToken: SETTINGS.accessToken, scopes: ["PAYMENTS_READ"] });
    expect(await square.test(SETTINGS, tools)).toEqual({
      ok: false,
      error: { verdict: "unauthorised", detail: "missing PAYMENTS_WRITE DISPUTES_READ" },
    });
  });

  it.each([
    [{ kind: "html_502" }, "unknown"],
    [{ kind: "status", status: 429 }, "not_executed"],
    [{ kind: "drop_before" }, "unknown"],
    [{ kind: "answer", body: {} }, "unknown"],
  ])("says why there is no answer: %o", async (given, verdict) => {
    const { tools, fault } = await squareWorld();
    await fault({ operation: "token.status", ...given });
    expect(await square.test(SETTINGS, tools)).toMatchObject({ ok: false, error: { verdict } });
  });
});

it("promises what Square keeps: a key for less than a day, and that absence can be proved", () => {
  const processor = square.build(SETTINGS, { fetch, nowMs: Date.now });
  expect(processor.traits).toEqual({ keyLifeMs: 23 * 3_600_000, provesAbsence: true });
  expect(processor.lists).toBeDefined();
});
