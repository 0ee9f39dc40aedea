import { Hono } from "hono";
import { importRequest } from "../../core/contract/records.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body } from "./validate.ts";

export const imports = new Hono<V1Env>().post("/", body(importRequest), async (c) =>
  reply(c, await c.var.account.importRecords(c.var.actor, c.req.valid("json"))),
);
