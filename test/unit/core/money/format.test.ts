import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../../core/money/format.ts";
import type { Language } from "../../../../core/words.ts";

/** `Intl` writes no-break spaces, whose kind differs between versions of its data. */
function shown(amountMinor: number, currency: string, language: Language = "en"): string {
  return formatMoney({ amountMinor, currency }, language).replace(/[\u00a0\u202f]/g, " ");
}

describe("a sum on screen", () => {
  it.each([
    [80000, "USD", "en", "$800.00"],
    [120000, "USD", "es", "$1,200.00"],
    [120000, "EUR", "en", "€1,200.00"],
    [120000, "JPY", "en", "¥120,000"],
    [1255, "KWD", "en", "KWD 1.255"],
    [-5, "USD", "en", "-$0.05"],
    [0, "USD", "en", "$0.00"],
  ] as const)("shows %i %s in %s", (amountMinor, currency, language, text) => {
    expect(shown(amountMinor, currency, language)).toBe(text);
  });

  it("shows the decimals that the display data would drop", () => {
    expect(shown(123450, "HUF")).toBe("HUF 1,234.50");
    expect(shown(100, "ISK")).toBe("ISK 100");
  });

  it("keeps every digit where a float would not", () => {
    expect(shown(Number.MAX_SAFE_INTEGER, "USD")).toBe("$90,071,992,547,409.91");
    expect(shown(Number.MAX_SAFE_INTEGER, "KWD")).toBe("KWD 9,007,199,254,740.991");
  });

  it("throws on an unknown currency instead of guessing its decimals", () => {
    expect(() => formatMoney({ amountMinor: 1, currency: "ZZZ" }, "en")).toThrow("Unknown currency");
  });
});
