import { Hono } from "hono";
import { familyRequest } from "../../core/contract/account.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, familyPath, path, personPath } from "./validate.ts";

export const people = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.listPeople(c.var.actor)))
  .post("/:personId/end-sessions", path(personPath), async (c) =>
    reply(c, await c.var.account.endSessions(c.var.actor, c.req.valid("param").personId)),
  )
  .put("/:personId/family/:patientId", path(familyPath), body(familyRequest), async (c) => {
    const { account, actor } = c.var;
    const { personId, patientId } = c.req.valid("param");
    return reply(c, await account.markFamily(actor, personId, patientId, c.req.valid("json")));
  });
