import { createMiddleware } from "hono/factory";
import type { RenewAnswer } from "../../core/contract/account.ts";
import { ok } from "../../core/result.ts";
import type { Answer } from "../account/rpc/account-rpc.ts";
import { accountOf } from "../auth/account.ts";
import { type Door, readSession, type Session, signSession } from "../auth/session.ts";
import type { Env } from "../env.ts";
import type { AppEnv } from "./app-env.ts";
import { problem } from "./problem.ts";

/**
 * Of a request that the door for calls made out of one of its own: what it renews counts at that door alone. Sent by anybody else it only takes
 * something from them.
 */
export const CARRIED = "x-makegood-carried";

/** Lets a session in: from its bearer come the account and the actor, and from nowhere else. */
export const bind = createMiddleware<AppEnv>(async (c, next) => {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const session = bearer ? await readSession(c.env.ROOT_KEY, bearer, Date.now()) : undefined;
  if (!session?.ok) {
    const code = session?.error ?? "unauthenticated";
    c.set("denied", `session.${bearer ? code : "missing"}`);
    return problem(c, { code });
  }
  const { accountId, actor } = session.value;
  c.set("accountId", accountId);
  c.set("account", accountOf(c.env, accountId));
  c.set("actor", actor);
  c.set("renew", () => renewed(c.env, session.value, c.req.header(CARRIED) ? "call" : "page"));
  await next();
});

/** The helpdesk and the account are asked again; a role that changed since is the new session's role. */
async function renewed(env: Env, session: Session, door: Door): Answer<RenewAnswer> {
  const { accountId, actor, helpdesk, maxAtMs } = session;
  const opened = await accountOf(env, accountId).renewSession(actor, helpdesk);
  if (!opened.ok) return opened;
  const { person, locale } = opened.value;
  const now = { type: "person", ...person, locale } as const;
  return ok(await signSession(env.ROOT_KEY, { accountId, actor: now, helpdesk, maxAtMs }, Date.now(), door));
}
