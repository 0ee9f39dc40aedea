/** Finds the sums of money that a reply names, so that each can be held against the case's (mission D2). */

import { memoize } from "../memoize.ts";
import { minorDigits } from "../money/currency.ts";
import { parseAmount } from "../money/parse.ts";

export interface AmountInText {
  /** The words as written, for the message. */
  readonly words: string;
  readonly from: number;
  /** Undefined where the figure cannot be read, or is of another currency. */
  readonly amountMinor: number | undefined;
}

const CODE = String.raw`\b[A-Z]{3}\b`;
/** Blanks and apostrophes only stand between thousands, and a point or comma only between digits: what follows a full stop is another figure. */
const FIGURE = String.raw`\d+(?:['’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)*`;
const GAP = String.raw`[^\S\n]?`;

interface Reader {
  /** How the currency is written. */
  readonly own: ReadonlySet<string>;
  readonly sum: RegExp;
  /** A figure with exactly the currency's decimals. */
  readonly bare: RegExp | undefined;
}

/** Signs as `Intl` writes them are among the marks: some, such as FCFA, look like neither a sign nor a code. */
const readerOf = memoize((key): Reader => {
  const [locale = "", currency = ""] = key.split(" ");
  const parts = (display: "symbol" | "narrowSymbol") =>
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: display })
      .formatToParts(1)
      .find((part) => part.type === "currency")?.value ?? currency;
  const own = new Set([currency, parts("symbol"), parts("narrowSymbol")]);
  const literal = [...own].map((sign) => sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join("|");
  const mark = `(?:[A-Z]{0,3}[$€£¥₹₩₪₫₱₺₽฿]|${CODE}|${literal})`;
  const after = `${GAP}(${mark})(?!${GAP}\\d)`;
  const digits = minorDigits(currency) ?? 2;
  return {
    own,
    sum: new RegExp(`(${mark})${GAP}(${FIGURE})(?:${after}|${GAP}(${CODE}))?|(${FIGURE})(?:${after})?`, "g"),
    bare: digits > 0 ? new RegExp(`^\\d[\\d.,'’\u00a0\u202f ]*[.,]\\d{${digits}}$`) : undefined,
  };
});

/** A figure is money when a currency stands beside it, or when it is written with exactly the decimals of one, such as 800.00, and is no percentage. */
export function amountsInText(text: string, currency: string, locale: string): AmountInText[] {
  const { own, sum, bare } = readerOf(`${locale} ${currency}`);
  const found: AmountInText[] = [];
  for (const match of text.matchAll(sum)) {
    const [words, before, marked, afterMarked, codeAfter, alone, afterAlone] = match;
    const figure = marked ?? alone ?? "";
    const marks = [before, afterMarked, codeAfter, afterAlone].filter(
      (mark) => mark !== undefined && (own.has(mark) || minorDigits(mark) !== undefined || !/^[A-Z]+$/.test(mark)),
    );
    const isPercent = /^\s?%/.test(text.slice(match.index + words.length));
    if (marks.length === 0 && (isPercent || !bare?.test(figure))) continue;
    const parsed = parseAmount(figure, currency, locale);
    const ours = marks.every((mark) => mark !== undefined && own.has(mark));
    found.push({
      words: words.trim(),
      from: match.index,
      amountMinor: parsed.ok && ours ? parsed.value.amountMinor : undefined,
    });
  }
  return found;
}
