import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod";
import type { Account } from "./account.ts";
import type { UserRecord } from "./records.ts";
import { Refusal } from "./refusal.ts";

/** What a request carries once it is let in. `actingUserId` is the agent's own browser session: only a caller in this process sets it. */
export interface ZendeskEnv {
  Bindings: { readonly actingUserId?: number };
  Variables: { me: UserRecord; scope: string };
}

const TOKEN_LIFE_S = 1800;
const KNOWN_SCOPES = /^(read|write|impersonate|[a-z]+:(read|write))$/;

const tokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().optional(),
  expires_in: z.int().min(300).max(172_800).optional(),
});

/** `POST /oauth/tokens` with client credentials: a token that acts as the client's user and ends on time. */
export async function issueToken(account: Account, body: unknown): Promise<Response> {
  const refuse = (status: number, error: string, description: string) =>
    Response.json({ error, error_description: description }, { status });
  const parsed = tokenRequest.safeParse(body);
  if (!parsed.success) return refuse(400, "invalid_request", "a required parameter is missing or malformed");
  const { grant_type, client_id, client_secret, scope = "read", expires_in = TOKEN_LIFE_S } = parsed.data;
  if (grant_type !== "client_credentials") return refuse(400, "unsupported_grant_type", "unknown grant type");
  const client = account.oauthClient(client_id);
  if (!client || client.clientSecret !== client_secret) return refuse(401, "invalid_client", "no such client");
  if (!scope.split(" ").every((one) => KNOWN_SCOPES.test(one))) return refuse(400, "invalid_scope", "unknown scope");
  const token = [...crypto.getRandomValues(new Uint8Array(32))].map((b) => b.toString(16).padStart(2, "0")).join("");
  account.write("token", token, { userId: client.userId, scope, expiresAtMs: account.clock() + expires_in * 1000 });
  return Response.json({ access_token: token, token_type: "bearer", scope, expires_in });
}

/** Lets a bearer token or a signed-in agent in; everybody else gets 401. */
export function authenticated(account: Account): MiddlewareHandler<ZendeskEnv> {
  return async (c, next) => {
    const { userId, scope } = credentials(account, c);
    const me = account.user(userId);
    if (!me || me.suspended || me.role === "end-user") throw forbidden();
    c.set("me", me);
    c.set("scope", scope);
    await next();
  };
}

function credentials(account: Account, c: Context<ZendeskEnv>): { userId: number; scope: string } {
  const actingUserId = c.env?.actingUserId;
  if (typeof actingUserId === "number") return { userId: actingUserId, scope: "read write" };
  const bearer = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (!bearer) throw new Refusal(401, "Couldn't authenticate you", "no credentials");
  const token = account.token(bearer);
  if (!token || token.expiresAtMs <= account.clock()) {
    throw new Refusal(401, "invalid_token", "the access token is unknown, revoked or has expired");
  }
  return token;
}

/** The token must have been asked for with this right; a token without it is valid and still gets 403. */
export function needs(resource: string, access: "read" | "write"): MiddlewareHandler<ZendeskEnv> {
  return async (c, next) => {
    const held = c.get("scope").split(" ");
    if (!held.includes(access) && !held.includes(`${resource}:${access}`)) throw forbidden();
    await next();
  };
}

const forbidden = (): Refusal => new Refusal(403, "Forbidden", "not allowed for this user or this token's scope");
