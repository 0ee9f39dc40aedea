import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rounding, shareOf, splitByWeight, splitWithin } from "../../../../core/money/split.ts";
import { ok } from "../../../../core/result.ts";

const steps = fc.constantFrom(1, 10, 100);
const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((w) => w > 0));
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

function partsOf(result: ReturnType<typeof splitByWeight>): number[] {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe("a split by weight", () => {
  it("gives left-overs to the largest remainder, not to the largest weight", () => {
    expect(splitByWeight(7, [60, 25, 15])).toEqual(ok([4, 2, 1]));
    expect(splitByWeight(10000, [1, 1, 1])).toEqual(ok([3334, 3333, 3333]));
    expect(splitByWeight(25, [100, 25])).toEqual(ok([20, 5]));
  });

  it("keeps the sum, each part on its step and within one step of exact, and nothing for weight 0", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, steps, (count, list, step) => {
        const total = count * step;
        const parts = partsOf(splitByWeight(total, list, step));
        expect(sum(parts)).toBe(total);
        parts.forEach((part, at) => {
          const weight = list[at] ?? 0;
          expect(part % step).toBe(0);
          if (weight === 0) expect(part).toBe(0);
          const distance = BigInt(part) * BigInt(sum(list)) - BigInt(total) * BigInt(weight);
          const room = BigInt(step) * BigInt(sum(list));
          expect(distance < room && -distance < room).toBe(true);
        });
      }),
    );
  });

  it("is exact where a product leaves the safe integers", () => {
    const parts = partsOf(splitByWeight(Number.MAX_SAFE_INTEGER, [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]));
    expect(parts).toEqual([4503599627370496, 4503599627370495]);
  });

  it.each([
    [100, [0, 0], 1, "all_weights_zero"],
    [0, [0], 1, "all_weights_zero"],
    [100, [], 1, "all_weights_zero"],
    [105, [1, 1], 10, "total_not_on_step"],
  ])("refuses %i over %j in steps of %i", (total, list, step, error) => {
    expect(splitByWeight(total, list, step)).toEqual({ ok: false, error });
  });

  it("throws on input that only a bug can produce", () => {
    expect(() => splitByWeight(-1, [1])).toThrow();
    expect(() => splitByWeight(1.5, [1])).toThrow();
    expect(() => splitByWeight(1, [0.5])).toThrow();
    expect(() => splitByWeight(1, [1], 0)).toThrow();
  });
});

describe("a split within ceilings", () => {
  it("fills a part to its ceiling and divides the rest anew", () => {
    const parts = [
      { weight: 1, ceiling: 10 },
      { weight: 1, ceiling: 100 },
      { weight: 2, ceiling: 100 },
    ];
    expect(splitWithin(100, parts)).toEqual(ok([10, 30, 60]));
    expect(splitWithin(210, parts)).toEqual(ok([10, 100, 100]));
    expect(splitWithin(211, parts)).toEqual({ ok: false, error: "ceilings_too_low" });
  });

  it("counts a ceiling in whole steps", () => {
    const parts = [
      { weight: 1, ceiling: 15 },
      { weight: 1, ceiling: 40 },
    ];
    expect(splitWithin(40, parts, 10)).toEqual(ok([10, 30]));
    expect(splitWithin(60, parts, 10)).toEqual({ ok: false, error: "ceilings_too_low" });
  });

  it("never puts money on a part without weight", () => {
    const parts = [
      { weight: 1, ceiling: 5 },
      { weight: 0, ceiling: 100 },
    ];
    expect(splitWithin(50, parts)).toEqual({ ok: false, error: "ceilings_too_low" });
    expect(splitWithin(5, [{ weight: 0, ceiling: 5 }])).toEqual({ ok: false, error: "all_weights_zero" });
  });

  it("never exceeds a ceiling, keeps the sum, and refuses exactly when the room is too small", () => {
    const part = fc.record({ weight: fc.nat(50), ceiling: fc.nat(500) });
    const parts = fc.array(part, { minLength: 1, maxLength: 8 }).filter((list) => list.some((p) => p.weight > 0));
    fc.assert(
      fc.property(fc.nat(300), parts, steps, (count, list, step) => {
        const total = count * step;
        const room = sum(list.map((p) => (p.weight > 0 ? p.ceiling - (p.ceiling % step) : 0)));
        const split = splitWithin(total, list, step);
        expect(split.ok).toBe(total <= room);
        if (!split.ok) return;
        expect(sum(split.value)).toBe(total);
        split.value.forEach((share, at) => {
          expect(share).toBeLessThanOrEqual(list[at]?.ceiling ?? 0);
          expect(share % step).toBe(0);
        });
      }),
    );
  });

  it("divides as without ceilings while none is reached", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, (total, list) => {
        const parts = list.map((weight) => ({ weight, ceiling: total }));
        expect(splitWithin(total, parts)).toEqual(splitByWeight(total, list));
      }),
    );
  });
});

describe("a share", () => {
  it.each([
    [100, 1, 8, "nearest", 1, 13],
    [100, 1, 8, "nearest_down", 1, 12],
    [100, 1, 8, "floor", 1, 12],
    [100, 1, 8, "ceil", 1, 13],
    [100, 1, 3, "nearest", 1, 33],
    [100, 2, 3, "nearest", 1, 67],
    [1000, 1, 8, "nearest", 10, 130],
    [1000, 1, 8, "nearest_down", 10, 120],
    [120000, 4, 6, "nearest", 1, 80000],
    [80000, 11000, 10000, "nearest", 1, 88000],
  ] as const)("of %i × %i ÷ %i, %s in steps of %i, is %i", (total, numerator, denominator, rounding, step, share) => {
    expect(shareOf(total, numerator, denominator, rounding, step)).toBe(share);
  });

  it("is never more than the whole, also when the whole is not on the step", () => {
    expect(shareOf(15, 1, 1, "nearest", 10)).toBe(10);
    expect(shareOf(15, 1, 1, "ceil", 10)).toBe(10);
  });

  it("is exact where a float is not", () => {
    expect(shareOf(Number.MAX_SAFE_INTEGER, 3, 3)).toBe(Number.MAX_SAFE_INTEGER);
    expect(shareOf(9007199254740990, 9007199254740989, 9007199254740990)).toBe(9007199254740989);
  });

  it("is the same to the unit on both sides of where plain numbers end", () => {
    const near = fc.integer({ min: 1, max: 3_000_000_000 });
    fc.assert(
      fc.property(near, near, near, steps, (total, n, d, step) => {
        fc.pre((BigInt(total) * BigInt(n)) / BigInt(d) < BigInt(Number.MAX_SAFE_INTEGER - 100));
        const unit = BigInt(d) * BigInt(step);
        const exact = BigInt(total) * BigInt(n);
        const down = Number(exact / unit) * step;
        expect(shareOf(total, n, d, "floor", step)).toBe(down);
        const up = 2n * (exact % unit) >= unit && (n > d || down + step <= total);
        expect(shareOf(total, n, d, "nearest", step)).toBe(up ? down + step : down);
      }),
      { numRuns: 1_000 },
    );
  });

  it("lies within one step of exact, on the step, in the order floor, down, nearest, ceil", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(5000), fc.integer({ min: 1, max: 5000 }), steps, (count, n, d, step) => {
        const total = count * step;
        const by = (rounding: Rounding) => shareOf(total, n, d, rounding, step);
        const all = [by("floor"), by("nearest_down"), by("nearest"), by("ceil")];
        expect([...all].sort((a, b) => a - b)).toEqual(all);
        for (const share of all) {
          expect(share % step).toBe(0);
          expect(Math.abs(share * d - total * n)).toBeLessThan(step * d);
        }
        expect(2 * (total * n - by("nearest") * d)).toBeLessThan(step * d);
        expect(2 * (by("nearest") * d - total * n)).toBeLessThanOrEqual(step * d);
      }),
    );
  });

  it("throws on input that only a bug can produce", () => {
    expect(() => shareOf(100, 1, 0)).toThrow();
    expect(() => shareOf(-100, 1, 2)).toThrow();
    expect(() => shareOf(100, 0.5, 2)).toThrow();
    expect(() => shareOf(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow();
  });
});
