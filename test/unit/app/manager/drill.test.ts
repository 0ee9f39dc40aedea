import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget, slicesOf, type Target, writeTarget } from "../../../../app/manager/trends/drill.ts";
import { MEASURES } from "../../../../app/manager/trends/measure.ts";
import { reasonPicture, reasonRows } from "../../../../app/manager/trends/reasons.ts";
import { serviceBars, serviceRows } from "../../../../app/manager/trends/services.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { casesAsked, pastCases, trendsOf } from "../../../support/manager-trends.ts";

const cases = pastCases("2026-11");
const locations = [...new Set(cases.map(({ locationId }) => locationId))];
const FILTERS = [{}, { service: "Injectables" }, { location: locations[0] ?? "" }];

/** Every bar and every cell of both pictures, with the number of cases that it says. */
function shown(answer: ReturnType<typeof trendsOf>, measure: (typeof MEASURES)[number]): [Target, number][] {
  const { columns } = reasonPicture(answer, measure);
  const rows = serviceRows(answer, measure);
  return [
    ...columns.map(({ month, figures }): [Target, number] => [{ by: "month", month }, figures.cases]),
    ...columns.flatMap(({ segments }) =>
      segments.map(({ month, group, figures }): [Target, number] => [{ by: "reason", group, month }, figures.cases]),
    ),
    ...reasonRows(answer).flatMap(({ reason, cells, figures }): [Target, number][] => [
      [{ by: "reason", group: reason, month: undefined }, figures.cases],
      ...cells.map(({ month, figures: cell }): [Target, number] => [
        { by: "reason", group: reason, month },
        cell.cases,
      ]),
    ]),
    ...[...rows, ...serviceBars(rows)].map(({ service, figures }): [Target, number] => [
      { by: "service", service },
      figures.cases,
    ]),
  ];
}

describe("a bar that opens other cases than it counts", () => {
  for (const measure of MEASURES) {
    it.each(FILTERS)(`shows exactly its cases, measured in ${measure}, filtered by %o`, (filters) => {
      const answer = trendsOf(cases, { from: "2025-12", to: "2026-11", ...filters });
      const bars = shown(answer, measure);
      expect(bars.length).toBeGreaterThan(80);
      for (const [target, count] of bars) {
        const slices = slicesOf(target, answer, measure, filters);
        const behind = slices.flatMap(({ query }) => casesAsked(cases, query));
        expect([target, behind.length]).toEqual([target, count]);
        expect(new Set(behind).size, "no case twice").toBe(count);
        for (const slice of slices) expect(casesAsked(cases, slice.query)).toHaveLength(slice.cases);
      }
    });
  }

  it("leaves cases in another currency to no bar", () => {
    const answer = trendsOf(cases, { from: "2025-12", to: "2026-11" });
    expect(answer.otherCurrencyCases).toBeGreaterThan(0);
    const slices = slicesOf({ by: "month", month: "2026-03" }, answer, "cases", {});
    expect(slices.every(({ query }) => query.currency === "USD")).toBe(true);
  });
});

describe("an address that opens another bar than it was taken from", () => {
  const month = fc.constantFrom("2025-12", "2026-01", "2026-11");
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.record({ by: fc.constant("month" as const), month }),
    fc.record({
      by: fc.constant("reason" as const),
      group: fc.constantFrom(...REASON_CODES, "rest" as const),
      month: fc.option(month, { nil: undefined }),
    }),
    fc.record({ by: fc.constant("service" as const), service: fc.option(fc.string(), { nil: undefined }) }),
  );

  it("reads back what it wrote, colons and all", () => {
    fc.assert(
      fc.property(target, (one) => {
        expect(readTarget(writeTarget(one))).toEqual(one);
      }),
    );
  });

  it.each([null, "", "reason", "reason:2026-13:result", "reason:2026-01:unknown", "month:", "constructor:x"])(
    "takes %j for no bar",
    (text) => expect(readTarget(text)).toBeUndefined(),
  );
});
