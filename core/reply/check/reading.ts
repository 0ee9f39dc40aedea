/** A reply as the check reads it: its writer's own sentences, each in its language, with the sums that it names. */
import type { CheckWords } from "../../../messages/shapes/check.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { localeOf } from "../../locale.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../../words.ts";
import { amountsInText } from "../amounts-in-text.ts";
import type { Span } from "./finding.ts";
import { type Folded, fold } from "./fold.ts";
import { ownWords } from "./own-words.ts";
import { type SumInReply, unmarkedSums } from "./unmarked-sums.ts";
import { has, wordsOf } from "./words.ts";

export interface Sentence {
  /** As it stands, with a sum's figures as `¤`. */
  readonly text: string;
  /** The same with its figures. */
  readonly plain: string;
  readonly from: number;
  readonly words: CheckWords;
  readonly amounts: readonly SumInReply[];
  readonly isQuestion: boolean;
  /** The line before a list, for its items: what it says holds for each. */
  readonly intro: string;
}

export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly language: ReadLanguage;
  /** Own words, folded; blanks for the others'. */
  readonly own: string;
  /** Where words of the folded text stand in the reply. */
  readonly span: (from: number, length: number) => Span;
}

/** ISO 4217 for none: a sum is seen all the same, and is no known amount. */
const NO_CURRENCY = "XXX";

const END =
  /(?<=[.!?…])["')\]]*\s+|\n\s*\n|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)|(?<=[:;,])[ \t]*\n|\n(?=[ \t]*[A-Z0-9¿¡"])|;\s+/g;
const SHORT_LINE = 50;
const ABBREVIATED = /(?:^|[\s(])(?:mrs?|ms|dr|st|no|nr|vs|approx|sra?|sr|mme|p\.m|a\.m|[ap]m)\.$/i;
const ITEM = /^\s*(?:[-*•]|\d{1,2}[.)])\s/;

export function readReply(original: string, facts: ReplyFacts): Reading {
  const folded = fold(original);
  const own = ownWords(folded.text);
  const language = languageOf(own, facts.language);
  const marked = amountsInText(own, facts.currency ?? NO_CURRENCY, localeOf(facts.language));
  const amounts = [...marked, ...unmarkedSums(own, wordsOf(language), facts, marked)].toSorted(
    (a, b) => a.from - b.from,
  );
  return {
    sentences: sentencesOf(own, language, amounts),
    language,
    own,
    span: (from, length) => spanOf(original, folded, from, length),
  };
}

function spanOf(original: string, { at }: Folded, from: number, length: number): Span {
  const start = at[from] ?? original.length;
  const end = length === 0 ? start : Math.max(start + 1, at[from + length] ?? original.length);
  return { words: original.slice(start, end).trimEnd(), from: start };
}

function sentencesOf(own: string, language: ReadLanguage, amounts: readonly SumInReply[]): Sentence[] {
  const masked = maskAmounts(own, amounts);
  const sentences: Sentence[] = [];
  let intro = "";
  let cursor = 0;
  for (const [from, to] of cutsOf(own)) {
    const plain = own.slice(from, to).replaceAll("\n", " ");
    if (plain.trim() === "") continue;
    const isItem = ITEM.test(plain);
    while ((amounts[cursor]?.from ?? Number.POSITIVE_INFINITY) < from) cursor += 1;
    const inside: SumInReply[] = [];
    for (let at = cursor; (amounts[at]?.from ?? to) < to; at += 1) inside.push(amounts[at] as SumInReply);
    const text = masked.slice(from, to).replaceAll("\n", " ");
    const words = wordsOf(languageOf(plain, language));
    const isQuestion = /\?["')\s]*$/.test(plain) && has(`^\\W*(?:~ )?${words.asks}`, text);
    sentences.push({ text, plain, from, words, amounts: inside, isQuestion, intro: isItem ? intro : "" });
    if (!isItem) intro = text;
  }
  return sentences;
}

function cutsOf(text: string): [number, number][] {
  const cuts: [number, number][] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(END)) {
    // A short line is a heading or a greeting; a long one was only wrapped.
    if (
      gap === "\n" &&
      index - text.lastIndexOf("\n", index - 1) > SHORT_LINE &&
      !/[.:;,]$/.test(text.slice(start, index))
    )
      continue;
    if (ABBREVIATED.test(text.slice(Math.max(start, index - 8), index))) continue;
    cuts.push([start, index]);
    start = index + gap.length;
  }
  cuts.push([start, text.length]);
  return cuts;
}

function maskAmounts(text: string, amounts: readonly SumInReply[]): string {
  let masked = "";
  let at = 0;
  for (const { from, words } of amounts) {
    masked += text.slice(at, from) + "¤".repeat(words.length);
    at = from + words.length;
  }
  return masked + text.slice(at);
}

/** The language whose small words stand in it clearly more often than the expected one's. */
export function languageOf(text: string, expected: ReadLanguage): ReadLanguage {
  const tokens =
    text
      .toLowerCase()
      .match(/[a-z']+/g)
      ?.slice(0, 400) ?? [];
  const count = (language: ReadLanguage) => tokens.filter((token) => smallWords(language).has(token)).length;
  const own = count(expected);
  const [best] = READ_LANGUAGES.map((language) => ({ language, more: count(language) - own })).toSorted(
    (a, b) => b.more - a.more,
  );
  return best && best.more >= CLEARLY ? best.language : expected;
}
const CLEARLY = 2;

const SMALL = new Map<ReadLanguage, ReadonlySet<string>>();
function smallWords(language: ReadLanguage): ReadonlySet<string> {
  const made = SMALL.get(language) ?? new Set(wordsOf(language).known.split(" "));
  SMALL.set(language, made);
  return made;
}
