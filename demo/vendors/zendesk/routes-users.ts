import { Hono } from "hono";
import type { Account } from "./account.ts";
import type { Answers } from "./answers.ts";
import { needs, type ZendeskEnv } from "./doors.ts";
import type { UserRecord } from "./records.ts";
import { notFound } from "./refusal.ts";
import { idFrom } from "./routes-tickets.ts";

export function userRoutes(account: Account, answers: Answers): Hono<ZendeskEnv> {
  const routes = new Hono<ZendeskEnv>();
  const read = needs("users", "read");

  routes.get("/me", (c) => c.json({ user: answers.user(c.get("me")) }));

  routes.get("/search", read, (c) => {
    const found = account.all<UserRecord>("user").filter(matcher(c.req.query("query"), c.req.query("external_id")));
    return c.json({ users: found.map(answers.user), count: found.length, next_page: null, previous_page: null });
  });

  routes.get("/:id", read, (c) => {
    const user = account.user(idFrom(c.req.param("id")));
    if (!user) throw notFound();
    return c.json({ user: answers.user(user) });
  });

  return routes;
}

function matcher(query: string | undefined, externalId: string | undefined): (user: UserRecord) => boolean {
  if (externalId !== undefined) return (user) => user.externalId === externalId;
  const email = /(?:^|\s)email:"?([^"\s]+)"?/.exec(query ?? "")?.[1]?.toLowerCase();
  if (email) return (user) => user.email.toLowerCase() === email;
  const words = (query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return (user) => words.length > 0 && words.every((word) => `${user.name} ${user.email}`.toLowerCase().includes(word));
}
