import { Hono } from "hono";
import { approveRequest } from "../../core/contract/decision.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { approvalPath, body, path } from "./validate.ts";

export const approvals = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.listApprovals(c.var.actor)))
  .put("/:approvalId", path(approvalPath), body(approveRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.approve(actor, c.req.valid("param").approvalId, c.req.valid("json")));
  });
