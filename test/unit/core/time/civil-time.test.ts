import { expect, it } from "vitest";
import { bankDays } from "../../../../core/facts/business-days.ts";
import { civilDateAt, civilMonthAt, dueTimes, instantOf, isTimeZone } from "../../../../core/time/civil-time.ts";

const LA = "America/Los_Angeles";
const iso = (ms: number) => new Date(ms).toISOString();

it.each([
  ["2026-11-01T06:59:59Z", LA, "2026-10-31"],
  ["2026-11-01T07:00:00Z", LA, "2026-11-01"],
  ["2026-11-02T07:30:00Z", LA, "2026-11-01"],
  ["2026-12-31T23:30:00Z", "Pacific/Auckland", "2027-01-01"],
  ["2027-01-01T00:30:00Z", "Asia/Kolkata", "2027-01-01"],
])("%s in %s is %s on the wall's calendar", (at, zone, on) => {
  expect(civilDateAt(Date.parse(at), zone)).toBe(on);
  expect(civilMonthAt(Date.parse(at), zone)).toBe(on.slice(0, 7));
});

it("an hour of the day is an instant on both sides of a change of clocks", () => {
  expect(iso(instantOf("2026-03-07", 17, LA))).toBe("2026-03-08T01:00:00.000Z");
  expect(iso(instantOf("2026-03-08", 17, LA))).toBe("2026-03-09T00:00:00.000Z");
  expect(iso(instantOf("2026-11-01", 0, LA))).toBe("2026-11-01T07:00:00.000Z");
});

it("an hour that the clocks skip is the first one after, never the day before", () => {
  expect(iso(instantOf("2026-03-08", 2, LA))).toBe("2026-03-08T10:00:00.000Z");
  // In Beirut the clocks go forward at midnight: that day begins at one.
  expect(civilDateAt(instantOf("2026-03-29", 0, "Asia/Beirut"), "Asia/Beirut")).toBe("2026-03-29");
});

it.each([
  ["a weekend mail counts as Monday's", "2026-02-28T20:00:00Z", "2026-03-04T01:00:00.000Z"],
  ["a mail before the day ends counts today", "2026-03-03T00:59:59Z", "2026-03-04T01:00:00.000Z"],
  ["one at the end of the day counts tomorrow", "2026-03-03T01:00:00Z", "2026-03-05T01:00:00.000Z"],
])("due times: %s", (_, received, due) => {
  const times = dueTimes({ firstAnswerDays: 1, decisionDays: 1 }, Date.parse(received), LA, bankDays(""));
  expect([iso(times.firstAnswerAtMs), iso(times.decisionAtMs)]).toEqual([due, due]);
});

it("only time zones that exist are taken", () => {
  expect(["America/Los_Angeles", "America/Atlantis", ""].map(isTimeZone)).toEqual([true, false, false]);
});
