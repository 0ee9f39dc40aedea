/** Danger: a mark opens other cases than it counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BARS_MOST,
  drawnGroups,
  idOf,
  LINES_MOST,
  monthCells,
} from "../../../../../app/manager/trends/model/groups.ts";
import { MEASURES, type Measure } from "../../../../../app/manager/trends/model/measure.ts";
import { readTarget, slicesOf, type Target, writeTarget } from "../../../../../app/manager/trends/model/target.ts";
import type { FiguresAnswer, FiguresAsked } from "../../../../../core/contract/figures.ts";
import { casesOf, figuresOf } from "../../../../support/manager-figures.ts";
import { pastCases } from "../../../../support/manager-trends.ts";

const TODAY = "2026-11-21";
const cases = pastCases("2026-11");
const [location = ""] = cases.map(({ locationId }) => locationId);
const YEAR = { from: "2025-12", to: "2026-11", over: "month" } as const;
const ASKED: FiguresAsked[] = [
  YEAR,
  { ...YEAR, service: "Injectables" },
  { ...YEAR, by: "service", location },
  { ...YEAR, by: "service", reason: "result", compare: "before" },
  { fromOn: "2026-02-10", toOn: "2026-05-11", by: "location", over: "month" },
];

/** Every point, month, bar and cell, with the number of cases that it says. */
function shown(answer: FiguresAnswer, measure: Measure): [Target, number][] {
  const cells = monthCells(answer);
  const lines = drawnGroups(answer, measure, LINES_MOST);
  const bars = drawnGroups(answer, measure, BARS_MOST).filter(({ id }) => id !== "rest");
  return [
    ...answer.months.map((month): [Target, number] => [{ group: "all", month }, cells.all(month).cases]),
    ...lines.flatMap((line) =>
      answer.months.map((month): [Target, number] => [{ group: line.id, month }, cells.of(line, month).cases]),
    ),
    ...lines.map((line): [Target, number] => [{ group: line.id }, line.figures.cases]),
    ...bars.map((bar): [Target, number] => [{ group: bar.id }, bar.figures.cases]),
    ...answer.groups.map((group): [Target, number] => [{ group: idOf(group) }, group.cases]),
  ];
}

describe("a mark that opens other cases than it counts", () => {
  for (const measure of MEASURES) {
    it.each(ASKED)(`shows exactly its cases, measured in ${measure}, asked for %o`, (asked) => {
      const answer = figuresOf(cases, asked, TODAY);
      const marks = shown(answer, measure);
      expect(marks.length).toBeGreaterThan(10);
      for (const [target, count] of marks) {
        const slices = slicesOf(target, answer, asked, measure, LINES_MOST);
        const behind = slices.flatMap(({ filter }) => casesOf(cases, filter));
        expect([target, behind.length]).toEqual([target, count]);
        expect(new Set(behind).size, "no case twice").toBe(count);
        for (const slice of slices) expect(casesOf(cases, slice.filter)).toHaveLength(slice.cases);
      }
    });
  }

  it("leaves cases in another currency to no mark", () => {
    const answer = figuresOf(cases, YEAR, TODAY);
    expect(answer.otherCurrencyCases).toBeGreaterThan(0);
    const slices = slicesOf({ group: "all", month: "2026-03" }, answer, YEAR, "cases", LINES_MOST);
    expect(slices.map(({ filter }) => filter.currency)).toEqual(["USD"]);
  });

  it("lists no cases of providers that stand together without a name", () => {
    const answer = figuresOf(cases, YEAR, TODAY);
    const groups = answer.groups.map(({ key: _, ...group }, at) => (at === 0 ? group : { ...group, key: String(at) }));
    const hidden = { ...answer, by: "provider" as const, groups };
    expect(slicesOf({ group: "unnamed" }, hidden, { ...YEAR, by: "provider" }, "cases", LINES_MOST)).toEqual([]);
  });
});

describe("an address that opens another mark than it was taken from", () => {
  const target: fc.Arbitrary<Target> = fc.record(
    {
      group: fc.oneof(
        fc.constantFrom("all" as const, "rest" as const, "unnamed" as const),
        fc.string().map((key): Target["group"] => `one:${key}`),
      ),
      month: fc.constantFrom("2025-12", "2026-01", "2026-11"),
    },
    { requiredKeys: ["group"] },
  );

  it("reads back what it wrote, colons and all", () => {
    fc.assert(
      fc.property(target, (one) => {
        expect(readTarget(writeTarget(one))).toEqual(one);
      }),
    );
  });

  it.each([null, "", "reason", "2026-13~all", "2026-01~two:result", "~", "constructor~all"])(
    "takes %j for no mark",
    (text) => expect(readTarget(text)).toBeUndefined(),
  );
});
