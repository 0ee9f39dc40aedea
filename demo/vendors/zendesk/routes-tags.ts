import { Hono } from "hono";
import type { Account } from "./account.ts";
import { needs, type ZendeskEnv } from "./doors.ts";
import { countUpdate } from "./limits.ts";
import { actorOf, idFrom } from "./routes-tickets.ts";
import { changeTags, ticketOrRefuse } from "./ticket-writes.ts";
import { parseJson, readTags } from "./update-input.ts";

/** `/tickets/{id}/tags`: `PUT` adds, `POST` replaces, `DELETE` removes. */
export function tagRoutes(account: Account): Hono<ZendeskEnv> {
  const routes = new Hono<ZendeskEnv>();
  const write = needs("tickets", "write");
  const HOW = { PUT: "add", POST: "replace", DELETE: "remove" } as const;

  routes.get("/", needs("tickets", "read"), (c) =>
    c.json({ tags: ticketOrRefuse(account, idFrom(c.req.param("id") ?? "")).tags }),
  );

  routes.on(["PUT", "POST", "DELETE"], "/", write, async (c) => {
    const id = idFrom(c.req.param("id") ?? "");
    const text = await c.req.text();
    const input = readTags(text === "" ? { tags: c.req.query("tags") } : parseJson(text));
    ticketOrRefuse(account, id);
    countUpdate(account, c.get("me").id, id);
    const method = c.req.method as keyof typeof HOW;
    const { tags } = changeTags(account, actorOf(c.get("me"), c.env), id, HOW[method], input);
    if (method === "DELETE") return c.body(null, 204);
    return c.json({ tags }, method === "POST" ? 201 : 200);
  });

  return routes;
}
