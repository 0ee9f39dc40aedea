/** Sums as exports write them: with the currency's sign, in brackets, with a comma for a point. Read exactly or not at all. */
import { memoize } from "../../memoize.ts";
import { minorDigits } from "../../money/currency.ts";
import { parseAmount } from "../../money/parse.ts";

export type DecimalSign = "." | ",";

/** What a sum says of its own decimal sign; `either` where it has none, or one that may part thousands. */
export function decimalSignSaid(text: string): DecimalSign | "either" | "unsure" {
  const figures = text.replaceAll(/[^\d.,]/g, "");
  const signs = figures.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last !== "." && last !== ",") return "either";
  const kinds = new Set(signs).size;
  // The later of two kinds parts the decimals; one kind that comes twice parts thousands.
  if (kinds === 2) return last;
  if (signs.length > 1) return last === "." ? "," : ".";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(figures) ? "unsure" : last;
}

/** The one sign of a figure such as 1,200. */
export const signIn = (text: string): DecimalSign => (text.includes(",") ? "," : ".");

/** Whether a sum that proves its sign has three decimals, as a system writes that fills up with a zero: `0,500`. */
export const hasThreeDecimals = (text: string, sign: DecimalSign): boolean =>
  new RegExp(`\\${sign}\\d{3}\\D*$`).test(text);

/** Whether the sum names a currency that is another one, by its code or by its sign: a dollar says whose it is at most before it. */
function isOther(text: string, currency: string): boolean {
  const code = /^([A-Z]{3})(?![A-Z])|(?<![A-Z])([A-Z]{3})$/.exec(text);
  if (code && (code[1] ?? code[2]) !== currency) return true;
  const sign = /([A-Z]*)(\p{Sc})/u.exec(text);
  if (!sign) return false;
  const [, before = "", own = ""] = sign;
  const { signs } = signsOf(currency);
  return !signs.includes(own) || (before !== "" && !currency.startsWith(before) && !signs.includes(before + own));
}

/** As the currency is written at home and abroad. */
const signsOf = memoize((currency): { readonly signs: string } => {
  const of = (currencyDisplay: "narrowSymbol" | "symbol"): string =>
    new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay }).format(0);
  return { signs: `${of("narrowSymbol")} ${of("symbol")}` };
});

const CODES = /^(?:[A-Z]{2,3}\s?(?=[-−(\p{Sc}\d])|[A-Z]{0,2}(?=\p{Sc}))|\s?[A-Z]{3}$/gu;
/** Blanks that no keyboard has part thousands in some locales; a plain one may too. */
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/gu;

/** A sum in minor units, negative where it is written so; undefined for what is no sum of this currency. */
export const minorOf = (text: string, currency: string, sign: DecimalSign): number | undefined =>
  read(`${sign}${currency} ${text}`).minor;

/** Prices repeat: most rows of a file say what another said. */
const read = memoize((key): { readonly minor?: number | undefined } => {
  const at = key.indexOf(" ");
  const sign = key.startsWith(",") ? "," : ".";
  return { minor: readMinor(key.slice(at + 1), key.slice(1, at), sign) };
}, 5_000);

function readMinor(text: string, currency: string, sign: DecimalSign): number | undefined {
  if (isOther(text.trim(), currency)) return undefined;
  let rest = text.trim().replaceAll(CODES, "").trim();
  const bracketed = /^\((.*)\)$/u.exec(rest);
  if (bracketed) rest = bracketed[1] ?? "";
  rest = rest
    .replaceAll(/\p{Sc}/gu, "")
    .replaceAll(BLANKS, " ")
    .trim();
  const minus = /^[-−–]\s*|\s*[-−–]$/u.exec(rest);
  if (minus) rest = rest.replace(/^[-−–]\s*|\s*[-−–]$/u, "");
  if (bracketed && minus) return undefined;
  // A machine writes `12.` and `.50`, and zeros past the currency's own.
  rest = rest.replace(/^(?=[.,])/, "0");
  rest = rest.replace(new RegExp(`(\\${sign}\\d{${minorDigits(currency) ?? 2}}\\d*?)0+$`), "$1").replace(/[.,]$/, "");
  const parsed = parseAmount(rest, currency, sign === "." ? "en-US" : "de-DE");
  if (!parsed.ok) return undefined;
  const { amountMinor } = parsed.value;
  return bracketed || minus ? 0 - amountMinor : amountMinor;
}

/** A whole number, as a count is written: `10`, `10.0`, `1,000`; undefined for anything else. */
export function countOf(text: string): number | undefined {
  const plain = text.trim();
  if (/^\d{1,3}(,\d{3})+$/.test(plain)) return Number(plain.replaceAll(",", ""));
  const whole = plain.replace(/[.,]0{1,4}$/, "");
  return /^-?\d{1,9}$/.test(whole) ? Number(whole) : undefined;
}
