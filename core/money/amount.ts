import { assert, err, ok, type Result } from "../result.ts";
import { minorDigits } from "./currency.ts";

/** An exact sum: whole minor units of an upper-case ISO 4217 currency; negative where it was written so. */
export type Money = { readonly amountMinor: number; readonly currency: string };

/** Makes a sum. Throws on anything but a safe integer of a currency we know: both are bugs here, input is parsed before. */
export function money(amountMinor: number, currency: string): Money {
  assert(Number.isSafeInteger(amountMinor), `Not a whole number of minor units: ${amountMinor}`);
  assert(minorDigits(currency) !== undefined, `Unknown currency: ${currency}`);
  return { amountMinor: amountMinor + 0, currency };
}

/** The sum as a machine writes it: `-12.50`, `1200`, `0.005`; always all decimals of the currency, never a group sign. */
export function toDecimalText(sum: Money): string {
  const { amountMinor, currency } = money(sum.amountMinor, sum.currency);
  const digits = minorDigits(currency) ?? 0;
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const cut = figures.length - digits;
  const sign = amountMinor < 0 ? "-" : "";
  return sign + figures.slice(0, cut) + (digits > 0 ? `.${figures.slice(cut)}` : "");
}

export type DecimalRefusal = "unknown_currency" | "not_a_number" | "too_many_decimals" | "too_large";

/**
 * Reads a sum as a machine writes it: an optional minus, digits, a point, digits. Zeros past the currency's decimals are dropped
 * (`10.0000` USD); other digits there are refused, never rounded. No exponents, no plus, no white space.
 */
export function fromDecimalText(text: string, currency: string): Result<Money, DecimalRefusal> {
  const digits = minorDigits(currency);
  if (digits === undefined) return err("unknown_currency");
  if (text.length > 60) return err(/^-?[0-9.]+$/.test(text) ? "too_large" : "not_a_number");
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!parts) return err("not_a_number");
  const decimals = (parts[3] ?? "").replace(/0+$/, "");
  if (decimals.length > digits) return err("too_many_decimals");
  const minor = Number(BigInt(`${parts[2]}${decimals.padEnd(digits, "0")}`));
  if (!Number.isSafeInteger(minor)) return err("too_large");
  return ok(money(parts[1] === "-" ? -minor : minor, currency));
}
