import { memoize } from "../memoize.ts";
import { assert } from "../result.ts";
import { type Money, toDecimalText } from "./amount.ts";
import { minorDigits } from "./currency.ts";

/** `Intl` reads a decimal text exactly; only its type wants to see that it is one. */
function isDecimalText(text: string): text is `${number}` {
  return /^-?[0-9]+(\.[0-9]+)?$/.test(text);
}

const currencyFormat = memoize((key) => {
  const [locale, currency = "", digits] = key.split(" ");
  const fraction = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
  return new Intl.NumberFormat(locale, { style: "currency", currency, ...fraction });
});

/**
 * The sum as people read it, with its currency sign, in a BCP 47 locale: `$1,200.00`, `1.200,00 €`. All decimals of the currency are
 * shown, from our table; no digit passes through a float. Throws on an unknown currency or a malformed locale.
 */
export function formatMoney(sum: Money, locale: string): string {
  const digits = minorDigits(sum.currency);
  assert(digits !== undefined, `Unknown currency: ${sum.currency}`);
  const text = toDecimalText(sum);
  assert(isDecimalText(text), `Not a decimal text: ${text}`);
  return currencyFormat(`${locale} ${sum.currency} ${digits}`).format(text);
}
