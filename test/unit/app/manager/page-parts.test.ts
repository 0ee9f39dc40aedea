import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { distanceTo } from "../../../../app/i18n/relative-time.ts";
import { type Arrow, move } from "../../../../app/manager/charts/move.ts";
import { createManagerFormat } from "../../../../app/manager/format.ts";
import { hrefOf, readRoute } from "../../../../app/manager/route.ts";

const HOUR_MS = 3_600_000;

describe("an address that leads to the wrong page", () => {
  it("starts those who approve with what waits for them, others with their cases", () => {
    for (const role of ["lead", "finance", "admin"] as const) expect(readRoute("", role).page).toBe("home");
    expect(readRoute("#/home", "agent").page).toBe("cases");
    expect(readRoute("#/home", "viewer").page).toBe("trends");
    expect(readRoute("", "agent").page).toBe("cases");
    expect(readRoute("#origin=https%3A%2F%2Fx&app_guid=1", "agent").page).toBe("cases");
    // Who only looks has no list of patients, whatever address they type.
    expect(readRoute("", "viewer").page).toBe("trends");
    expect(readRoute("#/cases", "viewer").page).toBe("trends");
  });

  it("reads back what a link says, and drops a case id that is none", () => {
    const id = "01MKCASE000000000000000001";
    expect(readRoute(hrefOf("cases", id), "lead").caseId).toBe(id);
    expect(readRoute("#/cases/%2e%2e%2ftrends", "lead").caseId).toBeUndefined();
    const filtered = readRoute(hrefOf("trends", undefined, { service: "A & B?x=1#y", open: undefined }), "lead");
    expect([...filtered.params]).toEqual([["service", "A & B?x=1#y"]]);
  });
});

describe("a deadline that seems further away than it is", () => {
  const utc = (atMs: number) => new Date(atMs).toISOString().slice(0, 10);

  it("never rounds up", () => {
    expect(distanceTo(2 * HOUR_MS - 1, 0, utc)).toEqual({ amount: 1, unit: "hour" });
    expect(distanceTo(47.9 * HOUR_MS, 0, utc)).toEqual({ amount: 47, unit: "hour" });
    expect(distanceTo(72 * HOUR_MS - 1, 0, utc)).toEqual({ amount: 2, unit: "day" });
    expect(distanceTo(59_999, 0, utc)).toEqual({ amount: 0, unit: "minute" });
    expect(distanceTo(0, 90 * 60_000, utc)).toEqual({ amount: -1, unit: "hour" });
  });

  it("counts days on the clinic's calendar, not in spans of 24 hours", () => {
    const format = createFormat("en", "America/Los_Angeles");
    const seen = Date.parse("2026-11-28T20:00:00-08:00");
    expect(format.relative(Date.parse("2026-12-01T09:00:00-08:00"), seen)).toBe("in 3 days");
    expect(format.relative(seen, Date.parse("2026-12-01T09:00:00-08:00"))).toBe("3 days ago");
  });

  it("says past for past, down to the minute", () => {
    const format = createFormat("en");
    expect(format.relative(0, 30_000)).toBe("now");
    expect(format.relative(30_000, 0)).toBe("now");
    expect(createManagerFormat("en").month("2026-01", "full")).toBe("January 2026");
  });

  it("says how long something took in the unit that people would choose", () => {
    const { took } = createManagerFormat("en");
    expect([0, 0.5, 5.5, 47.94, 48, 51].map((hours) => took(hours * HOUR_MS))).toEqual([
      "0 minutes",
      "30 minutes",
      "5.5 hours",
      "47.9 hours",
      "2 days",
      "2.1 days",
    ]);
    expect(createManagerFormat("es").took(5.5 * HOUR_MS)).toBe("5,5 horas");
  });
});

describe("a bar that the keyboard cannot reach", () => {
  const places = [
    { lane: 0, level: 0 },
    { lane: 0, level: 1 },
    { lane: 0, level: 2 },
    { lane: 2, level: 0 },
    { lane: 2, level: 1 },
    { lane: 3, level: 0 },
    { lane: 3, level: 3 },
  ];

  it("reaches every one from the first, and stays at the edges", () => {
    const keys: Arrow[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
    const seen = new Set(["0:0"]);
    const open = [{ lane: 0, level: 0 }];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const key of keys) {
        const next = move(places, at, key);
        expect(places).toContainEqual(next);
        if (seen.has(`${next.lane}:${next.level}`)) continue;
        seen.add(`${next.lane}:${next.level}`);
        open.push(next);
      }
    }
    expect(seen.size).toBe(places.length);
    expect(move(places, { lane: 0, level: 0 }, "ArrowLeft")).toEqual({ lane: 0, level: 0 });
    expect(move(places, { lane: 0, level: 2 }, "ArrowUp")).toEqual({ lane: 0, level: 2 });
  });

  it("steps over a month without cases to the part nearest in height", () => {
    expect(move(places, { lane: 0, level: 2 }, "ArrowRight")).toMatchObject({ lane: 2, level: 1 });
    expect(move(places, { lane: 3, level: 3 }, "Home")).toMatchObject({ lane: 0, level: 2 });
  });
});
