/** Danger: a telephone rings at night, or a text waits a day too long where the clock is set back. */
import { describe, expect, it } from "vitest";
import { quietUntilMs } from "../../../../core/messages/quiet-hours.ts";

const NIGHT = { fromHour: 21, untilHour: 8 };
const at = (text: string) => Date.parse(text);
const ends = (text: string, hours = NIGHT, timeZone = "America/Los_Angeles") => {
  const untilMs = quietUntilMs(at(text), hours, timeZone);
  return untilMs === undefined ? undefined : new Date(untilMs).toISOString();
};

describe("quiet hours", () => {
  it.each([
    ["2026-11-22T04:59:59Z", undefined],
    ["2026-11-22T05:00:00Z", "2026-11-22T16:00:00.000Z"],
    ["2026-11-22T09:30:00Z", "2026-11-22T16:00:00.000Z"],
    ["2026-11-22T15:59:59Z", "2026-11-22T16:00:00.000Z"],
    ["2026-11-22T16:00:00Z", undefined],
  ])("at %s in Los Angeles: %s", (now, until) => expect(ends(now)).toBe(until));

  it("in the night in which the clock is set back end by the clock on the wall", () => {
    expect(ends("2026-11-01T05:00:00Z")).toBe("2026-11-01T16:00:00.000Z");
    expect(ends("2026-10-25T00:30:00Z", NIGHT, "Europe/Madrid")).toBe("2026-10-25T07:00:00.000Z");
  });

  it("may lie within one day, and may be none", () => {
    expect(ends("2026-11-22T13:30:00Z", { fromHour: 13, untilHour: 15 }, "UTC")).toBe("2026-11-22T15:00:00.000Z");
    expect(ends("2026-11-22T15:00:00Z", { fromHour: 13, untilHour: 15 }, "UTC")).toBeUndefined();
    expect(ends("2026-11-22T03:00:00Z", { fromHour: 8, untilHour: 8 }, "UTC")).toBeUndefined();
  });
});
