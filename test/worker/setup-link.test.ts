/** Danger: a set-up link is opened by a machine, by two people or too late; or whoever opened it sees patients, moves money, or stays for ever. */
import { env } from "cloudflare:workers";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pathNames, splitAt } from "../../core/contract/operation.ts";
import { OPERATION_NAMES, operations } from "../../core/contract/operations.ts";
import { SETUP_OPERATIONS } from "../../core/contract/setup.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import { signedPageToken } from "../../demo/vendors/zendesk/signed-page.ts";
import { quiet } from "./http-support.ts";
import {
  ask,
  asked,
  begun,
  bootIn,
  FROM_PAGE,
  formIn,
  inside,
  json,
  keyOf,
  linked,
  makeLink,
  operator,
  posted,
  provision,
} from "./setup-support.ts";

beforeEach(quiet);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(quiet);

const events = (accountId: string) =>
  inside(accountId, ({ sql }) =>
    sql
      .all<{ type: string; data: string }>("SELECT type, data FROM event WHERE type LIKE 'setup_link.%' ORDER BY seq")
      .map(({ type, data }) => [type, JSON.parse(data).because ?? null]),
  );
const MINUTE_MS = 60_000;
/** As if the time that is given had passed since it was made: the row says when, and never changes. */
const later = (ms: number) => vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });

/** A Zendesk of the clinic, whose people sign in as they do there. */
async function helpdesk(accountId: string) {
  const zendesk = createZendesk({
    store: new MemoryStore(),
    clock: Date.now,
    deliver: async () => new Response(),
    subdomain: accountId,
    appId: "900",
  });
  const control = (path: string, method: string, body: unknown) =>
    zendesk.control.request(path, { method, headers: json, body: JSON.stringify(body) });
  await control("/oauth-client", "PUT", { clientId: "makegood", clientSecret: "client-secret", userId: 7 });
  await control("/seed", "POST", {
    users: [
      { id: 7, name: "Makegood", email: "makegood@clinic.example", role: "admin" },
      { id: 11, name: "Ana", email: "ana@clinic.example", role: "agent" },
      { id: 13, name: "Ada", email: "ada@clinic.example", role: "admin" },
      { id: 14, name: "Ben", email: "ben@clinic.example", role: "admin" },
    ],
  });
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch({ [`${accountId}.zendesk.com`]: zendesk.app }));
  const settings = {
    subdomain: accountId,
    appId: "900",
    installationId: "77",
    frameOrigin: `https://${accountId}.zendesk.com`,
    oauthClientId: "makegood",
    oauthClientSecret: "client-secret",
    webhookSecret: "secret-of-the-webhook",
    fields: { reason: 1, state: 2, amount: 3, caseId: 4 },
  };
  const signIn = async (userId: number) => {
    const token = await signedPageToken(zendesk.appKey, {
      subdomain: accountId,
      installationId: "77",
      userId,
      location: "nav_bar",
      nowMs: Date.now(),
    });
    const page = await ask(`/zendesk/${keyOf(accountId)}/manager`, {
      method: "POST",
      headers: { "content-type": FROM_PAGE["content-type"] },
      body: new URLSearchParams({ token }).toString(),
    });
    return bootIn(await page.text());
  };
  return { signIn, settings };
}

describe("the link", () => {
  it("opens nothing to whoever only looks, as often as they look", async () => {
    const address = await linked("setup0001");
    for (const method of ["GET", "HEAD", "GET", "GET"]) expect((await ask(address, { method })).status).toBe(200);
    const page = await ask(address);
    expect(await page.text()).not.toContain("bearer");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await events("setup0001")).toEqual([["setup_link.made", null]]);
    expect((await begun(address)).boot).toMatchObject({
      setup: true,
      surface: "manager",
      person: { name: "Set-up link" },
    });
  });

  it("opens once: a second browser is told so, the first may go on", async () => {
    const address = await linked("setup0002");
    const form = formIn(await (await ask(address)).text());
    const { cookie } = await begun(address);
    for (const again of [await posted(address, form), await ask(address)]) {
      expect(again.status).toBe(410);
      expect(await again.text()).toContain("This link was used");
    }
    const forged = await posted(address, form, { cookie: `${cookie}x` });
    expect([forged.status, bootIn(await forged.text())]).toEqual([410, undefined]);
    const page = await (await ask(address, { headers: { cookie } })).text();
    const goneOn = await posted(address, formIn(page), { cookie });
    expect(goneOn.status).toBe(200);
    expect(bootIn(await goneOn.text())?.setup).toBe(true);
    expect(await events("setup0002")).toEqual([
      ["setup_link.made", null],
      ["setup_link.opened", null],
    ]);
  });

  it("opens for an hour", async () => {
    const address = await linked("setup0003");
    const form = formIn(await (await ask(address)).text());
    later(59 * MINUTE_MS);
    expect((await ask(address)).status).toBe(200);
    later(MINUTE_MS);
    for (const late of [await ask(address), await posted(address, form)]) {
      expect(late.status).toBe(410);
      expect(await late.text()).toContain("This link has expired");
    }
    expect(await events("setup0003")).toEqual([["setup_link.made", null]]);
  });

  it("altered, of another account, from another site or without the page's mark it opens nothing", async () => {
    const address = await linked("setup0004");
    const other = await linked("setup0005");
    const form = formIn(await (await ask(address)).text());
    const token = address.split("/").at(-1) ?? "";
    const wrong = [
      address.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      `/setup/${keyOf("setup0005")}/${token}`,
      `/setup/setup0004.${"A".repeat(43)}/${token}`,
      "/setup/x/y",
    ];
    for (const path of wrong) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
      expect([path, (await posted(path, form)).status]).toEqual([path, 404]);
    }
    expect((await posted(other, form)).status).toBe(422);
    expect((await posted(address, "")).status).toBe(422);
    expect((await posted(address, form, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(await events("setup0004")).toEqual([["setup_link.made", null]]);
  });

  it("is made by the operator alone, for an account that is there; a new one ends what the one before opened", async () => {
    const path = `/operator/accounts/${keyOf("setup0006")}/setup-link`;
    expect((await ask(path, { method: "POST" })).status).toBe(401);
    expect((await ask(path, { method: "POST", headers: operator })).status).toBe(404);
    const address = await linked("setup0006");
    const { bearer, cookie } = await begun(address);
    expect((await asked(bearer, "GET", "/connections")).status).toBe(200);
    const next = await makeLink("setup0006");
    expect((await asked(bearer, "GET", "/connections")).status).toBe(401);
    expect((await asked(bearer, "POST", "/session/renew")).status).toBe(401);
    expect((await ask(address, { headers: { cookie } })).status).toBe(410);
    expect((await begun(next)).boot?.setup).toBe(true);
  });

  it("stands in no line of the log", async () => {
    const lines = vi.spyOn(console, "log").mockImplementation(() => {});
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const address = await linked("setup0007");
    await begun(address);
    await ask(address);
    const logged = [...lines.mock.calls, ...warned.mock.calls].flat().join("\n");
    expect(logged).toContain("/setup/:accountKey/:token");
    expect(logged).not.toContain(address.split("/").at(-1));
  });
});

describe("whoever opened it", () => {
  it("is refused everything but setting up, and each refusal is recorded", async () => {
    const { bearer } = await begun(await linked("setup0008"));
    const refused: string[] = [];
    for (const name of OPERATION_NAMES.filter((one) => !SETUP_OPERATIONS.includes(one))) {
      const { path } = splitAt(operations[name].at);
      const { actor, method } = await inside("setup0008", ({ sql }) => ({
        actor: sql.one<{ id: string }>("SELECT id FROM setup_link")?.id ?? "",
        method: name,
      }));
      const who = { type: "person", personId: actor, name: "x", role: "finance", locale: "en", sinceMs: Date.now() };
      const door = env.ACCOUNT.getByName("acct:setup0008") as unknown as Record<
        string,
        (...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
      >;
      const answer = await door[method]?.(who, ...pathNames(path).map(() => "01K0SETUP00000000000000000"), {});
      if (answer?.error?.code === "forbidden") refused.push(name);
    }
    expect(refused).toEqual(OPERATION_NAMES.filter((one) => !SETUP_OPERATIONS.includes(one)));
    for (const [method, path] of [
      ["GET", "/patients?q=maya"],
      ["GET", "/cases"],
      ["GET", "/money"],
      ["GET", "/tickets/zendesk/42"],
      ["GET", "/audit/events"],
    ] as const)
      expect([path, (await asked(bearer, method, path)).status]).toEqual([path, 403]);
    const denied = await inside("setup0008", ({ sql }) =>
      sql.one<{ n: number }>("SELECT count(*) AS n FROM event WHERE type = 'access.denied'"),
    );
    expect(denied?.n).toBeGreaterThan(0);
  });

  it("is over after eight hours, however often it was renewed", async () => {
    let { bearer } = await begun(await linked("setup0009"));
    // A bearer of its own ends sooner: only one that was renewed all the time says when the whole is over.
    for (let minutes = 14; minutes < 8 * 60; minutes += 14) {
      later(14 * MINUTE_MS);
      const renewed = await asked(bearer, "POST", "/session/renew");
      expect([minutes, renewed.status]).toEqual([minutes, 200]);
      ({ bearer } = (await renewed.json()) as { bearer: string });
    }
    expect((await asked(bearer, "GET", "/people")).status).toBe(200);
    later(4 * MINUTE_MS);
    expect((await asked(bearer, "GET", "/people")).status).toBe(401);
    expect((await asked(bearer, "POST", "/session/renew")).status).toBe(401);
  });

  it("sees how far the connections are set up, and nothing of records, people or money", async () => {
    const { bearer } = await begun(await linked("setup0012"));
    const list = await asked(bearer, "GET", "/setup");
    expect(list.status, await list.clone().text()).toBe(200);
    expect(await list.json()).toMatchObject({
      steps: [
        { step: "helpdesk", state: "to_do", items: [{ code: "no_helpdesk" }] },
        { step: "processors", state: "to_do", items: [{ code: "no_processor" }] },
        { step: "messages", state: "optional" },
      ],
      later: ["records", "policies", "rules", "letters", "people", "live"],
    });
  });

  it("connects the helpdesk, is no name among the people, and is the admin who then signs in", async () => {
    const accountId = "setup0010";
    const { signIn, settings } = await helpdesk(accountId);
    const address = await linked(accountId);
    const { bearer, cookie } = await begun(address);
    const put = await asked(bearer, "PUT", "/connections/zendesk", {
      kind: "zendesk",
      isNew: true,
      settings,
    });
    expect(put.status, await put.clone().text()).toBe(200);
    expect((await asked(bearer, "POST", "/connections/zendesk/pause")).status).toBe(200);
    expect((await asked(bearer, "POST", "/connections/zendesk/resume")).status).toBe(200);
    expect(await (await asked(bearer, "GET", "/people")).json()).toEqual({ locations: [], people: [] });

    // An agent of the helpdesk ends nothing.
    expect((await signIn(11))?.person.role).toBe("viewer");
    expect((await asked(bearer, "GET", "/connections")).status).toBe(200);
    const ada = await signIn(13);
    expect(ada?.person).toMatchObject({ name: "Ada", role: "admin" });
    expect((await asked(bearer, "GET", "/connections")).status).toBe(401);
    expect((await ask(address, { headers: { cookie } })).status).toBe(410);
    // The next admin of the helpdesk is not the first one here.
    expect((await signIn(14))?.person.role).toBe("viewer");
    const { link, paused, audit } = await inside(accountId, ({ sql }) => ({
      link: sql.one("SELECT ended_because AS because, ended_by AS endedBy FROM setup_link"),
      paused: sql.one("SELECT name, role FROM person WHERE helpdesk = 'setup'"),
      audit: sql.all<{ type: string }>(
        "SELECT type FROM event WHERE json_extract(actor, '$.personId') = (SELECT id FROM setup_link) ORDER BY seq",
      ),
    }));
    expect(link).toEqual({ because: "signed_in", endedBy: ada?.person.personId });
    expect(paused).toEqual({ name: "Set-up link, later Ada", role: "viewer" });
    expect(audit.map(({ type }) => type)).toEqual(["connection.set", "connection.paused", "connection.resumed"]);
    const people = (await (await asked(ada?.bearer ?? "", "GET", "/people")).json()) as { people: { name: string }[] };
    expect(people.people.map(({ name }) => name)).toEqual(["Ada", "Ana", "Ben"]);
  });

  it("makes nobody an admin where the clinic has one, who ends it", async () => {
    const accountId = "setup0011";
    const { signIn, settings } = await helpdesk(accountId);
    const ada = { helpdesk: "zendesk", externalId: "13", name: "Ada", role: "admin" };
    await provision(accountId, [ada], [{ kind: "zendesk", ...settings }]);
    const { bearer } = await begun(await makeLink(accountId));
    expect((await signIn(14))?.person.role).toBe("viewer");
    expect((await asked(bearer, "GET", "/connections")).status).toBe(200);
    expect((await signIn(13))?.person.role).toBe("admin");
    expect((await asked(bearer, "GET", "/connections")).status).toBe(401);
  });
});
