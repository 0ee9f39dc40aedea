import { Hono } from "hono";
import { evaluateRequest } from "../../core/contract/proposal.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body } from "./validate.ts";

/** Both ask and write nothing; POSTs only because the question is too large for an address. */
export const evaluations = new Hono<V1Env>()
  .post("/", body(evaluateRequest), async (c) =>
    reply(c, await c.var.account.evaluate(c.var.actor, c.req.valid("json"))),
  )
  .post("/similar", body(evaluateRequest), async (c) =>
    reply(c, await c.var.account.similarCases(c.var.actor, c.req.valid("json"))),
  );
