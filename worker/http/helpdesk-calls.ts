/**
 * The one door of pages that a helpdesk hosts itself. Its proxy adds the account key, which is checked before anything wakes; the session stands
 * in the body. What is called is answered by the very routes that other pages call.
 */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Boot } from "../../core/contract/account.ts";
import {
  askCodeRequest,
  type CallAnswer,
  type CallRequest,
  callRequest,
  signInRequest,
} from "../../core/contract/helpdesk-call.ts";
import { ok } from "../../core/result.ts";
import type { OpenedSession } from "../account/rpc/account-rpc.ts";
import { accountOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import { readSession, SESSION_MAX_MS, type Session, signSession } from "../auth/session.ts";
import type { AppEnv } from "./app-env.ts";
import { CARRIED } from "./bind.ts";
import { problem, reply } from "./problem.ts";
import { body } from "./validate.ts";

/** As much as the proxies let through. */
const CALL_BYTES_MAX = 6 * 1024 * 1024;

/** Answers a request as if it had come in by itself. */
export type Serve = (request: Request, c: Context<AppEnv>) => Response | Promise<Response>;

interface CallEnv {
  Bindings: AppEnv["Bindings"];
  Variables: AppEnv["Variables"] & { clinicId: string };
}

/** Of one kind of helpdesk. */
export const helpdeskCalls = (helpdesk: string, serve: Serve) =>
  new Hono<CallEnv>()
    .use(
      "/v1/*",
      bodyLimit({ maxSize: CALL_BYTES_MAX, onError: (c) => problem(c, { code: "too_large" }) }),
      async (c, next) => {
        const key = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
        const accountId = key && checkAccountKey(c.env.ROOT_KEY, key);
        if (!accountId) {
          c.set("denied", "call.account_key");
          return problem(c, { code: "unauthenticated", detail: "This is no account key of ours." });
        }
        c.set("clinicId", accountId);
        c.set("accountId", accountId);
        return next();
      },
    )
    .post("/v1/code", body(askCodeRequest), async (c) =>
      reply(c, await accountOf(c.env, c.var.clinicId).askSignInCode(helpdesk, c.req.valid("json").email)),
    )
    .post("/v1/sign-in", body(signInRequest), async (c) => {
      const { challengeId, code, surface } = c.req.valid("json");
      const opened = await accountOf(c.env, c.var.clinicId).signInByCode(helpdesk, challengeId, code);
      if (!opened.ok) c.set("denied", `sign_in.${opened.error.code}`);
      return reply(c, opened.ok ? ok(await bootOf(c, { helpdesk, surface, opened: opened.value })) : opened);
    })
    .post("/v1/call", body(callRequest), async (c) => {
      const asked = c.req.valid("json");
      const answer = await called(c as unknown as Context<AppEnv>, { asked, clinicId: c.var.clinicId, serve });
      return c.json(await answerOf(answer));
    });

interface Opening {
  readonly helpdesk: string;
  readonly surface: Boot["surface"];
  readonly opened: OpenedSession;
}

async function bootOf(c: Context<CallEnv>, { helpdesk, surface, opened }: Opening): Promise<Boot> {
  const { person, account, locale } = opened;
  const nowMs = Date.now();
  const actor = { type: "person", ...person, locale } as const;
  const session: Session = { accountId: c.var.clinicId, actor, helpdesk, maxAtMs: nowMs + SESSION_MAX_MS };
  const signed = await signSession(c.env.ROOT_KEY, session, nowMs, "call");
  return { surface, helpdesk, ...signed, person, account, locale };
}

interface Call {
  readonly asked: CallRequest;
  readonly clinicId: string;
  readonly serve: Serve;
}

/** The session of another clinic's, or one that did not come by this door, opens nothing beside this key. */
async function called(c: Context<AppEnv>, { asked, clinicId, serve }: Call): Promise<Response> {
  const nowMs = Date.now();
  const read = asked.session ? await readSession(c.env.ROOT_KEY, asked.session, nowMs, "call") : undefined;
  if (!read?.ok || read.value.accountId !== clinicId) {
    const code = read?.ok === false ? read.error : "unauthenticated";
    c.set("denied", `call.session_${asked.session ? code : "missing"}`);
    return problem(c, { code });
  }
  const url = new URL(asked.path, c.req.url);
  // `/v1/../operator` is another address than it seems.
  if (url.origin !== new URL(c.req.url).origin || !url.pathname.startsWith("/v1/")) {
    return problem(c, { code: "not_found" });
  }
  const { bearer } = await signSession(c.env.ROOT_KEY, read.value, nowMs);
  return serve(requestOf(url, asked, bearer), c);
}

function requestOf(url: URL, { method, body: given }: CallRequest, bearer: string): Request {
  const headers = new Headers({ authorization: `Bearer ${bearer}`, [CARRIED]: "1" });
  if (given === undefined || method === "GET") return new Request(url, { method, headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method, headers, body: JSON.stringify(given) });
}

async function answerOf(response: Response): Promise<CallAnswer> {
  const type = response.headers.get("content-type") ?? "";
  const retryAfter = response.headers.get("retry-after");
  const text = await response.text();
  const isJson = /^application\/(problem\+)?json\b/.test(type) && text !== "";
  const told: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, type, body: told, ...(retryAfter === null ? {} : { retryAfter }) };
}
