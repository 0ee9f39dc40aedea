/** Sums that a text names without a figure and its currency: a part ("half of what you paid", "80 % of your package"), or a bare figure that is sent. */
import type { CheckWords } from "../../../messages/shapes/check.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { memoizeByObject } from "../../memoize.ts";
import { minorDigits } from "../../money/currency.ts";
import type { AmountInText } from "../amounts-in-text.ts";
import { numberInWords } from "../number-words.ts";
import { patternOf } from "./words.ts";

export interface SumInReply extends AmountInText {
  /** Of a whole that the text may not name: only what is moved by a verb is held against the case. */
  readonly isShare?: true;
}

const PERCENT = "(\\d{1,3}(?:[.,]\\d+)?) ?(?:%|percent|per cent|por ciento|pour ?cent)";

export function unmarkedSums(
  text: string,
  words: CheckWords,
  facts: ReplyFacts,
  known: readonly AmountInText[],
): SumInReply[] {
  const within = ({ from, words: said }: AmountInText) =>
    known.some((one) => from < one.from + one.words.length && one.from < from + said.length);
  return [...sharesIn(text, words, facts), ...bareIn(text, words, facts)].filter((one) => !within(one));
}

/** Counts as what was decided where it is that part of some sum of the case. */
function sharesIn(
  text: string,
  words: CheckWords,
  { allowedMinor, paidMinor, promisedMinor = [] }: ReplyFacts,
): SumInReply[] {
  const wholes = [...allowedMinor, ...(paidMinor === undefined ? [] : [paidMinor])];
  const decidedOf = (share: number) =>
    promisedMinor.find((sum) => wholes.some((all) => Math.abs(all * share - sum) < 1));
  const named = Object.entries(words.shares).map(([name, share]) => [name, () => share] as const);
  const percent = [PERCENT, (figure: string) => Number(figure.replace(",", ".")) / 100] as const;
  return [percent, ...named].flatMap(([pattern, shareOf]) =>
    [...text.matchAll(patternOf(`(?:${pattern})(?=${words.shareOf}(?![a-z]))`))]
      // All of it is looked for by its own words.
      .filter(({ 1: figure = "" }) => figure !== "100")
      .map(({ index, 0: said, 1: figure = "" }) => ({
        words: said,
        from: index,
        amountMinor: decidedOf(shareOf(figure)),
        isShare: true as const,
      })),
  );
}

/** "Refund you 900", "put 1.2k back on your card", "the nine hundred is on its way": a verb that moves money before it, or its place after it. */
function bareIn(text: string, words: CheckWords, { currency }: ReplyFacts): SumInReply[] {
  const scale = 10 ** ((currency === undefined ? undefined : minorDigits(currency)) ?? 2);
  return patternsOf(words).flatMap((pattern) =>
    [...text.matchAll(patternOf(pattern))].map(({ index, 0: whole, 1: said = "" }) => {
      const value = numberOf(said, words);
      return {
        words: said,
        from: index + whole.lastIndexOf(said),
        amountMinor: value === undefined ? undefined : Math.round(value * scale),
      };
    }),
  );
}

function numberOf(said: string, { numbers }: CheckWords): number | undefined {
  const thousands = /k$/i.test(said) ? 1000 : 1;
  const figure = said
    .replace(/ ?k$/i, "")
    .replaceAll(/[.,](?=\d{3}(?!\d))/g, "")
    .replace(",", ".");
  return /^[\d.]+$/.test(figure) ? Number(figure) * thousands : numberInWords(said, new Map(Object.entries(numbers)));
}

const patternsOf = memoizeByObject((words: CheckWords): readonly string[] => {
  const all = Object.keys(words.numbers)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
  const hundreds = Object.entries(words.numbers)
    .flatMap(([name, value]) => (value >= 100 ? [name] : []))
    .join("|");
  const inWords = `(?:(?:\\d+|${all})(?: and| y| et)?[ -]){0,5}(?:${hundreds})(?:(?: and| y| et)?[ -](?:${all})){0,5}`;
  const sum = `(\\d+(?:[.,]\\d+)* ?k|\\d{1,3}(?:[.,]?\\d{3})+(?:[.,]\\d\\d)?|\\d{2,3}(?:[.,]\\d\\d)?|${inWords})`;
  return [
    `(?:${words.bareBefore}) ${sum}(?=${words.bareAfter})`,
    // Nothing but money is refunded by a number.
    `(?=refund|reimburs|reembols|rembours)(?:${words.bareBefore}) ${sum}(?= ?(?:[;!]|[.,](?!\\d)|$)| (?:${words.dated}))`,
    `(?:${words.article}) (${inWords})(?=${words.bareAfter}| ?(?:[;!.,]|$))`,
  ];
});
