import type { Book } from "./book.ts";
import type { CaptureRow } from "./records.ts";

/** PayPal's own table, kept apart from ours on purpose: a simulator that shared our decimals could not catch a wrong one. */
const WHOLE = new Set(["HUF", "JPY", "TWD"]);
const OTHERS = new Set(
  "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD ILS MXN MYR NOK NZD PHP PLN SEK SGD THB USD".split(" "),
);
/** ISO's minor units, in which the rows count: only the yen has none. */
const isoDigits = (currency: string): number => (currency === "JPY" ? 0 : 2);

export const isPayPalCurrency = (currency: string): boolean => WHOLE.has(currency) || OTHERS.has(currency);

export interface Money {
  readonly currency_code: string;
  readonly value: string;
}

export function moneyShape(amountMinor: number, currency: string): Money {
  const whole = Math.floor(amountMinor / 10 ** isoDigits(currency));
  const cents = String(amountMinor % 100).padStart(2, "0");
  return { currency_code: currency, value: WHOLE.has(currency) ? String(whole) : `${whole}.${cents}` };
}

type AmountIssue =
  | "INVALID_CURRENCY_CODE"
  | "DECIMALS_NOT_SUPPORTED"
  | "DECIMAL_PRECISION"
  | "CANNOT_BE_ZERO_OR_NEGATIVE";

/** Minor units by ISO, or PayPal's issue. */
export function readMoney({ currency_code, value }: Money): number | AmountIssue {
  if (!isPayPalCurrency(currency_code)) return "INVALID_CURRENCY_CODE";
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(value) ?? [];
  if (WHOLE.has(currency_code) && decimals !== "") return "DECIMALS_NOT_SUPPORTED";
  if (decimals.length > 2) return "DECIMAL_PRECISION";
  const hundredths = Number(`${whole}${decimals.padEnd(2, "0")}`);
  if (sign === "-" || hundredths === 0) return "CANNOT_BE_ZERO_OR_NEGATIVE";
  return isoDigits(currency_code) === 0 ? hundredths / 100 : hundredths;
}

export function isShort(book: Book, { account, currency }: CaptureRow, amountMinor: number): boolean {
  const available = book.need("account", account).availableMinor[currency];
  return available !== undefined && available < amountMinor;
}

/** Where the balance is tracked. */
export function moveBalance(book: Book, { account: id, currency }: CaptureRow, byMinor: number): void {
  const account = book.need("account", id);
  const available = account.availableMinor[currency];
  if (available === undefined) return;
  book.put("account", { ...account, availableMinor: { ...account.availableMinor, [currency]: available + byMinor } });
}
