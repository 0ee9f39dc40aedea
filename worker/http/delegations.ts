import { Hono } from "hono";
import { delegateRequest } from "../../core/contract/delegation.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, delegationPath, path } from "./validate.ts";

export const delegations = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.listDelegations(c.var.actor)))
  .put("/:delegationId", path(delegationPath), body(delegateRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.delegate(actor, c.req.valid("param").delegationId, c.req.valid("json")));
  })
  .post("/:delegationId/end", path(delegationPath), async (c) =>
    reply(c, await c.var.account.endDelegation(c.var.actor, c.req.valid("param").delegationId)),
  );
