import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDecimalText, money, toDecimalText } from "../../../../core/money/amount.ts";
import { ok } from "../../../../core/result.ts";

const anyCurrency = fc.constantFrom("USD", "EUR", "JPY", "ISK", "KWD", "CLF");

describe("a sum", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("is never made of %d", (amount) => {
    expect(() => money(amount, "USD")).toThrow("Not a whole number");
  });

  it("is never made of an unknown currency", () => {
    expect(() => money(1, "usd")).toThrow("Unknown currency");
  });
});

describe("decimal text", () => {
  it.each([
    [120000, "USD", "1200.00"],
    [5, "USD", "0.05"],
    [-5, "USD", "-0.05"],
    [0, "USD", "0.00"],
    [1200, "JPY", "1200"],
    [5, "KWD", "0.005"],
    [Number.MAX_SAFE_INTEGER, "USD", "90071992547409.91"],
  ])("places the point in the digits of %i %s", (amountMinor, currency, text) => {
    expect(toDecimalText({ amountMinor, currency })).toBe(text);
  });

  it("is read back to the same sum, at any size and number of decimals", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), anyCurrency, (amountMinor, currency) => {
        const sum = money(amountMinor, currency);
        expect(fromDecimalText(toDecimalText(sum), currency)).toEqual(ok(sum));
      }),
    );
  });

  it("accepts a vendor's spare zeros and missing decimals, and rounds nothing away", () => {
    expect(fromDecimalText("10.0000", "USD")).toEqual(ok(money(1000, "USD")));
    expect(fromDecimalText("10.5", "USD")).toEqual(ok(money(1050, "USD")));
    expect(fromDecimalText("10.00", "JPY")).toEqual(ok(money(10, "JPY")));
    expect(fromDecimalText("-0.01", "USD")).toEqual(ok(money(-1, "USD")));
    expect(fromDecimalText("-0.00", "USD")).toEqual(ok(money(0, "USD")));
    expect(fromDecimalText("10.005", "USD")).toMatchObject({ error: "too_many_decimals" });
  });

  it.each([
    ["1e3", "not_a_number"],
    ["NaN", "not_a_number"],
    ["0x10", "not_a_number"],
    ["+1", "not_a_number"],
    [" 1", "not_a_number"],
    ["1.", "not_a_number"],
    [".5", "not_a_number"],
    ["1,000.00", "not_a_number"],
    ["90071992547409.92", "too_large"],
    ["9".repeat(400), "too_large"],
    ["x".repeat(400), "not_a_number"],
  ])("refuses %j as %s", (text, error) => {
    expect(fromDecimalText(text, "USD")).toEqual({ ok: false, error });
  });

  it("refuses an unknown currency instead of guessing two decimals", () => {
    expect(fromDecimalText("1.00", "ZZZ")).toEqual({ ok: false, error: "unknown_currency" });
  });
});
