import { createScheduledController, listDurableObjectIds } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProvisionRequest } from "../../core/contract/account.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import { signedPageToken } from "../../demo/vendors/zendesk/signed-page.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import worker from "../../worker/index.ts";
import { quiet } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());
// The alarms that waking sets go off after the last test, and log.
afterAll(quiet);

const ask = (method: string, path: string, init: { headers?: Record<string, string>; body?: string } = {}) =>
  exports.default.fetch(new Request(`http://localhost${path}`, { method, ...init }));

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

const provisioning = (subdomain: string): ProvisionRequest => ({
  title: `Clinic ${subdomain}`,
  language: "en",
  money: "suggest_only",
  people: [
    { helpdesk: "zendesk", externalId: "11", name: "Ana Agent", role: "agent" },
    { helpdesk: "zendesk", externalId: "13", name: "Ada Admin", role: "admin" },
    { helpdesk: "zendesk", externalId: "14", name: "Gone", role: "admin" },
  ],
  connections: [
    {
      kind: "zendesk",
      subdomain,
      appId: "900",
      installationId: "77",
      frameOrigin: `https://${subdomain}.zendesk.com`,
      oauthClientId: "makegood",
      oauthClientSecret: "secret-of-the-client",
      webhookSecret: "secret-of-the-webhook",
      fields: { reason: 1, state: 2, amount: 3, caseId: 4 },
    },
  ],
});

/** A clinic with its own helpdesk, whose API answers in this process. */
async function clinic(accountId: string) {
  const accountKey = makeAccountKey(env.ROOT_KEY, accountId);
  const subdomain = accountId;
  const zendesk = createZendesk({
    store: new MemoryStore(),
    clock: Date.now,
    deliver: async () => new Response(),
    subdomain,
    appId: "900",
  });
  const control = (method: string, path: string, body: unknown) =>
    zendesk.control.request(path, { method, headers: json, body: JSON.stringify(body) });
  await control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "secret-of-the-client", userId: 7 });
  await control("POST", "/seed", {
    users: [
      { id: 7, name: "Makegood", email: "makegood@clinic.example", role: "admin" },
      { id: 11, name: "Ana Agent", email: "ana@clinic.example", role: "agent" },
      { id: 12, name: "Patient", email: "patient@example.com", role: "end-user" },
      { id: 13, name: "Ada Admin", email: "ada@clinic.example", role: "admin" },
      { id: 14, name: "Gone", email: "gone@clinic.example", role: "admin", suspended: true },
      { id: 15, name: "New", email: "new@clinic.example", role: "agent" },
    ],
  });
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch({ [`${subdomain}.zendesk.com`]: zendesk.app }));
  const made = await ask("PUT", `/operator/accounts/${accountKey}`, {
    headers: { ...json, authorization: `Bearer ${env.OPERATOR_TOKEN}` },
    body: JSON.stringify(provisioning(subdomain)),
  });
  expect(made.status, await made.clone().text()).toBe(200);
  const token = (userId: number, installationId = "77") =>
    signedPageToken(zendesk.appKey, { subdomain, installationId, userId, location: "nav_bar", nowMs: Date.now() });
  const open = (given: string) =>
    ask("POST", `/zendesk/${accountKey}/manager`, {
      headers: form,
      body: new URLSearchParams({ token: given }).toString(),
    });
  const signIn = async (userId: number): Promise<string> => {
    const html = await (await open(await token(userId))).text();
    const boot: unknown = JSON.parse(/id="boot">([^<]+)</.exec(html)?.[1] ?? "{}");
    return (boot as { bearer: string }).bearer;
  };
  const get = (path: string, bearer: string) => ask("GET", path, { headers: { authorization: `Bearer ${bearer}` } });
  return { accountKey, token, open, signIn, get };
}

describe("a page load through the real Worker", () => {
  it("ends in a session that the clinic's own object answers", async () => {
    const { signIn, get } = await clinic("handshake1");
    const answer = await get("/v1/cases", await signIn(11));
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(await answer.json()).toMatchObject({ cases: [], total: 0 });
  });

  it("opens once, and the second try stands in the log", async () => {
    const { token, open } = await clinic("handshake2");
    const used = await token(11);
    expect((await open(used)).status).toBe(200);
    const logged = vi.spyOn(console, "warn").mockImplementation(() => {});
    const again = await open(used);
    expect(again.status).toBe(401);
    expect(await again.text()).not.toContain("bearer");
    expect(logged.mock.calls.flat().join()).toContain('"denied":"page.unauthenticated"');
  });

  it.each([
    [12, "a patient"],
    [14, "somebody suspended"],
  ])("does not open for user %d, %s", async (userId) => {
    const { token, open } = await clinic(`handshake3u${userId}`);
    const answer = await open(await token(userId));
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("bearer");
  });

  it("lets an agent whom nobody added look, and not act", async () => {
    const { signIn } = await clinic("handshake3b");
    const bearer = await signIn(15);
    const imported = await ask("POST", "/v1/imports", {
      headers: { ...json, authorization: `Bearer ${bearer}` },
      body: JSON.stringify({
        records: [{ type: "item", source: "a", sourceId: "b", title: "T", kind: "service", category: "x" }],
      }),
    });
    expect(imported.status).toBe(403);
  });

  it("does not open with another clinic's token, although both are real", async () => {
    const one = await clinic("handshake4one");
    const foreign = await one.token(13);
    const two = await clinic("handshake4two");
    expect((await two.open(foreign)).status).toBe(401);
    expect((await two.open(await two.token(13, "78"))).status).toBe(401);
  });

  it("reaches only its own clinic's records", async () => {
    const one = await clinic("handshake5one");
    const admin = await one.signIn(13);
    const two = await clinic("handshake5two");
    const other = await two.signIn(13);
    const location = {
      type: "location",
      source: "jane",
      sourceId: "1",
      title: "Harbour Street",
      timeZone: "America/Los_Angeles",
      jurisdiction: "US-CA",
      currency: "USD",
    };
    const patient = {
      type: "patient",
      source: "jane",
      sourceId: "p1",
      name: "Maya Chen",
      emails: ["maya@example.com"],
      phones: [],
      language: "en",
      since: "2022-01-01",
      visits: 3,
    };
    const imported = await ask("POST", "/v1/imports", {
      headers: { ...json, authorization: `Bearer ${admin}` },
      body: JSON.stringify({ records: [location, patient] }),
    });
    expect(await imported.json()).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await (await one.get("/v1/patients?q=maya", admin)).json()).toMatchObject({
      patients: [{ name: "Maya Chen" }],
    });
    expect(await (await two.get("/v1/patients?q=maya", other)).json()).toEqual({ patients: [] });
  });
});

describe("the doors without a session", () => {
  it("wake no object for a key that was guessed", async () => {
    const before = await listDurableObjectIds(env.ACCOUNT);
    const guess = `guessed001.${makeAccountKey(env.ROOT_KEY, "handshake1").split(".")[1]}`;
    const tries = [
      ask("POST", `/zendesk/${guess}/sidebar`, { headers: form, body: "token=x" }),
      ask("POST", `/webhooks/zendesk/${guess}`, { body: "{}" }),
      ask("POST", `/webhooks/stripe/${guess}`, { body: "{}" }),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(404);
    expect(await listDurableObjectIds(env.ACCOUNT)).toHaveLength(before.length);
  });

  it("refuse a webhook that nobody signed, and one of a vendor who is not connected", async () => {
    const { accountKey } = await clinic("handshake6");
    const deliver = (source: string) =>
      ask("POST", `/webhooks/${source}/${accountKey}`, { headers: json, body: '{"ticket_id":"1"}' });
    expect((await deliver("zendesk")).status).toBe(401);
    expect((await deliver("stripe")).status).toBe(404);
  });
});

describe("the hourly sweep", () => {
  it("wakes the accounts and says in the log how many, and how many failed", async () => {
    await clinic("sweep000002");
    const logged = vi.spyOn(console, "log").mockImplementation(() => {});
    await worker.scheduled(createScheduledController(), env);
    const line: unknown = JSON.parse(String(logged.mock.lastCall?.[0]));
    expect(line).toMatchObject({ level: "info", event: "sweep", failed: 0 });
    expect((line as { accounts: number }).accounts).toBeGreaterThan(0);
  });

  it("finds every account that was made, the longest asleep first", async () => {
    await clinic("sweep000001");
    const directory = env.DIRECTORY.getByName("directory-of-this-test");
    await directory.add("aaaaaaaa");
    await directory.add("bbbbbbbb");
    await directory.add("aaaaaaaa");
    expect(await directory.takeLongestAsleep(1, 1000)).toEqual(["aaaaaaaa"]);
    expect(await directory.takeLongestAsleep(1, 2000)).toEqual(["bbbbbbbb"]);
    expect(await directory.takeLongestAsleep(5, 3000)).toEqual(["aaaaaaaa", "bbbbbbbb"]);
    expect(await env.DIRECTORY.getByName("directory").takeLongestAsleep(500, 1)).toContain("sweep000001");
  });
});
