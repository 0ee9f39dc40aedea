import { Hono } from "hono";
import { endRulesChangeRequest } from "../../core/contract/rules.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, path, rulesChangePath } from "./validate.ts";

export const rules = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.readRules(c.var.actor)))
  .put("/changes/:changeId", path(rulesChangePath), body(endRulesChangeRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.endRulesChange(actor, c.req.valid("param").changeId, c.req.valid("json")));
  });
