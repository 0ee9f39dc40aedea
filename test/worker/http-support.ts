import { randomBytes } from "node:crypto";
import { vi } from "vitest";
import type { AccountRpc } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { signSession } from "../../worker/auth/session.ts";
import type { Env } from "../../worker/env.ts";
import { app } from "../../worker/http/app.ts";

export const ROOT_KEY = randomBytes(32).toString("base64");
export const OPERATOR_TOKEN = "operator-token-of-this-test-file";
export const ACCOUNT = "harbour01";
export const accountKey = makeAccountKey(ROOT_KEY, ACCOUNT);
const actor: PersonActor = { type: "person", personId: "P1", name: "Ana", role: "agent", locale: "en" };

type Methods = { readonly [Name in keyof AccountRpc]?: (...args: never[]) => unknown };

/** The Worker's HTTP side over an account that answers as a test says, and remembers which objects were woken and what was asked of them. */
export function served(methods: Methods, env: Partial<Env> = {}) {
  const woken: string[] = [];
  const calls: { readonly method: string; readonly args: readonly unknown[] }[] = [];
  const added: string[] = [];
  const door = new Proxy(
    {},
    {
      get: (_target, method: string) => {
        const answer = methods[method as keyof AccountRpc];
        return async (...args: never[]) => {
          calls.push({ method, args });
          if (!answer) throw new Error(`nothing was expected of ${method}`);
          return answer(...args);
        };
      },
    },
  );
  const bindings = {
    ROOT_KEY,
    OPERATOR_TOKEN,
    ACCOUNT: {
      getByName: (name: string) => {
        woken.push(name);
        return door;
      },
    },
    DIRECTORY: { getByName: () => ({ add: async (id: string) => added.push(id), operatorWaitMs: async () => 0 }) },
    ASSETS: { fetch: async () => new Response("asset", { headers: { "content-type": "text/javascript" } }) },
    ...env,
  } as unknown as Env;
  const ask = async (method: string, path: string, init: { body?: unknown; headers?: Record<string, string> } = {}) => {
    const body = typeof init.body === "string" || init.body === undefined ? init.body : JSON.stringify(init.body);
    const headers = { "content-type": "application/json", ...init.headers };
    const request = new Request(`http://localhost${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return app.fetch(request, bindings);
  };
  return { ask, woken, calls, added };
}

export async function bearer(changes: { accountId?: string; role?: PersonActor["role"]; atMs?: number } = {}) {
  const atMs = changes.atMs ?? Date.now();
  const who = { ...actor, role: changes.role ?? actor.role };
  const session = { accountId: changes.accountId ?? ACCOUNT, actor: who, maxAtMs: atMs + 8 * 3_600_000 };
  return (await signSession(ROOT_KEY, { ...session, helpdesk: "zendesk" }, atMs)).bearer;
}

export const signedIn = async (changes: Parameters<typeof bearer>[0] = {}) => ({
  authorization: `Bearer ${await bearer(changes)}`,
});

/** Keeps the log's lines out of the test's own. */
export function quiet(): void {
  for (const method of ["log", "warn", "error"] as const) vi.spyOn(console, method).mockImplementation(() => {});
}
