import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { problem as problemShape } from "../../core/contract/problem.ts";
import { err, ok } from "../../core/result.ts";
import { ACCOUNT, bearer, quiet, served, signedIn } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const ULID = "01JD8ZK3Q4M5N6P7R8S9T0V1W2";
const decide = {
  caseId: ULID,
  lineIds: [ULID],
  reason: "changed_mind",
  factsHash: `f1:${"0".repeat(64)}`,
  policyVersionIds: ["harbour-packages@1"],
  rulesVersionId: "harbour-rules",
  option: "refund",
  amountMinor: 80_000,
  currency: "USD",
};

const problemOf = async (answer: Response) => {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return problemShape.parse(await answer.json());
};

describe("without a session", () => {
  it.each([
    ["nothing", {}],
    ["no bearer", { authorization: "Basic eDp5" }],
    ["a forged bearer", { authorization: "Bearer a.b.c" }],
    ["an unsigned bearer", { authorization: `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"account":"harbour01"}')}.` }],
  ])("%s is refused and wakes nobody", async (_how, headers) => {
    const { ask, woken } = served({});
    const answer = await ask("GET", "/v1/approvals", { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect((await problemOf(answer)).code).toBe("unauthenticated");
    expect(woken).toEqual([]);
  });

  it("an old one is told that it has ended", async () => {
    const { ask, woken } = served({});
    const headers = await signedIn({ atMs: Date.now() - 3_600_000 });
    expect((await problemOf(await ask("GET", "/v1/approvals", { headers }))).code).toBe("session_expired");
    expect(woken).toEqual([]);
  });

  it("every route of v1 is closed", async () => {
    const { ask, woken } = served({});
    const routes = [
      ["GET", "/v1/tickets/zendesk/42"],
      ["PUT", "/v1/tickets/zendesk/42/match"],
      ["PUT", "/v1/tickets/zendesk/42/who"],
      ["PUT", "/v1/tickets/zendesk/42/verification"],
      ["POST", "/v1/evaluations"],
      ["POST", "/v1/evaluations/similar"],
      ["PUT", `/v1/cases/${ULID}/clinician-question`],
      ["PUT", `/v1/cases/${ULID}/clinician-answer`],
      ["PUT", `/v1/cases/${ULID}/consent-request`],
      ["PUT", `/v1/cases/${ULID}/found/${ULID}/dismissal`],
      ["PUT", `/v1/cases/${ULID}`],
      ["PUT", `/v1/cases/${ULID}/said/${ULID}`],
      ["GET", "/v1/patients?q=maya"],
      ["PUT", `/v1/decisions/${ULID}`],
      ["GET", `/v1/decisions/${ULID}`],
      ["GET", `/v1/decisions/${ULID}/basis`],
      ["POST", `/v1/decisions/${ULID}/dry-run`],
      ["POST", `/v1/decisions/${ULID}/stop`],
      ["GET", "/v1/approvals"],
      ["GET", "/v1/rules"],
      ["PUT", `/v1/approvals/${ULID}`],
      ["GET", "/v1/cases"],
      ["GET", `/v1/cases/${ULID}`],
      ["PUT", `/v1/tasks/${ULID}/done`],
      ["GET", "/v1/trends?from=2026-01&to=2026-02"],
      ["GET", "/v1/policies"],
      ["GET", "/v1/policies/versions/packages@1"],
      ["PUT", `/v1/policies/drafts/${ULID}`],
      ["GET", `/v1/policies/drafts/${ULID}`],
      ["DELETE", `/v1/policies/drafts/${ULID}`],
      ["PUT", `/v1/policies/drafts/${ULID}/content`],
      ["POST", `/v1/policies/drafts/${ULID}/preview`],
      ["POST", `/v1/policies/drafts/${ULID}/replay`],
      ["PUT", `/v1/policies/publications/${ULID}`],
      ["GET", "/v1/letters"],
      ["GET", "/v1/letters/pieces/en/closing"],
      ["PUT", "/v1/letters/pieces/en/closing"],
      ["POST", "/v1/letters/preview"],
      ["GET", "/v1/letters/draft/trial"],
      ["POST", "/v1/letters/draft/restored"],
      ["DELETE", "/v1/letters/draft"],
      ["PUT", `/v1/letters/publications/${ULID}`],
      ["PUT", `/v1/credit-uses/${ULID}`],
      ["PUT", `/v1/credit-payouts/${ULID}`],
      ["PUT", `/v1/credit-reversals/${ULID}`],
      ["GET", "/v1/credit-liability?month=2026-11"],
      ["POST", "/v1/imports"],
      ["GET", "/v1/audit"],
      ["GET", "/v1/audit/events"],
      ["GET", "/v1/audit/heads"],
      ["GET", "/v1/delegations"],
      ["PUT", `/v1/delegations/${ULID}`],
      ["POST", `/v1/delegations/${ULID}/end`],
      ["POST", "/v1/session/renew"],
    ] as const;
    for (const [method, path] of routes) {
      const body = method === "GET" ? {} : { body: {} };
      expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(401);
    }
    expect(woken).toEqual([]);
  });
});

describe("a session", () => {
  it("reaches its own clinic and no other, whatever the request names", async () => {
    const { ask, woken, calls } = served({ listApprovals: () => ok({ approvals: [] }) });
    const headers = { ...(await signedIn({ accountId: "otherclinic" })), "x-account": ACCOUNT };
    expect((await ask("GET", `/v1/approvals?account=${ACCOUNT}`, { headers })).status).toBe(200);
    expect(woken).toEqual(["acct:otherclinic"]);
    expect(calls[0]?.args[0]).toMatchObject({ personId: "P1", role: "agent" });
  });

  it("is renewed with the role that the helpdesk says now, and not past its end", async () => {
    const person = { personId: "P1", name: "Ana", role: "lead" };
    const { ask } = served({
      renewSession: () => ok({ person, account: { title: "Harbour", money: "on", timeZone: "UTC" }, locale: "en" }),
      listApprovals: ((who: { role: string }) => err({ code: "forbidden", detail: who.role })) as never,
    });
    const renewed = await ask("POST", "/v1/session/renew", { headers: await signedIn() });
    const { bearer: next, expiresAtMs } = (await renewed.json()) as { bearer: string; expiresAtMs: number };
    expect(expiresAtMs).toBeGreaterThan(Date.now());
    const asked = await ask("GET", "/v1/approvals", { headers: { authorization: `Bearer ${next}` } });
    expect((await problemOf(asked)).detail).toBe("lead");
  });

  it("of somebody who left is not renewed", async () => {
    const { ask } = served({
      renewSession: () => err({ code: "forbidden", detail: "The person is no longer active." }),
    });
    expect((await ask("POST", "/v1/session/renew", { headers: await signedIn() })).status).toBe(403);
  });
});

describe("a wrong request changes nothing and is told which field", () => {
  it.each([
    ["a negative amount", { amountMinor: -1 }, "amountMinor"],
    ["a fraction of a cent", { amountMinor: 10.5 }, "amountMinor"],
    ["an amount as text", { amountMinor: "80000" }, "amountMinor"],
    ["an amount beyond whole numbers", { amountMinor: 2 ** 53 }, "amountMinor"],
    ["no amount for a refund", { amountMinor: 0 }, "amountMinor"],
    ["an amount with a decline", { option: "decline" }, "amountMinor"],
    ["a currency in lower case", { currency: "usd" }, "currency"],
    ["an unknown reason", { reason: "because" }, "reason"],
    ["a line that is no id", { lineIds: ["1; DROP TABLE leg"] }, "lineIds.0"],
    ["no lines", { lineIds: [] }, "lineIds"],
    ["a hash of another kind", { factsHash: "f1:xyz" }, "factsHash"],
    ["a ticket that is no number", { ticket: { helpdesk: "zendesk", ticketId: "4 2" } }, "ticket.ticketId"],
    ["a field nobody knows", { role: "finance" }, "role"],
    [
      "a field nobody knows, inside another",
      { ticket: { helpdesk: "zendesk", ticketId: "42", status: "solved" } },
      "ticket.status",
    ],
    ["an exception without a sentence", { exception: { cause: "goodwill", sentence: " " } }, "exception.sentence"],
  ])("%s", async (_what, change, field) => {
    const { ask, woken, calls } = served({});
    const answer = await ask("PUT", `/v1/decisions/${ULID}`, {
      headers: await signedIn(),
      body: { ...decide, ...change },
    });
    expect(answer.status).toBe(422);
    const problem = await problemOf(answer);
    expect(problem.code).toBe("invalid");
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(calls).toEqual([]);
    expect(woken.length).toBeLessThanOrEqual(1);
  });

  it("a field that nobody knows, such as an approver set by the browser", async () => {
    const { ask, calls } = served({});
    const body = { ...decide, approvedBy: "P2" };
    expect((await ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body })).status).toBe(422);
    expect(calls).toEqual([]);
  });

  it.each(["{", "", "[1,", '{"a":1}{"b":2}', "NaN", '{"amountMinor": NaN}'])(
    "a body that is no JSON: %j",
    async (body) => {
      const { ask, calls } = served({});
      const answer = await ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body });
      expect(answer.status).toBe(400);
      expect((await problemOf(answer)).code).toBe("invalid");
      expect(calls).toEqual([]);
    },
  );

  it.each([
    "null",
    "[]",
    '"text"',
    "1",
    '{"__proto__":{"role":"admin"}}',
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  ])("JSON that is no request: %#", async (body) => {
    const { ask, calls } = served({});
    const answer = await ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body });
    expect([400, 422]).toContain(answer.status);
    expect(calls).toEqual([]);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it.each([
    ["GET", "/v1/decisions/1"],
    ["GET", `/v1/decisions/${ULID.toLowerCase()}`],
    ["GET", "/v1/cases/..%2F..%2Foperator"],
    ["GET", "/v1/tickets/zendesk/abc"],
    ["GET", "/v1/tickets/inter-com/42"],
    ["PUT", "/v1/tasks/x/done"],
    ["GET", "/v1/cases?limit=0"],
    ["GET", "/v1/cases?limit=1000"],
    ["GET", "/v1/cases?pile=everything"],
    ["GET", "/v1/patients?q=a"],
    ["GET", "/v1/patients"],
    ["GET", "/v1/audit/events?after=-1"],
    ["GET", "/v1/audit/events?limit=100000"],
    ["POST", "/v1/delegations/x/end"],
    ["GET", "/v1/trends?from=2026-13&to=2026-12"],
    ["GET", "/v1/trends?from=2026-12&to=2026-01"],
  ])("%s %s", async (method, path) => {
    const { ask, calls } = served({});
    const answer = await ask(method, path, { headers: await signedIn() });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors?.length).toBeGreaterThan(0);
    expect(calls).toEqual([]);
  });
});

describe("a large body", () => {
  const fill = (bytes: number) => JSON.stringify({ records: ["x".repeat(bytes)] });

  it("is refused before anything reads it, and an import may be larger", async () => {
    const { ask, calls } = served({});
    const headers = await signedIn();
    const decision = await ask("PUT", `/v1/decisions/${ULID}`, { headers, body: fill(1_100_000) });
    expect([decision.status, (await problemOf(decision)).code]).toEqual([413, "too_large"]);
    expect((await ask("POST", "/v1/imports", { headers, body: fill(1_100_000) })).status).toBe(422);
    expect((await ask("POST", "/v1/imports", { headers, body: fill(4_300_000) })).status).toBe(413);
    expect(calls).toEqual([]);
  });

  it("is counted, not believed", async () => {
    const { ask, calls } = served({});
    const headers = { ...(await signedIn()), "content-length": "10" };
    const answer = await ask("PUT", `/v1/decisions/${ULID}`, { headers, body: fill(2_000_000) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(calls).toEqual([]);
  });
});

describe("what the account refuses", () => {
  it.each([
    ["facts_changed", 409],
    ["four_eyes", 403],
    ["over_what_is_left", 422],
    ["not_found", 404],
    ["helpdesk_unreachable", 502],
    ["id_reused", 422],
  ] as const)("%s is %d with its reason and numbers", async (code, status) => {
    const refusal = { code, detail: "Because.", field: "amountMinor", values: { leftMinor: 5 } };
    const { ask } = served({ decide: () => err(refusal) });
    const answer = await ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body: decide });
    expect(answer.status).toBe(status);
    expect(await problemOf(answer)).toMatchObject({
      code,
      status,
      type: `/problems/${code}`,
      detail: "Because.",
      errors: [{ field: "amountMinor", message: "Because." }],
      values: { leftMinor: 5 },
      requestId: answer.headers.get("x-request-id"),
    });
  });

  it("as a bug says nothing of itself, and an object that moved says try again", async () => {
    const broken = served({
      decide: () => {
        throw new Error("SELECT secret FROM leg WHERE patient = 'Maya'");
      },
    });
    const answer = await broken.ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body: decide });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(await problemOf(answer))).not.toMatch(/SELECT|Maya/);
    const moved = served({
      decide: () => {
        throw Object.assign(new Error("reset"), { retryable: true });
      },
    });
    const again = await moved.ask("PUT", `/v1/decisions/${ULID}`, { headers: await signedIn(), body: decide });
    expect([again.status, again.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});

describe("every answer", () => {
  it("may be framed, kept and sniffed by nobody, and is shared with no other origin", async () => {
    const { ask } = served({ listApprovals: () => ok({ approvals: [] }) });
    const headers = { ...(await signedIn()), origin: "https://evil.example" };
    for (const answer of [
      await ask("GET", "/v1/approvals", { headers }),
      await ask("GET", "/nowhere"),
      await ask("GET", "/health"),
    ]) {
      expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("to a preflight allows nothing", async () => {
    const { ask } = served({});
    const headers = { origin: "https://evil.example", "access-control-request-method": "PUT" };
    const answer = await ask("OPTIONS", `/v1/decisions/${ULID}`, { headers });
    expect(answer.status).toBe(401);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("is never made for a clinic whose bearer was signed with another key", async () => {
    const { ask, woken } = served({}, { ROOT_KEY: btoa("another root key of thirty-two bytes") });
    expect((await ask("GET", "/v1/approvals", { headers: { authorization: `Bearer ${await bearer()}` } })).status).toBe(
      401,
    );
    expect(woken).toEqual([]);
  });
});
