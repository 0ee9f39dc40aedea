/** Danger: an account's records lie where nobody chose, or a later call finds another, empty account of the same name elsewhere. */
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accountIdIn, type Region } from "../../core/regions.ts";
import { ok } from "../../core/result.ts";
import { guardOf } from "../../worker/account/guard/guard-of.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import type { Env } from "../../worker/env.ts";
import { OPERATOR_TOKEN, quiet, ROOT_KEY, served } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const LETTERS = "abcdefghijklmnopqrst";
const json = { "content-type": "application/json" };
const empty = { title: "Harbour", language: "en", money: "suggest_only", connections: [], people: [] };

/** A namespace that says where it was asked. The real one knows no jurisdiction on a laptop. */
function namespace(stub: object) {
  const asked: string[] = [];
  const under = (jurisdiction: string) => ({
    getByName: (name: string, options?: { locationHint?: string }) => {
      asked.push([jurisdiction, name, options?.locationHint ?? "-"].join(" "));
      return stub;
    },
    jurisdiction: under,
  });
  return { asked, namespace: under("-") };
}

const put = (region: Region, id: string) => {
  const { asked, namespace: ACCOUNT } = namespace({ provision: async () => ok({ created: true }) });
  const { ask } = served({}, { ACCOUNT } as unknown as Partial<Env>);
  const answer = ask("PUT", `/operator/accounts/${makeAccountKey(ROOT_KEY, id)}`, {
    headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
    body: { ...empty, region },
  });
  return { answer, asked };
};

it.each<[Region, string]>([
  ["nearest", `- acct:${LETTERS} -`],
  ["weur", `- acct:${LETTERS} weur`],
  ["eu", `eu acct:eu0${LETTERS} -`],
  ["fedramp", `fedramp acct:fed0${LETTERS} -`],
])("an account of the region %s is made there, and found there by its id alone", async (region, where) => {
  const id = accountIdIn(region, LETTERS);
  const { answer, asked } = put(region, id);
  expect((await answer).status).toBe(200);
  expect(asked).toEqual([where]);
  const later = namespace({ openLink: async () => ({ ok: false, error: { code: "not_found", detail: "" } }) });
  const { ask } = served({}, { ACCOUNT: later.namespace } as unknown as Partial<Env>);
  await ask("GET", `/l/${makeAccountKey(ROOT_KEY, id)}/${"a".repeat(32)}`);
  expect(later.asked).toEqual([where.replace("weur", "-")]);
  // What guards it is kept where it is.
  const guards = namespace({ head: async () => ({ seq: 0, hash: "" }) });
  await guardOf({ GUARD: guards.namespace } as unknown as Env, `acct:${id}`).head();
  expect(guards.asked).toEqual([where.replace("acct:", "guard of acct:").replace("weur", "-")]);
});

it("a jurisdiction that the account's id does not name is refused before anything wakes", async () => {
  for (const [region, id] of [
    ["eu", LETTERS],
    ["nearest", `eu0${LETTERS}`],
    ["fedramp", `eu0${LETTERS}`],
  ] as const) {
    const { answer, asked } = put(region, id);
    expect([(await answer).status, asked]).toEqual([422, []]);
  }
});

it("an account says where it was made, and is made nowhere else afterwards", async () => {
  const key = makeAccountKey(env.ROOT_KEY, "regions0001");
  const ask = (region?: Region) =>
    exports.default.fetch(
      new Request(`http://localhost/operator/accounts/${key}`, {
        method: "PUT",
        headers: { ...json, authorization: `Bearer ${env.OPERATOR_TOKEN}` },
        body: JSON.stringify({ ...empty, ...(region === undefined ? {} : { region }) }),
      }),
    );
  expect((await ask("weur")).status).toBe(200);
  expect((await ask("weur")).status).toBe(200);
  expect((await ask()).status).toBe(200);
  const moved = await ask("enam");
  expect([moved.status, await moved.text()]).toEqual([422, expect.stringContaining("made in the region weur")]);
});
