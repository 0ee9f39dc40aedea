/** Danger: a helpdesk that is connected by halves is found out when a case tells its ticket something, and the ticket stays silent. */
import { describe, expect, it } from "vitest";
import { FIELD_IDS } from "../../../../demo/vendors/zendesk/fields.ts";
import { zendesk } from "../../../../worker/connectors/zendesk/zendesk.ts";
import { ANA, zendeskAccount } from "../../../demo/zendesk-account.ts";

const SETTINGS = {
  subdomain: "harbour",
  appId: "900100",
  installationId: "1",
  frameOrigin: "https://harbour.zendesk.com",
  oauthClientId: "makegood",
  oauthClientSecret: "s3cret-of-ours",
  webhookSecret: "webhook-secret",
  fields: {
    reason: FIELD_IDS.refund_reason,
    state: FIELD_IDS.refund_state,
    amount: FIELD_IDS.refund_amount,
    caseId: FIELD_IDS.refund_case,
  },
};

async function harbour(userId = 9001) {
  const account = await zendeskAccount();
  await account.control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "s3cret-of-ours", userId });
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = new Request(input, init);
    const { pathname } = new URL(sent.url);
    if (pathname !== "/oauth/tokens") asked.push(`${sent.method} ${pathname}`);
    return account.zendesk.app.fetch(sent);
  };
  return { ...account, asked, tools: { fetch, nowMs: () => account.time.nowMs } };
}

describe("the test of a connection", () => {
  it("asks who we are there, for the key of the pages and for each field, and writes nothing", async () => {
    const { tools, asked } = await harbour();
    expect(await zendesk.test(SETTINGS, tools)).toEqual({ ok: true, value: { account: "harbour" } });
    expect(asked).toEqual([
      "GET /api/v2/users/me.json",
      "GET /api/v2/apps/900100/public_key.pem",
      ...Object.values(SETTINGS.fields).map((id) => `GET /api/v2/ticket_fields/${id}.json`),
    ]);
  });

  it("says that the secret is wrong, and does not repeat it", async () => {
    const { tools } = await harbour();
    const tried = await zendesk.test({ ...SETTINGS, oauthClientSecret: "another-secret" }, tools);
    expect(tried).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
    expect(JSON.stringify(tried)).not.toContain("another-secret");
  });

  it("says which field is not there, and that the app is another", async () => {
    const { tools } = await harbour();
    const fields = { ...SETTINGS.fields, amount: 404 };
    expect(await zendesk.test({ ...SETTINGS, fields }, tools)).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "zendesk.no_field.amount" },
    });
    const other = await zendesk.test({ ...SETTINGS, appId: "1" }, tools);
    expect(other).toMatchObject({ ok: false, error: { verdict: "refused", detail: "zendesk.404" } });
  });

  it("takes a person of the staff, and nobody else", async () => {
    const { tools } = await harbour(ANA);
    expect(await zendesk.test(SETTINGS, tools)).toMatchObject({ ok: true });
    const user = { id: 1, name: "Pat", email: "p@example.com", role: "end-user" };
    const asPatient: typeof fetch = async (input, init) =>
      new Request(input, init).url.includes("/users/me") ? Response.json({ user }) : tools.fetch(input, init);
    const theirs = await zendesk.test(SETTINGS, { ...tools, fetch: asPatient });
    expect(theirs).toEqual({ ok: false, error: { verdict: "unauthorised", detail: "zendesk.not_staff" } });
  });

  it("asks to try again where Zendesk does not answer", async () => {
    const { tools, control } = await harbour();
    await control("POST", "/faults", { path: "ticket_fields", fail: { kind: "answer", status: 503 } });
    expect(await zendesk.test(SETTINGS, tools)).toMatchObject({ error: { verdict: "not_executed" } });
  });
});
