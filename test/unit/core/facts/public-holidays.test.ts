/** Danger: an answer is promised for a day on which nobody is there. */
import { expect, it } from "vitest";
import { addBusinessDays, bankDays, businessDayBefore } from "../../../../core/facts/business-days.ts";
import { publicHolidays } from "../../../../core/facts/public-holidays.ts";

it.each([
  ["2026-11-26", "US", "2026-11-27"],
  ["2026-11-26", "CA", "2026-11-26"],
  ["2026-11-28", "US", "2026-11-30"],
  ["2026-12-25", "CA", "2026-12-28"],
  ["2026-07-03", "US", "2026-07-06"],
  ["2027-07-05", "US", "2027-07-06"],
  ["2026-05-25", "US", "2026-05-26"],
  ["2026-11-26", "", "2026-11-26"],
  // New Year's Day of 2028 is a Saturday, kept on the Friday of the year before.
  ["2027-12-31", "US", "2028-01-03"],
  ["2026-04-03", "CA", "2026-04-06"],
  ["2027-03-26", "CA", "2027-03-29"],
  ["2026-04-03", "US", "2026-04-03"],
])("from %s in %s the next day that somebody answers is %s", (on, country, day) => {
  expect(addBusinessDays(bankDays(country), on, 0)).toBe(day);
});

it("the day before skips Thanksgiving too, and is none where it is over", () => {
  expect(businessDayBefore(bankDays("US"), "2026-11-27", "2026-11-20")).toBe("2026-11-25");
  expect(businessDayBefore(bankDays("US"), "2026-11-27", "2026-11-25")).toBeUndefined();
});

it("the holidays of twelve months are named where we know them, and unknown ones are not none", () => {
  expect(publicHolidays("US", "2026-11-30")?.slice(0, 3)).toEqual(["2026-12-25", "2027-01-01", "2027-01-18"]);
  expect(publicHolidays("AU", "2026-11-30")).toBeUndefined();
});
