/**
 * How many decimals a currency has. ISO 4217 for our own amounts; each outside system with its exceptions beside it.
 * Never taken from `Intl`, which gives display digits (HUF 0, IDR 0), not the digits of the money.
 */

/** Left in the list after their end because old purchases carry them: ANG, BGN, HRK. */
const TWO_DECIMALS =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC " +
  "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD " +
  "KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK " +
  "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS " +
  "TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
const NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND";
const FOUR_DECIMALS = "CLF UYW";

function rows(exponent: number, codes: string): [string, number][] {
  return codes.split(" ").map((code) => [code, exponent]);
}

const ISO_EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...rows(2, TWO_DECIMALS),
  ...rows(0, NO_DECIMALS),
  ...rows(3, THREE_DECIMALS),
  ...rows(4, FOUR_DECIMALS),
]);

export type MoneySystem = "iso" | "stripe";

/** How a system writes a currency: decimals of its integer, and the multiple that integer must be of. */
export type WireRule = { readonly exponent: number; readonly step: number };

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

/** Decimals of our own `amountMinor` for an upper-case ISO 4217 code (USD 2, JPY 0, KWD 3); undefined for an unknown code. */
export function minorDigits(currency: string): number | undefined {
  return ISO_EXPONENTS.get(currency);
}

/** How `system` writes a currency; undefined where the system or we do not know it. */
export function wireRule(system: MoneySystem, currency: string): WireRule | undefined {
  const exponent = minorDigits(currency);
  if (exponent === undefined) return undefined;
  if (system === "iso") return { exponent, step: 1 };
  return STRIPE_EXCEPTIONS.get(currency) ?? (exponent === 2 ? { exponent, step: 1 } : undefined);
}

/**
 * The smallest amount, in our minor units, that `system` can move; every amount sent must be a multiple of it. Stripe: KWD 10,
 * MGA 100, others 1. Shares are rounded to this, not only to the decimals of the currency.
 */
export function stepMinor(system: MoneySystem, currency: string): number | undefined {
  const ours = minorDigits(currency);
  const wire = wireRule(system, currency);
  if (ours === undefined || wire === undefined) return undefined;
  return Math.max(1, (wire.step * 10 ** ours) / 10 ** wire.exponent);
}
