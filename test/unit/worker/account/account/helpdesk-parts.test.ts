/** Danger: fields, webhook or triggers are made twice, or half and then never again; or a secret shows. */
import { describe, expect, it } from "vitest";
import { REASON_CODES } from "../../../../../core/reasons/reasons.ts";
import { HELPDESK_PARTS } from "../../../../../core/setup/helpdesk-parts.ts";
import { performed } from "../../../../support/operations.ts";
import { CONNECTED, ENDPOINT, partsDesk, statesOf } from "../../../../support/parts-desk.ts";
import { must } from "../../../../worker/must.ts";

const NINE = HELPDESK_PARTS.length;
const all = (state: string) => Array(NINE).fill(state);

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
