/** The pages that a helpdesk shows in its frames: opened by a load that the helpdesk vouches for, answered with a session in them (docs/api.md). */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Boot } from "../../core/contract/account.ts";
import { isTestId } from "../../core/regions.ts";
import { PAGE_WORDS } from "../../messages/pages.ts";
import type { PageWords } from "../../messages/shapes/pages.ts";
import { screenLanguageOf } from "../account/domain/people/language.ts";
import type { OpenedSession } from "../account/rpc/account-rpc.ts";
import type { PageLoad } from "../connectors/helpdesk.ts";
import { logThrown } from "../log.ts";
import { accountOf } from "./account.ts";
import { checkAccountKey } from "./account-key.ts";
import type { DoorContext, DoorEnv } from "./door-env.ts";
import { isOtherRelease, isPassing } from "./other-release.ts";
import { appPage, type PageFrame, pageHeaders } from "./page.ts";
import { SESSION_MAX_MS, signSession } from "./session.ts";
import { type WordsPage, waitingHeaders, waitingPage, wordsPage } from "./words-page.ts";

const FORM_BYTES_MAX = 64 * 1024;

/** What is answered where the page does not open; the words are in `messages`. */
const ANSWERS = {
  opened_by_hand: [200, "openedByHand"],
  no_such_page: [404, "noSuchPage"],
  refused: [401, "refused"],
  forbidden: [403, "forbidden"],
  unreachable: [502, "unreachable"],
} as const satisfies Record<string, readonly [ContentfulStatusCode, keyof PageWords]>;

const nobody: PageFrame = { frameAncestors: "'none'", nonce: "" };

/** Of one kind of helpdesk, at addresses that never change. What proves a load is its connector's to say, and which headers that needs. */
export const helpdeskPages = (helpdesk: string, headers: readonly string[]) =>
  new Hono<DoorEnv>()
    .get("/:accountKey/:surface{sidebar|manager}", (c) => words(c, "opened_by_hand", nobody))
    .post(
      "/:accountKey/:surface{sidebar|manager}",
      bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (c) => c.text("", 413) }),
      (c) => openPage(c, helpdesk, headers),
    )
    .onError((error, c) => failed(c, error, headers));

async function openPage(c: DoorContext, helpdesk: string, headers: readonly string[]): Promise<Response> {
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey") ?? "");
  if (!accountId) return denied(c, "page.account_key", "no_such_page", nobody);
  c.set("accountId", accountId);
  const page = await accountOf(c.env, accountId).openPage(helpdesk, await loadOf(c, headers));
  if (!page.ok) return denied(c, "page.not_connected", "no_such_page", nobody);
  const { frameOrigins, session } = page.value;
  const frame: PageFrame = { frameAncestors: frameOrigins.join(" ") || "'none'", nonce: newNonce() };
  if (!session.ok) return denied(c, `page.${session.error.why}`, session.error.say, frame);
  return signIn(c, { accountId, helpdesk, opened: session.value, frameOrigins, frame });
}

/** Empty where the body is no form at all. */
async function loadOf(c: DoorContext, names: readonly string[]): Promise<PageLoad> {
  const told = names.map((name) => [name, c.req.header(name)]).filter(([, value]) => value !== undefined);
  const headers: Record<string, string> = Object.fromEntries(told);
  try {
    const fields = Object.entries(await c.req.parseBody()).filter(([, value]) => typeof value === "string");
    return { form: Object.fromEntries(fields) as Record<string, string>, headers };
  } catch {
    return { form: {}, headers };
  }
}

interface Visit {
  readonly accountId: string;
  readonly helpdesk: string;
  readonly opened: OpenedSession;
  readonly frameOrigins: readonly string[];
  readonly frame: PageFrame;
}

async function signIn(c: DoorContext, visit: Visit): Promise<Response> {
  const { accountId, helpdesk, opened, frame } = visit;
  const { person, account, locale } = opened;
  const actor = { type: "person", ...person, locale } as const;
  const nowMs = Date.now();
  const session = { accountId, actor, helpdesk, maxAtMs: nowMs + SESSION_MAX_MS } as const;
  const signed = await signSession(c.env.ROOT_KEY, session, nowMs);
  const surface = c.req.param("surface") === "manager" ? "manager" : "sidebar";
  const boot: Boot = { surface, helpdesk, ...signed, person, account, locale, frameOrigins: [...visit.frameOrigins] };
  const look = { scheme: schemeOf(c.req.query("colorScheme")), isTest: isTestId(accountId) };
  return c.body(appPage(boot, frame, look), 200, pageHeaders(frame));
}

const schemeOf = (given: string | undefined): "light" | "dark" | undefined =>
  given === "light" || given === "dark" ? given : undefined;

const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** A frame shows a page of words, and nothing of a problem document. What passes by itself is asked again by the page. */
async function failed(c: DoorContext, error: Error, headers: readonly string[]): Promise<Response> {
  const waits = isOtherRelease(error) || isPassing(error);
  logThrown(error, c.var);
  c.set("problemCode", isOtherRelease(error) ? "updating" : waits ? "busy" : "internal");
  const nonce = newNonce();
  const page = said(c, isOtherRelease(error) ? "updating" : waits ? "busy" : "failed", nonce);
  if (!waits) return c.body(wordsPage(page), 500, pageHeaders({ frameAncestors: "*", nonce }));
  return c.body(waitingPage(page, await loadOf(c, headers)), 503, waitingHeaders(nonce));
}

function denied(c: DoorContext, why: string, what: keyof typeof ANSWERS, frame: PageFrame): Response {
  c.set("denied", why);
  return words(c, what, frame);
}

function words(c: DoorContext, what: keyof typeof ANSWERS, frame: PageFrame): Response {
  const [status, name] = ANSWERS[what];
  const nonce = frame.nonce || newNonce();
  return c.body(wordsPage(said(c, name, nonce)), status, pageHeaders({ ...frame, nonce }));
}

/** In the language of the browser: whose page it would be is not known. */
function said(c: DoorContext, name: keyof PageWords, nonce: string): WordsPage {
  const language = screenLanguageOf(c.req.header("accept-language") ?? "");
  const [title, text] = PAGE_WORDS[language][name];
  return { title, text, language, scheme: schemeOf(c.req.query("colorScheme")), nonce };
}
