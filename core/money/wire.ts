/** Sums as Stripe writes them: an integer in Stripe's own decimals and a lower-case code (docs.stripe.com/currencies). */
import { err, ok, type Result } from "../result.ts";
import { type Money, money } from "./amount.ts";
import { minorDigits, wireRule } from "./currency.ts";

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
  const rule = wireRule("stripe", currency);
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
  const rule = wireRule("stripe", code);
  if (ours === undefined || rule === undefined) return err("unknown_currency");
  if (!Number.isSafeInteger(amount)) return err("not_representable");
  const minor = shift(BigInt(amount), ours - rule.exponent);
  if (minor === undefined) return err("not_representable");
  if (!Number.isSafeInteger(Number(minor))) return err("too_large");
  return ok(money(Number(minor), code));
}
