import { Hono } from "hono";
import { trendsQuery } from "../../core/contract/trends.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { query } from "./validate.ts";

export const trends = new Hono<V1Env>().get("/", query(trendsQuery), async (c) =>
  reply(c, await c.var.account.trends(c.var.actor, c.req.valid("query"))),
);
