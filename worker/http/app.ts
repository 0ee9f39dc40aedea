import { type Context, type ErrorHandler, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import { secureHeaders } from "hono/secure-headers";
import { PROBLEM_CODES } from "../../core/contract/problem.ts";
import { isDamage } from "../account/store/damage.ts";
import { helpdeskPages } from "../auth/helpdesk-pages.ts";
import { isOtherRelease, isPassing } from "../auth/other-release.ts";
import { HELPDESK_KINDS, pageHeadersOf } from "../connectors/registry.ts";
import { checkEnv } from "../env.ts";
import { log, logThrown } from "../log.ts";
import type { AppEnv } from "./app-env.ts";
import { bind } from "./bind.ts";
import { helpdeskCalls } from "./helpdesk-calls.ts";
import { links } from "./links.ts";
import { operator } from "./operator.ts";
import { PROBLEMS, problem } from "./problem.ts";
import { records } from "./records.ts";
import { recordsImports } from "./records-imports.ts";
import { setup } from "./setup.ts";
import { v1 } from "./v1.ts";
import { webhooks } from "./webhooks.ts";

const MEGABYTE = 1024 * 1024;

/** Absent where a test asks the app by itself. */
function lifeOf(c: Context<AppEnv>): Context["executionCtx"] | undefined {
  try {
    return c.executionCtx;
  } catch {
    return undefined;
  }
}

/** Every request gets an id of ours, one line in the log, and headers under which nothing is kept, framed or sniffed. */
const everyRequest: MiddlewareHandler<AppEnv> = async (c, next) => {
  const startedAtMs = Date.now();
  c.set("requestId", crypto.randomUUID());
  await next();
  const { headers } = c.res;
  headers.set("x-request-id", c.var.requestId);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  if (!headers.has("content-security-policy")) {
    headers.set("content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  }
  const { requestId, accountId, denied, problemCode: code, actor } = c.var;
  const { status } = c.res;
  log(denied || status >= 500 ? "warn" : "info", "request", {
    requestId,
    method: c.req.method,
    // The pattern, never the address itself: addresses carry account keys and search words.
    route: routePath(c, -1),
    status,
    ms: Date.now() - startedAtMs,
    accountId,
    role: actor?.role,
    code,
    denied,
  });
};

const serveOnlyWhenWhole: MiddlewareHandler<AppEnv> = async (c, next) => {
  const wrong = checkEnv(c.env, c.req.url);
  if (!wrong) return next();
  return problem(c, { code: "internal", detail: `The variable ${wrong} does not allow this Worker to serve.` });
};

const upTo = (bytes: number): MiddlewareHandler<AppEnv> =>
  bodyLimit({ maxSize: bytes, onError: (c) => problem(c, { code: "too_large" }) });

const onError: ErrorHandler<AppEnv> = (error, c) => {
  if (error instanceof HTTPException) {
    const isBadJson = error.status === 400 && /JSON/.test(error.message);
    if (isBadJson) return problem(c, { code: "invalid", status: 400, detail: "The body is not JSON." });
    return problem(c, { code: "http", status: error.status });
  }
  logThrown(error, c.var);
  if (isOtherRelease(error)) return problem(c, { code: "updating" });
  if (isDamage(error)) return problem(c, { code: "damaged" });
  return problem(c, { code: isPassing(error) ? "busy" : "internal" });
};

export const app = new Hono<AppEnv>()
  .use(everyRequest)
  .use(secureHeaders({ xFrameOptions: false, referrerPolicy: "no-referrer" }))
  .use(serveOnlyWhenWhole)
  .onError(onError)
  .notFound((c) => problem(c, { code: "not_found" }));

app.get("/health", (c) => c.json({ ok: true }));
app.get("/problems/:code", (c) => {
  const code = PROBLEM_CODES.find((known) => known === c.req.param("code"));
  return code ? c.text(`${code}: ${PROBLEMS[code].title}\n`) : problem(c, { code: "not_found" });
});
app.get("/assets/*", async (c) => {
  const asset = await c.env.ASSETS.fetch(c.req.raw);
  return asset.ok || asset.status === 304 ? new Response(asset.body, asset) : problem(c, { code: "not_found" });
});

/** Read as they come, and never whole. */
const STREAMED = "/v1/records";
const PIECES = /^\/v1\/(records\/)?imports(\/|$)/;
app.use("/v1/*", (c, next) =>
  c.req.path === STREAMED ? next() : upTo(PIECES.test(c.req.path) ? 4 * MEGABYTE : MEGABYTE)(c, next),
);
app.route(STREAMED, records);
app.route("/v1", recordsImports);
app.use("/v1/*", bind);
app.route("/v1", v1);

app.use("/webhooks/*", upTo(MEGABYTE));
app.route("/webhooks", webhooks);
app.route("/l", links);
app.route("/setup", setup);
/** Of a backup: some hundred thousand bytes, or one row. */
const ARRIVAL = /^\/operator\/accounts\/[^/]+\/backup\/arrival$/;
app.use("/operator/*", (c, next) => upTo(ARRIVAL.test(c.req.path) ? 16 * MEGABYTE : MEGABYTE)(c, next));
app.route("/operator", operator);
for (const kind of HELPDESK_KINDS) {
  app.route(`/${kind}`, helpdeskPages(kind, pageHeadersOf(kind)));
  app.route(
    `/${kind}`,
    helpdeskCalls(kind, (request, c) => app.fetch(request, c.env, lifeOf(c))),
  );
}
