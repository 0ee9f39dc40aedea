/** Sums as Square writes them: whole units of the currency's smallest coin, and its code in capitals. */
import { minorDigits } from "../../../core/money/currency.ts";
import { err, ok, type Result } from "../../../core/result.ts";

export interface SquareMoney {
  readonly amount: number;
  readonly currency: string;
}

/** The currencies that Square takes payments in, with its decimals (its page on monetary amounts). Its contract lists all of ISO 4217. */
export const SQUARE_DECIMALS: ReadonlyMap<string, number> = new Map([
  ["AUD", 2],
  ["CAD", 2],
  ["EUR", 2],
  ["GBP", 2],
  ["JPY", 0],
  ["USD", 2],
]);

export type MoneyRefusal = "unknown_currency" | "not_representable";

/** USD 12.50 is 1250, JPY 1250 is 1250. Nothing, less than nothing and what is not whole cannot be sent. */
export function toSquareMoney(amountMinor: number, currency: string): Result<SquareMoney, MoneyRefusal> {
  if (!isKnown(currency)) return err("unknown_currency");
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return err("not_representable");
  return ok({ amount: amountMinor, currency });
}

/** Our minor units of Square's amount, which may be nothing. */
export function fromSquareMoney({ amount, currency }: SquareMoney): Result<number, MoneyRefusal> {
  if (!isKnown(currency)) return err("unknown_currency");
  return Number.isSafeInteger(amount) && amount >= 0 ? ok(amount) : err("not_representable");
}

/** Square's decimals are ours for each of them; one where they were not would need a conversion, and is refused until it has one. */
function isKnown(currency: string): boolean {
  const decimals = SQUARE_DECIMALS.get(currency);
  return decimals !== undefined && decimals === minorDigits(currency);
}
