/** Danger: a test says of one key what is true of another; settings that were mistyped shut the whole clinic out; or a channel is flooded. */
import { describe, expect, it } from "vitest";
import { agentNow } from "../../../../../worker/account/rpc/hear-of-person.ts";
import { dump, NOW_MS } from "../../../../support/clinic.ts";
import { CANARY, connecting, desk, STRIPE } from "../../../../support/connection-desk.ts";
import { servicesOn } from "../../../../support/operations.ts";
import { MINUTE_MS } from "../../../../support/sending.ts";
import { must } from "../../../../worker/must.ts";

const listed = () => Response.json({ object: "list", data: [], has_more: false, url: "/v1/refunds" });
const outcomeOf = (answer: unknown) => (must(answer as never) as { outcome: string }).outcome;

describe("a test", () => {
  it("of a key that was replaced while it was asked says nothing of the new one", async () => {
    const { put, ask, answers, list } = desk();
    await put("stripe", connecting("stripe", STRIPE));
    answers(async () => {
      await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: `${CANARY}wrong` } });
      return listed();
    });
    expect(outcomeOf(await ask("testConnection", "stripe"))).toBe("changed");
    expect((await list()).connections[0]).not.toHaveProperty("lastOkAtMs");
  });

  it("that fails shows in how the connection stands, and pauses nothing", async () => {
    const { put, ask, list, clinic, answers } = desk();
    await put("stripe", connecting("stripe", STRIPE));
    expect(outcomeOf(await ask("testConnection", "stripe"))).toBe("key_refused");
    const [one] = (await list()).connections;
    expect(one).toMatchObject({ lastErrorAtMs: NOW_MS, lastError: expect.stringContaining("401") });
    expect([one?.refused, one?.held]).toEqual([undefined, undefined]);
    expect(clinic.sql.all("SELECT failing_since_ms AS since FROM connection")).toEqual([{ since: null }]);
    answers(listed);
    clinic.setNow(NOW_MS + 1);
    expect(outcomeOf(await ask("testConnection", "stripe"))).toBe("works");
    expect((await list()).connections[0]).toMatchObject({ lastOkAtMs: NOW_MS + 1 });
  });

  it("in a channel is posted twenty times an hour for a person, and no more", async () => {
    const { put, ask, answers, asked, clinic } = desk();
    const webhookAddress = "https://hooks.slack.com/services/T0/B00/abcdefgh12345678";
    await put("slack", connecting("slack", { webhookAddress }));
    answers(() => new Response("ok"));
    for (let n = 0; n < 20; n += 1) expect(outcomeOf(await ask("testConnection", "slack"))).toBe("posted");
    expect(await ask("testConnection", "slack")).toMatchObject({ error: { code: "too_many" } });
    expect(asked).toHaveLength(20);
    clinic.setNow(NOW_MS + 61 * MINUTE_MS);
    expect(outcomeOf(await ask("testConnection", "slack"))).toBe("posted");
  });

  it("in a channel cannot be asked for a hundred times at once", async () => {
    const { put, ask, answers, asked } = desk();
    const webhookAddress = "https://hooks.slack.com/services/T0/B00/abcdefgh12345678";
    await put("slack", connecting("slack", { webhookAddress }));
    answers(() => new Response("ok"));
    await Promise.all(Array.from({ length: 100 }, () => ask("testConnection", "slack")));
    expect(asked).toHaveLength(20);
  });
});

const ZENDESK = {
  subdomain: "clinic",
  appId: "42",
  installationId: "7",
  frameOrigin: "https://clinic.zendesk.com",
  oauthClientId: "makegood",
  oauthClientSecret: "zendesk-secret-1",
  webhookSecret: "zendesk-webhook-1",
  fields: { reason: 1, state: 2, amount: 3, caseId: 4 },
};

/** What a Zendesk account answers whose agents have these ids. */
function account(subdomain: string, agents: readonly string[]) {
  return (request: Request): Response => {
    const { hostname, pathname } = new URL(request.url);
    if (hostname !== `${subdomain}.zendesk.com`) return new Response("<h1>No such help desk</h1>", { status: 404 });
    if (pathname === "/oauth/tokens") return Response.json({ access_token: "token", expires_in: 3600 });
    if (pathname.startsWith("/api/v2/apps/"))
      return new Response("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----");
    const field = /ticket_fields\/(\d+)/.exec(pathname)?.[1];
    if (field) return Response.json({ ticket_field: { id: Number(field), active: true } });
    const id = /users\/(\w+)\.json/.exec(pathname)?.[1] ?? "";
    const user = { id: 1, name: "A", email: null, role: "agent" };
    return id === "me" || agents.includes(id)
      ? Response.json({ user })
      : Response.json({ error: "RecordNotFound" }, { status: 404 });
  };
}

async function helpdeskScene() {
  const its = desk();
  const { clinic, admin, put, answers } = its;
  must(await put("zendesk", connecting("zendesk", ZENDESK)));
  const externalId =
    clinic.sql.one<{ id: string }>("SELECT external_id AS id FROM person WHERE id = ?", admin.personId)?.id ?? "";
  answers(account("clinic", [externalId]));
  const change = (settings: Partial<typeof ZENDESK>) =>
    put("zendesk", { kind: "zendesk", isNew: false, settings: { ...ZENDESK, ...settings } });
  return { ...its, externalId, change };
}

describe("other settings of the helpdesk", () => {
  it("with a subdomain that is nobody's are not kept, and shut nobody out", async () => {
    const { clinic, change } = await helpdeskScene();
    const before = dump(clinic.sql);
    expect(await change({ subdomain: "clinik" })).toMatchObject({
      error: { code: "invalid", values: { tried: "key_refused", code: "zendesk.token.404" } },
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("with another clinic's account, which does not know who gives them, are not kept", async () => {
    const { clinic, change, answers } = await helpdeskScene();
    answers(account("other", ["nobody"]));
    const before = dump(clinic.sql);
    expect(await change({ subdomain: "other" })).toMatchObject({
      error: { code: "invalid", values: { tried: "not_you" } },
    });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("are not kept while it says nothing, and are once it takes them", async () => {
    const { secrets, change, answers, externalId } = await helpdeskScene();
    answers(() => new Response("down", { status: 503 }));
    expect(await change({ oauthClientSecret: "zendesk-secret-2" })).toMatchObject({
      error: { code: "helpdesk_unreachable", values: { tried: "no_answer" } },
    });
    expect(secrets.get("zendesk/oauthClientSecret")).toBe("zendesk-secret-1");
    answers(account("clinic", [externalId]));
    must(await change({ oauthClientSecret: "zendesk-secret-2" }));
    expect(secrets.get("zendesk/oauthClientSecret")).toBe("zendesk-secret-2");
  });

  it("are not kept where another admin gave others while they were tried", async () => {
    const { secrets, change, answers, externalId, put } = await helpdeskScene();
    const says = account("clinic", [externalId]);
    let isFirst = true;
    answers(async (request) => {
      const meanwhile = isFirst;
      isFirst = false;
      if (meanwhile) must(await change({ webhookSecret: "zendesk-webhook-2" }));
      return says(request);
    });
    const { webhookSecret: _, ...rest } = ZENDESK;
    const late = { kind: "zendesk", isNew: false, settings: { ...rest, oauthClientSecret: "zendesk-secret-3" } };
    expect(await put("zendesk", late)).toMatchObject({ error: { code: "already_decided" } });
    expect(secrets.get("zendesk/oauthClientSecret")).toBe("zendesk-secret-1");
  });
});

describe("a helpdesk that gives us no token, or does not let us ask", () => {
  it.each([
    ["for want of such an account", account("elsewhere", [])],
    [
      "for want of a right",
      (request: Request) =>
        new URL(request.url).pathname === "/oauth/tokens"
          ? Response.json({ access_token: "t" })
          : new Response("no", { status: 403 }),
    ],
  ])("says nothing of who works here, %s", async (_why, says) => {
    const { clinic, services, built, answers, externalId } = await helpdeskScene();
    answers(says);
    built.forget();
    const { deps } = servicesOn(clinic.runtime, { ...services, helpdesk: built.helpdesk });
    expect(await agentNow(deps, "zendesk", externalId)).toMatchObject({ error: { code: "helpdesk_unreachable" } });
    expect(clinic.sql.all("SELECT suspended_at_ms FROM person WHERE suspended_at_ms IS NOT NULL")).toEqual([]);
  });
});
