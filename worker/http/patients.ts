import { Hono } from "hono";
import { patientSearch } from "../../core/contract/ticket.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { query } from "./validate.ts";

export const patients = new Hono<V1Env>().get("/", query(patientSearch), async (c) =>
  reply(c, await c.var.account.searchPatients(c.var.actor, c.req.valid("query").q)),
);
