/** Finds the sums of money that a reply names, so that each can be held against the case's (mission D2). */

import { memoize } from "../memoize.ts";
import { minorDigits } from "../money/currency.ts";
import { parseAmount } from "../money/parse.ts";
import { CHECK_WORDS } from "./check/words.ts";
import { numberInWords } from "./number-words.ts";

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

/** Every word for a number, and for a currency, of every language: a clinic writes "mil dólares" in an English letter too. */
const NUMBERS: ReadonlyMap<string, number> = new Map(CHECK_WORDS.flatMap(({ numbers }) => Object.entries(numbers)));
const WORDS = [...NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join("|");
const NAMES = CHECK_WORDS.flatMap(({ currencies }) => Object.entries(currencies));
const CURRENCY = NAMES.map(([name]) => name).join("|");
const CENTS = CHECK_WORDS.map(({ cents }) => cents).join("|");
const NUMBER = `(?:${WORDS})(?:(?:[ -]|[ -](?:and|y|et)[ -])(?:${WORDS})){0,12}`;
/** "900 dollars", "nine hundred bucks", "1.2k", "8 hundred dollars and 50 cents". */
const IN_WORDS = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d.,$€£])(?:(${NUMBER})|(${FIGURE})(?: ?(k)|[ -](${WORDS}))?)(?: (?:us|de|d'|canadian|american) ?)?[ -]?(?:(${CURRENCY})(?: (?:and|con|et|y) (\\d+|${NUMBER}) (?:${CENTS}))?|(${CENTS}))(?![A-Za-zÀ-ÿ\\d])`,
  "gi",
);

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
    sum: new RegExp(
      `(${mark})${GAP}(${FIGURE})(?: ?(k)\\b)?(?:${after}|${GAP}(${CODE}))?|(${FIGURE})(?: ?(k)(?=${GAP}${mark}))?(?:${after})?`,
      "g",
    ),
    bare: digits > 0 ? new RegExp(`^\\d[\\d.,'’\u00a0\u202f ]*[.,]\\d{${digits}}$`) : undefined,
  };
});

/**
 * A figure is money when a currency stands beside it, as a sign, a code or a word, or when it is written with exactly the decimals of one, such
 * as 800.00, and is no percentage and no time of day.
 */
export function amountsInText(text: string, currency: string, locale: string): AmountInText[] {
  const worded = wordedAmounts(text, currency, locale);
  const within = ({ index, 0: words }: RegExpExecArray) =>
    worded.some((one) => index < one.from + one.words.length && one.from < index + words.trimEnd().length);
  const { own, sum, bare } = readerOf(`${locale} ${currency}`);
  const found: AmountInText[] = [...worded];
  for (const match of text.matchAll(sum)) {
    const [words, before, marked, thousands, afterMarked, codeAfter, alone, aloneThousands, afterAlone] = match;
    const figure = marked ?? alone ?? "";
    const marks = [before, afterMarked, codeAfter, afterAlone].filter(
      (mark) => mark !== undefined && (own.has(mark) || minorDigits(mark) !== undefined || !/^[A-Z]+$/.test(mark)),
    );
    if (marks.length === 0 && (!bare?.test(figure) || isNoMoney(text, match.index, figure))) continue;
    if (within(match)) continue;
    const ours = marks.every((mark) => mark !== undefined && own.has(mark));
    const read = ours ? readFigure(figure, currency, locale) : undefined;
    const factor = thousands || aloneThousands ? 1000 : 1;
    found.push({ words: words.trim(), from: match.index, amountMinor: read === undefined ? undefined : read * factor });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** A share, or a time of day. */
function isNoMoney(text: string, from: number, figure: string): boolean {
  const after = text.slice(from + figure.length, from + figure.length + 8);
  if (/^\s?%/.test(after)) return true;
  if (!/^(?:[01]?\d|2[0-3])[.,][0-5]\d$/.test(figure)) return false;
  const before = text.slice(Math.max(0, from - 14), from);
  const isTime =
    /(?:^|[^\p{L}])(?:at|from|to|until|till|between|and|open|a las|desde|hasta|de|a|y|à|vers|jusqu'a|-|–) ?$/iu.test(
      before,
    );
  return isTime || /^ ?(?:[ap]\.?m|h\b|uhr|o'clock|-|–|to )/i.test(after);
}

/** In the locale's own way, else as anybody would read it: two kinds of signs, or three figures after one where the currency has fewer. */
function readFigure(figure: string, currency: string, locale: string): number | undefined {
  const inLocale = parseAmount(figure, currency, locale);
  if (inLocale.ok) return inLocale.value.amountMinor;
  const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(figure) && (minorDigits(currency) ?? 2) < 3;
  const anywhere = parseAmount(grouped ? figure.replaceAll(/[.,]/g, "") : figure, currency);
  return anywhere.ok ? anywhere.value.amountMinor : undefined;
}

function wordedAmounts(text: string, currency: string, locale: string): AmountInText[] {
  const scale = 10 ** (minorDigits(currency) ?? 2);
  return [...text.matchAll(IN_WORDS)].flatMap(
    ({ index, 0: words, 1: number, 2: figure, 3: k, 4: times, 5: name, 6: cents, 7: onlyCents }) => {
      // "Not a cent more" is no sum.
      if (onlyCents !== undefined && number !== undefined && numberInWords(number, NUMBERS) === 1) return [];
      const isOurs = name === undefined || codesOf(name).includes(currency);
      const whole = number === undefined ? undefined : numberInWords(number, NUMBERS);
      const minor = whole === undefined ? figure && readFigure(figure, currency, locale) : whole * scale;
      if (minor === undefined || minor === "")
        return number === undefined ? [{ words, from: index, amountMinor: undefined }] : [];
      const factor = (k ? 1000 : 1) * (times ? (NUMBERS.get(times.toLowerCase()) ?? 1) : 1);
      const more = cents === undefined ? 0 : (numberInWords(cents, NUMBERS) ?? 0);
      const amountMinor = onlyCents === undefined ? minor * factor + more : minor / scale;
      return [{ words, from: index, amountMinor: isOurs ? Math.round(amountMinor) : undefined }];
    },
  );
}

const codesOf = (name: string): string =>
  NAMES.filter(([pattern]) => new RegExp(`^(?:${pattern})$`, "i").test(name))
    .map(([, codes]) => codes)
    .join(" ");
