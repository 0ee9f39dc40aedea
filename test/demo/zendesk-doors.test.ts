import { importSPKI, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { DropConnection } from "../../demo/vendors/drop-connection.ts";
import { signedPageToken } from "../../demo/vendors/zendesk/signed-page.ts";
import { ANA, SERVICE_USER, ticketIn, tokenFrom, zendeskAccount } from "./zendesk-account.ts";

const note = { ticket: { comment: { body: "note", public: false } } };

describe("who is let in", () => {
  it("no token, a wrong token and an expired token are 401; a wrong secret gets none", async () => {
    const { zendesk, api, time } = await zendeskAccount();
    const bare = await zendesk.app.request("https://harbour.zendesk.com/api/v2/users/me");
    expect(bare.status).toBe(401);
    expect((await api("GET", "/api/v2/users/me", undefined, { authorization: "Bearer nope" })).status).toBe(401);
    expect((await api("GET", "/api/v2/users/me")).status).toBe(200);
    time.nowMs += 1_800_000;
    expect((await api("GET", "/api/v2/users/me")).status).toBe(401);
    const wrong = { grant_type: "client_credentials", client_id: "makegood", client_secret: "guess" };
    const refused = await zendesk.app.request("/oauth/tokens", { method: "POST", body: JSON.stringify(wrong) });
    expect(refused.status).toBe(401);
  });

  it("a token without the scope is valid and still gets 403", async () => {
    const { zendesk } = await zendeskAccount();
    const token = await tokenFrom(zendesk.app, "tickets:read users:read");
    const headers = { authorization: `Bearer ${token}` };
    const url = "https://harbour.zendesk.com/api/v2/tickets/42";
    expect((await zendesk.app.request(url, { headers })).status).toBe(200);
    const put = await zendesk.app.request(url, { method: "PUT", headers, body: JSON.stringify(note) });
    expect(put.status).toBe(403);
  });

  it("a caller over HTTP cannot claim to be a signed-in agent", async () => {
    const { zendesk } = await zendeskAccount();
    const headers = { actinguserid: String(ANA), "x-acting-user-id": String(ANA) };
    expect((await zendesk.app.request("/api/v2/users/me", { headers })).status).toBe(401);
    expect(await (await zendesk.asUser(ANA)("/api/v2/users/me")).json()).toMatchObject({ user: { id: ANA } });
  });

  it("the page token verifies with the key served for the app, and only for that app", async () => {
    const { zendesk, api, time } = await zendeskAccount();
    const page = { subdomain: "harbour", installationId: "55", userId: ANA, location: "ticket_sidebar" } as const;
    const token = await signedPageToken(zendesk.appKey, { ...page, nowMs: time.nowMs });
    const pem = await (await api("GET", "/api/v2/apps/900100/public_key.pem")).text();
    const options = {
      currentDate: new Date(time.nowMs + 60_000),
      issuer: "harbour.zendesk.com",
      algorithms: ["RS256"],
    };
    const { payload } = await jwtVerify(token, await importSPKI(pem, "RS256"), options);
    expect(payload).toMatchObject({
      aud: "https://harbour.zendesk.com/api/v2/apps/installations/55.json",
      sub: `https://harbour.zendesk.com/api/v2/users/${ANA}.json`,
      context: { product: "support", location: "ticket_sidebar" },
    });
    const late = { ...options, currentDate: new Date(time.nowMs + 301_000) };
    await expect(jwtVerify(token, await importSPKI(pem, "RS256"), late)).rejects.toThrow(/exp/);
    expect((await api("GET", "/api/v2/apps/1/public_key")).status).toBe(404);
    expect(await signedPageToken(zendesk.appKey, { ...page, nowMs: time.nowMs })).not.toBe(token);
  });
});

describe("limits and failures", () => {
  it("the 31st update of one ticket within ten minutes is 429 with Retry-After, for that user and ticket only", async () => {
    const { api, zendesk, control, time } = await zendeskAccount();
    for (let update = 0; update < 30; update += 1) {
      expect((await api("PUT", "/api/v2/tickets/42", note)).status).toBe(200);
      time.nowMs += 1_000;
    }
    const refused = await api("PUT", "/api/v2/tickets/42/tags", { tags: ["x"] });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBe(570);
    const ana = await zendesk.asUser(ANA)("/api/v2/tickets/42", { method: "PUT", body: JSON.stringify(note) });
    expect(ana.status).toBe(200);
    await control("POST", "/incoming", { from: { email: "a@example.com" }, subject: "s", body: "b" });
    expect((await api("PUT", "/api/v2/tickets/43", note)).status).toBe(200);
    time.nowMs += 570_000;
    expect((await api("PUT", "/api/v2/tickets/42", note)).status).toBe(200);
  });

  it("a dropped reply after the work has been done leaves the comment there once", async () => {
    const { api, control } = await zendeskAccount();
    await control("POST", "/faults", { method: "PUT", fail: { kind: "drop", how: "reset", when: "after" } });
    const lost = await Promise.resolve(api("PUT", "/api/v2/tickets/42", note)).catch((thrown: unknown) => thrown);
    expect(lost).toBeInstanceOf(DropConnection);
    const { comments } = (await (await api("GET", "/api/v2/tickets/42/comments")).json()) as { comments: unknown[] };
    expect(comments).toHaveLength(2);
    await control("POST", "/faults", { method: "PUT", times: 2, fail: { kind: "answer", status: 409 } });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1)
      statuses.push((await api("PUT", "/api/v2/tickets/42", note)).status);
    expect(statuses).toEqual([409, 409, 200]);
  });

  it("a closed ticket refuses updates with 422, an unknown one is 404, a broken body is 422", async () => {
    const { api } = await zendeskAccount();
    await api("PUT", "/api/v2/tickets/42", { ticket: { status: "closed" } });
    const closed = await api("PUT", "/api/v2/tickets/42", note);
    expect([closed.status, await closed.json()]).toMatchObject([422, { error: "RecordInvalid" }]);
    const unknown = await api("GET", "/api/v2/tickets/999");
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: "RecordNotFound" }]);
    expect((await api("PUT", "/api/v2/tickets/42", { ticket: { status: "lost" } })).status).toBe(422);
  });

  it("the same idempotency key creates one ticket within two hours, and refuses another body", async () => {
    const { zendesk, time } = await zendeskAccount();
    const body = { ticket: { subject: "Walk-in", comment: { body: "hello" }, requester: { email: "w@example.com" } } };
    const headers = { "idempotency-key": "case-1" };
    const create = (of: unknown) =>
      zendesk.asUser(ANA)("/api/v2/tickets", { method: "POST", headers, body: JSON.stringify(of) });
    const [first, second] = [await create(body), await create(body)];
    expect([first, second].map((answer) => answer.headers.get("x-idempotency-lookup"))).toEqual(["miss", "hit"]);
    expect((await ticketIn(second)).id).toBe((await ticketIn(first)).id);
    expect((await create({ ticket: { ...body.ticket, subject: "Other" } })).status).toBe(400);
    time.nowMs += 2 * 3_600_000;
    expect((await create(body)).headers.get("x-idempotency-lookup")).toBe("miss");
  });

  it("wrong control instructions are refused and change nothing", async () => {
    const { control } = await zendeskAccount();
    expect((await control("POST", "/faults", { fail: { kind: "answer", status: 200 } })).status).toBe(400);
    expect((await control("POST", "/seed", { users: [{ id: 1, name: "x", email: "no mail" }] })).status).toBe(400);
    const state = (await (await control("GET", "/state")).json()) as { users: { id: number }[]; faults: unknown[] };
    expect(state.users.map(({ id }) => id)).toEqual(expect.arrayContaining([SERVICE_USER, ANA]));
    expect([state.users.length, state.faults.length]).toEqual([3, 0]);
  });
});
