import { Hono } from "hono";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";

export const maybeRequests = new Hono<V1Env>().get("/", async (c) =>
  reply(c, await c.var.account.maybeRequests(c.var.actor)),
);
