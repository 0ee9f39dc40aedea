import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../../core/money/format.ts";

/** `Intl` writes no-break spaces, whose kind differs between versions of its data. */
function shown(amountMinor: number, currency: string, locale: string): string {
  return formatMoney({ amountMinor, currency }, locale).replace(/[\u00a0\u202f]/g, " ");
}

describe("a sum on screen", () => {
  it.each([
    [80000, "USD", "en-US", "$800.00"],
    [120000, "EUR", "de-DE", "1.200,00 €"],
    [120000, "JPY", "en-US", "¥120,000"],
    [1255, "KWD", "en-US", "KWD 1.255"],
    [-5, "USD", "en-US", "-$0.05"],
    [0, "USD", "en-US", "$0.00"],
  ])("shows %i %s in %s", (amountMinor, currency, locale, text) => {
    expect(shown(amountMinor, currency, locale)).toBe(text);
  });

  it("shows the decimals that the display data would drop", () => {
    expect(shown(123450, "HUF", "en-US")).toBe("HUF 1,234.50");
    expect(shown(100, "ISK", "en-US")).toBe("ISK 100");
  });

  it("keeps every digit where a float would not", () => {
    expect(shown(Number.MAX_SAFE_INTEGER, "USD", "en-US")).toBe("$90,071,992,547,409.91");
    expect(shown(Number.MAX_SAFE_INTEGER, "KWD", "en-US")).toBe("KWD 9,007,199,254,740.991");
  });

  it("throws on an unknown currency instead of guessing its decimals", () => {
    expect(() => formatMoney({ amountMinor: 1, currency: "ZZZ" }, "en-US")).toThrow("Unknown currency");
  });
});
