/** Danger: a request that gets past the format, and a store that behaves otherwise where it really runs. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { problem as problemShape } from "../../core/contract/problem.ts";
import { err } from "../../core/result.ts";
import { listPolicies } from "../../worker/account/queries/policy/policies.ts";
import { previewDraft } from "../../worker/account/queries/policy/policy-preview.ts";
import { replayDraft } from "../../worker/account/queries/policy/policy-replay.ts";
import { durableSql } from "../../worker/account/store/durable-sql.ts";
import { aConsent, aMail, clinicOn, mayasPackage, type TestClinic, ticket } from "../support/clinic-records.ts";
import { DRAFT, good, publish, publishing, refusedWith, saved, startedDraft } from "../support/policy-drafts.ts";
import { quiet, served, signedIn } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const ULID = "01JD8ZK3Q4M5N6P7R8S9T0V1W2";
const PATH = `/v1/policies/drafts/${ULID}`;
const draft = {
  currency: "USD",
  title: "Packages",
  text: { en: "The text." },
  appliesTo: { kinds: ["package"] },
  clauses: [],
  otherwise: { offers: [{ kind: "refund", formula: { type: "unused_share" }, entitlement: "void" }] },
};
const save = (change: object) => ({ revision: 1, draft: { ...draft, ...change } });
const publication = { draftId: ULID, revision: 1, effectiveOn: "2026-12-01" };

describe("a wrong request reaches no account and is told which field", () => {
  it.each<[string, string, string, unknown, string]>([
    ["a start from nowhere", "PUT", PATH, { from: "thin air" }, "from"],
    ["a version that is none", "PUT", PATH, { from: "version", policyVersionId: "../secrets" }, "policyVersionId"],
    ["a name in capitals", "PUT", PATH, { from: "nothing", policyId: "Gift Cards", title: "Gift cards" }, "policyId"],
    ["a policy as a table", "PUT", `${PATH}/content`, { revision: 1, draft: [] }, "draft"],
    ["a draft of revision nought", "PUT", `${PATH}/content`, { ...save({}), revision: 0 }, "revision"],
    [
      "a formula of one's own",
      "PUT",
      `${PATH}/content`,
      save({ otherwise: { offers: [{ ...draft.otherwise.offers[0], formula: { type: "eval", code: "1" } }] } }),
      "draft.otherwise.offers.0.formula.type",
    ],
    [
      "a fraction of a cent",
      "PUT",
      `${PATH}/content`,
      save({ otherwise: { offers: [{ ...draft.otherwise.offers[0], capMinor: 0.5 }] } }),
      "draft.otherwise.offers.0.capMinor",
    ],
    ["a field nobody knows", "PUT", `${PATH}/content`, save({ version: 9 }), "draft.version"],
    ["a preview of nothing", "POST", `${PATH}/preview`, {}, "caseId"],
    ["a preview of two things", "POST", `${PATH}/preview`, { caseId: ULID, ticket }, "caseId"],
    ["somebody else's cursor", "POST", `${PATH}/replay`, { revision: 1, cursor: "1' OR '1'='1" }, "cursor"],
    [
      "a day that is none",
      "PUT",
      `/v1/policies/publications/${ULID}`,
      { ...publication, effectiveOn: "2026-02-30" },
      "effectiveOn",
    ],
    [
      "a number for the next version",
      "PUT",
      `/v1/policies/publications/${ULID}`,
      { ...publication, version: 1 },
      "version",
    ],
  ])("%s", async (_what, method, path, body, field) => {
    const { ask, calls } = served({});
    const answer = await ask(method, path, { headers: await signedIn({ role: "lead" }), body });
    expect(answer.status).toBe(422);
    expect(problemShape.parse(await answer.json()).errors?.map((one) => one.field)).toContain(field);
    expect(calls).toEqual([]);
  });

  it.each([
    ["GET", "/v1/policies/versions/packages"],
    ["GET", "/v1/policies/versions/packages@0"],
    ["GET", "/v1/policies/versions/..%2F..%2Fsecrets@1"],
    ["GET", "/v1/policies/drafts/1"],
    ["DELETE", "/v1/policies/drafts/%27%3B--"],
  ])("%s %s", async (method, path) => {
    const { ask, calls } = served({});
    expect((await ask(method, path, { headers: await signedIn({ role: "lead" }) })).status).toBe(422);
    expect(calls).toEqual([]);
  });

  it("a draft or a file too large is refused before anything reads it", async () => {
    const { ask, calls } = served({});
    const headers = await signedIn({ role: "lead" });
    const large = "x".repeat(1_100_000);
    for (const [path, body] of [
      [PATH, { from: "file", text: large }],
      [`${PATH}/content`, save({ text: { en: large } })],
    ] as const) {
      const answer = await ask("PUT", path, { headers, body });
      expect([answer.status, problemShape.parse(await answer.json()).code]).toEqual([413, "too_large"]);
    }
    expect(
      (await ask("PUT", `${PATH}/content`, { headers, body: save({ text: { en: "x".repeat(20_001) } }) })).status,
    ).toBe(422);
    expect(calls).toEqual([]);
  });
});

it("a refused policy names every clause and field", async () => {
  const errors = [
    { field: "clause late: text.en", message: "is missing" },
    { field: "clause late: when", message: "clause_unreachable" },
  ];
  const { ask } = served({ publishPolicy: () => err({ code: "policy_refused", detail: "Two mistakes.", errors }) });
  const headers = await signedIn({ role: "lead" });
  const answer = await ask("PUT", `/v1/policies/publications/${ULID}`, { headers, body: publication });
  expect(answer.status).toBe(422);
  expect(problemShape.parse(await answer.json())).toMatchObject({ code: "policy_refused", errors });
});

/** What is tested on `node:sqlite` runs once where it really runs. */
function inAnAccount(name: string, work: (clinic: TestClinic) => void): Promise<void> {
  return runInDurableObject(env.ACCOUNT.getByName(name), (_, state) => {
    work(clinicOn(durableSql(state.storage), [...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")]));
  });
}

it("a draft is started, saved, tried, replayed and published on the Durable Object's SQLite", async () => {
  await inAnAccount("policies: whole life", (clinic) => {
    const lead = clinic.staff("lead");
    const view = saved(clinic, lead, startedDraft(clinic, lead), { clauses: [] });
    expect(view.revision).toBe(2);
    const tried = good(previewDraft(clinic.ctx(), lead, DRAFT, { ticket }, aMail()));
    expect(tried.draft.options[0]).toMatchObject({ kind: "refund", amountMinor: 80_000 });
    expect(good(replayDraft(clinic.ctx(), lead, DRAFT, { revision: 2 }))).toMatchObject({ cases: 0, changed: [] });
    expect(good(publish(clinic, lead, publishing(view)))).toMatchObject({ policyVersionId: "packages@3" });
    const { policies } = good(listPolicies(clinic.ctx(), lead));
    const packages = policies.find(({ policyId }) => policyId === "packages");
    expect(
      packages?.versions.map(({ policyVersionId, state, signedBy }) => [policyVersionId, state, signedBy]),
    ).toEqual([
      ["packages@3", "upcoming", 0],
      ["packages@2", "in_force", 1],
      ["packages@1", "earlier", 0],
    ]);
  });
});

it("nobody below a lead changes a policy there either", async () => {
  await inAnAccount("policies: rights", (clinic) => {
    const view = startedDraft(clinic, clinic.staff("admin"));
    expect(refusedWith(publish(clinic, clinic.staff("agent"), publishing(view)))?.code).toBe("forbidden");
    expect(clinic.sql.all("SELECT type FROM event WHERE type = 'access.denied'")).toHaveLength(1);
  });
});
