/** The set-up link: looking changes nothing, a form of its own page opens the app. As with every link the address is a secret. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import type { LinkVisit } from "../../core/contract/link-page.ts";
import type { SetupPage, SetupSession } from "../../core/contract/setup.ts";
import { isTestId } from "../../core/regions.ts";
import { SETUP } from "../../core/setup/link.ts";
import { screenLanguageOf } from "../account/domain/people/language.ts";
import { appPage, pageHeaders } from "../auth/page.ts";
import { signSession } from "../auth/session.ts";
import { linkHeaders } from "../pages/frame.ts";
import { setupPage } from "../pages/setup.ts";
import type { AppEnv } from "./app-env.ts";
import {
  FORM_BYTES_MAX,
  formOf,
  fromOf,
  isFromHere,
  KEPT,
  knownOf,
  marked,
  newNonce,
  notShown,
  outside,
  refused,
  thrown,
} from "./links.ts";

const COOKIE = "makegood_setup";
/** Also where the address is opened anew from a mail: a look shows that this browser may go on, and no more. */
const KEPT_HERE = { ...KEPT, sameSite: "Lax" } as const;

export const setup = new Hono<AppEnv>()
  .get("/:accountKey/:token", async (c) => {
    const known = knownOf(c);
    if (!known) return outside(c, "noSuchLink");
    const page = await known.account.showSetup(known.token, visitOf(c));
    return page.ok ? shown(c, page.value) : notShown(c, page.error);
  })
  .post(
    "/:accountKey/:token",
    bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (c) => outside(c, "notFromHere") }),
    async (c) => {
      const known = knownOf(c);
      if (!known) return outside(c, "noSuchLink");
      if (!isFromHere(c)) return refused(c, "setup.other_site", "notFromHere");
      const entered = await known.account.enterSetup(known.token, await formOf(c), visitOf(c));
      if (!entered.ok) return notShown(c, entered.error);
      const { session, page } = entered.value;
      return session ? opened(c, session) : shown(c, page);
    },
  )
  .onError(thrown);

function visitOf(c: Context<AppEnv>): LinkVisit {
  const cookie = getCookie(c, COOKIE);
  const language = screenLanguageOf(c.req.header("accept-language") ?? "");
  return { language, ...fromOf(c), ...(cookie === undefined ? {} : { cookie }) };
}

function shown(c: Context<AppEnv>, page: SetupPage): Response {
  const nonce = newNonce();
  const status = page.kind === "says" ? 410 : page.isFormOld ? 422 : 200;
  if (page.kind === "says") c.set("denied", `setup.${page.says}`);
  const html = marked(c, String(setupPage(page, nonce)), page.language);
  return c.body(html, status, linkHeaders(nonce));
}

/** The app, as a helpdesk's frame would show it; no frame may show this. A reload asks again, by the cookie. */
async function opened(
  c: Context<AppEnv>,
  { cookie, endsAtMs, person, account, locale }: SetupSession,
): Promise<Response> {
  const nowMs = Date.now();
  const actor = { type: "person", ...person, locale } as const;
  const { accountId = "" } = c.var;
  const session = { accountId, actor, helpdesk: SETUP, maxAtMs: endsAtMs };
  const signed = await signSession(c.env.ROOT_KEY, session, nowMs);
  setCookie(c, COOKIE, cookie, { ...KEPT_HERE, path: c.req.path, maxAge: Math.floor((endsAtMs - nowMs) / 1000) });
  const frame = { frameAncestors: "'none'", nonce: newNonce() };
  const boot = { surface: "manager", helpdesk: SETUP, ...signed, person, account, locale, setup: true } as const;
  return c.body(appPage(boot, frame, { isTest: isTestId(accountId) }), 200, pageHeaders(frame));
}
