import { Hono } from "hono";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { path, taskPath } from "./validate.ts";

export const tasks = new Hono<V1Env>().put("/:taskId/done", path(taskPath), async (c) =>
  reply(c, await c.var.account.closeTask(c.var.actor, c.req.valid("param").taskId)),
);
