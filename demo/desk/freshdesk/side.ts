import { Hono } from "hono";
import * as z from "zod";
import type { FreshdeskSimulator } from "../../vendors/freshdesk/create-freshdesk.ts";
import { builtFile } from "../built-file.ts";
import type { Arrived } from "../mailbox/arrived.ts";
import { noSuchUser } from "../problem.ts";
import type { DeskSide } from "../side.ts";
import { type DeskUser, userNamed } from "../users.ts";
import { installParameters, packageTemplates } from "./package-config.ts";
import { signInByCode } from "./sign-in.ts";
import { PROXY_FAULTS, TemplateProxy } from "./template-proxy.ts";

export interface FreshdeskSideOptions {
  readonly freshdesk: FreshdeskSimulator;
  readonly users: readonly DeskUser[];
  /** The account's first name, before `.freshdesk.com`. */
  readonly subdomain: string;
  readonly workerOrigin: string;
  readonly accountKey: string;
  /** Where the app's package was compiled to. */
  readonly appDir: string;
  readonly arrived: () => readonly Arrived[];
  readonly clock: () => number;
}

/** What the admin of the demo's clinic entered: the proxy calls it by https, and the demo's Worker answers in its place. */
const HOST = "makegood.harbourwellness.example";

const templateCall = z.strictObject({
  context: z.record(z.string(), z.unknown()).optional(),
  body: z.string().optional(),
});
const limitRequest = z.strictObject({ callsAMinute: z.int().min(0) });
const faultRequest = z.strictObject({ kind: z.enum(PROXY_FAULTS), times: z.int().min(1).max(1000).default(1) });

/** Freshdesk's: the app's package as Freshdesk hosts it, the proxy of its calls, and the API as the agent who is signed in. */
export function freshdeskSide(options: FreshdeskSideOptions): DeskSide {
  const { freshdesk, users, subdomain, workerOrigin, accountKey, appDir, clock } = options;
  const routes = new Hono();
  const proxy = new TemplateProxy({
    ...packageTemplates(),
    parameters: installParameters({ makegood_host: HOST, account_key: accountKey }),
    send: (url, init) => fetch(url.replace(`https://${HOST}`, workerOrigin), init),
    clock,
  });
  const pumpSoon = () => {
    freshdesk.pump().catch((error: unknown) => console.error(error));
  };

  // The address that the vendor itself has for a ticket, as it stands in notices.
  routes.get("/a/tickets/:id{[0-9]+}", (c) => c.redirect(`/#/tickets/${c.req.param("id")}`));

  routes.get("/freshdesk-app/:page{(?:index|ticketSidebar)\\.html}", async (c) => {
    const file = await builtFile(appDir, c.req.param("page"));
    if (!file) return c.text("The app is not built yet: npm run build:freshdesk", 404);
    const html = new TextDecoder().decode(file.bytes).replace("{{{appclient}}}", "/assets/freshworks-client.js");
    return c.body(html, 200, file.headers);
  });
  routes.get("/freshdesk-app/assets/:name", async (c) => {
    const file = await builtFile(`${appDir}/assets`, c.req.param("name"));
    return file ? c.body(file.bytes, 200, file.headers) : c.notFound();
  });

  routes.post("/freshdesk-desk/as/:user/template/:name", async (c) => {
    if (!userNamed(users, c.req.param("user"))) return noSuchUser(c, users, c.req.param("user"));
    const answer = await proxy.call(c.req.param("name"), templateCall.parse(await c.req.json()));
    c.header("cache-control", "no-store");
    return c.json(answer);
  });
  // For whoever plays what may go wrong.
  routes.post("/freshdesk-desk/faults", async (c) => {
    const { kind, times } = faultRequest.parse(await c.req.json());
    proxy.addFault(kind, times);
    return c.body(null, 204);
  });

  routes.put("/freshdesk-desk/limit", async (c) => {
    proxy.allow(limitRequest.parse(await c.req.json()).callsAMinute);
    return c.body(null, 204);
  });

  // Who agents are the API tells administrators alone; the helpdesk's own page names them to everybody.
  routes.get("/freshdesk-desk/agents", (c) =>
    c.json(freshdesk.state().agents.map(({ id, name, email }) => ({ id: Number(id), name, email }))),
  );

  routes.all("/freshdesk-desk/as/:user/api/v2/*", async (c) => {
    const user = userNamed(users, c.req.param("user"));
    if (!user) return noSuchUser(c, users, c.req.param("user"));
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(pathname.indexOf("/api/v2/")) + search;
    const hasBody = c.req.method !== "GET" && c.req.method !== "HEAD";
    const answer = await freshdesk.asAgent(user.zendeskId)(path, {
      method: c.req.method,
      headers: { "content-type": "application/json" },
      ...(hasBody ? { body: await c.req.text() } : {}),
    });
    pumpSoon();
    return answer;
  });

  return {
    boot: { helpdesk: "freshdesk", subdomain, appId: "", installationId: "" },
    routes,
    receive: async (mail) => {
      const answer = await freshdesk.control.request("/incoming", { method: "POST", body: mail });
      pumpSoon();
      return answer;
    },
    openSession: (user) => signInByCode(options, user),
  };
}
