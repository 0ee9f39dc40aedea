/** Danger: a picture that loses or doubles a case, shows what is expected as if it had happened, or names that lie over each other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, linePlan, pathOf, piecesOf, spread } from "../../../../../app/manager/charts/line-plan.ts";
import type { Line, LinesPicture } from "../../../../../app/manager/charts/lines.ts";
import { REST_LOOK } from "../../../../../app/manager/charts/looks.ts";
import { drawnGroups, LINES_MOST, monthCells } from "../../../../../app/manager/trends/model/groups.ts";
import { MEASURES, measured } from "../../../../../app/manager/trends/model/measure.ts";
import { figuresOf } from "../../../../support/manager-figures.ts";
import { pastCases } from "../../../../support/manager-trends.ts";

const year = figuresOf(pastCases("2026-11"), { from: "2025-12", to: "2026-11", over: "month" }, "2026-11-21");

describe("lines that lose or double a case", () => {
  it.each(MEASURES.filter((measure) => measure !== "rate"))("hold the whole period, measured in %s", (measure) => {
    const cells = monthCells(year);
    const total = measured(year.total, measure);
    const groups = drawnGroups(year, measure, LINES_MOST);
    const sum = (values: readonly (number | undefined)[]) =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(groups).toHaveLength(LINES_MOST + 1);
    expect(sum(groups.map(({ figures }) => measured(figures, measure)))).toBe(total);
    expect(sum(year.months.map((month) => measured(cells.all(month), measure)))).toBe(total);
    expect(sum(groups.flatMap((group) => year.months.map((month) => measured(cells.of(group, month), measure))))).toBe(
      total,
    );
  });

  it("draw the largest, and all others as one at the end", () => {
    const groups = drawnGroups(year, "cases", LINES_MOST);
    expect(groups.at(-1)?.id).toBe("rest");
    const own = groups.slice(0, -1).map(({ figures }) => figures.cases);
    expect(own).toEqual([...own].sort((a, b) => b - a));
  });

  it("name a rest of one by its own name", () => {
    const groups = drawnGroups({ ...year, groups: year.groups.slice(0, LINES_MOST + 1) }, "cases", LINES_MOST);
    expect(groups.map(({ id }) => id)).not.toContain("rest");
  });

  it("put too few cases behind all others, whatever their rate", () => {
    const [first, second] = year.groups;
    if (!first?.rate || !second) throw new Error("The made-up year has two groups");
    const few = { ...first, cases: 2, isSmall: true, rate: { ...first.rate, per100: 99 } };
    expect(drawnGroups({ ...year, groups: [few, second] }, "rate", LINES_MOST).map(({ isSmall }) => isSmall)).toEqual([
      false,
      true,
    ]);
  });
});

/** A line with these values, a month each; the last month is the running one. */
function lineOf(values: readonly (number | undefined)[], expected?: number): Line {
  return {
    key: "one:x",
    name: "X",
    look: REST_LOOK,
    figure: "",
    points: values.map((value, at) => ({
      month: `2026-${String(at + 1).padStart(2, "0")}`,
      value,
      isSmall: false,
      label: "",
      isOpen: false,
      ...(value === undefined ? {} : { range: { low: value / 2, high: value * 2 } }),
      ...(expected !== undefined && at === values.length - 1 ? { expected: { value: expected } } : {}),
    })),
  };
}

const pictureOf = (...lines: Line[]): LinesPicture => ({
  lines,
  months: (lines[0]?.points ?? []).map(({ month }, at, all) => ({
    month,
    isRunning: at === all.length - 1,
    sum: "",
    label: "",
    isOpen: false,
  })),
});

describe("what is expected, drawn as if it had happened", () => {
  it("has a way of its own, to what is expected and not to what came so far", () => {
    const line = lineOf([3, 5, 2], 9);
    const plan = linePlan(pictureOf(line), 600, true);
    const pieces = piecesOf(line, plan, "2026-03");
    expect(pieces.map(({ isExpected }) => isExpected)).toEqual([false, true]);
    expect(pieces[1]?.d).toContain(`,${plan.y(9)}`);
  });

  it("is broken where nothing could be measured, and one line elsewhere", () => {
    const line = lineOf([3, undefined, 4, 5, 6]);
    const plan = linePlan(pictureOf(line), 600, false);
    const path = pathOf(piecesOf(line, plan, undefined));
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.match(/L/g)).toHaveLength(2);
    expect(bandOf(line, plan)).toMatch(/^M.* Z$/);
  });
});

describe("a picture of 3 cases or of 100,000", () => {
  it.each([
    [[1, 2, 0], 320],
    [[0, 0, 0], 320],
    [[31_000, 42_000, 27_000], 320],
    [Array.from({ length: 120 }, (_, at) => at * 9), 320],
    [[7], 2000],
  ])("keeps %j inside %i px", (values, width) => {
    const line = lineOf(values);
    const plan = linePlan(pictureOf(line), width, true);
    for (const { month, value = 0 } of line.points.slice(0, 99)) {
      expect(plan.atMonth(month)).toBeGreaterThanOrEqual(0);
      expect(plan.atMonth(month)).toBeLessThanOrEqual(width);
      expect(plan.y(value)).toBeGreaterThanOrEqual(0);
      expect(plan.y(value)).toBeLessThanOrEqual(plan.height);
    }
    expect(plan.ticks.length).toBeGreaterThan(1);
    expect(plan.ticks.every(Number.isInteger)).toBe(true);
  });

  it("lets one case look like one case", () => {
    const plan = linePlan(pictureOf(lineOf([0, 1, 0])), 320, true);
    expect(plan.y.domain()[1]).toBeGreaterThanOrEqual(4);
  });
});

describe("names at the ends of lines", () => {
  const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 7 });

  it("never lie over each other, keep the order of their lines, and stay inside", () => {
    fc.assert(
      fc.property(wanted, (ends) => {
        const middles = spread(ends, 38, 0, 300);
        const order = [...ends.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
        const placed = order.map((at) => middles[at] ?? 0);
        for (const [at, middle] of placed.entries()) {
          expect(middle).toBeGreaterThanOrEqual(19 - 1e-9);
          expect(middle).toBeLessThanOrEqual(281 + 1e-9);
          if (at > 0) expect(middle - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(38 - 1e-9);
        }
      }),
    );
  });

  it("stay where their lines end, where there is room", () => {
    expect(spread([200, 50], 38, 0, 300)).toEqual([200, 50]);
  });
});
