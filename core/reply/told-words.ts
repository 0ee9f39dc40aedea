/** Words for people: small numbers, sums without empty decimals, what was bought by a name that its owner would use. */
import { LETTERS } from "../../messages/letters.ts";
import type { ToldWords } from "../../messages/shapes/told.ts";
import { localeOf } from "../locale.ts";
import { memoize } from "../memoize.ts";
import type { Money } from "../money/amount.ts";
import { minorDigits } from "../money/currency.ts";
import { formatMoney } from "../money/format.ts";
import type { Language } from "../words.ts";

export const toldWords = (language: Language): ToldWords => LETTERS[language].told;

const emptyDecimals = memoize((digits) => new RegExp(`(\\d)[.,]0{${digits}}(?!\\d)`, "g"));

/** "$800", as one says it; "$800.50" keeps its cents. */
export function withoutEmptyDecimals(text: string, currency: string): string {
  const digits = minorDigits(currency) ?? 0;
  return digits === 0 ? text : text.replaceAll(emptyDecimals(String(digits)), "$1");
}

export const moneyTold = (sum: Money, language: Language): string =>
  minorDigits(sum.currency) === undefined
    ? `${sum.amountMinor} ${sum.currency}`
    : withoutEmptyDecimals(formatMoney(sum, language), sum.currency);

const lists = memoize((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** "A, B and C". */
export const listTold = (items: readonly string[], language: Language): string =>
  lists(localeOf(language))
    .format(items)
    .replace(", and ", items.length > 2 ? " and " : ", and ");
