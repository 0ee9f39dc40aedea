import type { Boot } from "../../core/contract/account.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import { PAGE_WORDS } from "../../messages/pages.ts";
import { screenLanguageOf } from "../account/domain/people/language.ts";

export interface PageFrame {
  /** Who may show the page in a frame: one origin, or `'none'`. */
  readonly frameAncestors: string;
  readonly nonce: string;
}

/** The headers of every page: nothing from outside runs, nothing is kept, and only the helpdesk may show it in a frame. */
export function pageHeaders({ frameAncestors, nonce }: PageFrame): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}

interface AppLook {
  /** The helpdesk's look, where it says one. */
  readonly scheme?: "light" | "dark" | undefined;
  /** Said above the app, whatever it shows and also where it shows nothing. */
  readonly isTest: boolean;
}

/** The app's page with the session in it. */
export function appPage(boot: Boot, { nonce }: PageFrame, { scheme, isTest }: AppLook): string {
  const { surface, helpdesk, locale, account } = boot;
  // Who reads a language that we do not speak gets the page in another, which says so of itself.
  const spoken = screenLanguageOf(locale);
  const language = new RegExp(`^${spoken}(-[A-Za-z0-9]{2,8})*$`, "i").test(locale) ? locale : spoken;
  return `<!doctype html>
<html lang="${language}" data-host="${helpdesk}"${scheme ? ` data-scheme="${scheme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" nonce="${nonce}">
<title>${escapeHtml(account.title)} · Makegood</title>
<link rel="stylesheet" href="/assets/${surface}.css">
<script type="application/json" id="boot">${scriptJson(boot)}</script>
<script type="module" src="/assets/${surface}.js"></script>
</head>
<body>${isTest ? testNotice(screenLanguageOf(locale)) : ""}<div id="root"></div></body>
</html>
`;
}

/** Which account this is, for whoever must not take it for the other. */
export function testNotice(language: ScreenLanguage): string {
  const [title, text] = PAGE_WORDS[language].testAccount;
  return `<aside class="test-account" aria-label="${escapeHtml(title)}"><strong>${escapeHtml(title)}.</strong> ${escapeHtml(text)}</aside>`;
}

/** JSON that no text in it can end the script element with, or open a comment in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
