import { expect, it } from "vitest";
import { type CaseQuery, caseList } from "../../../../../core/contract/case.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { trendsAnswer, trendsQuery } from "../../../../../core/contract/trends.ts";
import { assert } from "../../../../../core/result.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { trends } from "../../../../../worker/account/queries/case/trends.ts";
import { aLine, aPurchase, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

let count = 0;
function past(day: string, fields: Partial<Extract<ImportRecord, { type: "past_case" }>>): ImportRecord {
  const openedAtMs = Date.parse(`${day}T20:00:00Z`);
  count += 1;
  return pastCase(`H${count}`, { reason: "result", openedAtMs, closedAtMs: openedAtMs, amountMinor: 0, ...fields });
}

const history = (): ImportRecord[] => [
  ...mayasPackage,
  aPurchase("B2", "P1", [aLine("N2", "massage", 9_000)]),
  aPurchase("B3", "P1", [aLine("N3", "massage", 9_000)], { currency: "EUR" }),
  past("2025-11-05", { amountMinor: 10_000 }),
  past("2025-11-20", { amountMinor: 5_000, exception: true }),
  past("2025-11-21", { offer: "credit", amountMinor: 700, reason: "expired" }),
  past("2025-12-02", { offer: "decline", line: "N2" }),
  past("2025-12-03", { amountMinor: 900, line: "N2" }),
  past("2025-12-04", { amountMinor: 8_999, currency: "EUR", line: "N3" }),
  past("2026-01-09", { amountMinor: 1 }),
  past("2026-01-10", { amountMinor: 2, line: undefined }),
];

function ask(clinic: TestClinic, query: Partial<Parameters<typeof trends>[1]> = {}) {
  const answer = trends(clinic.ctx(), { from: "2025-11", to: "2025-12", ...query });
  assert(answer.ok, "trends are for everybody");
  return trendsAnswer.parse(answer.value);
}

it("trends equal a count by hand, and another currency is counted but never added", () => {
  const answer = ask(testClinic(history()));
  expect(answer.months).toEqual(["2025-11", "2025-12"]);
  expect(answer.totals).toEqual({ cases: 5, refundedMinor: 15_900, creditedMinor: 700, declined: 1, exceptions: 1 });
  expect(answer.otherCurrencyCases).toBe(1);
  expect(answer.byReason).toEqual([
    { month: "2025-11", reason: "expired", cases: 1, refundedMinor: 0, creditedMinor: 700, declined: 0, exceptions: 0 },
    {
      month: "2025-11",
      reason: "result",
      cases: 2,
      refundedMinor: 15_000,
      creditedMinor: 0,
      declined: 0,
      exceptions: 1,
    },
    { month: "2025-12", reason: "result", cases: 2, refundedMinor: 900, creditedMinor: 0, declined: 1, exceptions: 0 },
  ]);
  expect(answer.byService).toContainEqual({
    service: "massage",
    reason: "result",
    cases: 2,
    refundedMinor: 900,
    creditedMinor: 0,
    declined: 1,
    exceptions: 0,
  });
  expect(answer.services).toEqual(["laser", "massage"]);
});

it("a month without cases is still a month, and a filter holds", () => {
  const clinic = testClinic(history());
  expect(ask(clinic, { from: "2025-12", to: "2026-02" }).months).toEqual(["2025-12", "2026-01", "2026-02"]);
  expect(ask(clinic, { service: "laser" }).totals.cases).toBe(3);
  expect(ask(clinic, { location: "nowhere" }).totals.cases).toBe(0);
});

it("every bar opens as many cases as it counts", () => {
  const clinic = testClinic(history());
  const viewer = clinic.staff("viewer");
  const { byReason, byService } = ask(clinic, { to: "2026-01" });
  const count = (query: Partial<CaseQuery>) => {
    const list = listCases(clinic.ctx(), viewer, { currency: "USD", limit: 50, ...query });
    assert(list.ok, "the cases behind a bar are for everybody");
    const { cases, total } = caseList.parse(list.value);
    expect(cases).toHaveLength(total);
    return total;
  };
  expect(byReason.map(({ month, reason }) => count({ month, reason }))).toEqual(byReason.map((bar) => bar.cases));
  expect(byService.map(({ service, reason }) => count({ service, reason, from: "2025-11", to: "2026-01" }))).toEqual(
    byService.map((bar) => bar.cases),
  );
  expect(byService.map((bar) => bar.service)).toContain("");
});

it("a case that was decided for two reasons counts under each with what was given for it, and once in all", async () => {
  const clinic = testClinic(mayasPackage);
  const finance = clinic.staff("finance");
  const first = { amountMinor: 10_000, exception: goodwill, reason: "service_fault" } as const;
  decided(clinic, finance, ulidOf("DEC", 1), first);
  decided(clinic, finance, ulidOf("DEC", 2), { ...first, amountMinor: 3_000, reason: "result", option: "credit" });
  clinic.setNow(NOW_MS + SENT_AT);
  const world = worldOf(clinic, scriptedProcessor(120_000));
  // The charge is read first, then the credit is posted on it.
  for (let round = 0; round < 4; round += 1) await runJobs(world);
  const { byReason, byService, totals } = ask(clinic, { from: "2026-01", to: "2026-12" });
  const given = (rows: readonly (typeof byReason)[number][] | typeof byService) =>
    rows.map(({ reason, cases, refundedMinor, creditedMinor }) => [reason, cases, refundedMinor, creditedMinor]);
  const asGiven = [
    ["result", 1, 0, 3_000],
    ["service_fault", 1, 10_000, 0],
  ];
  expect(given(byReason)).toEqual(asGiven);
  expect(given(byService)).toEqual(asGiven);
  expect(totals).toMatchObject({ cases: 1, refundedMinor: 10_000, creditedMinor: 3_000, exceptions: 1 });
  for (const { reason } of byReason) {
    const list = listCases(clinic.ctx(), finance, { reason, limit: 50 });
    expect(list.ok && list.value.total).toBe(1);
  }
});

it.each([
  ["2026-01", "9999-12", false],
  ["9999-12", "9999-12", true],
  ["0001-01", "2026-01", false],
  ["2016-12", "2026-11", true],
  ["2016-11", "2026-11", false],
])("months from %s to %s are answered: %s", (from, to, isAnswered) => {
  const query = trendsQuery.safeParse({ from, to });
  expect(query.success).toBe(isAnswered);
  if (!query.success) expect(query.error.issues.map(({ path }) => path)).toEqual([["to"]]);
  else expect(ask(testClinic(), query.data).months.at(-1)).toBe(to);
});

it("a case whose reason nobody has named is counted as not read yet, and found behind that figure only", () => {
  const clinic = testClinic(history());
  clinic.sql.run(
    "UPDATE refund_case SET reason = 'other', reason_said = 0 WHERE month = '2025-12' AND refunded_minor = 900",
  );
  const { byReason, totals } = ask(clinic, { from: "2025-12" });
  expect(byReason.map(({ reason, cases }) => [reason, cases])).toEqual([
    ["result", 1],
    ["unread", 1],
  ]);
  expect(totals.cases).toBe(2);
  const listed = (reason: CaseQuery["reason"]) => {
    const read = listCases(clinic.ctx(), clinic.staff("viewer"), {
      owner: "everyone",
      month: "2025-12",
      reason,
      limit: 50,
    });
    assert(read.ok, "cases are for everybody");
    return caseList.parse(read.value).total;
  };
  expect([listed("unread"), listed("other"), listed("result")]).toEqual([1, 0, 2]);
});
