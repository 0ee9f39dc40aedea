import { describe, expect, it } from "vitest";
import { cashStepMinor, minorDigits } from "../../../../core/money/currency.ts";

describe("decimals of a currency", () => {
  it.each([
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
    // `Intl` shows these without decimals; the money has them.
    ["HUF", 2],
    ["IDR", 2],
    ["COP", 2],
    ["IQD", 3],
    // And these have none although Stripe writes two.
    ["ISK", 0],
    ["UGX", 0],
  ])("%s has %i, by ISO 4217 and not by display", (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it.each(["XXX", "usd", "", "US", "constructor", "__proto__"])("does not guess the decimals of %j", (currency) => {
    expect(minorDigits(currency)).toBeUndefined();
    expect(cashStepMinor(currency)).toBeUndefined();
  });
});

describe("the smallest sum that is paid out", () => {
  it.each([
    ["USD", 1],
    ["JPY", 1],
    ["ISK", 1],
    ["UGX", 1],
    ["KWD", 10],
    ["TND", 10],
    ["MGA", 100],
  ])("%s is paid out in steps of %i minor units", (currency, step) => {
    expect(cashStepMinor(currency)).toBe(step);
  });

  it.each(["IQD", "LYD", "CLF"])("has no step for %s, of which none is known", (currency) => {
    expect(cashStepMinor(currency)).toBeUndefined();
  });
});
