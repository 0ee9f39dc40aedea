/** The simulated Teams refuses what Teams would, so that a notice which passes here passes there. */
import { describe, expect, it } from "vitest";
import { ADDRESS, teamsWorld } from "../unit/worker/connectors/teams/world.ts";

const said = async (asked: Promise<Response>) => {
  const answer = await asked;
  const text = await answer.text();
  return [answer.status, text === "" ? "" : JSON.parse(text).error.code];
};
const TEXT = { type: "TextBlock", text: "x" };
const message = ({ body = [TEXT] as object[], card = {}, envelope = {} }) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: { type: "AdaptiveCard", version: "1.4", body, ...card },
    },
  ],
  ...envelope,
});
const MESSAGE = JSON.stringify(message({}));

it("takes a card at an address that was made, and lists it", async () => {
  const { ask, posts, time } = await teamsWorld();
  expect(await said(ask(MESSAGE))).toEqual([202, ""]);
  expect(await posts()).toEqual([{ id: "post_1", channel: "refunds", atMs: time.nowMs, message: JSON.parse(MESSAGE) }]);
});

describe("refuses", () => {
  it.each<[string, unknown, number, string]>([
    ["a message without a card", { type: "message", attachments: [] }, 400, "TriggerInputSchemaMismatch"],
    ["plain text", { text: "x" }, 400, "TriggerInputSchemaMismatch"],
    ["a card without a body", message({ body: [] }), 400, "TriggerInputSchemaMismatch"],
    ["a text block without a text", message({ body: [{ type: "TextBlock" }] }), 400, "TriggerInputSchemaMismatch"],
    [
      "an element that is none",
      message({ body: [{ type: "Input.Text", id: "x" }] }),
      400,
      "TriggerInputSchemaMismatch",
    ],
    [
      "an action that decides",
      message({ card: { actions: [{ type: "Action.Submit", title: "Approve" }] } }),
      400,
      "TriggerInputSchemaMismatch",
    ],
    ["no version", message({ card: { version: undefined } }), 400, "TriggerInputSchemaMismatch"],
    ["more than 28 KB", message({ body: [{ ...TEXT, text: "é".repeat(14_400) }] }), 413, "RequestEntityTooLarge"],
  ])("%s", async (_, body, status, code) => {
    const { ask, posts } = await teamsWorld();
    expect(await said(ask(JSON.stringify(body)))).toEqual([status, code]);
    expect(await posts()).toEqual([]);
  });

  it("no JSON, a form, a question, another path, another key", async () => {
    const { ask, posts } = await teamsWorld();
    expect(await said(ask("{"))).toEqual([400, "InvalidRequestContent"]);
    expect(await said(ask(MESSAGE, { contentType: "text/plain" }))).toEqual([400, "InvalidRequestContent"]);
    expect(await said(ask("", { method: "GET" }))).toEqual([401, "AuthorizationFailed"]);
    for (const to of [`${ADDRESS}x`, ADDRESS.replace("/invoke", ""), ADDRESS.replace(/&sig=.*/, "")]) {
      expect(await said(ask(MESSAGE, { to }))).toEqual([401, "AuthorizationFailed"]);
    }
    expect(await posts()).toEqual([]);
  });

  it("a fifth card in a second, and says when to come back", async () => {
    const { ask } = await teamsWorld();
    for (let at = 0; at < 4; at++) expect((await ask(MESSAGE)).status).toBe(202);
    const late = await ask(MESSAGE);
    expect([late.status, late.headers.get("retry-after")]).toEqual([429, "1"]);
  });
});

it("its controls take a workflow's address only, and never show one", async () => {
  const { simulator } = await teamsWorld();
  const body = JSON.stringify({ address: "https://clinic.webhook.office.com/webhookb2/1" });
  expect((await simulator.control.request("/hooks", { method: "POST", body })).status).toBe(400);
  expect(await (await simulator.control.request("/state")).text()).not.toContain("CANARY");
});
