/** Danger: one sum is written two ways on one screen, by the server and by the page, and somebody takes them for two sums. */
import { describe, expect, it } from "vitest";
import { createFormat, languageOf } from "../../../../app/i18n/format.ts";
import { createManagerFormat } from "../../../../app/manager/format.ts";
import { parseAmount } from "../../../../core/money/parse.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";

const LOCALES = ["en-US", "en-GB", "en-CA", "es-US", "es-MX", "es-ES", "es-419", "es", "de-DE", "fr", "??"];

describe.each(LOCALES)("whoever reads in %s", (locale) => {
  const format = createFormat(locale);

  it.each(["USD", "EUR", "MXN", "CAD", "JPY", "KWD"])(
    "reads a sum in %s as the words of the server write it",
    (currency) => {
      expect(format.money(123_450, currency)).toBe(amountInWords(123_450, currency, languageOf(locale)));
    },
  );

  it("may type a sum as it stands there", () => {
    const figure = format.money(123_450, "USD").replaceAll(/[^0-9.,]/g, "");
    expect(parseAmount(figure, "USD", format.moneyLocale)).toEqual({
      ok: true,
      value: { amountMinor: 123_450, currency: "USD" },
    });
  });

  it("reads the round sums of an axis with the same sign", () => {
    expect(createManagerFormat(format.locale).roundMoney(120_000, "USD")).toMatch(/^\$1\.2/);
  });
});
