import { localeOf } from "../locale.ts";
import { memoize } from "../memoize.ts";
import { assert } from "../result.ts";
import type { Language } from "../words.ts";
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
 * The sum as people read it, with its currency sign: `$1,200.00`. In one language it is written one way, on screens as in letters and notes,
 * wherever the reader's browser stands. All decimals of the currency are shown, from our table; no digit passes through a float. Throws on
 * an unknown currency.
 */
export function formatMoney(sum: Money, language: Language): string {
  const digits = minorDigits(sum.currency);
  assert(digits !== undefined, `Unknown currency: ${sum.currency}`);
  const text = toDecimalText(sum);
  assert(isDecimalText(text), `Not a decimal text: ${text}`);
  return currencyFormat(`${localeOf(language)} ${sum.currency} ${digits}`).format(text);
}
