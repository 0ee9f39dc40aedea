/** Sums as Stripe writes them: an integer in Stripe's own decimals and a lower-case code (docs.stripe.com/currencies). */
import { type Money, money } from "../../../core/money/amount.ts";
import { minorDigits } from "../../../core/money/currency.ts";
import { err, ok, type Result } from "../../../core/result.ts";

/** How Stripe writes a currency: decimals of its integer, and the multiple that integer must be of. */
type WireRule = { readonly exponent: number; readonly step: number };

const wholeUnits = { exponent: 0, step: 1 };
/** Written with two decimals that must be zero. */
const twoZeroDecimals = { exponent: 2, step: 100 };
/** Written with three decimals of which the last must be zero. */
const threeDecimalsLastZero = { exponent: 3, step: 10 };

/**
 * Stripe's currencies that are not "two decimals, any amount" (docs.stripe.com/currencies). ISO's other currencies without two
 * decimals are unknown to Stripe and so to us: no row, no guess.
 */
const STRIPE_EXCEPTIONS: ReadonlyMap<string, WireRule> = new Map([
  ..."BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF"
    .split(" ")
    .map((code): [string, WireRule] => [code, wholeUnits]),
  ...["ISK", "UGX"].map((code): [string, WireRule] => [code, twoZeroDecimals]),
  ..."BHD JOD KWD OMR TND".split(" ").map((code): [string, WireRule] => [code, threeDecimalsLastZero]),
]);

/** Undefined where Stripe or we do not know the currency. */
function wireRule(currency: string): WireRule | undefined {
  const exponent = minorDigits(currency);
  if (exponent === undefined) return undefined;
  return STRIPE_EXCEPTIONS.get(currency) ?? (exponent === 2 ? { exponent, step: 1 } : undefined);
}

export type StripeAmount = { readonly amount: number; readonly currency: string };

/** `not_on_step`: Stripe cannot move it. `not_representable`: we cannot hold it (a fraction of our smallest unit). */
export type WireRefusal = "unknown_currency" | "not_on_step" | "not_representable" | "too_large";

/** `value × 10^places`, exact; undefined where a negative power leaves a fraction. */
function shift(value: bigint, places: number): bigint | undefined {
  if (places >= 0) return value * 10n ** BigInt(places);
  const divisor = 10n ** BigInt(-places);
  return value % divisor === 0n ? value / divisor : undefined;
}

/** ISK 5 → 500, JPY 5 → 5, MGA 500 (5.00) → 5, KWD 1250 → 1250 but KWD 1255 is refused. The sign is kept. */
export function toStripeAmount(sum: Money): Result<StripeAmount, WireRefusal> {
  const { amountMinor, currency } = money(sum.amountMinor, sum.currency);
  const ours = minorDigits(currency);
  const rule = wireRule(currency);
  if (ours === undefined || rule === undefined) return err("unknown_currency");
  const amount = shift(BigInt(amountMinor), rule.exponent - ours);
  if (amount === undefined || amount % BigInt(rule.step) !== 0n) return err("not_on_step");
  if (!Number.isSafeInteger(Number(amount))) return err("too_large");
  return ok({ amount: Number(amount), currency: currency.toLowerCase() });
}

/**
 * Reads Stripe's integer. What Stripe could not move but we can hold is read as it stands (a KWD fee of 1.234); ISK 150, one and a
 * half, is refused. `amount` must be a safe integer, else `not_representable`.
 */
export function fromStripeAmount(amount: number, currency: string): Result<Money, WireRefusal> {
  const code = currency.toUpperCase();
  const ours = minorDigits(code);
  const rule = wireRule(code);
  if (ours === undefined || rule === undefined) return err("unknown_currency");
  if (!Number.isSafeInteger(amount)) return err("not_representable");
  const minor = shift(BigInt(amount), ours - rule.exponent);
  if (minor === undefined) return err("not_representable");
  if (!Number.isSafeInteger(Number(minor))) return err("too_large");
  return ok(money(Number(minor), code));
}
