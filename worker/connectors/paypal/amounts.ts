/** Sums as PayPal writes them: a decimal text with the decimals that PayPal gives the currency, which are not always ISO's. */
import { fromDecimalText, toDecimalText } from "../../../core/money/amount.ts";
import { minorDigits } from "../../../core/money/currency.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { MoneyWire } from "./wire.ts";

const TWO_DECIMALS = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD ILS MXN MYR NOK NZD PHP PLN SEK SGD THB USD";
/** PayPal refuses decimals here (DECIMALS_NOT_SUPPORTED), although ISO gives HUF and TWD two. */
const NO_DECIMALS = "HUF JPY TWD";

/** PayPal's decimals by currency (developer.paypal.com, REST reference, currency codes). No row, no guess: PayPal cannot move it. */
export const PAYPAL_DECIMALS: ReadonlyMap<string, number> = new Map([
  ...TWO_DECIMALS.split(" ").map((code): [string, number] => [code, 2]),
  ...NO_DECIMALS.split(" ").map((code): [string, number] => [code, 0]),
]);

/**
 * `amountMinor`: whole minor units by ISO, above zero. USD 1000 → "10.00", JPY 500 → "500", HUF 50000 (500.00) → "500".
 * `not_sendable`: PayPal does not know the currency, or cannot move that fraction of it.
 */
export function toPayPalMoney(amountMinor: number, currency: string): Result<MoneyWire, "not_sendable"> {
  const decimals = PAYPAL_DECIMALS.get(currency);
  const ours = minorDigits(currency);
  const isSum = Number.isSafeInteger(amountMinor) && amountMinor > 0;
  if (decimals === undefined || ours === undefined || !isSum) return err("not_sendable");
  const text = toDecimalText({ amountMinor, currency });
  const cut = ours - decimals;
  if (cut <= 0) return ok({ value: text, currency_code: currency });
  const dropped = text.slice(-cut);
  if (/[^0]/.test(dropped)) return err("not_sendable");
  const value = text.slice(0, text.length - cut).replace(/\.$/, "");
  return ok({ value, currency_code: currency });
}

/** Whole minor units by ISO. PayPal may leave the zero before the point out. `not_readable`: negative, a fraction too small, another currency. */
export function fromPayPalMoney({ value, currency_code }: MoneyWire, currency: string): Result<number, "not_readable"> {
  if (currency_code !== currency) return err("not_readable");
  const sum = fromDecimalText(value.startsWith(".") ? `0${value}` : value, currency);
  return sum.ok && sum.value.amountMinor >= 0 ? ok(sum.value.amountMinor) : err("not_readable");
}
