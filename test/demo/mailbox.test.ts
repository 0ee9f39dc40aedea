/** Danger: a newcomer sends something and cannot see it, or a message's words run as a page of the demo's. */
import { expect, it } from "vitest";
import { type Arrived, arrivedAt } from "../../demo/desk/mailbox/arrived.ts";
import { mailboxList } from "../../demo/desk/mailbox/page.ts";
import { slackMessage } from "../../worker/connectors/slack/message.ts";
import { teamsMessage } from "../../worker/connectors/teams/card.ts";
import { noticeOf } from "./chat-world.ts";

const text = (id: string, atMs: number) =>
  ({ id, channel: "sms", to: "+14425550101", subject: null, text: `Code ${id}`, state: "delivered", atMs }) as const;

const holders = (more: Partial<Parameters<typeof arrivedAt>[0]> = {}) => ({
  twilio: { mailbox: () => [] },
  sendgrid: { mailbox: () => [] },
  slack: { posts: () => [] },
  teams: { posts: () => [] },
  ...more,
});

it("shows what every vendor took, the newest first, and of one instant the later first", () => {
  const arrived = arrivedAt(
    holders({
      twilio: { mailbox: () => [text("a", 1), text("b", 3), text("c", 3)] },
      sendgrid: { mailbox: () => [{ ...text("m", 2), channel: "email", subject: "Your code" }] },
      slack: { posts: () => [{ id: "p", channel: "refunds", atMs: 4, message: slackMessage(noticeOf()) }] },
      teams: { posts: () => [{ id: "p", channel: "refunds", atMs: 5, message: teamsMessage(noticeOf()) }] },
    }),
  );
  expect(arrived.map(({ by, id }) => `${by} ${id}`)).toEqual([
    "Teams Teams p",
    "Slack Slack p",
    "SMS c",
    "SMS b",
    "E-mail m",
    "SMS a",
  ]);
});

it("reads a post as somebody in the channel does, with its facts and its link, and shows whole what it cannot read", () => {
  const notice = noticeOf({ title: "A < B & *c*", text: "First line\nSecond line" });
  const read = (message: { slack?: unknown; teams?: unknown }) => {
    const posts = (given: unknown) => ({
      posts: () => (given === undefined ? [] : [{ id: "p", channel: "refunds", atMs: 1, message: given }]),
    });
    const [one] = arrivedAt(holders({ slack: posts(message.slack), teams: posts(message.teams) }));
    return one;
  };
  const facts = notice.facts.map(({ title, value }) => `${title}: ${value}`);
  const expected = {
    title: "A < B & *c*",
    lines: ["First line", "Second line", ...facts, `Makegood · ${notice.noticeId}`],
    links: [notice.link],
  };
  expect(read({ slack: slackMessage(notice) })).toMatchObject(expected);
  expect(read({ teams: teamsMessage(notice) })).toMatchObject(expected);
  expect(read({ slack: { anything: 1 } })).toMatchObject({ lines: ['{"anything":1}'] });
});

it("writes words as words: no mark and no script of a message's is the page's, and only a page's address can be pressed", () => {
  const hostile: Arrived = {
    ...{ id: '"><i>', by: "E-mail", to: "<b>", title: "<script>", state: "sent", atMs: 0 },
    lines: ["<img src=x onerror=alert(1)>", 'See https://a.example/l/"onclick=1 now'],
    links: [{ label: "Press", address: "javascript:alert(1)" }],
  };
  const html = String(mailboxList([hostile]));
  expect(html).not.toMatch(/<(script|img|b|i)[ >]|href="javascript|" ?onclick/);
  expect(html).toContain('href="https://a.example/l/&quot;onclick=1"');
});
