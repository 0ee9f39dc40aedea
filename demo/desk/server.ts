import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Zendesk } from "../vendors/zendesk/index.ts";
import { openSession, PageNotOpened, signPageLoad } from "./handshake.ts";
import type { Arrived } from "./mailbox/arrived.ts";
import { mailboxList, mailboxPage } from "./mailbox/page.ts";
import { type DeskBoot, deskHtml } from "./page-html.ts";
import type { DeskUser } from "./users.ts";

export interface DeskOptions {
  readonly zendesk: Zendesk;
  readonly users: readonly DeskUser[];
  readonly workerOrigin: string;
  readonly deskOrigin: string;
  readonly accountKey: string;
  readonly appId: string;
  readonly installationId: string;
  readonly subdomain: string;
  readonly clinicName: string;
  readonly clock: () => number;
  /** What the simulated vendors carried to people, the newest first. */
  readonly arrived: () => readonly Arrived[];
  /** Where vite put the desk's own page. */
  readonly pagesDir?: string;
  /** How a demo session opens the app's page; the global fetch unless a test says otherwise. */
  readonly fetchPage?: typeof fetch;
}

const signRequest = z.strictObject({
  user: z.string(),
  location: z.enum(["ticket_sidebar", "nav_bar"]),
  ticketId: z.int().positive().optional(),
  scheme: z.enum(["light", "dark"]).default("light"),
});
const sessionRequest = z.strictObject({ user: z.string() });

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The demo helpdesk's server: the agent's page, the vendor's API as the agent who is signed in, and signed page loads. */
export function createDesk(options: DeskOptions): Hono {
  const { zendesk, users, deskOrigin, clock } = options;
  const desk = new Hono();
  const pumpSoon = () => {
    zendesk.pump().catch((error: unknown) => console.error(error));
  };
  // By key (`lead`) or by first name (`leo`), as a person would try.
  const userBy = (who: string) =>
    users.find((user) => user.key === who || user.name.split(" ")[0]?.toLowerCase() === who.toLowerCase());

  desk.onError((error, c) => {
    if (error instanceof z.ZodError) return problem(c, 400, "The request is malformed", z.prettifyError(error));
    if (error instanceof PageNotOpened) return problem(c, 502, "The app's page did not open", error.message);
    console.error(error);
    return problem(c, 500, "The demo helpdesk failed", error.message);
  });
  desk.use(async (c, next) => {
    const origin = c.req.header("origin");
    if (origin !== undefined && origin !== deskOrigin)
      return problem(c, 403, "Another origin may not use the desk", origin);
    return next();
  });

  desk.get("/", (c) => c.html(deskHtml(bootOf(options)), 200, { "cache-control": "no-store" }));
  // The address that the vendor itself has for a ticket, as it stands in notices.
  desk.get("/agent/tickets/:id{[0-9]+}", (c) => c.redirect(`/#/tickets/${c.req.param("id")}`));
  desk.get("/mailbox", (c) => {
    const scheme = c.req.query("scheme") === "dark" ? "dark" : "light";
    c.header("cache-control", "no-store");
    return c.html(mailboxPage({ clinicName: options.clinicName, scheme, arrived: options.arrived() }));
  });
  desk.get("/mailbox/list", (c) => {
    c.header("cache-control", "no-store");
    return c.html(mailboxList(options.arrived()));
  });
  desk.get("/assets/:name", (c) => asset(c, options.pagesDir ?? "dist/desk", c.req.param("name")));

  desk.all("/desk/as/:user/api/v2/*", async (c) => {
    const user = userBy(c.req.param("user"));
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

  desk.post("/desk/mail", async (c) => {
    const answer = await zendesk.control.request("/incoming", { method: "POST", body: await c.req.text() });
    pumpSoon();
    return answer;
  });

  desk.post("/desk/sign", async (c) => {
    const { user: key, location, scheme } = signRequest.parse(await c.req.json());
    const user = userBy(key);
    if (!user) return noSuchUser(c, users, key);
    return c.json(await signPageLoad(zendesk, options, user, { location, scheme }, clock()));
  });

  desk.post("/demo/sessions", async (c) => {
    const { user: key } = sessionRequest.parse(await c.req.json());
    const user = userBy(key);
    if (!user) return noSuchUser(c, users, key);
    const page = { location: "nav_bar", scheme: "light" } as const;
    const load = await signPageLoad(zendesk, options, user, page, clock());
    return c.json(await openSession(load, options.fetchPage ?? fetch));
  });

  return desk;
}

const bootOf = ({ users, subdomain, clinicName, appId, installationId, workerOrigin }: DeskOptions): DeskBoot => ({
  users: users.map(({ key, zendeskId, name, email, roleLabel }) => ({ key, zendeskId, name, email, roleLabel })),
  subdomain,
  clinicName,
  appId,
  installationId,
  workerOrigin,
});

async function asset(c: Context, pagesDir: string, name: string): Promise<Response> {
  const type = TYPES[extname(name)];
  if (!type || !/^[\w][\w.-]*$/.test(name)) return c.notFound();
  try {
    const bytes = await readFile(join(pagesDir, "assets", name));
    return c.body(new Uint8Array(bytes), 200, { "content-type": type, "cache-control": "no-cache" });
  } catch {
    return c.text(`${name} is not built yet: npm run build:desk`, 404);
  }
}

const noSuchUser = (c: Context, users: readonly DeskUser[], key: string): Response =>
  problem(c, 404, "There is no such user", `"${key}" is none of: ${users.map((user) => user.key).join(", ")}`);

const problem = (c: Context, status: 400 | 403 | 404 | 500 | 502, title: string, detail: string): Response =>
  c.body(JSON.stringify({ type: "about:blank", status, title, detail }), status, {
    "content-type": "application/problem+json",
  });
