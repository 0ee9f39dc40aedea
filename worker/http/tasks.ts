import { Hono } from "hono";
import { taskDoneRequest } from "../../core/contract/case.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, path, taskPath } from "./validate.ts";

export const tasks = new Hono<V1Env>().put("/:taskId/done", path(taskPath), body(taskDoneRequest), async (c) =>
  reply(c, await c.var.account.closeTask(c.var.actor, c.req.valid("param").taskId, c.req.valid("json"))),
);
