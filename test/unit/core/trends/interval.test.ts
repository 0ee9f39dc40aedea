/** Danger: a figure looks surer than it is, or a month is foretold from nothing. */
import { expect, it } from "vitest";
import { poissonInterval, ratePer100 } from "../../../../core/trends/interval.ts";
import { inMonthsAndDays, periodBefore } from "../../../../core/trends/period.ts";
import { projectionOf } from "../../../../core/trends/projection.ts";
import { isSmall } from "../../../../core/trends/small.ts";

/** As printed in tables of exact limits, such as Ulm's (American Journal of Epidemiology 131, 1990). */
it.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [50, 37.11, 65.92],
  [100, 81.36, 121.63],
])("of %i events the interval is from %d to %d", (count, low, high) => {
  const is = poissonInterval(count);
  expect(is.low).toBeCloseTo(low, 2);
  expect(is.high).toBeCloseTo(high, 2);
});

it("where the formula takes over, it goes on from what is exact", () => {
  const [exact, byFormula] = [poissonInterval(199), poissonInterval(200)];
  expect(byFormula.low - exact.low).toBeCloseTo(0.965, 1);
  expect(byFormula.high - exact.high).toBeCloseTo(1.035, 1);
});

it("a rate is of a hundred, and of nothing there is none", () => {
  expect(ratePer100(5, 200)).toMatchObject({ per100: 2.5, of: 200 });
  expect(ratePer100(5, 0)).toBeUndefined();
  expect([isSmall(4, 900), isSmall(5, 49), isSmall(5, 50), isSmall(5, undefined)]).toEqual([true, true, false, false]);
});

it.each([
  ["2026-04", "2026-04-07", 20, undefined],
  ["2026-04", "2026-04-16", 4, undefined],
  ["2026-04", "2026-05-01", 20, undefined],
])("of %s on %s with %i cases nobody says what it comes to", (month, today, cases, projected) => {
  expect(projectionOf(month, today, cases).projected).toBe(projected);
});

it("half a month with 20 cases comes to 40, and to between 30 and 55", () => {
  const { projected, daysOver, days } = projectionOf("2026-04", "2026-04-16", 20);
  expect([daysOver, days, projected?.cases]).toEqual([15, 30, 40]);
  expect(projected?.low).toBeGreaterThanOrEqual(28);
  expect(projected?.low).toBeLessThanOrEqual(31);
  expect(projected?.high).toBeGreaterThanOrEqual(52);
  expect(projected?.high).toBeLessThanOrEqual(57);
});

it("what a year of months came to lies within what was foretold in 95 of 100", () => {
  let state = 7;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const day = () => {
    let count = 0;
    for (let at = 0; at < 40; at += 1) if (random() < 0.05) count += 1;
    return count;
  };
  const held = Array.from({ length: 600 }, () => {
    const days = Array.from({ length: 30 }, day);
    const sum = (from: number, to: number) => days.slice(from, to).reduce((a, b) => a + b, 0);
    const { projected } = projectionOf("2026-04", "2026-04-13", sum(0, 12));
    const total = sum(0, 30);
    return projected !== undefined && projected.low <= total && total <= projected.high;
  });
  expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.93);
});

it.each([
  [{ fromOn: "2026-01-01", toOn: "2026-03-31" }, "2026-06-01", { fromOn: "2025-10-01", toOn: "2025-12-31" }],
  [{ fromOn: "2026-03-01", toOn: "2026-03-31" }, "2026-03-10", { fromOn: "2026-02-01", toOn: "2026-02-10" }],
  [{ fromOn: "2026-03-01", toOn: "2026-03-31" }, "2026-03-30", { fromOn: "2026-02-01", toOn: "2026-02-28" }],
  [{ fromOn: "2026-03-05", toOn: "2026-03-14" }, "2026-06-01", { fromOn: "2026-02-23", toOn: "2026-03-04" }],
  [{ fromOn: "2026-03-05", toOn: "2026-03-14" }, "2026-03-06", { fromOn: "2026-02-23", toOn: "2026-02-24" }],
  [{ fromOn: "2026-03-01", toOn: "2026-03-31" }, "2026-02-10", undefined],
])("before %o on %s is %o", (period, today, before) => {
  expect(periodBefore(period, today)).toEqual(before);
});

it("a period is its whole months and the days at its ends, none twice", () => {
  const parts = (fromOn: string, toOn: string) => inMonthsAndDays({ fromOn, toOn });
  expect(parts("2026-01-01", "2026-02-28")).toEqual({ months: { from: "2026-01", to: "2026-02" }, days: [] });
  expect(parts("2026-01-15", "2026-03-03")).toEqual({
    months: { from: "2026-02", to: "2026-02" },
    days: [
      { fromOn: "2026-01-15", toOn: "2026-01-31" },
      { fromOn: "2026-03-01", toOn: "2026-03-03" },
    ],
  });
  expect(parts("2026-01-15", "2026-02-03")).toEqual({
    months: undefined,
    days: [{ fromOn: "2026-01-15", toOn: "2026-02-03" }],
  });
});
