/** Danger: an answer is promised for a day on which nobody is there, or a clinic's closing moves a day that is a bank's. */
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  type BusinessCalendar,
  bankDays,
  businessDayBefore,
  isBusinessDay,
} from "../../../../core/facts/business-days.ts";
import { closingFault, takenBack } from "../../../../core/facts/closing-days.ts";
import { arrivalOf } from "../../../../core/reply/values/arrival-days.ts";
import { onBusinessDay } from "../../../../core/time/civil-time.ts";

const usual = bankDays("");
const closedIn = (fromOn: string, untilOn: string, country = ""): BusinessCalendar => ({
  ...bankDays(country),
  closed: [{ fromOn, untilOn }],
});

it("a weekend is no business day, before 1970 either", () => {
  // 1 March 2026 was a Sunday, 27 December 1969 a Saturday.
  const days = ["2026-02-28", "2026-03-01", "2026-03-02", "1969-12-27"];
  expect(days.map((on) => isBusinessDay(usual, on))).toEqual([false, false, true, false]);
});

it.each([
  ["Friday plus one is Monday", "2026-02-27", 1, "2026-03-02"],
  ["Saturday plus none is Monday", "2026-02-28", 0, "2026-03-02"],
  ["Saturday plus one is Tuesday: the weekend itself does not count", "2026-02-28", 1, "2026-03-03"],
  ["five days are a week", "2026-03-04", 5, "2026-03-11"],
  ["over the end of a leap February", "2028-02-28", 2, "2028-03-01"],
])("%s", (_, on, days, expected) => {
  expect(addBusinessDays(usual, on, days)).toBe(expected);
});

describe("the days of a clinic", () => {
  const works = { ...usual, weekdays: [2, 3, 4, 5, 6] };
  it.each<[string, BusinessCalendar, string, number, string]>([
    ["a closed day is skipped", closedIn("2026-03-03", "2026-03-03"), "2026-03-02", 1, "2026-03-04"],
    ["a closed week as well, to its last day", closedIn("2026-03-03", "2026-03-10"), "2026-03-02", 1, "2026-03-11"],
    [
      "asked on a closed day, counting begins with the next",
      closedIn("2026-03-02", "2026-03-03"),
      "2026-03-02",
      0,
      "2026-03-04",
    ],
    [
      "a closing and Thanksgiving one after the other",
      closedIn("2026-11-27", "2026-11-27", "US"),
      "2026-11-25",
      1,
      "2026-11-30",
    ],
    ["open on Saturday and closed on Monday", works, "2026-02-27", 2, "2026-03-03"],
  ])("%s", (_, calendar, on, days, expected) => {
    expect(addBusinessDays(calendar, on, days)).toBe(expected);
  });

  it("the day before a closing is the last on which a patient can write", () => {
    expect(businessDayBefore(closedIn("2026-03-03", "2026-03-05"), "2026-03-06", "2026-02-27")).toBe("2026-03-02");
    expect(businessDayBefore(closedIn("2026-03-03", "2026-03-05"), "2026-03-06", "2026-03-02")).toBeUndefined();
  });

  it("an approval that would end while nobody is there ends at the same hour of the next business day", () => {
    const zone = "America/Los_Angeles";
    const at = (text: string) => Date.parse(text);
    const closed = closedIn("2026-03-06", "2026-03-09");
    expect(onBusinessDay(at("2026-03-06T20:00:00Z"), zone, closed)).toBe(at("2026-03-10T19:00:00Z"));
    expect(onBusinessDay(at("2026-03-05T20:00:00Z"), zone, closed)).toBe(at("2026-03-05T20:00:00Z"));
    // A yes given after a closing of a year would be for facts of a year ago.
    const aYear = closedIn("2026-03-06", "2027-03-05");
    expect(onBusinessDay(at("2026-03-06T20:00:00Z"), zone, aYear)).toBe(at("2026-03-20T19:00:00Z"));
  });
});

it("banks count their own days: public holidays, and never a clinic's closing", () => {
  expect(arrivalOf("card", "2026-11-20", "US")).toEqual({ arrivesFrom: "2026-11-30", arrivesBy: "2026-12-07" });
  expect(arrivalOf("card", "2026-11-20", "")).toEqual({ arrivesFrom: "2026-11-27", arrivesBy: "2026-12-04" });
});

describe("closing days that are said wrongly are named", () => {
  it.each([
    ["2026-03-10", "2026-03-09", { field: "untilOn", fault: "ends_before_it_begins" }],
    ["2026-02-01", "2026-02-02", { field: "untilOn", fault: "over" }],
    ["2029-03-01", "2029-03-02", { field: "fromOn", fault: "too_far" }],
    ["2026-03-10", "2028-12-04", { field: "untilOn", fault: "too_long" }],
    ["2026-03-10", "2027-03-11", { field: "untilOn", fault: "too_long" }],
    ["2026-03-10", "2027-03-10", undefined],
    ["2026-03-01", "2026-03-02", undefined],
  ])("from %s until %s", (fromOn, untilOn, wrong) => {
    expect(closingFault({ fromOn, untilOn }, "2026-03-02")).toEqual(wrong);
  });

  it("what is over stays, what runs ends yesterday, and what is to come goes", () => {
    const days = { fromOn: "2026-03-02", untilOn: "2026-03-06" };
    expect(takenBack(days, "2026-03-07")).toBeUndefined();
    expect(takenBack(days, "2026-03-04")).toEqual({ untilOn: "2026-03-03" });
    expect(takenBack(days, "2026-03-02")).toBe("all");
  });
});
