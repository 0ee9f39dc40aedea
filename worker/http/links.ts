/**
 * Pages of links, for people without a page of ours. Looking changes nothing, whoever looks: programs that read mails open every address in
 * them. A form acts, sent from the page itself. The address is a secret and stands in no line of the log.
 */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { LinkPage, LinkVisit } from "../../core/contract/link-page.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { isTestId } from "../../core/regions.ts";
import type { LinkWords } from "../../messages/shapes/links.ts";
import { languageOf, screenLanguageOf } from "../account/domain/people/language.ts";
import { accountOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import { isOtherRelease, isPassing } from "../auth/other-release.ts";
import { testNotice } from "../auth/page.ts";
import { fromMark } from "../links.ts";
import { logThrown } from "../log.ts";
import { linkHeaders } from "../pages/frame.ts";
import { linkPage, outsidePage } from "../pages/link-page.ts";
import type { AppEnv } from "./app-env.ts";

export const FORM_BYTES_MAX = 16 * 1024;
/** No script reads it, no other site sends it, and no other link gets it. */
const COOKIE = "makegood_link";
export const KEPT = { httpOnly: true, secure: true, sameSite: "Strict" } as const;
const TOKEN = /^[\w-]{32}$/;

export const links = new Hono<AppEnv>()
  .get("/:accountKey/:token", async (c) => {
    const known = knownOf(c);
    if (!known) return outside(c, "noSuchLink");
    const page = await known.account.openLink(known.token, visitOf(c));
    return page.ok ? shown(c, page.value) : notShown(c, page.error);
  })
  .get("/:accountKey/:token/statement", async (c) => {
    const known = knownOf(c);
    if (!known) return outside(c, "noSuchLink");
    const page = await known.account.openLink(known.token, { ...visitOf(c), part: "statement" });
    return page.ok ? shown(c, page.value) : notShown(c, page.error);
  })
  .post(
    "/:accountKey/:token",
    bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (c) => outside(c, "notFromHere") }),
    async (c) => {
      const known = knownOf(c);
      if (!known) return outside(c, "noSuchLink");
      if (!isFromHere(c)) return refused(c, "link.other_site", "notFromHere");
      const done = await known.account.actOnLink(known.token, await formOf(c), visitOf(c));
      if (!done.ok) return notShown(c, done.error);
      const { cookie } = done.value;
      if (cookie) setCookie(c, COOKIE, cookie.value, { ...KEPT, path: c.req.path, maxAge: cookie.maxAgeSeconds });
      // A reload shows, and sends nothing again.
      return done.value.isDone ? c.redirect(c.req.path, 303) : shown(c, done.value.page);
    },
  )
  // Mail programs break long addresses: whoever opens a part of one reads that, as a page.
  .get("/*", (c) => outside(c, "noSuchLink"))
  .onError(thrown);

export function thrown(error: Error, c: Context<AppEnv>): Promise<Response> {
  logThrown(error, c.var);
  const what = isOtherRelease(error) ? "updating" : isPassing(error) ? "busy" : "failed";
  c.set("problemCode", what === "failed" ? "internal" : what);
  return outside(c, what);
}

/** The account key is checked before anything wakes, as at every door. */
export function knownOf(c: Context<AppEnv>) {
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey") ?? "");
  const token = c.req.param("token") ?? "";
  if (!accountId || !TOKEN.test(token)) {
    c.set("denied", accountId ? "link.token" : "link.account_key");
    return undefined;
  }
  c.set("accountId", accountId);
  return { account: accountOf(c.env, accountId), token };
}

export function notShown(c: Context<AppEnv>, { code, values }: Refusal): Promise<Response> {
  const waitSeconds = values?.retryAfterSeconds;
  if (typeof waitSeconds === "number") c.header("retry-after", String(waitSeconds));
  return refused(c, `link.${code}`, code === "too_many" ? "tooOften" : "noSuchLink");
}

/** Where somebody comes from tells two apart, and is kept nowhere: only its hash leaves here. */
export function fromOf(c: Context<AppEnv>): { readonly from?: string } {
  const address = c.req.header("cf-connecting-ip");
  return address === undefined ? {} : { from: fromMark(c.env.ROOT_KEY, address) };
}

function visitOf(c: Context<AppEnv>): LinkVisit {
  const cookie = getCookie(c, COOKIE);
  return {
    language: screenLanguageOf(c.req.header("accept-language") ?? ""),
    ...fromOf(c),
    ...(cookie === undefined ? {} : { cookie }),
  };
}

/**
 * Whether a form was sent by a page of this origin. Browsers say it by `sec-fetch-site`; one that does not names the origin, which is `null`
 * where the page tells nobody its address, as ours does: what the form carries then has to do.
 */
export function isFromHere(c: Context<AppEnv>): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("origin");
  return origin === undefined || origin === "null" || origin === new URL(c.req.url).origin;
}

export async function formOf(c: Context<AppEnv>): Promise<Record<string, string>> {
  try {
    const fields = Object.entries(await c.req.parseBody()).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(fields) as Record<string, string>;
  } catch {
    return {};
  }
}

export const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** What was not taken is answered as such, for programs; people read it on the page. */
async function shown(c: Context<AppEnv>, page: LinkPage): Promise<Response> {
  const nonce = newNonce();
  const status =
    "problem" in page && page.problem !== undefined
      ? 422
      : page.kind === "says" || page.kind === "patient_over"
        ? 410
        : page.kind === "changed"
          ? 409
          : 200;
  const html = String(await linkPage(page, nonce, c.req.path.replace(/\/statement$/, "")));
  return c.body(marked(c, html, page.language), status, linkHeaders(nonce));
}

/** A page of a test account says so, whatever else it shows. */
export const marked = (c: Context<AppEnv>, page: string, language: string): string =>
  isTestId(c.var.accountId ?? "") ? page.replace("<body>", `<body>${testNotice(screenLanguageOf(language))}`) : page;

const STATUS = {
  noSuchLink: 404,
  notFromHere: 403,
  updating: 503,
  busy: 503,
  tooOften: 429,
  failed: 500,
} as const satisfies Record<keyof LinkWords["outside"], ContentfulStatusCode>;

export async function outside(c: Context<AppEnv>, what: keyof LinkWords["outside"]): Promise<Response> {
  const nonce = newNonce();
  const again = what !== "noSuchLink";
  const page = outsidePage(what, languageOf(c.req.header("accept-language") ?? ""), { nonce, again });
  return c.body(String(await page), STATUS[what], linkHeaders(nonce));
}

export function refused(c: Context<AppEnv>, why: string, what: keyof LinkWords["outside"]): Promise<Response> {
  c.set("denied", why);
  return outside(c, what);
}
