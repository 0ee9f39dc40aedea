/** A post as somebody in the channel reads it, without the vendor's marks. */
import * as z from "zod";

export interface ReadPost {
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly label: string; readonly address: string }[];
}

const piece = z.looseObject({ text: z.string() });
const slackMessage = z.looseObject({
  text: z.string(),
  blocks: z
    .array(
      z.looseObject({
        text: piece.optional(),
        fields: z.array(piece).default([]),
        elements: z.array(piece).default([]),
      }),
    )
    .default([]),
});
const LINK = /^<([^|>]+)\|([^>]+)>$/;

export function readSlack(message: unknown): ReadPost {
  const read = slackMessage.safeParse(message);
  if (!read.success) return unread(message);
  const { text, blocks } = read.data;
  // The first block is the title again.
  const pieces = blocks
    .slice(1)
    .flatMap(({ text: own, fields, elements }) => [...(own ? [own] : []), ...fields, ...elements]);
  const texts = pieces.map((one) => one.text);
  return {
    title: plain(text),
    lines: texts
      .filter((one) => !LINK.test(one))
      .flatMap((one) => plain(one.replace(/^\*(.+)\*\n/, "$1: ")).split("\n")),
    links: texts.flatMap((one) => {
      const [, address, label] = LINK.exec(one) ?? [];
      return address && label ? [{ address: plain(address), label: plain(label) }] : [];
    }),
  };
}

const plain = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const card = z.looseObject({
  body: z.array(
    z.looseObject({
      text: z.string().optional(),
      facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).default([]),
    }),
  ),
  actions: z.array(z.looseObject({ title: z.string(), url: z.string() })).default([]),
});
const teamsMessage = z.looseObject({ attachments: z.array(z.looseObject({ content: card })).min(1) });

export function readTeams(message: unknown): ReadPost {
  const content = teamsMessage.safeParse(message).data?.attachments[0]?.content;
  if (!content) return unread(message);
  const lines = content.body.flatMap(({ text, facts }) => [
    ...(text === undefined ? [] : unescaped(text).split("\n").filter(Boolean)),
    ...facts.map(({ title, value }) => `${unescaped(title)}: ${unescaped(value)}`),
  ]);
  const [title = "", ...rest] = lines;
  return { title, lines: rest, links: content.actions.map(({ title: label, url }) => ({ label, address: url })) };
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, "$1");

const unread = (message: unknown): ReadPost => ({ title: "", lines: [JSON.stringify(message)], links: [] });
