/** Danger: what is said to be the most that anybody can is less than somebody does, and a weak alert hides behind it. */
import { expect, it } from "vitest";
import { mostPossible } from "../../../bench/alerts/bound.ts";
import { poissonOf } from "../../../bench/alerts/clinic.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

it("is no less than what the best plain rule reaches that alarms in five of a hundred quiet years", () => {
  const poisson = poissonOf(seededRandom(7));
  const counts = (mean: number, n: number) => Array.from({ length: n }, () => poisson(mean));
  const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length;
  for (const [after, days] of [
    [4, 30],
    [8, 30],
    [4, 60],
  ] as const) {
    const stretches = Math.floor(365 / days);
    const quietYears = (from: number) =>
      share(Array.from({ length: 3000 }, () => counts(days / 30, stretches).some((n) => n >= from)));
    let from = 1;
    while (quietYears(from) > 0.05) from += 1;
    const found = 100 * share(counts((after * days) / 30, 3000).map((n) => n >= from));
    expect(found).toBeGreaterThan(10);
    expect(mostPossible(1, after, days)).toBeGreaterThanOrEqual(Math.floor(found) - 2);
  }
});

it("grows with the days and the rise, and falls with how many causes share the false alarms", () => {
  expect([30, 60, 90, 120, 180].map((days) => mostPossible(1, 4, days))).toEqual([38, 73, 91, 97, 100]);
  expect([1, 20, 100].map((causes) => mostPossible(1, 4, 30, causes))).toEqual([38, 14, 8]);
  expect([4, 8, 12].map((after) => mostPossible(1, after, 30, 100))).toEqual([8, 61, 93]);
});
