/** Danger: a version that was published by mistake cannot be taken back, and a policy that nobody wants any more goes on for ever. */
import { describe, expect, it } from "vitest";
import { governingPolicy } from "../../../../../core/policy/governing-policy.ts";
import { listPolicies } from "../../../../../worker/account/queries/policy/policies.ts";
import { allPolicies } from "../../../../../worker/account/store/policy/policies.ts";
import {
  aConsent,
  aPolicy,
  dump,
  generalPolicy,
  mayasPackage,
  NOW_MS,
  packagePolicy,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { runEndPolicy } from "../../../../support/operations.ts";

const announced = aPolicy(packagePolicy(3, "2026-05-01"));
const bought = (boughtOn: string) => ({ lineId: "L", kind: "package", category: "laser", boughtOn }) as const;
const governs = (clinic: TestClinic, boughtOn: string, signedOn?: string) =>
  governingPolicy(
    bought(boughtOn),
    signedOn
      ? [{ policyVersionId: "packages@2", acceptedAtMs: Date.parse(signedOn), acceptedOn: signedOn, how: "paper" }]
      : [],
    allPolicies(clinic.sql),
  );

describe("a version before its first day", () => {
  it("may be withdrawn, once and for all; then the one before it goes on", () => {
    const clinic = testClinic([announced]);
    const lead = clinic.staff("lead");
    expect(governs(clinic, "2026-06-01")?.policyVersionId).toBe("packages@3");
    expect(runEndPolicy(clinic.runtime, lead, { kind: "withdraw", policyVersionId: "packages@3" })).toMatchObject({
      ok: true,
    });
    expect(governs(clinic, "2026-06-01")?.policyVersionId).toBe("packages@2");
    const before = dump(clinic.sql);
    expect(runEndPolicy(clinic.runtime, lead, { kind: "withdraw", policyVersionId: "packages@3" })).toMatchObject({
      ok: true,
    });
    expect(dump(clinic.sql)).toBe(before);
    expect(clinic.sql.one("SELECT 1 AS n FROM event WHERE type = 'policy.withdrawn'")).toBeDefined();
  });

  it("is not withdrawn once it is in force, once somebody signed it, or by an agent", () => {
    const clinic = testClinic([...mayasPackage, announced, aConsent("C1", "packages@3", "2026-02-20T18:00:00Z")]);
    const lead = clinic.staff("lead");
    for (const policyVersionId of ["packages@2", "packages@3"]) {
      expect(runEndPolicy(clinic.runtime, lead, { kind: "withdraw", policyVersionId })).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    }
    expect(
      runEndPolicy(clinic.runtime, clinic.staff("agent"), { kind: "withdraw", policyVersionId: "packages@3" }),
    ).toMatchObject({
      error: { code: "forbidden" },
    });
  });
});

describe("a policy that is retired", () => {
  it("governs nothing bought from that day on, but what was bought before and what was signed before", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    expect(
      runEndPolicy(clinic.runtime, lead, { kind: "retire", policyId: "packages", fromOn: "2026-04-01" }),
    ).toMatchObject({ ok: true });
    expect(governs(clinic, "2026-03-31")?.policyVersionId).toBe("packages@2");
    expect(governs(clinic, "2026-04-01")?.policyVersionId).toBe(`${generalPolicy.policyId}@1`);
    expect(governs(clinic, "2026-04-02", "2026-03-31")).toMatchObject({
      policyVersionId: "packages@2",
      chosenBy: "signed",
    });
    expect(governs(clinic, "2026-04-02", "2026-04-01")?.policyVersionId).toBe(`${generalPolicy.policyId}@1`);
  });

  it("is listed as in force to its last day, and as retired from the next", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const listed = () => {
      const list = listPolicies(clinic.ctx(), lead);
      const rows = list.ok ? list.value.policies.flatMap(({ versions }) => versions) : [];
      return rows.find(({ policyVersionId }) => policyVersionId === "packages@2");
    };
    runEndPolicy(clinic.runtime, lead, { kind: "retire", policyId: "packages", fromOn: "2026-03-03" });
    expect(listed()).toMatchObject({ state: "in_force", retiredOn: "2026-03-03" });
    clinic.setNow(NOW_MS + 24 * 3_600_000);
    expect(listed()).toMatchObject({ state: "retired", retiredOn: "2026-03-03" });
  });

  it("is retired from tomorrow at the earliest and within 400 days, and once", () => {
    const clinic = testClinic();
    const lead = clinic.staff("lead");
    const retire = (fromOn: string) =>
      runEndPolicy(clinic.runtime, lead, { kind: "retire", policyId: "packages", fromOn });
    for (const fromOn of ["2026-03-02", "2206-01-01"])
      expect(retire(fromOn)).toMatchObject({ error: { field: "fromOn" } });
    expect(retire("2026-03-03")).toMatchObject({ ok: true });
    expect(retire("2026-05-01")).toMatchObject({ error: { code: "invalid" } });
    expect(
      runEndPolicy(clinic.runtime, lead, { kind: "retire", policyId: "nothing", fromOn: "2026-04-01" }),
    ).toMatchObject({ error: { code: "not_found" } });
  });
});
