/** Danger: a draft that is lost, overwritten by a colleague, or that reaches a patient before anybody published it. */
import { describe, expect, it } from "vitest";
import { policyDraftView, policyList, policyVersionView } from "../../../../../core/contract/policy.ts";
import { listPolicies, readPolicyVersion } from "../../../../../worker/account/queries/policy/policies.ts";
import { readDraft } from "../../../../../worker/account/queries/policy/policy-draft.ts";
import { aConsent, dump, mayasPackage, packagePolicy, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { acted, runDiscardDraft, runSaveDraft, runStartDraft } from "../../../../support/operations.ts";
import { DRAFT, good, refusedWith, saved, startedDraft } from "../../../../support/policy-drafts.ts";

const signed = aConsent("C1", "packages@2", "2026-01-20T18:00:00Z");

it("the list says which version is in force today, who signed each, and what is in work", () => {
  const clinic = testClinic([...mayasPackage, signed]);
  const lead = clinic.staff("lead", "Leo");
  startedDraft(clinic, lead);
  const { policies, newDrafts, mayEdit } = policyList.parse(good(listPolicies(clinic.ctx(), lead)));
  expect([newDrafts, mayEdit]).toEqual([[], true]);
  const packages = policies.find(({ policyId }) => policyId === "packages");
  expect(packages?.versions.map((one) => [one.policyVersionId, one.state, one.signedBy])).toEqual([
    ["packages@2", "in_force", 1],
    ["packages@1", "earlier", 0],
  ]);
  expect(packages?.draft).toMatchObject({ draftId: DRAFT, revision: 1, editedBy: "Leo" });
  expect(policies.find(({ policyId }) => policyId === "general")?.draft).toBeUndefined();
});

it("a version is read as the file that an import takes, and answers nothing for one that is not there", () => {
  const clinic = testClinic();
  const view = policyVersionView.parse(good(readPolicyVersion(clinic.ctx(), clinic.staff("admin"), "packages@1")));
  expect(view.policy).toEqual(packagePolicy(1, "2024-01-01"));
  const { policyId: _, ...unnamed } = view.policy;
  expect(unnamed.version).toBe(1);
  expect(refusedWith(readPolicyVersion(clinic.ctx(), clinic.staff("admin"), "packages@9"))?.code).toBe("not_found");
});

describe("a draft", () => {
  it("is no version: nothing that decides sees it", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const view = startedDraft(clinic, lead);
    saved(clinic, lead, view, { title: "Something else" });
    expect(clinic.sql.all("SELECT id FROM policy_version ORDER BY id")).toEqual([
      { id: "general@1" },
      { id: "packages@1" },
      { id: "packages@2" },
    ]);
    expect(policyDraftView.parse(good(readDraft(clinic.ctx(), lead, DRAFT)))).toMatchObject({
      title: "Something else",
      revision: 2,
      nextVersion: 3,
      startedFrom: "packages@2",
      changes: [{ change: "changed", field: "title", before: "Packages, version 2", after: "Something else" }],
    });
  });

  it("of two editors the second is told, and overwrites nothing", () => {
    const clinic = testClinic();
    const [ada, leo] = [clinic.staff("admin", "Ada"), clinic.staff("lead", "Leo")];
    const seen = startedDraft(clinic, ada);
    saved(clinic, leo, seen, { title: "Leo's" });
    const before = dump(clinic.sql);
    const late = runSaveDraft(clinic.runtime, ada, DRAFT, {
      revision: seen.revision,
      draft: { ...seen.draft, title: "Ada's" },
    });
    expect(refusedWith(late)).toMatchObject({ code: "draft_changed", values: { revision: 2, editedBy: "Leo" } });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("may be saved once more when the answer was lost", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const seen = startedDraft(clinic, lead);
    saved(clinic, lead, seen, { title: "Once" });
    expect(saved(clinic, lead, seen, { title: "Once" }).revision).toBe(2);
  });

  it("there is one for a policy, and the second is told whose the first is", () => {
    const clinic = testClinic();
    startedDraft(clinic, clinic.staff("lead", "Leo"));
    const second = runStartDraft(clinic.runtime, clinic.staff("admin"), ulidOf("DRAFT", 2), {
      from: "version",
      policyVersionId: "packages@1",
    });
    expect(refusedWith(second)).toMatchObject({ code: "draft_exists", values: { draftId: DRAFT, editedBy: "Leo" } });
  });

  it("of a new policy starts with a title and may not take a published name", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const start = (policyId: string) =>
      runStartDraft(clinic.runtime, lead, ulidOf("DRAFT", 3), { from: "nothing", policyId, title: "Gift cards" });
    expect(refusedWith(start("packages"))).toMatchObject({ code: "invalid", field: "policyId" });
    const view = good(start("gift-cards"));
    expect(view).toMatchObject({ nextVersion: 1, draft: { title: "Gift cards", currency: "USD", clauses: [] } });
    expect(view.newest).toBeUndefined();
    expect(view.findings.map(({ code, field }) => [code, field])).toContainEqual(["field_missing", "text.en"]);
    expect(good(listPolicies(clinic.ctx(), lead)).newDrafts.map(({ policyId }) => policyId)).toEqual(["gift-cards"]);
  });

  it("thrown away is gone; the versions stay", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    startedDraft(clinic, lead);
    good(runDiscardDraft(clinic.runtime, lead, DRAFT));
    good(runDiscardDraft(clinic.runtime, lead, DRAFT));
    expect(refusedWith(readDraft(clinic.ctx(), lead, DRAFT))?.code).toBe("not_found");
    const told = clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'policy.%' ORDER BY seq");
    expect(told.map(({ type }) => type)).toEqual(["policy.draft_started", "policy.draft_discarded"]);
    expect(clinic.sql.all("SELECT 1 FROM policy_version WHERE policy_id = 'packages'")).toHaveLength(2);
  });
});

describe("a file", () => {
  const start = (clinic: ReturnType<typeof testClinic>, text: string) =>
    runStartDraft(clinic.runtime, clinic.staff("admin"), DRAFT, { from: "file", text });

  it("comes in as a draft and is no version yet", () => {
    const clinic = testClinic();
    const file = { ...packagePolicy(2, "2026-01-01"), version: 7, title: "From a file" };
    const view = good(start(clinic, JSON.stringify(file)));
    expect(view).toMatchObject({ policyId: "packages", nextVersion: 3, draft: { title: "From a file" } });
    expect(clinic.sql.all("SELECT 1 FROM policy_version WHERE policy_id = 'packages'")).toHaveLength(2);
  });

  /** A file in which anything may be anything. */
  type Bent = Record<string, unknown> & { clauses: { [field: string]: unknown; grants: { offers: unknown[] } }[] };
  const broken = (bend: (policy: Bent, clause: Bent["clauses"][number]) => void): string => {
    const policy: Bent = JSON.parse(JSON.stringify(packagePolicy(2, "2026-01-01")));
    const [clause] = policy.clauses;
    if (clause) bend(policy, clause);
    return JSON.stringify(policy);
  };

  it.each<[string, string, { field: string; message: RegExp }]>([
    ["no JSON", "{", { field: "", message: /missing/ }],
    ["not a policy", "[]", { field: "", message: /expected object/ }],
    [
      "a wrong number",
      broken((_, one) => {
        one.grants.offers = [{ kind: "refund", formula: { type: "bps_of_paid", bps: 10_001 }, entitlement: "keep" }];
      }),
      { field: "clause late: grants.offers.0.formula.bps", message: /<=10000/ },
    ],
    [
      "a test without bounds",
      broken((_, one) => {
        one.when = [{ fact: "paid_minor" }];
      }),
      { field: "clause late: when.0", message: /needs/ },
    ],
    [
      "a test of a fraction",
      broken((_, one) => {
        one.when = [{ fact: "days.to_expiry", from: 1.5 }];
      }),
      { field: "clause late: when.0.from", message: /int/ },
    ],
    [
      "a fact nobody knows",
      broken((_, one) => {
        one.when = [{ fact: "mood", in: ["bad"] }];
      }),
      { field: "clause late: when.0.fact", message: /./ },
    ],
    [
      "a field nobody knows",
      broken((_, one) => {
        one.colour = "red";
      }),
      { field: "clause late: colour", message: /no field/ },
    ],
    [
      "no outcome",
      broken((policy) => {
        policy.otherwise = undefined;
      }),
      { field: "clause otherwise", message: /missing/ },
    ],
    [
      "a clause without offers",
      broken((_, one) => {
        one.grants.offers = [];
      }),
      { field: "clause late: grants.offers", message: /missing/ },
    ],
    [
      "otherwise without offers",
      broken((policy) => {
        policy.otherwise = { offers: [] };
      }),
      { field: "clause otherwise: offers", message: /missing/ },
    ],
    [
      "a clause without a text",
      broken((_, one) => {
        one.text = { en: " " };
      }),
      { field: "clause late: text.en", message: /./ },
    ],
  ])("with %s is refused by clause and field, and leaves what is in force", (_, text, error) => {
    const clinic = testClinic();
    const before = clinic.sql.all("SELECT * FROM policy_version ORDER BY id");
    const refusal = refusedWith(start(clinic, text));
    expect(refusal?.code).toBe("policy_refused");
    expect(refusal?.errors?.[0]?.field).toBe(error.field || "policy");
    expect(refusal?.errors?.[0]?.message).toMatch(error.message);
    expect(clinic.sql.all("SELECT * FROM policy_version ORDER BY id")).toEqual(before);
    expect(clinic.sql.all("SELECT 1 FROM policy_draft")).toEqual([]);
  });
});

it.each(["viewer", "agent", "finance"] as const)("a %s may write no policy, and the try is in the record", (role) => {
  const clinic = testClinic();
  const who = clinic.staff(role);
  const start = runStartDraft(clinic.runtime, who, DRAFT, { from: "version", policyVersionId: "packages@2" });
  expect(refusedWith(start)?.code).toBe("forbidden");
  expect(clinic.sql.all("SELECT type FROM event WHERE type = 'access.denied'")).toHaveLength(1);
  expect(acted(clinic.runtime, "listPolicies", who, []).ok).toBe(role === "finance");
});
