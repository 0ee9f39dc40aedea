import { describe, expect, it } from "vitest";
import {
  createFormat,
  languageOf,
  safeLocale,
  unbroken,
  watchTime,
  wholeMonths,
  wholeYears,
} from "../../../../app/i18n/format.ts";

it("shows a civil date as that day, wherever the viewer sits", () => {
  const before = process.env.TZ;
  try {
    for (const zone of ["Pacific/Honolulu", "UTC", "Pacific/Auckland"]) {
      process.env.TZ = zone;
      expect(createFormat("en-US").day("2026-03-04")).toBe("Mar 4, 2026");
    }
  } finally {
    process.env.TZ = before;
  }
});

it("shows what is not a civil date as it stands instead of a wrong day", () => {
  expect(createFormat("en").day("04/03/2026")).toBe("04/03/2026");
});

it("shows the payment's currency with its own decimals in every locale", () => {
  expect(createFormat("en-US").money(80_000, "USD")).toBe("$800.00");
  expect(createFormat("en-US").money(98_000, "JPY")).toBe("¥98,000");
  expect(createFormat("en-US").money(1_234_567, "KWD")).toMatch(/1,234\.567/);
});

it("does not crash on a locale that the helpdesk made up", () => {
  expect(safeLocale("english_us!")).toBe("en");
  expect(languageOf("es-419")).toBe("es");
  expect(languageOf("fr")).toBe("en");
  expect(createFormat("??").number(1200)).toBe("1,200");
});

it.each([
  ["en-US", "Nov 21, 2026", "2 days ago"],
  ["es-419", "21 nov 2026", "hace 2 días"],
  ["fr-CA", "Nov 21, 2026", "2 days ago"],
  ["pt-BR", "Nov 21, 2026", "2 days ago"],
  ["xx", "Nov 21, 2026", "2 days ago"],
])("writes days for %s in the language of the words around them", (locale, day, ago) => {
  const format = createFormat(locale);
  const nowMs = Date.parse("2026-11-23T12:00:00Z");
  expect([format.day("2026-11-21"), format.relative(nowMs - 2 * 86_400_000, nowMs)]).toEqual([day, ago]);
});

it("does not round a tenure up", () => {
  expect(wholeYears("2022-11-22", "2026-11-21")).toBe(3);
  expect(wholeYears("2022-11-21", "2026-11-21")).toBe(4);
  expect(wholeMonths("2026-10-31", "2026-11-30")).toBe(0);
  expect(wholeYears("2027-01-01", "2026-11-21")).toBe(0);
});

it("counts the seconds to the moment the money leaves and never below zero", () => {
  expect(watchTime(118_000)).toBe("1:58");
  expect(watchTime(1)).toBe("0:01");
  expect(watchTime(-5000)).toBe("0:00");
});

describe("a time on a screen", () => {
  const LA = "America/Los_Angeles";
  const NEW_YEARS_EVE = Date.parse("2027-01-01T05:30:00Z");

  /** What somebody reads whose own clock goes by this zone. */
  function readIn<T>(zone: string, read: () => T): T {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      return read();
    } finally {
      process.env.TZ = before;
    }
  }

  it("is the clinic's, as its letters say it, wherever the viewer sits; who sits elsewhere reads whose time it is", () => {
    const read = () => createFormat("en-US", LA).instant(NEW_YEARS_EVE).replace(/\s/g, " ");
    expect(readIn(LA, read)).toBe("Dec 31, 2026, 9:30 PM");
    expect(readIn("Pacific/Auckland", read)).toBe("Dec 31, 2026, 9:30 PM PST");
  });

  it("lies on the clinic's day", () => {
    for (const zone of ["Pacific/Auckland", LA]) {
      expect(readIn(zone, () => createFormat("es-MX", LA).civilDate(NEW_YEARS_EVE))).toBe("2026-12-31");
    }
    expect(createFormat("en", "UTC").civilDate(NEW_YEARS_EVE)).toBe("2027-01-01");
  });

  it("is the viewer's own where the clinic's zone is not known here", () => {
    const read = () => createFormat("en-US", "Mars/Olympus").instant(NEW_YEARS_EVE).replace(/\s/g, " ");
    expect(readIn("UTC", read)).toBe("Jan 1, 2027, 5:30 AM");
  });
});

it("leaves no place to break between a card and its digits", () => {
  expect(unbroken("Diners Club ··10")).toBe("Diners Club\u00a0··10");
  expect(unbroken("Cash")).toBe("Cash");
});

it("lets no sentence end with two points after the time of day", () => {
  const atMs = Date.UTC(2027, 0, 1, 1);
  const format = createFormat("es-MX", "America/Los_Angeles");
  const said = [format.instant(atMs), format.clock(atMs), format.hour(21)];
  for (const one of said) expect(one).not.toMatch(/\./);
});
