import { describe, expect, it } from "vitest";
import { twilio } from "../../../../../worker/connectors/twilio/twilio.ts";
import { ACCOUNT_SID, NUMBER, SERVICE, SETTINGS, twilioWorld } from "../../../../demo/twilio/world.ts";

describe("the settings", () => {
  it("are taken as they are given, the key's secret and the token are secrets, and nothing is redacted unless somebody says so", () => {
    const { redaction, ...given } = SETTINGS;
    expect(twilio.settings.parse(given)).toEqual({ ...given, redaction: false });
    expect(redaction).toBe(false);
    expect(twilio.secrets).toEqual(["apiKeySecret", "authToken"]);
    expect(twilio.settings.parse({ ...given, from: SERVICE }).from).toBe(SERVICE);
  });

  it.each([
    ["a field that nobody declared", { password: "x".repeat(20) }],
    ["an account that is another path", { accountSid: "AC../Calls" }],
    ["a key that is the account", { apiKeySid: ACCOUNT_SID }],
    ["a token with a line break", { authToken: "token\r\nx-evil: 1" }],
    ["a secret with a blank", { apiKeySecret: "secret of the key" }],
    ["no token", { authToken: "" }],
    ["a number without its country", { from: "600000001" }],
    ["a name as sender", { from: "CLINIC" }],
  ])("with %s are refused", (_, change) => {
    expect(twilio.settings.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });
});

describe("the test of a connection", () => {
  it("answers whose it is, by the token and by the key, and sends nothing", async () => {
    const { tools, sent, state } = await twilioWorld();
    expect(await twilio.test(SETTINGS, tools)).toEqual({ ok: true, value: { account: "Clínica Demo" } });
    expect(sent.map(({ method, url }) => `${method} ${url.replace(ACCOUNT_SID, "…")}`)).toEqual([
      "GET https://api.twilio.com/2010-04-01/Accounts/….json",
      "GET https://api.twilio.com/2010-04-01/Accounts/…/IncomingPhoneNumbers.json?PhoneNumber=%2B34600000001&PageSize=50",
    ]);
    expect((await state()).messages).toEqual([]);
  });

  it("takes a messaging service, and says that an account is on trial", async () => {
    const { tools, sent } = await twilioWorld({ account: { type: "Trial" } });
    const answer = await twilio.test({ ...SETTINGS, from: SERVICE }, tools);
    expect(answer).toEqual({ ok: true, value: { account: "Clínica Demo (trial)" } });
    expect(sent.at(-1)?.url).toBe(`https://messaging.twilio.com/v1/Services/${SERVICE}`);
  });

  const refused = (detail: string) => ({ ok: false, error: { verdict: "refused", detail } });
  const unauthorised = { ok: false, error: { verdict: "unauthorised", detail: "401 20003" } };
  it.each([
    ["a token by which no report could be checked", { authToken: "token-of-another" }, unauthorised],
    ["a key that sends nothing", { apiKeySecret: "secret-of-another" }, unauthorised],
    ["a number of somebody else", { from: "+34699999999" }, refused("from_not_of_this_account")],
    ["a part of a number", { from: NUMBER.slice(0, -1) }, refused("from_not_of_this_account")],
    ["a number that only rings", { from: "+34910000002" }, refused("from_cannot_send_sms")],
    ["a service of somebody else", { from: `MG${"0f".repeat(16)}` }, refused("from_not_of_this_account")],
  ])("finds %s", async (_, change, answer) => {
    const { tools } = await twilioWorld();
    expect(await twilio.test({ ...SETTINGS, ...change }, tools)).toEqual(answer);
  });

  it("finds an account that is suspended", async () => {
    const { tools } = await twilioWorld({ account: { status: "suspended" } });
    const error = { verdict: "unauthorised", detail: "account suspended" };
    expect(await twilio.test(SETTINGS, tools)).toEqual({ ok: false, error });
  });

  it.each([
    [{ kind: "html_502" }, "unknown"],
    [{ kind: "status", status: 429 }, "not_executed"],
    [{ kind: "drop_before" }, "unknown"],
    [{ kind: "answer", body: {} }, "unknown"],
  ])("says why there is no answer: %o", async (given, verdict) => {
    for (const operation of ["accounts.get", "numbers.list"]) {
      const { tools, fault } = await twilioWorld();
      await fault({ operation, ...given });
      expect(await twilio.test(SETTINGS, tools)).toMatchObject({ ok: false, error: { verdict } });
    }
  });
});
