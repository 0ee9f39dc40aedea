/** Dividing whole minor units so that nothing is lost: largest remainder, in steps that the processor can move. */
import { assert, err, ok, type Result } from "../result.ts";

export type SplitRefusal = "all_weights_zero" | "total_not_on_step" | "ceilings_too_low";

/** One part of a split: its weight in the division, and the most it can take, in minor units. */
export type SplitPart = { readonly weight: number; readonly ceiling: number };

// What is said of a wrong number is put together only where one is wrong: it costs more than the division.
function assertCount(value: number, name: string): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  assert(false, `${name} must be a whole number, zero or more: ${value}`);
}

function assertStep(step: number): void {
  if (Number.isSafeInteger(step) && step > 0) return;
  assert(false, `The step must be a whole number above zero: ${step}`);
}

/** Shares in steps; equal remainders go to the earlier part. The caller has checked that a weight is above zero. */
function largestRemainder(steps: bigint, weights: readonly number[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = weights.map((weight, at) => {
    const exact = steps * BigInt(weight);
    return { at, share: exact / sum, remainder: exact % sum };
  });
  let left = steps - parts.reduce((total, part) => total + part.share, 0n);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => part.share);
}

/**
 * Divides `totalMinor` over weights by largest remainder. The parts sum to the total, are multiples of `step`, and lie within one
 * step of the exact share; weight 0 gets 0. Refuses weights that are all zero (or none) and a total that is not a multiple of `step`.
 * Throws on negative or fractional input.
 */
export function splitByWeight(
  totalMinor: number,
  weights: readonly number[],
  step = 1,
): Result<number[], SplitRefusal> {
  assertCount(totalMinor, "The total");
  assertStep(step);
  for (const weight of weights) assertCount(weight, "A weight");
  if (weights.every((weight) => weight === 0)) return err("all_weights_zero");
  if (totalMinor % step !== 0) return err("total_not_on_step");
  return ok(largestRemainder(BigInt(totalMinor / step), weights).map((share) => Number(share) * step));
}

/**
 * As `splitByWeight`, and no part exceeds its ceiling: parts that would are filled to their ceiling, and the rest is divided anew over
 * the others. Refuses when the parts with a weight cannot take the total between them. A ceiling counts in whole steps.
 */
export function splitWithin(totalMinor: number, parts: readonly SplitPart[], step = 1): Result<number[], SplitRefusal> {
  for (const part of parts) assertCount(part.ceiling, "A ceiling");
  const filled = new Map<number, number>();
  for (;;) {
    const rest = totalMinor - [...filled.values()].reduce((sum, value) => sum + value, 0);
    const weights = parts.map((part, at) => (filled.has(at) ? 0 : part.weight));
    if (filled.size > 0 && weights.every((weight) => weight === 0)) {
      return rest === 0 ? ok(parts.map((_, at) => filled.get(at) ?? 0)) : err("ceilings_too_low");
    }
    const split = splitByWeight(rest, weights, step);
    if (!split.ok) return split;
    const over = parts.flatMap((part, at) => {
      const ceiling = part.ceiling - (part.ceiling % step);
      return (split.value[at] ?? 0) > ceiling ? [{ at, ceiling }] : [];
    });
    if (over.length === 0) return ok(split.value.map((share, at) => filled.get(at) ?? share));
    for (const { at, ceiling } of over) filled.set(at, ceiling);
  }
}

/** `nearest` gives a tie to the patient (up); `nearest_down` is its mirror for what is taken from the patient, such as a fee. */
export type Rounding = "nearest" | "nearest_down" | "floor" | "ceil";

interface Quotient {
  /** Whole units of `denominator × step` in `total × numerator`. */
  readonly whole: number;
  /** Whether what remains is below (-1), exactly (0) or above (1) half a unit. */
  readonly half: number;
  readonly any: boolean;
}

/** In plain numbers where nothing can leave the safe integers, which is every sum of a clinic; else in big ones. */
function quotient(totalMinor: number, numerator: number, denominator: number, step: number): Quotient {
  const exact = totalMinor * numerator;
  const unit = denominator * step;
  if (exact <= Number.MAX_SAFE_INTEGER && 2 * unit <= Number.MAX_SAFE_INTEGER) {
    const rest = exact % unit;
    return { whole: (exact - rest) / unit, half: Math.sign(2 * rest - unit), any: rest > 0 };
  }
  const bigExact = BigInt(totalMinor) * BigInt(numerator);
  const bigUnit = BigInt(denominator) * BigInt(step);
  const rest = bigExact % bigUnit;
  const twice = 2n * rest;
  const half = twice === bigUnit ? 0 : twice > bigUnit ? 1 : -1;
  return { whole: Number(bigExact / bigUnit), half, any: rest > 0n };
}

/**
 * `totalMinor × numerator ÷ denominator`, exact, then rounded to a multiple of `step`. A share of at most the whole is never rounded
 * above the total. Throws on negative or fractional input and on a denominator of zero.
 */
export function shareOf(
  totalMinor: number,
  numerator: number,
  denominator: number,
  rounding: Rounding = "nearest",
  step = 1,
): number {
  assertCount(totalMinor, "The total");
  assertCount(numerator, "The numerator");
  assertCount(denominator, "The denominator");
  assert(denominator > 0, "The denominator must be above zero");
  assertStep(step);
  const { whole, half, any } = quotient(totalMinor, numerator, denominator, step);
  const up = { floor: false, ceil: any, nearest: half >= 0, nearest_down: half > 0 }[rounding];
  const rounded = (whole + (up ? 1 : 0)) * step;
  assert(Number.isSafeInteger(rounded), "The share leaves the safe integers");
  return numerator <= denominator && rounded > totalMinor ? rounded - step : rounded;
}
