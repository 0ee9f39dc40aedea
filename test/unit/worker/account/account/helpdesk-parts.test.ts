/** Danger: fields, webhook or triggers are made twice, over what is the clinic's own, or half and then never again; or a secret shows. */
import { describe, expect, it } from "vitest";
import { REASON_CODES } from "../../../../../core/reasons/reasons.ts";
import { HELPDESK_PARTS } from "../../../../../core/setup/helpdesk-parts.ts";
import { performed } from "../../../../support/operations.ts";
import { CONNECTED, ENDPOINT, partsDesk, stateOf, statesOf } from "../../../../support/parts-desk.ts";
import { must } from "../../../../worker/must.ts";

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

describe("what a helpdesk needs for us", () => {
  it("is shown before it is made, made once, and known from then on", async () => {
    const { look, make, there, settings, secret, events, list } = await partsDesk();
    expect(statesOf(await look())).toEqual(all("missing"));
    expect([(await there()).fields, (await there()).webhooks, (await there()).triggers]).toEqual([[], [], []]);
    expect(events().map(({ type }) => type)).toEqual(["connection.set"]);

    expect(statesOf(await make())).toEqual(all("made"));
    const { fields, webhooks, triggers } = await there();
    expect(fields.map(({ title, type }) => [title, type])).toEqual([
      ["Refund reason", "tagger"],
      ["Refund state", "tagger"],
      ["Refund amount", "text"],
      ["Refund case", "text"],
    ]);
    expect(fields[0]?.custom_field_options?.map(({ value }) => value)).toEqual(REASON_CODES);
    expect(webhooks.map(({ endpoint }) => endpoint)).toEqual([ENDPOINT]);
    expect(triggers).toHaveLength(3);
    const [reason, state, amount, caseId] = fields.map(({ id }) => id);
    expect(await settings()).toMatchObject({ fields: { reason, state, amount, caseId } });
    expect(secret()).toMatch(/^[0-9a-f-]{72}$/);
    expect(JSON.stringify([await list(), events()])).not.toContain(secret());
    expect(events().at(-1)).toEqual({
      type: "connection.parts_made",
      data: expect.objectContaining({
        connectionId: "zendesk",
        made: HELPDESK_PARTS,
        changed: ["webhookSecret", "fields"],
      }),
    });

    const before = events().length;
    expect(statesOf(await make())).toEqual(all("there"));
    expect(statesOf(await look())).toEqual(all("there"));
    expect((await there()).fields).toHaveLength(4);
    expect((await there()).triggers).toHaveLength(3);
    expect(events()).toHaveLength(before);
  });

  it("pressed twice at once is made once", async () => {
    const { make, there, events } = await partsDesk();
    await Promise.all([make(), make(), make()]);
    expect(events().filter(({ type }) => type === "connection.parts_made")).toHaveLength(1);
    const { fields, webhooks, triggers } = await there();
    expect([fields.length, webhooks.length, triggers.length]).toEqual([4, 1, 3]);
  });

  it("that stops half-way is kept, says when to come back, and goes on where it stopped", async () => {
    const { make, there, control, settings, events } = await partsDesk();
    await control("POST", "/faults", {
      method: "POST",
      path: "/webhooks",
      fail: { kind: "answer", status: 429, retryAfterS: 37 },
    });
    const first = await make();
    expect(first.stopped).toEqual({ why: "wait", waitSeconds: 37, code: "zendesk.429" });
    expect(statesOf(first)).toEqual([...Array(4).fill("made"), ...Array(5).fill("waits")]);
    expect(await settings()).toHaveProperty("fields");
    expect(events().at(-1)?.data).toMatchObject({ made: HELPDESK_PARTS.slice(0, 4), stopped: "wait" });
    const second = await make();
    expect(second.stopped).toBeUndefined();
    expect(statesOf(second)).toEqual([...Array(4).fill("there"), ...Array(5).fill("made")]);
    expect((await there()).fields).toHaveLength(4);
  });

  it("of which nobody knows whether it was made is found the next time", async () => {
    const { make, there, control } = await partsDesk();
    await control("POST", "/faults", {
      method: "POST",
      path: "/triggers",
      fail: { kind: "drop", how: "close", when: "after" },
    });
    expect((await make()).stopped?.why).toBe("no_answer");
    expect(statesOf(await make()).slice(-3)).toEqual(["there", "made", "made"]);
    expect((await there()).triggers).toHaveLength(3);
  });

  it("names the right that is missing, and makes what may be made", async () => {
    const { make, there, secret } = await partsDesk({ userId: 7001 });
    const parts = await make();
    expect(parts.parts.map(({ state, scope }) => [state, scope]).slice(0, 5)).toEqual([
      ...Array(4).fill(["forbidden", "write"]),
      ["forbidden", "webhooks:read"],
    ]);
    expect(statesOf(parts).slice(5)).toEqual(Array(4).fill("waits"));
    expect((await there()).fields).toEqual([]);
    expect(secret()).toBeUndefined();
  });

  it("says that the client is not taken, and that nobody outside reaches us", async () => {
    const wrong = await partsDesk();
    await wrong.control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "renewed-there", userId: 9001 });
    expect((await wrong.make()).stopped).toEqual({ why: "not_accepted", code: "zendesk.token.401" });
    const hidden = await partsDesk({ isReachable: false });
    const asked = hidden.asked.length;
    expect(await hidden.make()).toEqual({ parts: [], stopped: { why: "no_address" } });
    expect(hidden.asked).toHaveLength(asked);
  });

  it("is an admin's to make", async () => {
    const { services, clinic, asked } = await partsDesk();
    const before = asked.length;
    for (const name of ["lookAtParts", "makeParts"] as const) {
      const refused = await performed(services, name, clinic.staff("finance", "Fay"), "zendesk");
      expect(refused).toMatchObject({ ok: false, error: { code: "forbidden" } });
    }
    expect(asked).toHaveLength(before);
  });

  it("of another connection, or of none, is refused", async () => {
    const { services, admin, put } = await partsDesk();
    must(
      await put("stripe", {
        kind: "stripe",
        isNew: true,
        settings: { secretKey: "rk_live_12345678", webhookSecret: "whsec_12345678" },
      }),
    );
    expect(await performed(services, "makeParts", admin, "stripe")).toMatchObject({ error: { code: "invalid" } });
    expect(await performed(services, "makeParts", admin, "nobody")).toMatchObject({ error: { code: "not_found" } });
  });

  it("is not kept where the connection became another meanwhile, and stands in the record all the same", async () => {
    const { make, put, answers, zendesk, settings, secret, events } = await partsDesk();
    let isChanged = false;
    answers(async (request) => {
      const answer = await zendesk.app.fetch(request);
      if (!isChanged && request.method === "POST" && request.url.includes("/triggers")) {
        isChanged = true;
        answers((next) => zendesk.app.fetch(next));
        must(
          await put("zendesk", {
            kind: "zendesk",
            isNew: false,
            settings: { ...CONNECTED, installationId: "2", oauthClientSecret: CONNECTED.oauthClientSecret },
          }),
        );
      }
      return answer;
    });
    expect((await make()).stopped).toEqual({ why: "changed" });
    expect(await settings()).not.toHaveProperty("fields");
    expect(secret()).toBeUndefined();
    expect(events().at(-1)?.data).toMatchObject({ made: HELPDESK_PARTS, changed: [], stopped: "changed" });
    expect(statesOf(await make()).slice(0, 5)).toEqual(Array(5).fill("there"));
    expect(await settings()).toHaveProperty("fields");
  });
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

describe("the settings that were filled in", () => {
  it("stay where a form that was opened before leaves them out, and go with the helpdesk they are of", async () => {
    const { make, put, settings, secret, list, zendesk, answers } = await partsDesk();
    await make();
    const filled = await settings();
    const stale = { kind: "zendesk", isNew: false, settings: { ...CONNECTED, installationId: "2" } };
    must(await put("zendesk", stale));
    expect(await settings()).toEqual({ ...filled, installationId: "2" });
    expect(secret()).toBeDefined();

    const { oauthClientSecret: _secret, ...elsewhere } = { ...CONNECTED, subdomain: "seaside" };
    const asked = await put("zendesk", { kind: "zendesk", isNew: false, settings: elsewhere });
    expect(asked).toMatchObject({ ok: false, error: { errors: [{ field: "settings.oauthClientSecret" }] } });
    answers((request) => zendesk.app.fetch(request));
    must(await put("zendesk", { kind: "zendesk", isNew: false, settings: { ...CONNECTED, subdomain: "seaside" } }));
    expect(await settings()).not.toHaveProperty("fields");
    expect((await list()).connections[0]?.secretsSet).toEqual(["oauthClientSecret"]);
  });
});
