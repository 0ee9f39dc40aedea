import { html, raw } from "hono/html";
import type { Arrived } from "./arrived.ts";
import { MAILBOX_SCRIPT } from "./script.ts";
import { MAILBOX_STYLE } from "./style.ts";

type Html = ReturnType<typeof html>;

export interface MailboxPage {
  readonly clinicName: string;
  readonly scheme: "light" | "dark";
  readonly arrived: readonly Arrived[];
}

/** What the demo's people found in their telephones, mailboxes and channels. It works without a script, and refreshes by one. */
export const mailboxPage = ({ clinicName, scheme, arrived }: MailboxPage): Html => html`<!doctype html>
<html lang="en" data-scheme="${scheme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox: what ${clinicName} sent</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/desk.css">
<style>${raw(MAILBOX_STYLE)}</style>
<noscript><meta http-equiv="refresh" content="5"></noscript>
</head>
<body class="mailbox">
<header class="mailbox-head">
<h1>Mailbox</h1>
<span class="demo-mark">Demo</span>
<a href="/?scheme=${scheme}">Helpdesk</a>
</header>
<main>
<p class="mailbox-about">Every text, mail and post that the simulated Twilio, SendGrid, Slack and Teams took, the newest first. Nothing here reaches anybody.</p>
<p class="mailbox-count" id="count" role="status">${countOf(arrived)}</p>
<div id="arrived">${mailboxList(arrived)}</div>
</main>
<script>${raw(MAILBOX_SCRIPT)}</script>
</body>
</html>`;

const countOf = ({ length }: readonly Arrived[]): string => (length === 1 ? "1 message" : `${length} messages`);

/** The part that is fetched again. */
export function mailboxList(arrived: readonly Arrived[]): Html {
  if (arrived.length === 0) {
    return html`<p class="mailbox-none">Nothing was sent yet. Open ticket 1014 in the helpdesk, say who writes, and send a code.</p>`;
  }
  return html`<ol class="letters" data-count="${countOf(arrived)}">${arrived.map(letter)}</ol>`;
}

function letter({ id, by, to, title, lines, links, state, atMs }: Arrived): Html {
  const at = new Date(atMs);
  return html`<li class="letter" id="${id}"><article>
<p class="letter-head"><strong class="letter-by">${by}</strong> <span class="letter-to">to ${to}</span>${state ? html` <span class="letter-state">${state}</span>` : ""}</p>
${title ? html`<h2>${title}</h2>` : ""}
<p class="letter-text">${lines.map((line, at) => html`${at > 0 ? raw("<br>") : ""}${withLinks(line)}`)}</p>
${links.map(({ label, address }) => html`<p><a href="${openable(address)}" target="_blank" rel="noopener noreferrer">${label}</a></p>`)}
<p class="letter-at"><time datetime="${at.toISOString()}">${WHEN.format(at)}</time></p>
</article></li>`;
}

const WHEN = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium" });

/** A post may carry any address; only one that a browser opens as a page is a link. */
const openable = (address: string): string => (/^https?:\/\//.test(address) ? address : "#");

/** Addresses in a text, as a telephone makes them: to be pressed. */
const withLinks = (line: string): (Html | string)[] =>
  line
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      /^https?:\/\//.test(part) ? html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>` : part,
    );
