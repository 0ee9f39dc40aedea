import { Hono } from "hono";
import {
  creditPayoutRequest,
  creditReversalRequest,
  creditUseRequest,
  creditUseUndoRequest,
  liabilityQuery,
} from "../../core/contract/credit.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { actPath, body, path, query } from "./validate.ts";

export const creditUses = new Hono<V1Env>().put("/:actId", path(actPath), body(creditUseRequest), async (c) => {
  const { account, actor } = c.var;
  return reply(c, await account.spendCredit(actor, c.req.valid("param").actId, c.req.valid("json")));
});

export const creditUseReversals = new Hono<V1Env>().put(
  "/:actId",
  path(actPath),
  body(creditUseUndoRequest),
  async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.undoCreditUse(actor, c.req.valid("param").actId, c.req.valid("json")));
  },
);

/** Its id is that of the decision which it becomes. */
export const creditPayouts = new Hono<V1Env>().put("/:actId", path(actPath), body(creditPayoutRequest), async (c) => {
  const { account, actor } = c.var;
  return reply(c, await account.payOutCredit(actor, c.req.valid("param").actId, c.req.valid("json")));
});

export const creditReversals = new Hono<V1Env>().put(
  "/:actId",
  path(actPath),
  body(creditReversalRequest),
  async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.takeBackCredit(actor, c.req.valid("param").actId, c.req.valid("json")));
  },
);

export const creditLiability = new Hono<V1Env>().get("/", query(liabilityQuery), async (c) => {
  const { account, actor } = c.var;
  return reply(c, await account.creditLiability(actor, c.req.valid("query")));
});
