/** Danger: a field says how an amount is written, and refuses just that. */
import { expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { parseAmount } from "../../../../core/money/parse.ts";

it.each([
  ["en-US", "USD", "120.50"],
  ["es", "USD", "120.50"],
  ["es-MX", "MXN", "120.50"],
  ["en-US", "JPY", "120"],
  ["es", "KWD", "120.500"],
  ["de-CH", "CHF", "120.50"],
  ["ar-EG", "USD", "120.50"],
])("the example of an amount in %s, %s is one that the field reads", (locale, currency, written) => {
  const { typedExample, moneyLocale } = createFormat(locale);
  expect(typedExample(currency)).toBe(written);
  expect(parseAmount(written, currency, moneyLocale)).toMatchObject({ ok: true });
});
