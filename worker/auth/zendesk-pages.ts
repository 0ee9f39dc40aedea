import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Boot } from "../../core/contract/account.ts";
import { err, type Result } from "../../core/result.ts";
import type { AccountRpc, HelpdeskConnection } from "../account/rpc/account-rpc.ts";
import { accountOf } from "./account.ts";
import { checkAccountKey } from "./account-key.ts";
import type { DoorContext, DoorEnv } from "./door-env.ts";
import { appPage, type PageFrame, pageHeaders, wordsPage } from "./page.ts";
import { PublicKeys } from "./public-keys.ts";
import { SESSION_MAX_MS, signSession } from "./session.ts";
import { checkZendeskToken, type PageVisitor } from "./zendesk-page.ts";

const FORM_BYTES_MAX = 64 * 1024;
const keys = new PublicKeys();

/** What stands in the frame when a page is refused: what to do, and nothing about why. */
const WORDS = {
  opened_by_hand: [
    200,
    "Makegood",
    "This page opens inside your helpdesk. Open a ticket there and choose Makegood in the sidebar.",
  ],
  no_such_page: [404, "Makegood", "There is no page at this address."],
  refused: [
    401,
    "Please reload",
    "Your helpdesk's sign-in to Makegood was not accepted. Reload the page to sign in again.",
  ],
  forbidden: [403, "No access", "You have no access to Makegood. Ask an admin of your clinic to add you."],
  unreachable: [502, "Please reload", "The helpdesk does not answer at the moment. Reload the page in a minute."],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;

const nobody: PageFrame = { frameAncestors: "'none'", nonce: "" };

/** The pages that Zendesk shows in its frames: opened by its signed POST, answered with a session in them (docs/api.md). */
export const zendeskPages = new Hono<DoorEnv>()
  .get("/:accountKey/:surface{sidebar|manager}", (c) => words(c, "opened_by_hand", nobody))
  .post(
    "/:accountKey/:surface{sidebar|manager}",
    bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (c) => c.text("", 413) }),
    openPage,
  );

async function openPage(c: DoorContext): Promise<Response> {
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey") ?? "");
  if (!accountId) return denied(c, "page.account_key", "no_such_page", nobody);
  c.set("accountId", accountId);
  const account = accountOf(c.env, accountId);
  const connection = await account.helpdeskConnection("zendesk");
  if (!connection.ok) return denied(c, "page.not_connected", "no_such_page", nobody);
  const frame: PageFrame = { frameAncestors: new URL(connection.value.frameOrigin).origin, nonce: newNonce() };
  const visitor = await visitorOf(c, accountId, account, connection.value);
  if (!visitor.ok) {
    const unreachable = visitor.error === "helpdesk_unreachable";
    return denied(c, `page.${visitor.error}`, unreachable ? "unreachable" : "refused", frame);
  }
  return signIn(c, { accountId, account, visitor: visitor.value, frame });
}

/** Checks the posted token; once more with a fresh key when only the signature is wrong, because keys change. */
async function visitorOf(
  c: DoorContext,
  accountId: string,
  account: AccountRpc,
  connection: HelpdeskConnection,
): Promise<Result<PageVisitor, string>> {
  const token = await postedToken(c);
  if (typeof token !== "string" || token === "") return err("token_missing");
  for (const again of [false, true]) {
    const key = await keys.pemOf(accountId, account, Date.now(), again);
    if (!key.ok) return err(key.error.code);
    const checked = await checkZendeskToken(token, key.value.pem, connection, Date.now());
    if (checked.ok || checked.error !== "signature" || again) return checked;
  }
  return err("signature");
}

/** Undefined too when the body is no form at all. */
async function postedToken(c: DoorContext): Promise<unknown> {
  try {
    return (await c.req.parseBody()).token;
  } catch {
    return undefined;
  }
}

interface Visit {
  readonly accountId: string;
  readonly account: AccountRpc;
  readonly visitor: PageVisitor;
  readonly frame: PageFrame;
}

async function signIn(c: DoorContext, { accountId, account, visitor, frame }: Visit): Promise<Response> {
  const opened = await account.openSession({ helpdesk: "zendesk", ...visitor });
  if (!opened.ok) {
    const { code } = opened.error;
    const why = code === "forbidden" ? "forbidden" : code === "helpdesk_unreachable" ? "unreachable" : "refused";
    return denied(c, `page.${code}`, why, frame);
  }
  const { person, account: shown, locale } = opened.value;
  const actor = { type: "person", ...person, locale } as const;
  const nowMs = Date.now();
  const session = { accountId, actor, helpdesk: "zendesk", maxAtMs: nowMs + SESSION_MAX_MS } as const;
  const signed = await signSession(c.env.ROOT_KEY, session, nowMs);
  const surface = c.req.param("surface") === "manager" ? "manager" : "sidebar";
  const boot: Boot = { surface, helpdesk: "zendesk", ...signed, person, account: shown, locale };
  return c.body(appPage(boot, frame, schemeOf(c.req.query("colorScheme"))), 200, pageHeaders(frame));
}

const schemeOf = (given: string | undefined): "light" | "dark" | undefined =>
  given === "light" || given === "dark" ? given : undefined;

const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

function denied(c: DoorContext, why: string, said: keyof typeof WORDS, frame: PageFrame): Response {
  c.set("denied", why);
  return words(c, said, frame);
}

function words(c: DoorContext, said: keyof typeof WORDS, frame: PageFrame): Response {
  const [status, title, text] = WORDS[said];
  return c.body(wordsPage(title, text), status, pageHeaders({ ...frame, nonce: frame.nonce || newNonce() }));
}
