import { Hono } from "hono";
import { resolveLegRequest, settleDifferenceRequest } from "../../core/contract/money.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, differencePath, legPath, path } from "./validate.ts";

/** Whether money moves as it should, and what a person does where it does not. */
export const money = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.moneyHealth(c.var.actor)))
  .post("/reconciliations", async (c) => reply(c, await c.var.account.askReconciliation(c.var.actor)))
  .put("/differences/:differenceId/settled", path(differencePath), body(settleDifferenceRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.settleDifference(actor, c.req.valid("param").differenceId, c.req.valid("json")));
  })
  .post("/legs/:legId/resolve", path(legPath), body(resolveLegRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.resolveLeg(actor, c.req.valid("param").legId, c.req.valid("json")));
  });
