/** What every page of a link stands in: plain HTML that needs no script, readable on a telephone, light or dark as the device is. */
import { html, raw } from "hono/html";
import type { Language } from "../../core/words.ts";

export type Html = ReturnType<typeof html>;

/** Words of a letter that stand by themselves. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const STYLE = `
:root{color-scheme:light dark;--ground:#f3f5f6;--card:#fff;--text:#1f2a31;--muted:#55636b;--line:#c6ced3;--main:#1f5f99;--on-main:#fff;
--good:#035f3e;--bad:#a3222d;--bad-ground:#fff0f1}
@media (prefers-color-scheme:dark){:root{--ground:#12171a;--card:#1b2227;--text:#e3e7ea;--muted:#a6b1b8;--line:#46525a;--main:#7db8ea;
--on-main:#0d1a25;--good:#8ad1b0;--bad:#ffb3b8;--bad-ground:#3a1619}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:20px 16px 48px}
.test-account{padding:10px 16px;border-bottom:2px solid var(--bad);background:var(--bad-ground);color:var(--bad)}
h1{margin:0 0 12px;font-size:1.45rem;line-height:1.25}
h2{margin:20px 0 4px;font-size:1rem}
p{margin:0 0 12px}
.from{margin:0 0 4px;color:var(--muted)}
.address{margin:0 0 12px;white-space:pre-line;overflow-wrap:anywhere}
.small{font-size:.9rem;color:var(--muted)}
.good{color:var(--good)}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px;margin:0 0 16px}
.card>:last-child{margin-bottom:0}
.sum{font-size:1.6rem;font-weight:650;line-height:1.2}
.problem{border:2px solid var(--bad);background:var(--bad-ground);color:var(--bad);border-radius:12px;padding:12px 16px;margin:0 0 16px;font-weight:600}
fieldset{border:0;margin:0 0 20px;padding:0}
legend{padding:0;margin:0 0 8px;font-weight:650;font-size:1.1rem}
.choice{display:flex;gap:12px;align-items:flex-start;min-height:56px;padding:12px 14px;margin:0 0 8px;border:1px solid var(--line);border-radius:12px;background:var(--card);cursor:pointer}
.choice:has(:checked){border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main)}
.choice input{flex:none;width:22px;height:22px;margin:2px 0 0;accent-color:var(--main)}
.choice span{display:block}
.choice .name{font-weight:600}
label.field{display:block;font-weight:600;margin:0 0 6px}
input[type=text],input[type=date],textarea{display:block;width:100%;min-height:48px;padding:10px 12px;margin:0 0 12px;border:1px solid var(--muted);border-radius:10px;background:var(--card);color:var(--text);font:inherit}
textarea{min-height:96px}
.code{font-size:1.5rem;letter-spacing:.2em;max-width:14rem}
button{display:block;width:100%;min-height:52px;margin:0 0 12px;padding:10px 16px;border:1px solid var(--main);border-radius:12px;background:var(--main);color:var(--on-main);font:inherit;font-weight:650;cursor:pointer}
button.second{background:var(--card);color:var(--main)}
button.bad{background:var(--card);border-color:var(--bad);color:var(--bad)}
a{color:var(--main)}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
dl{margin:0}dt{color:var(--muted);font-size:.9rem}dd{margin:0 0 12px}dd:last-child{margin:0}
summary{cursor:pointer;font-weight:600;min-height:44px;padding:8px 0}
@media print{body{background:#fff;color:#000;font-size:12pt}main{max-width:none;padding:0}.card{border-color:#999;break-inside:avoid}.no-print{display:none}}
@media (min-width:700px){main{padding-top:56px}.row{display:flex;gap:12px}.row>*{flex:1}}
`;

export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly nonce: string;
}

export const framed = ({ language, title, nonce }: Frame, body: Html): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
</head>
<body><main>${body}</main></body>
</html>
`;

/** Where the policy is this strict a page sends forms to its own address and does nothing else. */
export function linkHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow, noarchive",
  };
}
