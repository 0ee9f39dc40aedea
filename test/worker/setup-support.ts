/** A clinic that is set up by its link, over HTTP on the real object. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { expect } from "vitest";
import type { Boot } from "../../core/contract/account.ts";
import type { AccountServices } from "../../worker/account/rpc/services.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";

export const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(new URL(path, "http://localhost"), { redirect: "manual", ...init }));
export const json = { "content-type": "application/json" };
export const operator = { ...json, authorization: `Bearer ${env.OPERATOR_TOKEN}` };
export const FROM_PAGE = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };

export const keyOf = (accountId: string) => makeAccountKey(env.ROOT_KEY, accountId);
export const provision = (accountId: string, people: readonly object[] = [], connections: readonly object[] = []) =>
  ask(`/operator/accounts/${keyOf(accountId)}`, {
    method: "PUT",
    headers: operator,
    body: JSON.stringify({ title: "Harbour", language: "en", money: "suggest_only", connections, people }),
  });
export const makeLink = async (accountId: string) => {
  const made = await ask(`/operator/accounts/${keyOf(accountId)}/setup-link`, { method: "POST", headers: operator });
  expect(made.status, await made.clone().text()).toBe(200);
  return ((await made.json()) as { address: string }).address;
};
export const linked = async (accountId: string) => {
  expect((await provision(accountId)).status).toBe(200);
  return makeLink(accountId);
};

export const formIn = (page: string): string => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? "";
export const bootIn = (page: string): Boot | undefined => {
  const text = /id="boot">([^<]+)</.exec(page)?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as Boot);
};
export const posted = (address: string, form: string, headers: Record<string, string> = {}) =>
  ask(address, {
    method: "POST",
    headers: { ...FROM_PAGE, ...headers },
    body: new URLSearchParams({ form }).toString(),
  });

/** Opens the link as its page does; the bearer, and the cookie of the browser that did. */
export async function begun(address: string) {
  const opened = await posted(address, formIn(await (await ask(address)).text()));
  expect(opened.status).toBe(200);
  const page = await opened.text();
  const boot = bootIn(page);
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { bearer: boot?.bearer ?? "", cookie, boot, page };
}
export const asked = (bearer: string, method: string, path: string, body?: unknown) =>
  ask(`/v1${path}`, {
    method,
    headers: { ...json, authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

type Living = { readonly services: AccountServices };
export const inside = <T>(accountId: string, look: (services: AccountServices) => T) =>
  runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (object) =>
    look((object as unknown as Living).services),
  );
