/**
 * Slack has no contract of its incoming webhooks: what is sent is held against `chat.postMessage`, whose members they share. README of the
 * contracts, known defects, `slack.json`: there `blocks` is a string in a form, and the definition of a block says no more than its `type`.
 */
import { expect, it, type TestContext } from "vitest";
import { slackMessage } from "../../worker/connectors/slack/message.ts";
import { HOSTILE, noticeOf } from "../demo/chat-world.ts";
import { slackWorld } from "../unit/worker/connectors/slack/world.ts";
import { contractText, jsonContract } from "./contracts.ts";

interface SlackFile {
  paths: Record<string, { post: { parameters: { name: string; in: string; type: string }[] } }>;
}

function parameters(ctx: TestContext): Map<string, string> {
  const file = JSON.parse(contractText("slack.json", ctx)) as SlackFile;
  const all = file.paths["/chat.postMessage"]?.post.parameters ?? [];
  return new Map(all.filter((one) => one.in === "formData").map(({ name, type }) => [name, type]));
}

it("what we send has only members that Slack has, each of its type", (ctx) => {
  const known = parameters(ctx);
  const { blocks, ...message } = slackMessage(noticeOf());
  const asForm = { ...message, blocks: JSON.stringify(blocks) };
  expect(Object.keys(asForm).toSorted()).toEqual(["blocks", "text", "unfurl_links", "unfurl_media"]);
  for (const [name, value] of Object.entries(asForm)) expect(typeof value, name).toBe(known.get(name));
});

it("blocks are blocks as the contract defines them, and what is none is noticed", (ctx) => {
  const check = jsonContract("slack.json", ctx).check("/definitions/blocks");
  for (const hostile of HOSTILE) expect(check(slackMessage(noticeOf({ text: hostile })).blocks)).toBe("");
  expect(check([{ text: "no type" }])).toContain("type");
  expect(check({})).toContain("array");
});

it("the simulator takes no member that Slack has not, and keeps what it took as it came", async (ctx) => {
  const known = parameters(ctx);
  const { ask, notifier, posts, sent } = await slackWorld();
  await notifier.post(noticeOf());
  const [post] = await posts();
  expect(post?.message).toEqual(await sent[0]?.json());
  expect(known.has("title")).toBe(false);
  const refused = await ask(JSON.stringify({ text: "x", title: "x" }));
  expect([refused.status, await refused.text()]).toEqual([400, "invalid_payload"]);
});
