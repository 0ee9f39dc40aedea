/** Danger: a page that its helpdesk hosts gets further than the session and the clinic's key that its proxy adds, or than `/v1`. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { err, ok } from "../../core/result.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { ACCOUNT, accountKey, bearer, quiet, ROOT_KEY, served } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const DOOR = "/freshdesk/v1";
const CHALLENGE = "01JD0000000000000000000001";
const person = { personId: "P1", name: "Ana", role: "agent" } as const;
const opened = { person, account: { title: "Harbour", money: "on", timeZone: "UTC" }, locale: "en" } as const;
const withKey = (key: string) => ({ authorization: `Bearer ${key}` });
const HERE = withKey(accountKey);

type Served = ReturnType<typeof served>;

/** The account as the door meets it. */
const account = () =>
  served({
    askSignInCode: () => ok({ challengeId: CHALLENGE, sentTo: "an•••@x", expiresAtMs: 1 }),
    signInByCode: (_: string, __: string, code: string) =>
      code === "271828" ? ok(opened) : err({ code: "invalid", detail: "no" }),
    listApprovals: () => ok({ approvals: [] }),
    renewSession: () => ok(opened),
  } as never);

const signIn = (ask: Served["ask"], code = "271828", headers = HERE) =>
  ask("POST", `${DOOR}/sign-in`, { headers, body: { challengeId: CHALLENGE, code, surface: "sidebar" } });

async function sessionOf(ask: Served["ask"], headers = HERE): Promise<string> {
  const boot = (await (await signIn(ask, "271828", headers)).json()) as { bearer: string };
  return boot.bearer;
}

const call = (ask: Served["ask"], body: object, headers = HERE) => ask("POST", `${DOOR}/call`, { headers, body });
const told = async (answer: Response | Promise<Response>) =>
  (await (await answer).json()) as { status: number; body: { code?: string } };

describe("a page that its helpdesk hosts", () => {
  it("signs in with a code and calls what every page calls, as that person", async () => {
    const { ask, calls } = account();
    const asked = await ask("POST", `${DOOR}/code`, { headers: HERE, body: { email: "ana@clinic.example" } });
    expect(await asked.json()).toMatchObject({ challengeId: CHALLENGE });
    const boot = (await (await signIn(ask)).json()) as { bearer: string };
    expect(boot).toMatchObject({ surface: "sidebar", helpdesk: "freshdesk", person, account: { title: "Harbour" } });
    const session = boot.bearer;
    const answer = await told(call(ask, { session, method: "GET", path: "/v1/approvals" }));
    expect(answer).toEqual({ status: 200, type: "application/json", body: { approvals: [] } });
    expect(calls.at(-1)).toMatchObject({ method: "listApprovals", args: [{ personId: "P1", role: "agent" }] });
  });

  it("is answered a refusal as the called route says it", async () => {
    const { ask } = account();
    const session = await sessionOf(ask);
    const bad = await told(call(ask, { session, method: "POST", path: "/v1/evaluations", body: { odd: true } }));
    expect(bad).toMatchObject({ status: 422, body: { code: "invalid" } });
  });

  it("renews its session, which is asked for at the helpdesk", async () => {
    const { ask, calls } = account();
    const session = await sessionOf(ask);
    const renewed = (await told(call(ask, { session, method: "POST", path: "/v1/session/renew" }))) as unknown as {
      body: { bearer: string };
    };
    expect(calls.at(-1)).toMatchObject({ method: "renewSession" });
    const again = await told(call(ask, { session: renewed.body.bearer, method: "GET", path: "/v1/approvals" }));
    expect(again.status).toBe(200);
  });

  it.each(["/v1/session/renew", "/v1/session/%72enew", "/v1/%73ession/renew?at=once", "/v1/x/../session/ren%65w"])(
    "gets no session of a page, however it writes %s",
    async (path) => {
      const { ask, calls } = account();
      const session = await sessionOf(ask);
      for (const body of [{}, { body: { page: true } }]) {
        const { body: got } = (await told(call(ask, { session, method: "POST", path, ...body }))) as {
          body: { bearer?: string };
        };
        expect(got.bearer).toEqual(expect.any(String));
        const direct = await ask("GET", "/v1/approvals", { headers: withKey(String(got.bearer)) });
        expect(direct.status).toBe(401);
      }
      expect(calls.map(({ method }) => method)).not.toContain("listApprovals");
    },
  );
});

describe("nothing is opened", () => {
  const theirs = makeAccountKey(ROOT_KEY, "harbour02");

  it.each(["", "x", `${accountKey}x`, `harbour02.${accountKey.split(".")[1]}`])(
    "by the key %j, and no object wakes",
    async (key) => {
      const { ask, woken } = account();
      for (const path of ["code", "sign-in", "call"]) {
        const answer = await ask("POST", `${DOOR}/${path}`, { headers: withKey(key), body: {} });
        expect(answer.status).toBe(401);
      }
      expect(woken).toEqual([]);
    },
  );

  it("by a session beside the key of another clinic", async () => {
    const { ask, calls } = account();
    const session = await sessionOf(ask);
    const asked = { session, method: "GET", path: "/v1/approvals" };
    expect(await told(call(ask, asked, withKey(theirs)))).toMatchObject({ status: 401 });
    const foreign = await sessionOf(ask, withKey(theirs));
    expect(await told(call(ask, { ...asked, session: foreign }))).toMatchObject({ status: 401 });
    expect(calls.map(({ method }) => method)).toEqual(["signInByCode", "signInByCode"]);
  });

  it("without a session, nor by one that came with a page, nor by ours without the key", async () => {
    const { ask, calls } = account();
    const asked = { method: "GET", path: "/v1/approvals" };
    expect(await told(call(ask, asked))).toMatchObject({ status: 401 });
    const ofPage = await bearer({ accountId: ACCOUNT });
    expect(await told(call(ask, { ...asked, session: ofPage }))).toMatchObject({ status: 401 });
    const session = await sessionOf(ask);
    const direct = await ask("GET", "/v1/approvals", { headers: withKey(session) });
    expect(direct.status).toBe(401);
    expect(calls.map(({ method }) => method)).toEqual(["signInByCode"]);
  });

  it.each(["/v1/../operator/accounts/harbour01", "/v1/%2e%2e/health", "//other.example/v1/approvals", "/operator/x"])(
    "at %s, which is no address of `/v1`",
    async (path) => {
      const { ask } = account();
      const session = await sessionOf(ask);
      const answer = await told(call(ask, { session, method: "GET", path }));
      const status = "body" in answer ? answer.status : (answer as { status: number }).status;
      expect([404, 422]).toContain(status);
    },
  );

  it("by a wrong code: no session is answered", async () => {
    const { ask } = account();
    const answer = await signIn(ask, "000000");
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain("bearer");
  });
});
