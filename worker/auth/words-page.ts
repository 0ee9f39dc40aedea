/** A page of plain words in the helpdesk's frame: where the app does not open, and while it is being updated. */
import type { ScreenLanguage } from "../../core/words.ts";
import type { PageLoad } from "../connectors/helpdesk.ts";
import { escapeHtml, pageHeaders } from "./page.ts";

const ASKS_AGAIN_AFTER_MS = 5000;
const STYLE = "body{margin:12px;font:14px/20px system-ui,sans-serif}h1{margin:0 0 8px;font-size:18px;line-height:24px}";

export interface WordsPage {
  readonly title: string;
  readonly text: string;
  readonly language: ScreenLanguage;
  readonly scheme: "light" | "dark" | undefined;
  readonly nonce: string;
}

/** `more` is ours, and already HTML. */
export function wordsPage({ title, text, language, scheme, nonce }: WordsPage, more = ""): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">:root{color-scheme:${scheme ?? "light"}}${STYLE}</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>${more}</body>
</html>
`;
}

/** Posts the same load again after a while. Whoever may not see it gets no further by that: a load proves itself each time. */
export function waitingPage(page: WordsPage, { form }: PageLoad): string {
  const fields = Object.entries(form).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const again = `setTimeout(() => HTMLFormElement.prototype.submit.call(document.forms[0]), ${ASKS_AGAIN_AFTER_MS})`;
  return wordsPage(
    page,
    `<form method="post" action="" hidden>${fields.join("")}</form><script nonce="${page.nonce}">${again}</script>`,
  );
}

/** Nobody knows yet whose frame it stands in, and nothing stands in it but words and what was posted to it. */
export function waitingHeaders(nonce: string): Record<string, string> {
  const headers = pageHeaders({ frameAncestors: "*", nonce });
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors *",
  ];
  return { ...headers, "content-security-policy": policy.join("; ") };
}
