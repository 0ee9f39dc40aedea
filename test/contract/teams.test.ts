import { expect, it, type TestContext } from "vitest";
import { messageInput } from "../../demo/vendors/teams/card.ts";
import type { TeamNotice } from "../../worker/connectors/team-notifier.ts";
import { type TeamsMessage, teamsMessage } from "../../worker/connectors/teams/card.ts";
import { HOSTILE, noticeOf } from "../demo/chat-world.ts";
import { type Check, contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

/** Derived from Microsoft's types of a card; its envelope is by hand. */
const DERIVED = "teams-webhook.derived.schema.json";

/** README of the contracts, `teams-webhook.derived.schema.json`: unknown members pass. */
function strict(document: JsonObject): JsonObject {
  const closed = structuredClone(document) as { definitions: Record<string, { additionalProperties?: boolean }> };
  for (const definition of Object.values(closed.definitions)) definition.additionalProperties = false;
  return closed as unknown as JsonObject;
}
const derived = (ctx: TestContext): Check =>
  openApi(JSON.parse(contractText(DERIVED, ctx)) as JsonObject, strict).check("");

const long = "é".repeat(50_000);
const NOTICES: readonly (readonly [string, TeamNotice])[] = [
  ["a whole notice", noticeOf()],
  ["a title alone", { noticeId: "N1", title: "x", facts: [] }],
  ["nothing at all", { noticeId: "", title: "", facts: [{ title: "", value: "" }] }],
  ["far too much", noticeOf({ title: long, text: long, facts: Array(100).fill({ title: long, value: long }) })],
  ...HOSTILE.map((hostile) => [hostile, noticeOf({ title: hostile, text: hostile })] as const),
];

it.for(NOTICES)("what we send fits the contract: %s", ([, notice], ctx) => {
  const message = teamsMessage(notice);
  expect(derived(ctx)(message)).toBe("");
  expect(messageInput.safeParse(message).error).toBeUndefined();
  expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThanOrEqual(28_000);
});

it("and what does not fit is noticed: another envelope, no text, an action that decides, a member too many", (ctx) => {
  const check = derived(ctx);
  const card = (more: object) => ({
    type: "message",
    attachments: [
      { contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard", body: [], ...more } },
    ],
  });
  expect(check(card({}))).toBe("");
  expect(check({ text: "x" })).toContain("attachments");
  expect(check(card({ body: [{ type: "TextBlock" }] }))).toContain("text");
  expect(check(card({ actions: [{ type: "Action.Submit", title: "Approve" }] }))).toContain("allowed values");
  expect(check(card({ colour: "red" }))).toContain("additional");
});

/** README of the contracts: draft-04, and a card of 1.0, whose words of style are in lower case. */
const withoutId = ({ id: _, ...document }: JsonObject): JsonObject => document;
function asOneZero(message: TeamsMessage): unknown {
  const { $schema: _, body = [], ...card } = message.attachments[0]?.content ?? {};
  const lower = (one: object) =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, /^(size|weight)$/.test(name) ? value.toLowerCase() : value]),
    );
  return { ...card, version: "1.0", body: body.map(lower) };
}

it("the card holds against Microsoft's own schema of cards too, which knows version 1.0 only", (ctx) => {
  const document = JSON.parse(contractText("teams-adaptive-card-1.0.schema.json", ctx)) as JsonObject;
  const check = openApi(document, withoutId).check("");
  for (const [, notice] of NOTICES) expect(check(asOneZero(teamsMessage(notice)))).toBe("");
  expect(check({ type: "AdaptiveCard", version: "1.0", colour: "red" })).toContain("additional");
});
