/** Danger: an answer is promised for a day on which nobody is there. */
import { expect, it } from "vitest";
import { businessDayBefore, businessDayFrom } from "../../../../core/facts/public-holidays.ts";

it.each([
  ["2026-11-26", "US", "2026-11-27"],
  ["2026-11-26", "CA", "2026-11-26"],
  ["2026-11-28", "US", "2026-11-30"],
  ["2026-12-25", "CA", "2026-12-28"],
  ["2026-07-03", "US", "2026-07-06"],
  ["2027-07-05", "US", "2027-07-06"],
  ["2026-05-25", "US", "2026-05-26"],
  ["2026-11-26", "", "2026-11-26"],
])("from %s in %s the next day that somebody answers is %s", (on, country, day) => {
  expect(businessDayFrom(on, country)).toBe(day);
});

it("the day before skips Thanksgiving too, and is none where it is over", () => {
  expect(businessDayBefore("2026-11-27", "2026-11-20", "US")).toBe("2026-11-25");
  expect(businessDayBefore("2026-11-27", "2026-11-25", "US")).toBeUndefined();
});
