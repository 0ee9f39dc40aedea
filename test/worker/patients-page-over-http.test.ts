/** Danger: a page shows more than is the reader's, a machine acts by looking, or somebody guesses addresses without end. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { assert } from "../../core/result.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { readCaseScope } from "../../worker/account/domain/intake/case-scope.ts";
import { givePage } from "../../worker/account/domain/links/patient-link.ts";
import type { AccountServices } from "../../worker/account/rpc/services.ts";
import { aMail, clinicOn, mayasPackage, ticket } from "../support/clinic-records.ts";
import { decided, ulidOf } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";

type Living = { readonly services: AccountServices };

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

async function given(accountId: string): Promise<string> {
  return runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (object) => {
    const { sql, runtime } = (object as unknown as Living).services;
    const clinic = clinicOn(sql, mayasPackage);
    const agent = clinic.staff("agent");
    decided({ ...clinic, runtime }, agent, ulidOf("DEC", 1), { mail: aMail() });
    const page = transact(runtime, agent, (context) => {
      const scope = readCaseScope(context, { ticket, snapshot: aMail() });
      return scope.ok ? givePage(context, scope.value) : undefined;
    });
    assert(page, "A page was given");
    return page.address;
  });
}

const said = (accountId: string) =>
  runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (object) =>
    (object as unknown as Living).services.sql.all("SELECT kind FROM page_said"),
  );

const fetched = (address: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(address, { redirect: "manual", ...init }));

const FROM_PAGE = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
const posted = (address: string, fields: Record<string, string>, headers = FROM_PAGE) =>
  fetched(address, { method: "POST", headers, body: new URLSearchParams(fields).toString() });

it("opens by GET as often as anybody looks, with a statement, no script and nothing of the reader in its address", async () => {
  const address = await given("pages0001");
  expect(address).not.toMatch(/maya|chen|laser|refund|800/i);
  for (const method of ["GET", "HEAD", "GET"]) expect((await fetched(address, { method })).status).toBe(200);
  const html = await (await fetched(address)).text();
  expect(html).toContain("$800");
  // As the letter says it, and not as staff read it.
  expect(html).toContain("You have four of your six");
  expect(html).not.toMatch(/<script|undefined|\[object/);
  const statement = await fetched(`${address}/statement`);
  expect([statement.status, statement.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await statement.text()).toContain("Maya Chen");
  expect(await said("pages0001")).toEqual([]);
});

it("takes a form of its own, shows it by a redirect, and none of another site's", async () => {
  const address = await given("pages0002");
  const form = /name="form" value="([^"]+)"/.exec(await (await fetched(address)).text())?.[1] ?? "";
  const fields = { form, act: "look_again", sentence: "Please look at the visit in February again." };
  expect((await posted(address, fields, { ...FROM_PAGE, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await posted(address, { ...fields, form: "x" })).status).toBe(422);
  expect(await said("pages0002")).toEqual([]);
  const done = await posted(address, fields);
  expect([done.status, done.headers.get("location")]).toEqual([303, new URL(address).pathname]);
  expect(await said("pages0002")).toEqual([{ kind: "look_again" }]);
});

it("answers whoever guesses that it is too often, and nobody who comes from elsewhere", async () => {
  const address = await given("pages0003");
  const from = (ip: string) => ({ headers: { "cf-connecting-ip": ip } });
  const guess = (n: number) => `${address.slice(0, -3)}${String(n).padStart(3, "_")}`;
  const answers = [];
  for (let n = 0; n < 32; n += 1) answers.push((await fetched(guess(n), from("192.0.2.7"))).status);
  expect(answers.slice(0, 30).every((status) => status === 404)).toBe(true);
  expect(answers.at(-1)).toBe(429);
  expect((await fetched(address, from("192.0.2.7"))).status).toBe(429);
  expect((await fetched(address, from("192.0.2.8"))).status).toBe(200);
});
