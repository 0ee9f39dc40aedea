import { describe, expect, it } from "vitest";
import { sendgrid } from "../../../../../worker/connectors/sendgrid/sendgrid.ts";
import { SETTINGS, sendgridWorld } from "../../../../demo/sendgrid/world.ts";

describe("the settings", () => {
  it("are taken as they are given, and the key is a secret", () => {
    const given = { ...SETTINGS, replyTo: "help@clinic.example" };
    expect(sendgrid.settings.parse(given)).toEqual(given);
    expect(sendgrid.settings.parse(SETTINGS)).toEqual(SETTINGS);
    expect(sendgrid.secrets).toEqual(["apiKey"]);
  });

  it.each([
    ["a field that nobody declared", { password: "x".repeat(20) }],
    ["another place", { region: "us" }],
    ["a key with a line break", { apiKey: "SG.key\r\nx-evil: 1" }],
    ["no key", { apiKey: "" }],
    ["a sender that is no address", { fromAddress: "Clinic <refunds@clinic.example>" }],
    ["a name of two lines", { fromName: "Clinic\r\nBcc: all@example.com" }],
    ["a name with an address in it", { fromName: "Clinic <other@example.com>" }],
    ["no name", { fromName: "" }],
    ["a webhook key of another curve", { webhookPublicKey: `MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE${"A".repeat(88)}` }],
    ["a webhook key that was cut", { webhookPublicKey: SETTINGS.webhookPublicKey.slice(0, -4) }],
    ["a webhook key as a file", { webhookPublicKey: `-----BEGIN PUBLIC KEY-----\n${SETTINGS.webhookPublicKey}` }],
    ["no webhook key", { webhookPublicKey: "" }],
  ])("with %s are refused", (_, change) => {
    expect(sendgrid.settings.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });
});

describe("the test of a connection", () => {
  it("asks what the key may do, has a mail looked at that goes nowhere, and sends none", async () => {
    const { tools, sent, state } = await sendgridWorld();
    expect(await sendgrid.test(SETTINGS, tools)).toEqual({ ok: true, value: { account: SETTINGS.fromAddress } });
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://api.sendgrid.com/v3/scopes",
      "POST https://api.sendgrid.com/v3/mail/send",
    ]);
    expect(await sent[1]?.json()).toMatchObject({ mail_settings: { sandbox_mode: { enable: true } } });
    expect((await state()).mails).toEqual([]);
  });

  it("finds a wrong key, one of the other place, one that may not send, and a sender that nobody verified", async () => {
    const { tools, control } = await sendgridWorld();
    const wrong = { ok: false, error: { verdict: "unauthorised", detail: "401" } };
    expect(await sendgrid.test({ ...SETTINGS, apiKey: "SG.key-of-another" }, tools)).toEqual(wrong);
    expect(await sendgrid.test({ ...SETTINGS, region: "eu" }, tools)).toEqual(wrong);
    expect(await sendgrid.test({ ...SETTINGS, fromAddress: "boss@clinic.example" }, tools)).toEqual({
      ok: false,
      error: { verdict: "unauthorised", detail: "403 from" },
    });
    await control("/accounts", { keys: [{ key: SETTINGS.apiKey, scopes: ["templates.read"] }] });
    expect(await sendgrid.test(SETTINGS, tools)).toEqual({
      ok: false,
      error: { verdict: "unauthorised", detail: "missing mail.send" },
    });
  });

  it.each([
    [{ kind: "html_502" }, "unknown"],
    [{ kind: "status", status: 429 }, "not_executed"],
    [{ kind: "drop_before" }, "unknown"],
    [{ kind: "answer", status: 204, body: {}, operation: "scopes.list" }, "unknown"],
    [{ kind: "answer", body: {}, operation: "scopes.list" }, "unknown"],
  ])("says why there is no answer: %o", async (given, verdict) => {
    for (const operation of ["scopes.list", "mail.send"]) {
      const { tools, fault } = await sendgridWorld();
      await fault({ operation, ...given });
      expect(await sendgrid.test(SETTINGS, tools)).toMatchObject({ ok: false, error: { verdict } });
    }
  });
});
