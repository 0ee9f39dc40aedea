/** Danger: something is made over what is the clinic's own, or ours is not known again and made a second time. */
import { describe, expect, it } from "vitest";
import { HELPDESK_PARTS } from "../../../../../core/setup/helpdesk-parts.ts";
import { ENDPOINT, partsDesk, stateOf, statesOf } from "../../../../support/parts-desk.ts";

const NINE = HELPDESK_PARTS.length;
const all = (state: string) => Array(NINE).fill(state);
const field = (title: string, more: object) => ({ id: 88, title, type: "tagger", options: [], ...more });
const trigger = (title: string, webhookId: string, event: string, active = true) => ({
  trigger: {
    title,
    active,
    conditions: { all: [{ field: "update_type", operator: "is", value: "Create" }] },
    actions: [{ field: "notification_webhook", value: [webhookId, `{ "event": "${event}" }`] }],
  },
});
const webhook = (endpoint: string, more: object = {}) => ({
  webhook: { name: "Makegood", endpoint, http_method: "POST", request_format: "json", status: "active", ...more },
});

describe("what the clinic has already", () => {
  it("a tag in another field: named with it, and no field is made that would lose it", async () => {
    const { make, control, there } = await partsDesk();
    await control("PUT", "/fields", [field("Topic", { options: [{ name: "Result", value: "result" }] })]);
    const parts = await make();
    expect(parts.parts[0]).toMatchObject({ state: "taken", words: "Topic: result" });
    expect(stateOf(parts, "field_state")).toBe("made");
    expect((await there()).fields.map(({ title }) => title)).not.toContain("Refund reason");
  });

  it("a text field of the same name that its people fill is not taken for ours", async () => {
    const { make, control, there, settings } = await partsDesk();
    await control("PUT", "/fields", [{ id: 77, title: "Refund amount", type: "text" }]);
    expect(stateOf(await make(), "field_amount")).toBe("made");
    expect((await there()).fields.filter(({ title }) => title === "Refund amount")).toHaveLength(2);
    expect(await settings()).not.toMatchObject({ fields: { amount: 77 } });
  });

  it("our field switched off, or without an option: said, and no second one is made", async () => {
    const { make, control, there } = await partsDesk();
    await make();
    const { fields } = await there();
    const kept = fields.map(({ id, title, type, agent_description: about, custom_field_options }) => ({
      id,
      title,
      type,
      about,
      options: (custom_field_options ?? []).map(({ name, value }) => ({ name, value })),
    }));
    const [reason, state, amount, caseId] = kept;
    const changed = [reason, { ...state, options: state?.options.slice(1) }, { ...amount, active: false }, caseId];
    expect((await control("PUT", "/fields", changed)).status).toBe(200);
    const again = await make();
    expect(again.parts.slice(0, 4)).toMatchObject([
      { state: "there" },
      { state: "differs", words: "refund_state_open" },
      { state: "off" },
      { state: "there" },
    ]);
    expect((await there()).fields).toHaveLength(4);
    // Two of ours, one of them off: the one that is on is used.
    await control("PUT", "/fields", [...changed, { ...amount, id: 999 }]);
    expect(stateOf(await make(), "field_amount")).toBe("there");
  });

  it("a webhook to another account is left alone, with its triggers of the same name", async () => {
    const { make, api, there } = await partsDesk();
    const other = ENDPOINT.replace("harbour01", "harbour02");
    const made = (await (await api("POST", "/api/v2/webhooks", webhook(other))).json()) as { webhook: { id: string } };
    await api("POST", "/api/v2/triggers", trigger("Makegood: ticket created", made.webhook.id, "ticket.created"));
    expect(statesOf(await make())).toEqual(all("made"));
    const { webhooks, triggers } = await there();
    expect(webhooks.map(({ endpoint }) => endpoint)).toEqual([other, ENDPOINT]);
    expect(triggers.filter(({ actions }) => actions[0]?.value[0] === webhooks[1]?.id)).toHaveLength(3);
  });

  it("two webhooks to us: the one that triggers tell is the one whose secret is kept", async () => {
    const { make, api, there, secret } = await partsDesk();
    await api("POST", "/api/v2/webhooks", webhook(ENDPOINT));
    const used = (await (await api("POST", "/api/v2/webhooks", webhook(ENDPOINT))).json()) as {
      webhook: { id: string };
    };
    await api("POST", "/api/v2/triggers", trigger("Tell", used.webhook.id, "ticket.created"));
    const parts = await make();
    expect(statesOf(parts).slice(4)).toEqual(["there", "made", "there", "made", "made"]);
    const read = await api("GET", `/api/v2/webhooks/${used.webhook.id}/signing_secret`);
    expect(await read.json()).toMatchObject({ signing_secret: { secret: secret() } });
    expect((await there()).webhooks).toHaveLength(2);
  });

  it("a webhook or a trigger that is off, or a webhook of another form: said, and no second one is made", async () => {
    const { look, make, api, there } = await partsDesk();
    const off = (await (await api("POST", "/api/v2/webhooks", webhook(ENDPOINT, { status: "inactive" }))).json()) as {
      webhook: { id: string };
    };
    await api("POST", "/api/v2/triggers", trigger("Tell", off.webhook.id, "comment.sent", false));
    expect(statesOf(await make()).slice(4)).toEqual(["off", "made", "made", "made", "off"]);
    expect((await there()).webhooks).toHaveLength(1);
    const other = await partsDesk();
    await other.api("POST", "/api/v2/webhooks", webhook(ENDPOINT, { request_format: "xml" }));
    expect(stateOf(await other.make(), "webhook")).toBe("differs");
    expect(stateOf(await look(), "webhook")).toBe("off");
  });

  it("ours behind 2,000 other triggers is found", async () => {
    const { make, api, there } = await partsDesk();
    const made = (await (await api("POST", "/api/v2/webhooks", webhook("https://elsewhere.example"))).json()) as {
      webhook: { id: string };
    };
    for (let n = 0; n < 2_000; n += 1)
      await api("POST", "/api/v2/triggers", trigger(`Other ${n}`, made.webhook.id, "ticket.created"));
    expect(statesOf(await make())).toEqual(all("made"));
    expect(statesOf(await make())).toEqual(all("there"));
    expect((await there()).webhooks).toHaveLength(2);
  });
});
