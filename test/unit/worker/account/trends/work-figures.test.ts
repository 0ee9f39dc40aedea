/** Danger: a clinic believes that its cases are quick, or that nothing leaks, because nobody counted. */
import { expect, it } from "vitest";
import { type CaseWork, caseQuery } from "../../../../../core/contract/case.ts";
import { figuresQuery } from "../../../../../core/contract/figures.ts";
import { workAnswer, workQuery } from "../../../../../core/contract/work-figures.ts";
import { assert } from "../../../../../core/result.ts";
import { spreadOf } from "../../../../../core/trends/spread.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { figures } from "../../../../../worker/account/queries/trends/figures.ts";
import { workFigures } from "../../../../../worker/account/queries/trends/work-figures.ts";
import {
  aLine,
  aPurchase,
  aRecord,
  aUse,
  mayasPackage,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const PERIOD = { from: "2026-01", to: "2026-12" } as const;

function ask(clinic: TestClinic, query: object = {}) {
  const answer = workFigures(clinic.ctx(), clinic.staff("lead"), workQuery.parse({ ...PERIOD, ...query }));
  assert(answer.ok, "A lead may");
  return workAnswer.parse(answer.value);
}

/** The cases that a page lists behind a figure. */
function listed(clinic: TestClinic, work: CaseWork, query: object = {}): number {
  const answer = listCases(clinic.ctx(), clinic.staff("lead"), caseQuery.parse({ ...PERIOD, ...query, work }));
  assert(answer.ok, "A lead may");
  expect(answer.value.cases).toHaveLength(answer.value.total);
  return answer.value.total;
}

it("the middle one and the one that nine of ten were not longer than are figures that really were", () => {
  expect(spreadOf([])).toBeUndefined();
  expect(spreadOf([7])).toEqual({ cases: 1, medianMs: 7, p90Ms: 7 });
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ cases: 10, medianMs: 5, p90Ms: 9 });
});

it("a case is timed to its decision and to its money, and one that waits is in neither", async () => {
  const clinic = testClinic(mayasMassage());
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  expect(ask(clinic).times).toMatchObject({ firstAnswer: { cases: 1 }, decision: { cases: 1, medianMs: 0 } });
  expect(ask(clinic).times.money).toBeUndefined();
  clinic.setNow(NOW_MS + SENT_AT);
  const world = worldOf(clinic, scriptedProcessor(8_000));
  for (let round = 0; round < 4; round += 1) await runJobs(world);
  expect(ask(clinic).times.money).toEqual({ cases: 1, medianMs: SENT_AT, p90Ms: SENT_AT });
});

it("what an exception gives above the clause is counted, and that of a case from before is unknown", () => {
  const clinic = testClinic([
    ...mayasPackage,
    pastCase("H1", { line: undefined, exception: true, openedAtMs: NOW_MS, closedAtMs: NOW_MS }),
  ]);
  const finance = clinic.staff("finance");
  decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 110_000, exception: goodwill });
  // The clause gives four of six sessions: 800.00.
  expect(ask(clinic).leakage.aboveClause).toEqual({ cases: 1, minor: 30_000, unknown: 1 });
  expect(ask(clinic, { service: "massage" }).leakage.aboveClause).toEqual({ cases: 0, minor: 0, unknown: 0 });
  expect(listed(clinic, "above_clause")).toBe(1);
  expect(listed(clinic, "above_clause", { service: "massage" })).toBe(0);
});

it("visits beyond what a refund left, fees that went back and visits that nobody charged are counted apart", () => {
  const clinic = testClinic([
    ...mayasPackage,
    aUse("U3", "N1", { kind: "no_show", chargedAs: "neither", usedOn: "2026-02-21" }),
    aRecord("item", "fee", { title: "No-show fee", kind: "service", category: "fees" }),
    aPurchase("B9", "P1", [aLine("N9", "fee", 2_500)]),
    pastCase("H1", { line: "N9", amountMinor: 2_500, openedAtMs: NOW_MS, closedAtMs: NOW_MS }),
  ]);
  expect(ask(clinic).leakage).toMatchObject({
    usesAfterRefund: { uses: 0, minor: 0 },
    feesWaived: { cases: 1, minor: 2_500, visits: 1 },
  });
  expect(listed(clinic, "fee_waived")).toBe(1);
  expect(listed(clinic, "fee_waived", { to: "2026-01" })).toBe(0);
  expect(ask(clinic).unused).toEqual({ packages: 1, uses: 4, minor: 80_000 });
  clinic.sql.transaction(() => {
    clinic.sql.run("UPDATE entitlement SET voided_uses = 4");
    clinic.sql.run("DELETE FROM changed");
  });
  expect(ask(clinic).unused).toEqual({ packages: 0, uses: 0, minor: 0 });
  clinic.load([aUse("U4", "N1", { usedOn: "2026-02-25" })]);
  expect(ask(clinic).leakage.usesAfterRefund).toEqual({ uses: 1, minor: 20_000 });
  expect(ask(clinic, { from: "2026-03" }).leakage.usesAfterRefund.uses).toBe(0);
});

it("who asked more than once in the period is told, with how many cases", () => {
  const clinic = testClinic([
    ...mayasPackage,
    aPurchase("B2", "P1", [aLine("N2", "laser6", 9_000, { entitlement: sixSessions() })]),
    pastCase("H1"),
    pastCase("H2", { line: "N2" }),
    pastCase("H3", { line: undefined, openedAtMs: NOW_MS - 200 * 86_400_000, closedAtMs: NOW_MS - 200 * 86_400_000 }),
  ]);
  expect(ask(clinic).repeat).toEqual({ patients: 1, cases: 2 });
  expect(ask(clinic, { from: "2025-01" }).repeat).toEqual({ patients: 1, cases: 3 });
  expect(listed(clinic, "asked_again")).toBe(2);
  expect(listed(clinic, "asked_again", { from: "2025-01" })).toBe(3);
  expect(listed(clinic, "asked_again", { from: "2026-12" })).toBe(0);
});

it("what went wrong is named once something is decided, changed with a record, and counted", () => {
  const clinic = testClinic(mayasMassage());
  const agent = clinic.staff("agent");
  const name = (rootCause: string | null, role: "agent" | "viewer" = "agent") =>
    acted(clinic.runtime, "nameRootCause", role === "agent" ? agent : clinic.staff(role), [
      ulidOf("CASE", 1),
      { rootCause } as never,
    ]);
  expect(name("delivery")).toMatchObject({ ok: false, error: { code: "not_found" } });
  decided(clinic, agent, ulidOf("DEC", 1));
  expect(name("delivery", "viewer")).toMatchObject({ ok: false, error: { code: "forbidden" } });
  for (const cause of ["delivery", "delivery", "expectation", null, "expectation"])
    expect(name(cause)).toMatchObject({ ok: true });
  const events = clinic.sql.all<{ data: string }>(
    "SELECT data FROM event WHERE type = 'case.root_cause_named' ORDER BY seq",
  );
  expect(events.map(({ data }) => JSON.parse(data))).toEqual([
    { rootCause: "delivery" },
    { rootCause: "expectation", before: "delivery" },
    { before: "expectation" },
    { rootCause: "expectation" },
  ]);
  const counted = figures(clinic.ctx(), agent, figuresQuery.parse({ ...PERIOD, by: "rootCause" }));
  expect(counted.ok && counted.value.groups.map(({ key, cases }) => [key, cases])).toEqual([["expectation", 1]]);
});
