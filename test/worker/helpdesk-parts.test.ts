/** Danger: what is made at the helpdesk works between simulations and not on the real object, or a press at the same moment makes it twice. */
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import type { HelpdeskParts } from "../../core/setup/helpdesk-parts.ts";
import type { SetupChecklist } from "../../core/setup/steps.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import { quiet } from "./http-support.ts";
import { ask, asked, begun, inside, linked } from "./setup-support.ts";

beforeEach(quiet);
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(quiet);

it("whoever has the set-up link has it made, twice at once, and a ticket that comes then is told to us", async () => {
  const accountId = "parts0001";
  const zendesk = createZendesk({
    store: new MemoryStore(),
    clock: Date.now,
    deliver: (request) => ask(request.url, { method: "POST", headers: request.headers, body: request.body }),
    subdomain: accountId,
    appId: "900",
  });
  const control = (path: string, method: string, body: unknown) =>
    zendesk.control.request(path, { method, body: JSON.stringify(body) });
  await control("/oauth-client", "PUT", { clientId: "makegood", clientSecret: "client-secret", userId: 7 });
  await control("/fields", "PUT", []);
  await control("/seed", "POST", { users: [{ id: 7, name: "Makegood", email: "m@clinic.example", role: "admin" }] });
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch({ [`${accountId}.zendesk.com`]: zendesk.app }));
  const { bearer } = await begun(await linked(accountId));
  const settings = {
    subdomain: accountId,
    appId: "900",
    installationId: "77",
    frameOrigin: `https://${accountId}.zendesk.com`,
    oauthClientId: "makegood",
    oauthClientSecret: "client-secret",
  };
  const put = await asked(bearer, "PUT", "/connections/zendesk", { kind: "zendesk", isNew: true, settings });
  expect(put.status, await put.clone().text()).toBe(200);
  const codes = async () => {
    const { steps } = (await (await asked(bearer, "GET", "/setup")).json()) as SetupChecklist;
    return steps[0]?.items.map(({ code }) => code);
  };
  expect(await codes()).toEqual(["not_asked", "parts_unmade", "created_unheard", "comments_unheard", "sent_unheard"]);
  const states = async (path: string) => {
    const answer = await asked(bearer, "POST", `/connections/zendesk/parts${path}`);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return new Set(((await answer.json()) as HelpdeskParts).parts.map(({ state }) => state));
  };
  expect(await states("/look")).toEqual(new Set(["missing"]));
  expect(await Promise.all([states(""), states("")])).toEqual([new Set(["made"]), new Set(["made"])]);
  expect(await states("/look")).toEqual(new Set(["there"]));
  expect(await codes()).toEqual(["works", "parts_made", "created_unheard", "comments_unheard", "sent_unheard"]);

  await control("/incoming", "POST", { from: { email: "maya@example.com" }, subject: "Refund", body: "Please" });
  expect(await zendesk.pump()).toBe(1);
  expect(await codes()).toContain("created_heard");
  const told = await inside(accountId, ({ sql }) =>
    sql.one<{ n: number }>("SELECT count(*) AS n FROM event WHERE type = 'connection.parts_made'"),
  );
  expect(told?.n).toBe(1);
});

it("is pressed some twenty times in a row, and then waits: the helpdesk's own limit is what refunds are told by", async () => {
  const accountId = "parts0002";
  let calls = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    calls += 1;
    return new Response("{}", { status: 401 });
  });
  const { bearer } = await begun(await linked(accountId));
  const press = (path: string) => asked(bearer, "POST", `/connections/zendesk/parts${path}`);
  const first = await Promise.all(Array.from({ length: 20 }, (_, at) => press(at % 2 === 0 ? "/look" : "")));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([404]));
  for (const path of ["/look", ""]) {
    const last = await press(path);
    expect([last.status, /^(?:[1-9]|10)$/.test(last.headers.get("retry-after") ?? "")]).toEqual([429, true]);
  }
  expect((await asked(bearer, "POST", "/connections/zendesk/test")).status).toBe(429);
  expect((await asked(bearer, "GET", "/connections")).status).toBe(200);
  expect(calls).toBe(0);
});
