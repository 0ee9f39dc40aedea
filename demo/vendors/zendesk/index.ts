import { Hono } from "hono";
import type { KeyValueStore } from "../key-value-store.ts";
import { Account } from "./account.ts";
import { answersFor } from "./answers.ts";
import { AppKey } from "./app-key.ts";
import { controlRoutes } from "./control.ts";
import { authenticated, issueToken, needs, type ZendeskEnv } from "./doors.ts";
import { failingOnDemand } from "./faults.ts";
import { notFound, Refusal } from "./refusal.ts";
import { appRoutes } from "./routes-apps.ts";
import { setupRoutes } from "./routes-setup.ts";
import { tagRoutes } from "./routes-tags.ts";
import { ticketRoutes } from "./routes-tickets.ts";
import { userRoutes } from "./routes-users.ts";
import { parseJson } from "./update-input.ts";
import { Webhooks } from "./webhooks.ts";

export interface ZendeskOptions {
  readonly store: KeyValueStore;
  readonly clock: () => number;
  /** Carries a webhook call to whatever the configured endpoint is. */
  readonly deliver: (request: Request) => Promise<Response>;
  readonly subdomain: string;
  /** The app whose public key is served; any app id is answered when absent. */
  readonly appId?: string;
  /** Nobody has made anything in it: no ticket field of the clinic's. */
  readonly isEmpty?: boolean;
}

export interface Zendesk {
  /** The Support API at `https://<subdomain>.zendesk.com`. */
  readonly app: Hono<ZendeskEnv>;
  /** The control endpoint, served below `/_control/zendesk`. */
  readonly control: Hono;
  /** Sends the webhook calls that are due; answers how many it sent. Call it after changes, and every second or so. */
  pump(): Promise<number>;
  /** The same API in this process as the browser of a signed-in agent: `asUser(7)("/api/v2/users/me")`. */
  asUser(userId: number): (path: string, init?: RequestInit) => Promise<Response>;
  readonly appKey: AppKey;
}

/** A Zendesk account with tickets, users, fields and webhooks. Its state is on the shelf before it answers. */
export function createZendesk({ store, clock, deliver, subdomain, appId, isEmpty = false }: ZendeskOptions): Zendesk {
  const account = new Account(store, clock, isEmpty ? [] : undefined);
  const answers = answersFor(subdomain);
  const webhooks = new Webhooks(account, deliver);
  const appKey = new AppKey(store);
  const app = new Hono<ZendeskEnv>({ getPath: (request) => new URL(request.url).pathname.replace(/\.json$/, "") });

  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse();
    console.error(error);
    return Response.json({ error: "InternalError", description: "the simulator failed" }, { status: 500 });
  });
  app.notFound(() => notFound().toResponse());
  app.use(failingOnDemand(account));
  app.post("/oauth/tokens", async (c) => issueToken(account, parseJson(await c.req.text())));
  app.use("/api/*", authenticated(account), limitHeaders);
  app.route("/api/v2/users", userRoutes(account, answers));
  app.route("/api/v2/tickets/:id/tags", tagRoutes(account));
  app.route("/api/v2/tickets", ticketRoutes(account, answers, webhooks));
  app.route("/api/v2", setupRoutes(account, answers));
  app.on(
    "GET",
    ["/api/v2/apps/:appId/public_key", "/api/v2/apps/:appId/public_key.pem"],
    needs("apps", "read"),
    async (c) => {
      const asked = c.req.param("appId");
      if (appId !== undefined && asked !== appId && !account.read("app", asked)) throw notFound();
      return c.body(await appKey.publicPem(), 200, { "content-type": "application/x-pem-file" });
    },
  );

  app.route("/api", appRoutes(account));

  const asUser = (userId: number) => async (path: string, init?: RequestInit) =>
    app.fetch(new Request(new URL(path, `https://${subdomain}.zendesk.com`), init), { actingUserId: userId });
  return { app, control: controlRoutes(account, webhooks), pump: () => webhooks.pump(), asUser, appKey };
}

const limitHeaders = async (c: { header(name: string, value: string): void }, next: () => Promise<void>) => {
  await next();
  c.header("x-rate-limit", "700");
  c.header("x-rate-limit-remaining", "699");
};
