import { describe, expect, it } from "vitest";
import { minorDigits, stepMinor, wireRule } from "../../../core/money/currency.ts";

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
    expect(wireRule("stripe", currency)).toBeUndefined();
    expect(stepMinor("stripe", currency)).toBeUndefined();
  });
});

describe("the smallest amount Stripe can move", () => {
  it.each([
    ["USD", 1],
    ["JPY", 1],
    ["ISK", 1],
    ["UGX", 1],
    ["KWD", 10],
    ["TND", 10],
    ["MGA", 100],
  ])("%s moves in steps of %i of our minor units", (currency, step) => {
    expect(stepMinor("stripe", currency)).toBe(step);
    expect(stepMinor("iso", currency)).toBe(1);
  });

  it.each(["IQD", "LYD", "CLF"])("has no rule for %s, which Stripe does not list", (currency) => {
    expect(stepMinor("stripe", currency)).toBeUndefined();
  });
});
