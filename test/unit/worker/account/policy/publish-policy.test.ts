/** Danger: publishing that changes what somebody already agreed to, or that puts a mistake in force. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PolicyDraft } from "../../../../../core/policy/draft.ts";
import type { PolicyVersion } from "../../../../../core/policy/schema.ts";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assert } from "../../../../../core/result.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { listPolicies, readPolicyVersion } from "../../../../../worker/account/queries/policy/policies.ts";
import {
  aCard,
  aConsent,
  aLine,
  aMail,
  aPurchase,
  dump,
  mayasPackage,
  NOW_MS,
  packagePolicy,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { runStartDraft } from "../../../../support/operations.ts";
import {
  DRAFT,
  good,
  publish,
  publishing,
  refusedWith,
  saved,
  startedDraft,
} from "../../../../support/policy-drafts.ts";

const HARSH = { ...packagePolicy(2, "2026-01-01").otherwise };
HARSH.offers = [{ kind: "decline", formula: { type: "none" }, entitlement: "keep" }];

/** What the line's policy says now: its version and the first offer. */
function saysOf(clinic: TestClinic, line = "N1"): unknown {
  const lineIds = [clinic.id("line", line)];
  const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), { ticket, snapshot: aMail(), lineIds });
  assert(matter.ok, matter.ok ? "" : matter.error.detail);
  const { policyVersionIds, options } = propose(matter.value);
  return [policyVersionIds, options[0]?.kind, options[0]?.amountMinor];
}

it("begins on a past day while money could never leave, after the version before it, and never since", () => {
  const clinic = testClinic(mayasPackage);
  const lead = clinic.staff("lead");
  clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  const draft = saved(clinic, lead, startedDraft(clinic, lead), { title: "Third" });
  expect([draft.earliestOn, draft.usualOn]).toEqual(["2026-01-02", "2026-03-03"]);
  expect(refusedWith(publish(clinic, lead, publishing(draft, { effectiveOn: "2026-01-01" })))).toMatchObject({
    code: "invalid",
    values: { earliestOn: "2026-01-02" },
  });
  clinic.sql.run("UPDATE setting SET value = 'on' WHERE key = 'money'");
  const late = refusedWith(publish(clinic, lead, publishing(draft, { effectiveOn: "2026-01-02" })));
  expect(late).toMatchObject({ code: "invalid", values: { earliestOn: "2026-03-03" } });
  clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  expect(good(publish(clinic, lead, publishing(draft, { effectiveOn: "2026-01-02" })))).toMatchObject({
    policyVersionId: "packages@3",
    effectiveOn: "2026-01-02",
  });
});

it("makes the next version, for ever, with its hash in the record; the draft is gone", () => {
  const clinic = testClinic();
  const lead = clinic.staff("lead");
  const draft = saved(clinic, lead, startedDraft(clinic, lead), { title: "Third" });
  expect(draft.earliestOn).toBe("2026-03-03");
  const answer = good(publish(clinic, lead, publishing(draft, { effectiveOn: "2026-04-01" })));
  expect(answer).toMatchObject({ policyVersionId: "packages@3", effectiveOn: "2026-04-01" });
  const version = good(readPolicyVersion(clinic.ctx(), lead, "packages@3"));
  expect(version.policy).toEqual({ ...packagePolicy(2, "2026-04-01"), version: 3, title: "Third" });
  expect([version.state, version.hash, version.draft]).toEqual(["upcoming", answer.hash, undefined]);
  expect(() => clinic.sql.run("UPDATE policy_version SET json = '{}' WHERE id = 'packages@3'")).toThrow(/never edited/);
  const told = clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'policy.published'");
  expect(JSON.parse(told?.data ?? "{}")).toEqual({
    policyVersionId: "packages@3",
    hash: answer.hash,
    effectiveOn: "2026-04-01",
    draftId: draft.draftId,
    replaces: "packages@2",
  });
});

it("given twice under one id is published once; under the same id nothing else is", () => {
  const clinic = testClinic();
  const lead = clinic.staff("lead");
  const request = publishing(saved(clinic, lead, startedDraft(clinic, lead), { title: "Another title" }));
  const first = good(publish(clinic, lead, request));
  const before = dump(clinic.sql);
  expect(good(publish(clinic, lead, request))).toEqual(first);
  expect(dump(clinic.sql)).toBe(before);
  expect(refusedWith(publish(clinic, lead, { ...request, effectiveOn: "2026-05-01" }))?.code).toBe("id_reused");
});

const FOLDER = "demo/clinic/policies/";
const FILES = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((name) => /\.json$/.test(name));

it.each(FILES.filter((name) => !name.startsWith("rules")))(
  "saved as a file at one clinic, %s is the same policy at another",
  (name) => {
    const [one, other] = [testClinic(), testClinic()];
    const comesIn = (clinic: TestClinic, text: string): PolicyVersion => {
      const admin = clinic.staff("admin");
      const draft = good(runStartDraft(clinic.runtime, admin, DRAFT, { from: "file", text }));
      expect(draft.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const { policyVersionId } = good(publish(clinic, admin, publishing(draft)));
      return good(readPolicyVersion(clinic.ctx(), admin, policyVersionId)).policy;
    };
    const first = comesIn(one, readFileSync(`${FOLDER}${name}`, "utf8"));
    const { version, effectiveOn, ...content } = JSON.parse(readFileSync(`${FOLDER}${name}`, "utf8"));
    expect(first).toEqual({ ...content, version: first.version, effectiveOn: first.effectiveOn });
    expect(comesIn(other, JSON.stringify(first, null, 2))).toEqual(first);
  },
);

it("refuses a copy in which nothing changed: a version that says the same is none", () => {
  const clinic = testClinic();
  const lead = clinic.staff("lead");
  const draft = startedDraft(clinic, lead);
  const before = dump(clinic.sql);
  expect(refusedWith(publish(clinic, lead, publishing(draft)))).toMatchObject({ code: "invalid", field: "draftId" });
  expect(dump(clinic.sql)).toBe(before);
  expect(
    good(publish(clinic, lead, publishing(saved(clinic, lead, draft, { title: "Another title" })))).hash,
  ).toBeTruthy();
});

describe("what was bought already", () => {
  it.each<[string, Parameters<typeof testClinic>[0]]>([
    ["and signed", [...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")]],
    ["and signed under an older version", [...mayasPackage, aConsent("C1", "packages@1", "2025-12-01T18:00:00Z")]],
    ["and never signed", mayasPackage],
    [
      "today",
      [
        aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })], {
          boughtOn: "2026-03-02",
        }),
        aCard("Y1", "B1", 120_000),
      ],
    ],
  ])("%s keeps its version, however soon and however harsh the next one is", (_, records) => {
    const clinic = testClinic(records);
    const admin = clinic.staff("admin");
    const before = saysOf(clinic);
    const draft = saved(clinic, admin, startedDraft(clinic, admin), { clauses: [], otherwise: HARSH });
    good(publish(clinic, admin, publishing(draft)));
    expect(saysOf(clinic)).toEqual(before);
    clinic.setNow(NOW_MS + 90 * 86_400_000);
    expect(saysOf(clinic)).toEqual(before);
  });

  it("and decided keeps its version too, and what is bought from that day on has the new one", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const decision = decided(clinic, agent, ulidOf("DEC", 1));
    const admin = clinic.staff("admin");
    const draft = saved(clinic, admin, startedDraft(clinic, admin), { clauses: [], otherwise: HARSH });
    good(publish(clinic, admin, publishing(draft)));
    const kept = clinic.sql.one<{ ids: string }>("SELECT policy_version_ids AS ids FROM evaluation");
    expect([decision.state, JSON.parse(kept?.ids ?? "")]).toEqual(["approved", ["packages@2"]]);
    clinic.load([
      aPurchase("B2", "P1", [aLine("N2", "laser6", 60_000, { entitlement: sixSessions() })], {
        boughtOn: "2026-03-03",
      }),
      aCard("Y2", "B2", 60_000),
    ]);
    expect(saysOf(clinic, "N2")).toEqual([["packages@3"], "decline", 0]);
  });
});

describe("what is in force stays so, and nothing is half done", () => {
  const refusedUnchanged = (change: (draft: PolicyDraft) => Partial<PolicyDraft>) => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const started = startedDraft(clinic, lead);
    const draft = saved(clinic, lead, started, change(started.draft));
    const before = dump(clinic.sql);
    const refusal = refusedWith(publish(clinic, lead, publishing(draft)));
    expect(dump(clinic.sql)).toBe(before);
    const { policies } = good(listPolicies(clinic.ctx(), lead));
    const packages = policies.find(({ policyId }) => policyId === "packages");
    expect(packages?.versions[0]).toMatchObject({ policyVersionId: "packages@2", state: "in_force" });
    return refusal;
  };

  it("where a day is past, today, or before a version that is announced", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const draft = saved(clinic, lead, startedDraft(clinic, lead), { title: "Another title" });
    for (const effectiveOn of ["2020-01-01", "2026-03-02"]) {
      expect(refusedWith(publish(clinic, lead, publishing(draft, { effectiveOn })))).toMatchObject({
        code: "invalid",
        field: "effectiveOn",
        values: { earliestOn: "2026-03-03" },
      });
    }
    for (const effectiveOn of ["2027-04-07", "2206-01-01"]) {
      expect(refusedWith(publish(clinic, lead, publishing(draft, { effectiveOn })))).toMatchObject({
        field: "effectiveOn",
        values: { latestOn: "2027-04-06" },
      });
    }
    good(publish(clinic, lead, publishing(draft, { effectiveOn: "2026-06-01" })));
    const next = startedDraft(clinic, lead, "packages@3", ulidOf("DRAFT", 2));
    expect(next.earliestOn).toBe("2026-06-01");
    const early = publish(clinic, lead, publishing(next, { effectiveOn: "2026-05-31" }), 2);
    expect(refusedWith(early)?.values).toEqual({ earliestOn: "2026-06-01" });
  });

  it("where the linter finds a mistake: each by clause and field", () => {
    const refusal = refusedUnchanged(({ clauses }) => ({
      clauses: clauses.flatMap((late) => [late, { ...late, id: "later" }]),
    }));
    expect(refusal?.code).toBe("policy_refused");
    expect(refusal?.errors).toEqual([{ field: "clause later: when", message: "clause_unreachable (by: late)" }]);
  });

  it("where something is missing: each by clause and field", () => {
    const offers = [{ kind: "credit" as const, formula: { type: "fixed" as const }, entitlement: "keep" as const }];
    const refusal = refusedUnchanged(({ clauses }) => ({
      clauses: clauses.map((late) => ({ ...late, text: { en: "" }, grants: { offers } })),
    }));
    expect(refusal?.errors?.map(({ field }) => field)).toEqual([
      "clause late: text.en",
      "clause late: grants.offers.0.formula.amountMinor",
    ]);
  });

  it("where the draft is not the one that was looked at, or another version came meanwhile", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const seen = startedDraft(clinic, lead);
    const draft = saved(clinic, lead, seen, { title: "Changed since" });
    expect(refusedWith(publish(clinic, lead, publishing(seen)))?.code).toBe("draft_changed");
    clinic.load([{ type: "policy_version", source: "files", sourceId: "p3", policy: packagePolicy(3, "2026-02-20") }]);
    expect(refusedWith(publish(clinic, lead, publishing(draft)))).toMatchObject({
      code: "draft_changed",
      values: { newest: "packages@3" },
    });
  });

  it.each(["viewer", "agent", "finance"] as const)("where a %s tries", (role) => {
    const clinic = testClinic();
    const draft = startedDraft(clinic, clinic.staff("lead"));
    expect(refusedWith(publish(clinic, clinic.staff(role), publishing(draft)))?.code).toBe("forbidden");
    expect(clinic.sql.all("SELECT 1 FROM policy_version WHERE id = 'packages@3'")).toEqual([]);
  });
});
