import { Hono } from "hono";
import { decideRequest, stopRequest } from "../../core/contract/decision.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, decisionPath, path } from "./validate.ts";

export const decisions = new Hono<V1Env>()
  .put("/:decisionId", path(decisionPath), body(decideRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.decide(actor, c.req.valid("param").decisionId, c.req.valid("json")));
  })
  .get("/:decisionId", path(decisionPath), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.readDecision(actor, c.req.valid("param").decisionId));
  })
  .get("/:decisionId/basis", path(decisionPath), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.readDecisionBasis(actor, c.req.valid("param").decisionId));
  })
  .post("/:decisionId/dry-run", path(decisionPath), body(decideRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.dryRun(actor, c.req.valid("param").decisionId, c.req.valid("json")));
  })
  .post("/:decisionId/stop", path(decisionPath), body(stopRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.stop(actor, c.req.valid("param").decisionId, c.req.valid("json")));
  });
