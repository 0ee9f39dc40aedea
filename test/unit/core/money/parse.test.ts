import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money, toDecimalText } from "../../../../core/money/amount.ts";
import { parseAmount } from "../../../../core/money/parse.ts";
import { ok } from "../../../../core/result.ts";

/** What a locale's own data writes: independent of our reading of separators. */
function typedIn(locale: string, text: string, digits: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    text as Intl.StringNumericLiteral,
  );
}

describe("an amount typed by a person", () => {
  it.each([
    ["1,200.00", "USD", "en-US", 120000],
    ["1,200", "USD", "en-US", 120000],
    ["1 200,00", "EUR", "fr-FR", 120000],
    ["1\u202f200,00", "EUR", "fr-FR", 120000],
    ["1.200,00", "EUR", "es-ES", 120000],
    ["1.200", "EUR", "de-DE", 120000],
    ["1’200.50", "CHF", "de-CH", 120050],
    ["12,34,567.00", "INR", "en-IN", 123456700],
    ["1,234,567.00", "INR", "en-IN", 123456700],
    ["1.200", "KWD", "en-US", 1200],
    ["1,200", "JPY", "ja-JP", 1200],
    ["  800 ", "USD", "en-US", 80000],
    [".5", "USD", "en-US", 50],
    ["0", "USD", "en-US", 0],
  ])("reads %j %s in %s", (text, currency, locale, amountMinor) => {
    expect(parseAmount(text, currency, locale)).toEqual(ok(money(amountMinor, currency)));
  });

  it.each([
    ["1,200.00", 120000],
    ["1.200,00", 120000],
    ["1 200,00", 120000],
    ["1.200.000", 120000000],
    ["12,5", 1250],
    ["1200", 120000],
  ])("reads %j without a locale where only one reading is possible", (text, amountMinor) => {
    expect(parseAmount(text, "USD")).toEqual(ok(money(amountMinor, "USD")));
  });

  it.each(["1,200", "1.200", "12.345", "999,999"])("does not guess whether %j is thousands", (text) => {
    expect(parseAmount(text, "USD")).toEqual({ ok: false, error: "ambiguous_separators" });
    expect(parseAmount(text, "USD", "not a locale")).toEqual({ ok: false, error: "ambiguous_separators" });
  });

  it.each([
    // The other country's way of writing is a refusal, never a thousandfold or a hundredth.
    ["1.200,00", "en-US"],
    ["1,200.00", "de-DE"],
    ["12.50", "de-DE"],
    ["12,50", "en-US"],
    ["1,20", "en-US"],
    ["1,2000", "en-US"],
    ["12,34,567", "en-US"],
    ["0,123", "en-US"],
    ["1,200 000", "en-US"],
    ["1,,200", "en-US"],
    ["1.2.3", "en-US"],
    ["1.00 0", "en-US"],
  ])("refuses %j in %s as ambiguous", (text, locale) => {
    expect(parseAmount(text, "USD", locale)).toEqual({ ok: false, error: "ambiguous_separators" });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["-5", "negative"],
    ["\u22125.00", "negative"],
    ["(5.00)", "negative"],
    ["5-", "negative"],
    ["1.005", "too_many_decimals"],
    ["1.200", "too_many_decimals"],
    ["1e3", "not_a_number"],
    ["-1e3", "not_a_number"],
    ["NaN", "not_a_number"],
    ["Infinity", "not_a_number"],
    ["-Infinity", "not_a_number"],
    ["٣", "not_a_number"],
    ["５", "not_a_number"],
    ["0x10", "not_a_number"],
    ["1__0", "not_a_number"],
    ["1_0", "not_a_number"],
    ["1n", "not_a_number"],
    ["+5", "not_a_number"],
    ["5.", "not_a_number"],
    [".", "not_a_number"],
    [",", "not_a_number"],
    ["$5", "not_a_number"],
    ["five", "not_a_number"],
    ["5\u0000", "not_a_number"],
    ["5\u200b0", "not_a_number"],
    ["90071992547409.92", "too_large"],
    ["9".repeat(400), "too_large"],
    ["a".repeat(400), "not_a_number"],
    ["-".repeat(400), "not_a_number"],
    [" ".repeat(400), "empty"],
  ])("refuses %j as %s", (text, error) => {
    expect(parseAmount(text, "USD", "en-US")).toEqual({ ok: false, error });
  });

  it("refuses an unknown currency and decimals that the currency lacks", () => {
    expect(parseAmount("5", "ZZZ", "en-US")).toEqual({ ok: false, error: "unknown_currency" });
    expect(parseAmount("5.0", "JPY", "en-US")).toEqual({ ok: false, error: "too_many_decimals" });
  });

  it("reads back what a locale writes, for no, two and three decimals", () => {
    const currencies = fc.constantFrom(["JPY", 0] as const, ["USD", 2] as const, ["KWD", 3] as const);
    const locales = fc.constantFrom("en-US", "es-ES", "es-MX", "fr-FR", "de-DE", "de-CH", "en-IN", "pt-BR", "sv-SE");
    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, locales, (amount, [currency, digits], locale) => {
        const sum = money(Math.abs(amount), currency);
        expect(parseAmount(typedIn(locale, toDecimalText(sum), digits), currency, locale)).toEqual(ok(sum));
      }),
    );
  });

  it("answers any text with a sum or a name, and a sum only for plain digits", () => {
    const names = /^(empty|negative|too_many_decimals|not_a_number|too_large|ambiguous_separators)$/;
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,' -+eE()x_\u202f\u2212٣"), maxLength: 60 }),
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom(undefined, "en-US", "es-ES"), (text, locale) => {
        const read = parseAmount(text, "USD", locale);
        if (!read.ok) {
          expect(read.error).toMatch(names);
          return;
        }
        const figures = Number(text.replace(/[^0-9]/g, ""));
        expect([figures, figures * 10, figures * 100]).toContain(read.value.amountMinor);
        expect(text.trim()).toMatch(/^[0-9.,' \u202f]+$/);
      }),
    );
  });
});
