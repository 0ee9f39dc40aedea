/** Danger: somebody tries a change in the test account, and it pays a patient's real money or writes to them; or a patient is told of test money. */
import { expect, it } from "vitest";
import { provision } from "../../../../../worker/account/commands/account/provision.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { PROVISION } from "../../../../../worker/account/rpc/hear-of-person.ts";
import { isTestAccount } from "../../../../../worker/account/store/account/settings.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { connecting, desk } from "../../../../support/connection-desk.ts";
import { ulidOf } from "../../../../support/deciding.ts";

const webhookSecret = "whsec_12345678";
const PAYPAL = { clientId: "client-id-1", clientSecret: "client-secret-1", webhookId: "WH1" };
const SQUARE = { accessToken: "token-12345678", webhookSignatureKey: "signs-12345678", locationIds: ["L1"] };
const SENDGRID = {
  region: "global",
  apiKey: "SG.abcdefgh.ijklmnop",
  fromAddress: "care@clinic.example",
  fromName: "Clinic",
  webhookPublicKey: `MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${"A".repeat(86)}==`,
};

const asTest = () => {
  const clinic = testClinic([]);
  clinic.sql.run("INSERT INTO setting (key, value) VALUES ('test', '1')");
  return desk(clinic);
};

it.each([
  ["Stripe's own key", "stripe", { secretKey: "sk_live_12345678", webhookSecret }],
  ["a restricted one", "stripe", { secretKey: "rk_live_12345678", webhookSecret }],
  ["one that says neither", "stripe", { secretKey: "rk_12345678", webhookSecret }],
  ["one that only looks like a test's", "stripe", { secretKey: "rk_live_test_12345678", webhookSecret }],
  ["PayPal's live app", "paypal", { environment: "production", ...PAYPAL }],
  ["Square's live account", "square", { environment: "production", ...SQUARE }],
])("a test account does not take %s, from nobody", async (_name, kind, settings) => {
  const { put, list, clinic, secrets } = asTest();
  expect(await put(kind, connecting(kind, settings))).toMatchObject({
    error: { code: "invalid", values: { keys: "real_money" } },
  });
  const done = refusable(clinic.runtime, PROVISION, (c) => {
    const request = {
      title: "T",
      language: "en",
      money: "on",
      people: [],
      connections: [{ kind, ...settings }],
    } as const;
    return provision(c, secrets, { ...request, people: [], connections: [...request.connections] }, { isTest: true });
  });
  expect(done).toMatchObject({ error: { values: { keys: "real_money" } } });
  expect((await list()).connections).toEqual([]);
});

it("a test account takes test keys, and writes to nobody", async () => {
  const { put, list } = asTest();
  expect((await put("stripe", connecting("stripe", { secretKey: "rk_test_12345678", webhookSecret }))).ok).toBe(true);
  expect((await put("paypal", connecting("paypal", { environment: "sandbox", ...PAYPAL }))).ok).toBe(true);
  expect((await put("square", connecting("square", { environment: "sandbox", ...SQUARE }))).ok).toBe(true);
  const moved = { kind: "stripe", isNew: false, settings: { secretKey: "rk_live_12345678" } };
  expect(await put("stripe", moved)).toMatchObject({ error: { values: { keys: "real_money" } } });
  expect(await put("sendgrid", connecting("sendgrid", SENDGRID))).toMatchObject({
    error: { code: "invalid", values: { keys: "writes_to_people" } },
  });
  expect((await list()).connections.map(({ kind }) => kind).toSorted()).toEqual(["paypal", "square", "stripe"]);
});

it("what an account is stands when it is made, before its first connection, and never changes", () => {
  const clinic = testClinic([]);
  clinic.sql.run("DELETE FROM setting");
  const { secrets } = desk(clinic);
  const put = (isTest: boolean, connections: { kind: string; secretKey: string; webhookSecret: string }[]) =>
    refusable(clinic.runtime, PROVISION, (c) =>
      provision(c, secrets, { title: "T", language: "en", money: "suggest_only", connections, people: [] }, { isTest }),
    );
  expect(put(true, [{ kind: "stripe", secretKey: "rk_live_12345678", webhookSecret }]).ok).toBe(false);
  expect(put(true, []).ok).toBe(true);
  expect(isTestAccount(clinic.sql)).toBe(true);
  expect(put(false, [{ kind: "stripe", secretKey: "rk_live_12345678", webhookSecret }]).ok).toBe(false);
  expect(isTestAccount(clinic.sql)).toBe(true);
});

it("where money is on a live account takes no test keys, before that it does; a demo goes on with its own", async () => {
  const test = { secretKey: "rk_test_12345678", webhookSecret };
  const live = desk();
  expect((await live.put("stripe", connecting("stripe", { ...test, secretKey: "rk_live_12345678" }))).ok).toBe(true);
  for (const keys of [
    connecting("paypal", { environment: "sandbox", ...PAYPAL }),
    { kind: "stripe", isNew: false, settings: test },
  ])
    expect(await live.put(keys.kind, keys)).toMatchObject({ error: { values: { keys: "play_money" } } });
  const quiet = desk();
  quiet.clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  expect((await quiet.put("stripe", connecting("stripe", test))).ok).toBe(true);
  quiet.clinic.sql.run("UPDATE setting SET value = 'on' WHERE key = 'money'");
  expect((await quiet.put(ulidOf("CN", 2), connecting("stripe", { ...test, secretKey: "rk_test_87654321" }))).ok).toBe(
    true,
  );
});
