import { expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { chargedUntil, endsMembership, lastDayOf } from "../../../../core/resolution/membership-end.ts";

/** Ninety days in three periods, asked for on its twentieth day, with thirty days of notice. */
const term = { startsOn: "2026-01-01", paidUntilOn: "2026-04-01", periodDays: 30, noticeDays: 30 };
const facts = (over: Partial<Facts> = {}): Facts =>
  ({
    requestedOn: "2026-01-21",
    reason: "membership_cancel",
    line: { boughtOn: "2026-01-01" },
    term,
    ...over,
  }) as Facts;
const time = (unit: "days" | "periods", left: number) => ({
  code: "time_left" as const,
  values: { left, bought: unit === "days" ? 90 : 3, unit, fromOn: "2026-02-20" },
  resultMinor: 1,
});
const refund = { kind: "refund", entitlementEffect: "void", workings: [time("days", 40)] } as const;

it("ends on the day before that from which time is paid back", () => {
  expect(lastDayOf(facts(), refund)).toBe("2026-02-19");
  expect(lastDayOf(facts(), { ...refund, workings: [time("periods", 1)] })).toBe("2026-03-01");
});

it("runs to the end of what was paid for where nothing of it is paid back", () => {
  expect(lastDayOf(facts(), { kind: "decline", entitlementEffect: "keep", workings: [] })).toBe("2026-03-31");
  expect(lastDayOf(facts(), { ...refund, workings: [time("periods", 0)] })).toBe("2026-03-31");
});

it("names no day that the records leave in doubt: of calendar months, of a whole refund, of no end at all", () => {
  const months = { ...term, paidUntilOn: "2026-04-03" };
  expect(lastDayOf(facts({ term: months }), { ...refund, workings: [time("periods", 1)] })).toBeUndefined();
  expect(lastDayOf(facts(), { ...refund, workings: [] })).toBeUndefined();
  expect(
    lastDayOf(facts({ reason: "result" }), { kind: "decline", entitlementEffect: "keep", workings: [] }),
  ).toBeUndefined();
  expect(lastDayOf(facts(), { kind: "extend", entitlementEffect: "keep", workings: [] })).toBeUndefined();
});

it("is charged until what was paid for is over, and through a notice that is still owed", () => {
  expect(chargedUntil(facts(), refund)).toBe("2026-04-01");
  expect(chargedUntil(facts({ requestedOn: "2026-03-20" }), { ...refund, kind: "decline" })).toBe("2026-04-19");
  expect(endsMembership(facts(), refund)).toBe(true);
});
