/** Which sentences promise money or refuse it, by what governs their verb: a condition, a wish of the patient's, a denial, a question. */

import type { Reading, Sentence } from "./reading.ts";
import type { Found } from "./words.ts";
import { CLAUSE, findAll, has, isIncoming, patternOf } from "./words.ts";

export interface MoneyPromise {
  readonly sentence: Sentence;
  readonly kind: "refund" | "credit";
  readonly match: Found;
  /** Stands beside a condition: a rule, or an offer, and nothing given. */
  readonly isConditional: boolean;
}

export interface Said {
  readonly promises: readonly MoneyPromise[];
  readonly refusals: readonly { readonly sentence: Sentence; readonly match: Found }[];
}

/** Begins with who acts; what denies it stands beside the verb. Other patterns are denied from anywhere in their clause. */
const HAS_SUBJECT =
  /^(?:we|i|our|you|my|the (?:clinic|office|team|front|manager)|accounting|finance|nous|on|je|vous)\b/i;

export function readSaid({ sentences }: Reading): Said {
  const promises = sentences.flatMap(promisesIn);
  const refusals = sentences.flatMap((sentence) =>
    sentence.isQuestion || isRule(sentence)
      ? []
      : findAll(sentence.words.refuses, sentence.text)
          .filter((match) => !isReported(sentence, match))
          .slice(0, 1)
          .map((match) => ({ sentence, match })),
  );
  return { promises, refusals };
}

function promisesIn(sentence: Sentence): MoneyPromise[] {
  const { words, text } = sentence;
  if (sentence.isQuestion) return [];
  const of = (kind: MoneyPromise["kind"], patterns: readonly string[]) =>
    findAll(patterns, text)
      .filter(
        (match) =>
          !isDenied(sentence, match) &&
          !isReported(sentence, match) &&
          !isOpen(sentence, match) &&
          !isIncoming(sentence, match),
      )
      .map((match): MoneyPromise => ({ sentence, kind, match, isConditional: isRule(sentence) }));
  const credit = of("credit", words.promisesCredit);
  const refund = of("refund", words.promises).filter(
    ({ match }) => !credit.some((one) => Math.abs(one.match.from - match.from) < 60),
  );
  return [...refund, ...credit].toSorted((a, b) => a.match.from - b.match.from);
}

const clauseStart = (text: string, before: number): number => {
  let start = 0;
  for (const { index, 0: sign } of text.slice(0, before).matchAll(CLAUSE)) start = index + sign.length;
  return start;
};

/** What stands before the match in its own clause. */
const lead = ({ text }: Sentence, { from }: Found): string => text.slice(clauseStart(text, from), from);

function isDenied(sentence: Sentence, match: Found): boolean {
  const { not, notNot } = sentence.words;
  const before = lead(sentence, match).replace(patternOf(notNot), " ");
  if (has(`(?:\\w*n't|${not})`, match.words.replace(patternOf(notNot), " "))) return true;
  const near = HAS_SUBJECT.test(match.words) ? before.split(/\s+/).slice(-4).join(" ") : before;
  return has(`(?:\\w*n't|${not})`, near);
}

const isReported = (sentence: Sentence, match: Found): boolean =>
  has(sentence.words.theySay, lead(sentence, match)) || has(`(?:${sentence.words.theySay})$`, match.words);

const isOpen = (sentence: Sentence, match: Found): boolean => has(sentence.words.open, lead(sentence, match));

/** A condition anywhere in the sentence; or in the line before its list, which may ask: "What feels best to you?" */
const isRule = ({ text, words, intro }: Sentence): boolean =>
  has(words.onlyIf, text) || has(words.onlyIf, intro) || /\?\W*$/.test(intro);
