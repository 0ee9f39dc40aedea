import { expect, it, type TestContext } from "vitest";
import { parse } from "yaml";
import {
  fieldBody,
  fieldPlans,
  TRIGGER_PLANS,
  triggerBody,
  webhookBody,
} from "../../worker/connectors/zendesk/part-plans.ts";
import { zendeskAccount } from "../demo/zendesk-account.ts";
import { ENDPOINT } from "../support/parts-desk.ts";
import { contractText, jsonContract, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

const support = (ctx: TestContext, schema: string) =>
  openApi(parse(contractText("zendesk-support-2026-05.yaml", ctx)) as JsonObject).check(
    `/components/schemas/${schema}`,
  );
const webhooks = (ctx: TestContext, schema: string) =>
  jsonContract("zendesk-webhooks.json", ctx).check(`/components/schemas/${schema}`);

it("what we ask for to make fields, webhook and triggers, and what the simulated Zendesk answers, are as the contracts say", async (ctx) => {
  const { api } = await zendeskAccount();
  const json = async (method: string, path: string, body?: unknown): Promise<Record<string, never>> => {
    const answer = await api(method, `/api/v2/${path}`, body);
    expect(answer.ok).toBe(true);
    return (await answer.json()) as Record<string, never>;
  };
  const field = support(ctx, "TicketFieldObject");
  for (const plan of fieldPlans("en")) {
    const body = fieldBody(plan, "en");
    expect(field(body.ticket_field)).toBe("");
    expect(support(ctx, "TicketFieldResponse")(await json("POST", "ticket_fields", body))).toBe("");
  }
  expect(support(ctx, "TicketFieldsResponse")(await json("GET", "ticket_fields"))).toBe("");

  const asked = webhookBody(ENDPOINT, "en");
  expect(webhooks(ctx, "WebhookCreateRequest")(asked)).toBe("");
  const made = await json("POST", "webhooks", asked);
  expect(webhooks(ctx, "WebhookResponse")(made)).toBe("");
  expect(webhooks(ctx, "WebhookListResponse")(await json("GET", "webhooks"))).toBe("");
  const { id } = made.webhook as unknown as { id: string };
  const secret = await json("GET", `webhooks/${id}/signing_secret`);
  expect(webhooks(ctx, "WebhookSigningSecretResponse")(secret)).toBe("");

  for (const plan of TRIGGER_PLANS) {
    const body = triggerBody(plan, id, "es");
    expect(support(ctx, "TriggerWithCategoryRequest")(body)).toBe("");
    expect(support(ctx, "TriggerResponse")(await json("POST", "triggers", body))).toBe("");
  }
  expect(support(ctx, "TriggersResponse")(await json("GET", "triggers?page%5Bsize%5D=2"))).toBe("");
});
