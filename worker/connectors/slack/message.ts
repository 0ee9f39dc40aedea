/** A notice as a message of Slack's. What stands in a notice is text: no mention, link or command of Slack's can come out of it. */
import { cleanLines, ELLIPSIS, linkAddress, oneLine, shortened } from "../notice-text.ts";
import type { TeamNotice } from "../team-notifier.ts";
import { BLOCK_TEXT_MAX, FIELD_MAX, FIELDS_MAX, LINK_MAX, SECTIONS_MAX, TEXT_MAX } from "./limits.ts";

/** `verbatim`: Slack makes no links or mentions of its own from what looks like one. */
interface Markdown {
  readonly type: "mrkdwn";
  readonly text: string;
  readonly verbatim: true;
}

type Block =
  | { readonly type: "section"; readonly text: Markdown }
  | { readonly type: "section"; readonly fields: readonly Markdown[] }
  | { readonly type: "context"; readonly elements: readonly Markdown[] };

export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** With these three no mention (`<!channel>`, `<@U1>`) and no link (`<https://…|…>`) can begin. */
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);

/** Shortened as it will be written: an escape is never cut in half. */
const fitted = (text: string, max: number): string => escaped(shortened(text, max, (one) => escaped(one).length));

const markdown = (text: string): Markdown => ({ type: "mrkdwn", text, verbatim: true });
const section = (text: string): Block => ({ type: "section", text: markdown(text) });

export function slackMessage({ noticeId, title, text, facts, link }: TeamNotice): SlackMessage {
  const headline = oneLine(title) || oneLine(noticeId) || ELLIPSIS;
  const body = cleanLines(text ?? "");
  return {
    text: fitted(headline, TEXT_MAX),
    blocks: [
      // Two stars around it.
      section(`*${fitted(headline, BLOCK_TEXT_MAX - 2)}*`),
      ...(body === "" ? [] : [section(fitted(body, BLOCK_TEXT_MAX))]),
      ...factBlocks(facts),
      ...linkBlocks(link),
      { type: "context", elements: [markdown(fitted(`Makegood · ${oneLine(noticeId)}`, FIELD_MAX))] },
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function factBlocks(facts: TeamNotice["facts"]): Block[] {
  const room = FIELDS_MAX * SECTIONS_MAX;
  const shown = facts.length > room ? facts.slice(0, room - 1) : facts;
  const left = facts.length - shown.length;
  const fields = shown.map(({ title, value }) => {
    const name = `*${fitted(oneLine(title) || ELLIPSIS, FIELD_MAX / 4)}*\n`;
    return markdown(name + fitted(oneLine(value), FIELD_MAX - name.length));
  });
  if (left > 0) fields.push(markdown(`${ELLIPSIS} +${left}`));
  const blocks: Block[] = [];
  for (let at = 0; at < fields.length; at += FIELDS_MAX) {
    blocks.push({ type: "section", fields: fields.slice(at, at + FIELDS_MAX) });
  }
  return blocks;
}

/** A link and not a button: Slack reports a press of a button to the app, and this one has nobody who listens. */
function linkBlocks(link: TeamNotice["link"]): Block[] {
  const address = link && linkAddress(link.address, LINK_MAX);
  if (link === undefined || address === undefined) return [];
  // An upright line would end the address.
  const opened = escaped(address.replaceAll("|", "%7C"));
  const label = fitted(oneLine(link.label) || new URL(address).host, BLOCK_TEXT_MAX / 10);
  return [section(`<${opened}|${label}>`)];
}
