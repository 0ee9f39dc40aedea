import { Hono } from "hono";
import * as z from "zod";
import type { Zendesk } from "../../vendors/zendesk/index.ts";
import { noSuchUser } from "../problem.ts";
import type { DeskSide } from "../side.ts";
import { type DeskUser, userNamed } from "../users.ts";
import { type AppAddress, openSession, signPageLoad } from "./handshake.ts";

export interface ZendeskSideOptions extends AppAddress {
  readonly zendesk: Zendesk;
  readonly users: readonly DeskUser[];
  readonly appId: string;
  readonly clock: () => number;
  /** How a demo session opens the app's page; the global fetch unless a test says otherwise. */
  readonly fetchPage?: typeof fetch;
}

const signRequest = z.strictObject({
  user: z.string(),
  location: z.enum(["ticket_sidebar", "nav_bar"]),
  ticketId: z.int().positive().optional(),
  scheme: z.enum(["light", "dark"]).default("light"),
});

const languageRequest = z.strictObject({ user: z.string(), locale: z.string().min(2) });

/** Zendesk's: its API as the agent who is signed in, and signed page loads. */
export function zendeskSide(options: ZendeskSideOptions): DeskSide {
  const { zendesk, users, clock, subdomain, appId, installationId } = options;
  const routes = new Hono();
  const pumpSoon = () => {
    zendesk.pump().catch((error: unknown) => console.error(error));
  };

  // The address that the vendor itself has for a ticket, as it stands in notices.
  routes.get("/agent/tickets/:id{[0-9]+}", (c) => c.redirect(`/#/tickets/${c.req.param("id")}`));

  routes.all("/desk/as/:user/api/v2/*", async (c) => {
    const user = userNamed(users, c.req.param("user"));
    if (!user) return noSuchUser(c, users, c.req.param("user"));
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(pathname.indexOf("/api/v2/")) + search;
    const hasBody = c.req.method !== "GET" && c.req.method !== "HEAD";
    const answer = await zendesk.asUser(user.zendeskId)(path, {
      method: c.req.method,
      headers: { "content-type": "application/json" },
      ...(hasBody ? { body: await c.req.text() } : {}),
    });
    pumpSoon();
    return answer;
  });

  routes.post("/desk/sign", async (c) => {
    const { user: key, location, scheme } = signRequest.parse(await c.req.json());
    const user = userNamed(users, key);
    if (!user) return noSuchUser(c, users, key);
    return c.json(await signPageLoad(zendesk, options, user, { location, scheme }, clock()));
  });

  // Where an agent sets their language; the app is told of it by the helpdesk alone.
  routes.post("/desk/language", async (c) => {
    const { user: key, locale } = languageRequest.parse(await c.req.json());
    const user = userNamed(users, key);
    if (!user) return noSuchUser(c, users, key);
    return zendesk.control.request(`/users/${user.zendeskId}`, { method: "PATCH", body: JSON.stringify({ locale }) });
  });

  return {
    boot: { helpdesk: "zendesk", subdomain, appId, installationId },
    routes,
    receive: async (mail) => {
      const answer = await zendesk.control.request("/incoming", { method: "POST", body: mail });
      pumpSoon();
      return answer;
    },
    openSession: async (user) => {
      const page = { location: "nav_bar", scheme: "light" } as const;
      return openSession(await signPageLoad(zendesk, options, user, page, clock()), options.fetchPage ?? fetch);
    },
  };
}
