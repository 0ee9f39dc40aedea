/** The simulated Slack refuses what Slack would, so that a notice which passes here passes there. */
import { describe, expect, it } from "vitest";
import { ADDRESS, slackWorld } from "../unit/worker/connectors/slack/world.ts";

const said = async (asked: Promise<Response>) => {
  const answer = await asked;
  return [answer.status, await answer.text()];
};
const MESSAGE = JSON.stringify({ text: "x" });

describe("takes", () => {
  it("JSON with a text at an address that was made, and lists it", async () => {
    const { ask, posts, time } = await slackWorld();
    expect(await said(ask(MESSAGE))).toEqual([200, "ok"]);
    expect(await posts()).toEqual([{ id: "post_1", channel: "refunds", atMs: time.nowMs, message: { text: "x" } }]);
  });
});

describe("refuses", () => {
  it.each([
    ["no JSON", "{text", 400, "invalid_payload"],
    ["nothing", "", 400, "invalid_payload"],
    ["a list", "[]", 400, "invalid_payload"],
    ["no text", "{}", 400, "no_text"],
    ["an empty text", '{"text":""}', 400, "no_text"],
    ["a text that is a number", '{"text":1}', 400, "invalid_payload"],
    ["a text that is too long", JSON.stringify({ text: "x".repeat(40_001) }), 400, "invalid_payload"],
    ["a block that is none", '{"text":"x","blocks":[{"type":"button"}]}', 400, "invalid_blocks"],
    ["an empty section", '{"text":"x","blocks":[{"type":"section"}]}', 400, "invalid_blocks"],
    ["eleven fields", JSON.stringify({ text: "x", blocks: [fields(11, "x")] }), 400, "invalid_blocks"],
    ["a long field", JSON.stringify({ text: "x", blocks: [fields(1, "x".repeat(2_001))] }), 400, "invalid_blocks"],
    ["51 blocks", JSON.stringify({ text: "x", blocks: Array(51).fill({ type: "divider" }) }), 400, "invalid_blocks"],
  ])("%s", async (_, body, status, word) => {
    const { ask, posts } = await slackWorld();
    expect(await said(ask(body))).toEqual([status, word]);
    expect(await posts()).toEqual([]);
  });

  it("a form, a question, another path, another channel's key", async () => {
    const { ask, posts } = await slackWorld();
    expect(await said(ask(MESSAGE, { contentType: "application/x-www-form-urlencoded" }))).toEqual([
      400,
      "invalid_payload",
    ]);
    expect(await said(ask("", { method: "GET" }))).toEqual([404, "no_service"]);
    for (const to of [
      `${ADDRESS}x`,
      `${ADDRESS}/`,
      `${ADDRESS}?a=1`,
      "https://hooks.slack.com/",
      "https://hooks.slack.com/workflows/T1/A1/1/x",
    ]) {
      expect(await said(ask(MESSAGE, { to }))).toEqual([404, "no_service"]);
    }
    expect(await posts()).toEqual([]);
  });

  it("an eleventh message in ten seconds, and says when to come back", async () => {
    const { ask, time } = await slackWorld();
    for (let at = 0; at < 10; at++) expect((await ask(MESSAGE)).status).toBe(200);
    time.nowMs += 3_500;
    const late = await ask(MESSAGE);
    expect([late.status, late.headers.get("retry-after")]).toEqual([429, "7"]);
    time.nowMs += 6_500;
    expect((await ask(MESSAGE)).status).toBe(200);
  });
});

it("its controls take an address of Slack's only, and never show one", async () => {
  const { simulator } = await slackWorld();
  const body = JSON.stringify({ address: "https://evil.example/services/T1/B1/x1" });
  expect((await simulator.control.request("/hooks", { method: "POST", body })).status).toBe(400);
  const other = JSON.stringify({ address: "https://hooks.slack.com/other" });
  expect((await simulator.control.request("/hooks", { method: "POST", body: other })).status).toBe(400);
  expect(await (await simulator.control.request("/state")).text()).not.toContain("CANARY");
  expect((await simulator.control.request("/posts/post_9")).status).toBe(404);
});

function fields(count: number, text: string) {
  return { type: "section", fields: Array.from({ length: count }, () => ({ type: "mrkdwn", text })) };
}
