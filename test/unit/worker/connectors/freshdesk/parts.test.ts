import { describe, expect, it } from "vitest";
import { isPartThere } from "../../../../../core/setup/helpdesk-parts.ts";
import { freshdesk as connector } from "../../../../../worker/connectors/freshdesk/freshdesk.ts";
import type { FreshdeskSettings } from "../../../../../worker/connectors/freshdesk/settings.ts";
import { freshdeskWorld, HOST } from "../../../../demo/freshdesk/world.ts";

const ENDPOINT = "https://makegood.example/webhooks/freshdesk/harbour.key";

async function empty() {
  const world = await freshdeskWorld();
  const { host, apiKey } = world.settings;
  let config: FreshdeskSettings = { host, apiKey };
  const run = async (isMaking: boolean, untilMs = world.time.nowMs + 10_000) => {
    const tools = { fetch: world.fetching, nowMs: () => world.time.nowMs };
    const done = await connector.parts.run(config, tools, { endpoint: ENDPOINT, isMaking, language: "en", untilMs });
    config = { ...config, ...done.settings };
    return done;
  };
  return { ...world, run, config: () => config };
}

const statesOf = ({ parts }: { readonly parts: readonly { readonly part: string; readonly state: string }[] }) =>
  parts.map(({ part, state }) => `${part} ${state}`);

describe("what Freshdesk needs for us", () => {
  it("is looked for, then made once; fields are known by their mark, whatever they are called", async () => {
    const { run, config, freshdesk, fields } = await empty();
    const looked = await run(false);
    expect(statesOf(looked)).toEqual([
      "field_reason there",
      "field_state there",
      "field_amount there",
      "field_case there",
      "secret missing",
      "trigger_created missing",
      "trigger_comment missing",
      "trigger_sent missing",
    ]);
    expect(freshdesk.state().rules).toEqual([]);
    const made = await run(true);
    expect(made.parts.every(isPartThere)).toBe(true);
    expect(config()).toMatchObject({ fields, webhookSecret: expect.stringMatching(/^[\w-]{32}$/) });
    expect(freshdesk.state().rules.map(({ list, performer, events }) => [list, performer, events])).toEqual([
      [1, null, []],
      [4, 2, ["reply_sent"]],
      [4, 1, ["reply_sent"]],
    ]);
    const again = await run(true);
    expect(again.parts.map(({ state }) => state)).toEqual(Array(8).fill("there"));
    expect(freshdesk.state().rules).toHaveLength(3);
  });

  it("that rules made so tell us with a secret that our door takes, and with no other", async () => {
    const { run, config, control, freshdesk, delivered, time } = await empty();
    await run(true);
    const mail = { from: { email: "maya@example.com" }, subject: "Refund", body: "Please" };
    await control("POST", "/incoming", mail);
    await freshdesk.pump();
    const [told] = delivered;
    expect(told?.url).toBe(ENDPOINT);
    const delivery = { rawBody: told?.body ?? "", headers: Object.fromEntries(told?.headers ?? []), address: ENDPOINT };
    const tools = { fetch, nowMs: () => time.nowMs };
    expect(await connector.webhook.read(delivery, config(), tools)).toMatchObject({
      ok: true,
      value: { event: "ticket.created", look: { at: "ticket", ticketId: "43" } },
    });
    const other = { ...config(), webhookSecret: "another-secret" };
    expect(await connector.webhook.read(delivery, other, tools)).toEqual({ ok: false, error: "bad_signature" });
  });

  it("is told as text where rules cannot be made by the API: the address, the header, the content, and no secret", async () => {
    const { run, control, config } = await empty();
    await control("PUT", "/settings", { rulesByApi: false });
    const { parts } = await run(true);
    const rules = parts.filter(({ part }) => part.startsWith("trigger"));
    expect(rules.map(({ state }) => state)).toEqual(["forbidden", "forbidden", "forbidden"]);
    expect(rules[1]?.byHand).toContain(ENDPOINT);
    expect(rules[1]?.byHand).toContain("x-makegood-secret");
    expect(rules[1]?.byHand).toContain('{"ticket_id":"{{ticket.id}}","event":"comment.added"}');
    expect(rules.map(({ byHand }) => byHand).join("")).not.toContain(config().webhookSecret);
    // Made by hand then, it is found by what it does.
    await control("PUT", "/webhook", { endpoint: ENDPOINT, secret: config().webhookSecret });
    expect((await run(false)).parts.every(isPartThere)).toBe(true);
    await control("PUT", "/webhook", { endpoint: ENDPOINT, secret: "what somebody typed" });
    expect(statesOf(await run(false)).slice(5)).toEqual([
      "trigger_created differs",
      "trigger_comment differs",
      "trigger_sent differs",
    ]);
  });

  it("goes on after an end half-way, and makes nothing twice", async () => {
    const { run, freshdesk, control } = await empty();
    await control("POST", "/faults", { operation: "rules.create", kind: "drop_after" });
    expect(await run(true)).toMatchObject({
      stopped: { verdict: "unknown" },
      settings: { webhookSecret: expect.any(String) },
    });
    expect((await run(true)).parts.every(isPartThere)).toBe(true);
    expect(freshdesk.state().rules).toHaveLength(3);
    expect(await run(true, 0)).toMatchObject({ parts: { length: 8 }, stopped: { detail: "out_of_time" } });
  });

  it("is not said to be there by a key that may not ask", async () => {
    const { run, control } = await empty();
    await control("PATCH", "/agents/9001", { role: "Agent" });
    const { parts } = await run(false);
    expect(parts.filter(isPartThere)).toEqual([]);
    expect(parts[0]).toMatchObject({ state: "forbidden", scope: "admin" });
  });

  it("names the choices that a field lacks", async () => {
    const { run, api, freshdesk } = await empty();
    const body = {
      label: "Refund state 2",
      label_for_customers: "x [makegood:state]",
      type: "custom_dropdown",
      choices: [],
    };
    expect((await api("POST", "/admin/ticket_fields", body)).status).toBe(201);
    expect(freshdesk.state().fields).toHaveLength(5);
    // The whole one is there as well, and is the one that counts.
    expect(statesOf(await run(false))[1]).toBe("field_state there");
  });
});

describe("the test of the connection", () => {
  const test = async (change?: (world: Awaited<ReturnType<typeof freshdeskWorld>>) => Promise<unknown>) => {
    const world = await freshdeskWorld();
    await change?.(world);
    return connector.test(world.settings, { fetch: world.fetching, nowMs: world.tools.nowMs });
  };

  it("says whose account it is, or what is not right", async () => {
    expect(await test()).toEqual({ ok: true, value: { account: HOST } });
    expect(await test(({ control }) => control("PATCH", "/agents/9001", { apiKey: "another-key" }))).toMatchObject({
      error: { verdict: "unauthorised", detail: "freshdesk.401" },
    });
    expect(await test(({ control }) => control("PATCH", "/agents/9001", { role: "Supervisor" }))).toMatchObject({
      error: { verdict: "unauthorised", detail: "freshdesk.not_admin" },
    });
  });

  it("names the field that is not there", async () => {
    const { settings, fields, tools, fetching } = await freshdeskWorld();
    const config = { ...settings, fields: { ...fields, amount: "cf_gone" } };
    expect(await connector.test(config, { fetch: fetching, nowMs: tools.nowMs })).toMatchObject({
      error: { verdict: "refused", detail: "freshdesk.no_field.amount" },
    });
  });
});
