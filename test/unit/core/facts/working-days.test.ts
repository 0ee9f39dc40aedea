import { expect, it } from "vitest";
import { addWorkingDays, isWorkingDay } from "../../../../core/facts/working-days.ts";

it("a weekend is no working day, before 1970 either", () => {
  // 1 March 2026 was a Sunday, 27 December 1969 a Saturday.
  expect(["2026-02-28", "2026-03-01", "2026-03-02", "1969-12-27"].map(isWorkingDay)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

it.each([
  ["Friday plus one is Monday", "2026-02-27", 1, "2026-03-02"],
  ["Saturday plus none is Monday", "2026-02-28", 0, "2026-03-02"],
  ["Saturday plus one is Tuesday: the weekend itself does not count", "2026-02-28", 1, "2026-03-03"],
  ["five days are a week", "2026-03-04", 5, "2026-03-11"],
  ["over the end of a leap February", "2028-02-28", 2, "2028-03-01"],
])("%s", (_, on, days, expected) => {
  expect(addWorkingDays(on, days)).toBe(expected);
});
