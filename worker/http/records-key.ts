/** The key of a program that sends records: proved to be of an account before anything of that account wakes. */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import type { AccountRpc, Caller } from "../account/rpc/account-rpc.ts";
import { accountOf } from "../auth/account.ts";
import { fromMark } from "../links.ts";
import { readRecordsKey } from "../records-keys.ts";
import type { AppEnv } from "./app-env.ts";
import { problem, reply } from "./problem.ts";

export interface KeyEnv {
  Bindings: AppEnv["Bindings"];
  Variables: AppEnv["Variables"] & { readonly caller: Caller; readonly keyed: AccountRpc };
}

export const needKey = createMiddleware<KeyEnv>(async (c, next) => {
  const key = readRecordsKey(c.env.ROOT_KEY, /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "");
  if (!key) {
    c.set("denied", "records.key");
    return problem(c, { code: "unauthenticated", detail: "A key of the records API is expected." });
  }
  const address = c.req.header("cf-connecting-ip");
  c.set("accountId", key.accountId);
  c.set("keyed", accountOf(c.env, key.accountId));
  c.set("caller", {
    token: key.token,
    ...(address === undefined ? {} : { from: fromMark(c.env.ROOT_KEY, address) }),
  });
  await next();
});

/** As `reply`; a key that opens nothing stands in the log. */
export function replyToKey<T>(c: Context<KeyEnv>, answer: Result<T, Refusal>) {
  if (!answer.ok && answer.error.code === "unauthenticated") c.set("denied", "records.token");
  return reply(c, answer);
}
