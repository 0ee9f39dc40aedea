import { Hono } from "hono";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";

/** Walks the whole chain of the record and answers its length and head. */
export const audit = new Hono<V1Env>().get("/", async (c) => reply(c, await c.var.account.verifyAudit(c.var.actor)));
