import { Hono } from "hono";
import { auditQuery } from "../../core/contract/audit.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { query } from "./validate.ts";

/** The whole chain walked; the record itself, a page of JSON lines at a time; the heads that were published. */
export const audit = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.verifyAudit(c.var.actor)))
  .get("/heads", async (c) => reply(c, await c.var.account.auditHeads(c.var.actor)))
  .get("/events", query(auditQuery), async (c) => {
    const page = await c.var.account.auditEvents(c.var.actor, c.req.valid("query"));
    if (!page.ok) return reply(c, page);
    const lines = page.value.events.map((event) => `${JSON.stringify(event)}\n`).join("");
    return c.body(lines, 200, { "content-type": "application/x-ndjson" });
  });
