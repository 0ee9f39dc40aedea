/** Finds the sums of money that a reply names, so that each can be held against the case's (mission D2). */
import { minorDigits } from "../money/currency.ts";
import { parseAmount } from "../money/parse.ts";
import { remember } from "../remember.ts";

export interface AmountInText {
  /** The words as written, for the message. */
  readonly words: string;
  /** Undefined where the figure cannot be read, or is of another currency. */
  readonly amountMinor: number | undefined;
}

const MARK = String.raw`(?:[A-Z]{0,3}[$€£¥₹₩₪₫₱₺₽฿]|\b[A-Z]{3}\b)`;
const FIGURE = String.raw`\d(?:[\d.,'’\u00a0\u202f ]*\d)?`;
const SUM = new RegExp(`(${MARK})?\\s?(${FIGURE})(?:\\s?(${MARK}))?`, "g");

const currencySigns = remember((key) => {
  const [locale = "", currency = ""] = key.split(" ");
  const parts = (display: "symbol" | "narrowSymbol") =>
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: display })
      .formatToParts(1)
      .find((part) => part.type === "currency")?.value ?? currency;
  return new Set([currency, parts("symbol"), parts("narrowSymbol")]);
});

/** A figure is money when a currency stands beside it, or when it is written with exactly the decimals of one, such as 800.00. */
export function amountsInText(text: string, currency: string, locale: string): AmountInText[] {
  const own = currencySigns(`${locale} ${currency}`);
  const digits = minorDigits(currency) ?? 2;
  const bare = digits > 0 ? new RegExp(`^\\d[\\d.,' ]*[.,]\\d{${digits}}$`) : undefined;
  const found: AmountInText[] = [];
  for (const match of text.matchAll(SUM)) {
    const [words, before, figure = "", after] = match;
    const marks = [before, after].filter(
      (mark) => mark !== undefined && (minorDigits(mark) !== undefined || !/^[A-Z]+$/.test(mark)),
    );
    if (marks.length === 0 && !bare?.test(figure)) continue;
    const parsed = parseAmount(figure, currency, locale);
    const ours = marks.every((mark) => mark !== undefined && own.has(mark));
    found.push({ words: words.trim(), amountMinor: parsed.ok && ours ? parsed.value.amountMinor : undefined });
  }
  return found;
}
