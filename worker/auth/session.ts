import { errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { accountId } from "../../core/contract/account.ts";
import { connectionId } from "../../core/primitives.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { ROLES } from "../../core/words.ts";
import type { PersonActor } from "../account/store/context.ts";
import { keysFor } from "../keys.ts";

/** A session lives this long and is then renewed, with a look at the helpdesk whether the person still may. */
const SESSION_LIFE_MS = 15 * 60_000;
/** After this a new page load is needed, however often it was renewed. */
export const SESSION_MAX_MS = 8 * 60 * 60_000;

const ISSUER = "makegood";
/**
 * Through which door a session counts. One of a page that its helpdesk hosts lies in that page's memory, and counts only beside the account key
 * that the helpdesk adds on the way: alone it opens nothing.
 */
export type Door = "page" | "call";
const AUDIENCES: Readonly<Record<Door, string>> = { page: "makegood/v1", call: "makegood/call" };

export interface Session {
  readonly accountId: string;
  readonly actor: PersonActor;
  readonly helpdesk: string;
  /** When the whole session ends. */
  readonly maxAtMs: number;
}

const claims = z.object({
  account: accountId,
  person: z.string().min(1),
  name: z.string(),
  role: z.enum(ROLES),
  locale: z.string(),
  helpdesk: connectionId,
  max: z.int().positive(),
});

/** Signs a session; it ends after 15 minutes, or with `maxAtMs` if that is sooner. */
export async function signSession(
  rootKey: string,
  session: Session,
  nowMs: number,
  door: Door = "page",
): Promise<{ bearer: string; expiresAtMs: number }> {
  const { accountId: account, actor, helpdesk, maxAtMs } = session;
  const [key] = keysFor(rootKey, "session");
  const expiresAtMs = Math.floor(Math.min(nowMs + SESSION_LIFE_MS, maxAtMs) / 1000) * 1000;
  const { personId: person, name, role, locale } = actor;
  const bearer = await new SignJWT({ account, person, name, role, locale, helpdesk, max: maxAtMs })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCES[door])
    .setIssuedAt(Math.floor(nowMs / 1000))
    .setExpirationTime(expiresAtMs / 1000)
    .sign(key);
  return { bearer, expiresAtMs };
}

interface Held {
  readonly session: Session;
  /** In seconds, as the bearer says it. */
  readonly endsAt: number;
}

/** Who a bearer is whose signature held. It holds as long as the key does: of one that comes again only the times are looked at. */
const held = new Map<string, Held>();
const HELD_MAX = 500;

/** Who a bearer is. `session_expired` only for one that we made; every other fault is `unauthenticated`, without saying which. */
export async function readSession(
  rootKey: string,
  bearer: string,
  nowMs: number,
  door: Door = "page",
): Promise<Result<Session, "unauthenticated" | "session_expired">> {
  const name = `${door} ${rootKey} ${bearer}`;
  const known = held.get(name);
  if (known) return inTime(known, nowMs);
  const checks = { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCES[door], currentDate: new Date(nowMs) };
  for (const key of keysFor(rootKey, "session")) {
    try {
      const { payload } = await jwtVerify(bearer, key, { ...checks, requiredClaims: ["exp"] });
      const session = sessionOf(payload);
      if (!session) return err("unauthenticated");
      const read: Held = { session, endsAt: payload.exp ?? 0 };
      // One that counts only from some instant on is none of ours.
      if (payload.nbf === undefined) {
        if (held.size >= HELD_MAX) held.clear();
        held.set(name, read);
      }
      return inTime(read, nowMs);
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) return err("session_expired");
      if (!(cause instanceof errors.JOSEError)) throw cause;
    }
  }
  return err("unauthenticated");
}

function inTime({ session, endsAt }: Held, nowMs: number): Result<Session, "session_expired"> {
  return endsAt > Math.floor(nowMs / 1000) && session.maxAtMs > nowMs ? ok(session) : err("session_expired");
}

function sessionOf(payload: unknown): Session | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { account, person, name, role, locale, helpdesk, max } = parsed.data;
  const actor: PersonActor = { type: "person", personId: person, name, role, locale, sinceMs: max - SESSION_MAX_MS };
  return { accountId: account, actor, helpdesk, maxAtMs: max };
}
