import { expect, it } from "vitest";
import { visitsTold } from "../../../../../core/reply/values/visits.ts";
import type { CaseInputLine } from "../../../../../core/resolution/case-input.ts";

const uses = { sold: 6, bonus: 0, used: 2, noShows: 1, lateCancels: 0, listPerUseMinor: 25_000 };
const line = (over: Partial<CaseInputLine> = {}, own: object | undefined = uses) =>
  ({
    facts: { line: { currency: "USD", kind: "package" }, uses: own },
    title: "Laser, 6 sessions",
    returnedUses: 0,
    ...over,
  }) as unknown as CaseInputLine;
const unused = { code: "unused_share" as const, resultMinor: 60_000 };

it("tells the visits that the sum counted, a missed one among the used where the clause counts it", () => {
  const values = { left: 3, sold: 6, used: 3, visits: 2, paidMinor: 120_000, perUseMinor: 20_000 };
  expect(visitsTold(line(), [{ ...unused, values }])).toEqual({
    sold: 6,
    used: 3,
    left: 3,
    each: { amountMinor: 20_000, currency: "USD" },
    unit: "session",
  });
});

it("names no price of one where the sum has none, nor the list price as what one of those left cost", () => {
  const odd = visitsTold(line(), [{ ...unused, values: { left: 4, sold: 6, used: 2, paidMinor: 100_001 } }]);
  expect(odd).not.toHaveProperty("each");
  const atList = { code: "used_at_list" as const, values: { used: 2, listPerUseMinor: 25_000 }, resultMinor: 70_000 };
  expect(visitsTold(line(), [atList])).toEqual({ sold: 6, used: 2, left: 4, unit: "session" });
});

it("tells what is held where no sum counts visits, without what an earlier refund took", () => {
  expect(visitsTold(line({ returnedUses: 1, unit: "visit" }), [])).toMatchObject({ used: 2, left: 3, unit: "visit" });
});

it("says nothing of what has no visits", () => {
  const none = { ...line(), facts: { line: { currency: "USD" } } } as unknown as CaseInputLine;
  expect(visitsTold(none, [])).toBeUndefined();
});
