/** Danger: a sum is typed as people write it, and the case of that sum is not found. */
import { describe, expect, it } from "vitest";
import { typedSum } from "../../../../core/money/typed-sum.ts";

describe("a sum in a search", () => {
  it.each([
    ["$800", "en-US", 80_000],
    ["800", "en-US", 80_000],
    ["800,00", "es-MX", 80_000],
    ["800,00", "de-DE", 80_000],
    ["800,00", "en-US", 80_000],
    ["1,650.00", "en-US", 165_000],
    ["1.650,00 €", "de-DE", 165_000],
    ["1 650,00", "fr-FR", 165_000],
    ["US$ 75.5", "en-US", 7_550],
    ["usd 75.50", "en-US", 7_550],
    ["75.50 USD", undefined, 7_550],
    ["  $1,200 ", "en-US", 120_000],
  ] as const)("%s in %s", (text, locale, minor) => {
    expect(typedSum(text, "USD", locale)).toBe(minor);
  });

  it.each([
    "",
    "0",
    "$",
    "Maya Chen",
    "#1001",
    "-800",
    "8e2",
    "800.123",
    "1'; DROP TABLE refund_case; --",
    "٨٠٠",
    "$$800",
  ])("%s is none", (text) => {
    expect(typedSum(text, "USD", "en-US")).toBeUndefined();
  });

  it("follows the digits of the clinic's currency", () => {
    expect(typedSum("¥800", "JPY", "en-US")).toBe(800);
    expect(typedSum("1,200", "USD", undefined)).toBeUndefined();
  });
});
