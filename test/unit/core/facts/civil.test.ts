import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, civilDateOf, dayNumber, daysBetween } from "../../../../core/facts/civil.ts";

const MS_PER_DAY = 86_400_000;
const days = fc.integer({ min: -700_000, max: 2_900_000 });

describe("civil dates", () => {
  it("agree with the platform's own proleptic calendar on every day, century and leap years included", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
        expect(civilDateOf(day)).toBe(text);
        expect(dayNumber(text)).toBe(day);
      }),
    );
  });

  it.each([
    ["2026-03-04", "2026-11-21", 262],
    ["2024-02-28", "2024-03-01", 2],
    ["2100-02-28", "2100-03-01", 1],
    ["2026-03-07", "2026-03-09", 2],
    ["2026-11-21", "2026-11-20", -1],
  ])("count whole days from %s to %s without a time zone: %i", (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
    expect(addDays(from, expected)).toBe(to);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-15", 2, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-12-31", 12, "2027-12-31"],
  ])("%s and %i months is %s, never a day of the month after", (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it("refuse text that is not a date, as a bug", () => {
    expect(() => dayNumber("2026-3-4")).toThrow();
  });
});
