import { describe, expect, it } from "vitest";
import { MEASURES, measured } from "../../../../app/manager/trends/measure.ts";
import { periodUntil } from "../../../../app/manager/trends/period.ts";
import { REST, reasonPicture, TOP_REASONS } from "../../../../app/manager/trends/reasons.ts";
import { serviceBars, serviceRows, TOP_SERVICES } from "../../../../app/manager/trends/services.ts";
import { summaryOf } from "../../../../app/manager/trends/summary.ts";
import type { TrendsAnswer } from "../../../../core/contract/trends.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { pastCases, trendsOf } from "../../../support/manager-trends.ts";

const year = trendsOf(pastCases("2026-11"), { from: "2025-12", to: "2026-11" });

const cell = (month: string, reason: ReasonCode, cases: number, refundedMinor = 0) => ({
  month,
  reason,
  cases,
  refundedMinor,
  creditedMinor: 0,
  declined: 0,
  exceptions: 0,
});

/** Months from January on, each with so many cases of one reason. */
function months(...counts: number[]): TrendsAnswer {
  const byReason = counts.map((count, at) => cell(`2026-0${at + 1}`, "result", count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...year,
    months: byReason.map(({ month }) => month),
    byReason,
    totals: { ...year.totals, cases: total },
  };
}

describe("a stack that loses or doubles a case", () => {
  it.each(MEASURES)("holds the whole period, measured in %s", (measure) => {
    const { groups, columns } = reasonPicture(year, measure);
    const total = measured(year.totals, measure);
    expect(columns.reduce((sum, { value }) => sum + value, 0)).toBe(total);
    expect(groups.reduce((sum, { figures }) => sum + measured(figures, measure), 0)).toBe(total);
  });

  it("stacks without gaps or overlaps", () => {
    for (const { segments, value } of reasonPicture(year, "cases").columns) {
      let top = 0;
      for (const segment of segments) {
        expect(segment.start).toBe(top);
        top += segment.value;
      }
      expect(top).toBe(value);
    }
  });
});

describe("more reasons than can be told apart", () => {
  it("draws the largest, and all others as one at the end", () => {
    const { groups } = reasonPicture(year, "cases");
    expect(groups).toHaveLength(TOP_REASONS + 1);
    expect(groups.at(-1)?.key).toBe(REST);
    const [first, ...others] = groups.slice(0, -1).map(({ figures }) => figures.cases);
    expect(others.every((cases) => cases <= (first ?? 0))).toBe(true);
    const named = groups.flatMap(({ reasons }) => reasons);
    expect(new Set(named).size).toBe(named.length);
  });

  it("names a rest of one by its own name", () => {
    const seven: ReasonCode[] = [
      "result",
      "expired",
      "other",
      "billing_error",
      "plan_changed",
      "not_informed",
      "moved_or_schedule",
    ];
    const byReason = seven.map((reason, at) => cell("2026-01", reason, 10 - at));
    const { groups } = reasonPicture({ months: ["2026-01"], byReason }, "cases");
    expect(groups.map(({ key }) => key)).toEqual(seven);
  });

  it("ranks by what is measured", () => {
    const byReason = [cell("2026-01", "result", 9, 100), cell("2026-01", "expired", 2, 90_000)];
    const keys = (measure: "cases" | "refunds") =>
      reasonPicture({ months: ["2026-01"], byReason }, measure).groups.map(({ key }) => key);
    expect(keys("cases")).toEqual(["result", "expired"]);
    expect(keys("refunds")).toEqual(["expired", "result"]);
  });

  it("draws one reason alone from the base line", () => {
    const { columns, groups } = reasonPicture(year, "cases", "result");
    expect(groups).toHaveLength(TOP_REASONS + 1);
    expect(
      columns.flatMap(({ segments }) => segments).every(({ group, start }) => group === "result" && start === 0),
    ).toBe(true);
  });
});

describe("services beyond the twelfth", () => {
  it("are one bar with all of their cases", () => {
    const rows = serviceRows(year, "cases");
    const bars = serviceBars(rows);
    expect(rows.length).toBeGreaterThan(TOP_SERVICES + 1);
    expect(bars).toHaveLength(TOP_SERVICES + 1);
    expect(bars.reduce((sum, { figures }) => sum + figures.cases, 0)).toBe(year.totals.cases);
    expect(bars.at(-1)?.services).toHaveLength(rows.length - TOP_SERVICES);
  });

  it("stay themselves where there is only one of them", () => {
    const rows = serviceRows(year, "cases").slice(0, TOP_SERVICES + 1);
    expect(serviceBars(rows)).toEqual(rows);
  });
});

describe("a sentence that says more than the figures", () => {
  it("compares three whole months with the three before and leaves the running one out", () => {
    expect(summaryOf(months(10, 10, 10, 15, 15, 15, 1), "2026-07").change).toEqual({
      before: 30,
      after: 45,
      percent: 50,
    });
    expect(summaryOf(months(20, 20, 20, 5, 5, 5), "2026-07").change?.percent).toBe(-75);
  });

  it("compares nothing when either side is too small or the period too short", () => {
    expect(summaryOf(months(1, 1, 1, 20, 20, 20), "2026-07").change).toBeUndefined();
    expect(summaryOf(months(20, 20, 20, 1, 1, 1), "2026-07").change).toBeUndefined();
    expect(summaryOf(months(20, 20, 20, 20, 20), "2026-07").change).toBeUndefined();
  });

  it("names the most frequent reason with its share, and none for no case", () => {
    expect(summaryOf(months(3, 1), "2026-07").top).toEqual({ reason: "result", cases: 4, percent: 100 });
    expect(summaryOf({ ...months(), months: [] }, "2026-07").top).toBeUndefined();
  });

  it("names none where two share the first place: neither is the most frequent", () => {
    const both = { ...months(3), byReason: [cell("2026-01", "result", 3), cell("2026-01", "changed_mind", 3)] };
    expect(summaryOf(both, "2026-07").top).toBeUndefined();
  });
});

describe("a period that is a month too long or too short", () => {
  it("counts the running month", () => {
    expect(periodUntil("2026-11-21", 12)).toEqual({ from: "2025-12", to: "2026-11" });
    expect(periodUntil("2026-01-31", 3)).toEqual({ from: "2025-11", to: "2026-01" });
  });
});
