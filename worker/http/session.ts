import { Hono } from "hono";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";

export const session = new Hono<V1Env>().post("/renew", async (c) => reply(c, await c.var.renew()));
