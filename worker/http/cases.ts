import { Hono } from "hono";
import { caseQuery } from "../../core/contract/case.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { casePath, path, query } from "./validate.ts";

export const cases = new Hono<V1Env>()
  .get("/", query(caseQuery), async (c) => reply(c, await c.var.account.listCases(c.var.actor, c.req.valid("query"))))
  .get("/:caseId", path(casePath), async (c) =>
    reply(c, await c.var.account.readCase(c.var.actor, c.req.valid("param").caseId)),
  );
