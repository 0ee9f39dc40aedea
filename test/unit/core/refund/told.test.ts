import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newlyTold, type Told, toldMinor, toldOf, withoutTold } from "../../../../core/refund/told.ts";

const told = (ref: string, atMs: number, leftMinor: number): Told => ({ ref, atMs, leftMinor });

describe("a refund that the processor shows", () => {
  it("is what was told after it was made, the earliest first, as far as that reaches", () => {
    const all = [told("b", 30, 500), told("", 10, 200), told("a", 20, 300)];
    expect(toldOf({ amountMinor: 400, createdAtMs: 5 }, all)).toEqual([
      { ref: "", minor: 200 },
      { ref: "a", minor: 200 },
    ]);
    expect(toldOf({ amountMinor: 900, createdAtMs: 20 }, all)).toEqual([
      { ref: "a", minor: 300 },
      { ref: "b", minor: 500 },
    ]);
    expect(toldOf({ amountMinor: 400, createdAtMs: 31 }, all)).toEqual([]);
  });

  it("is never more than it is, nor than was told, and no part of it is told twice", () => {
    const anyTold = fc.record({ ref: fc.string(), atMs: fc.nat(9), leftMinor: fc.integer({ min: 1, max: 900 }) });
    const anyRefund = fc.record({ amountMinor: fc.integer({ min: 1, max: 900 }), createdAtMs: fc.nat(9) });
    fc.assert(
      fc.property(fc.uniqueArray(anyTold, { selector: ({ ref }) => ref }), fc.array(anyRefund), (all, refunds) => {
        let left: readonly Told[] = all;
        for (const refund of refunds) {
          const parts = toldOf(refund, left);
          expect(toldMinor(parts)).toBeLessThanOrEqual(refund.amountMinor);
          left = withoutTold(left, parts);
          expect(left.every(({ leftMinor }) => leftMinor >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe("what an import's figure adds", () => {
  const known = { toldMinor: 0, elsewhereMinor: 0, collectedMinor: 8_000, disputedMinor: 0, leftHereMinor: 0 };
  it.each([
    ["all of it, where nothing was known", {}, 5_000],
    ["what is more than was told before", { toldMinor: 2_000, elsewhereMinor: 2_000 }, 3_000],
    ["what is more than the processor shows", { elsewhereMinor: 4_000 }, 1_000],
    ["nothing, where a refund that it told of has failed since", { toldMinor: 5_000 }, 0],
    ["nothing, where ours is the same money", { leftHereMinor: 8_000 }, 0],
    ["nothing, where the bank took it", { disputedMinor: 8_000 }, 0],
    ["no more than came in", { leftHereMinor: 5_000 }, 3_000],
    ["nothing, where more went back already than came in", { elsewhereMinor: 3_000, leftHereMinor: 8_000 }, 0],
  ])("is %s", (_, bend, minor) => {
    expect(newlyTold(5_000, { ...known, ...bend })).toBe(minor);
  });
});
