/**
 * How many decimals a currency has. ISO 4217 for our own amounts; how an outside system writes them is its connector's to know.
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

/**
 * Currencies of which the smallest sum that can be paid out is no single minor unit; null where none is known, and nothing is paid out.
 * What a clause gives was always rounded so, and stored evaluations must come out the same; what a processor can move is its connector's to know.
 */
const CASH_STEPS: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...rows(10, "BHD JOD KWD OMR TND"),
  ["MGA", 100],
  ...rows(0, "CLF IQD LYD UYI UYW").map(([code]): [string, null] => [code, null]),
]);

/** Decimals of our own `amountMinor` for an upper-case ISO 4217 code (USD 2, JPY 0, KWD 3); undefined for an unknown code. */
export function minorDigits(currency: string): number | undefined {
  return ISO_EXPONENTS.get(currency);
}

/** The smallest sum of a currency that is paid out, in minor units (USD 1, KWD 10, MGA 100); undefined where it is not known. */
export function cashStepMinor(currency: string): number | undefined {
  if (minorDigits(currency) === undefined) return undefined;
  const step = CASH_STEPS.get(currency);
  return step === undefined ? 1 : (step ?? undefined);
}
