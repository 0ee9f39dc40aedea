/**
 * Phrases as data, matched word by word in bounded time. In a phrase `a|b` is either word, `refund*` any word that begins so, `?a` a
 * word that may be absent, `#` a figure, `..` up to three words in between and `...` up to seven, `@name` a list of words of the lexicon.
 */
import { fold } from "../mail/fold.ts";
import { memoizeByObject } from "../memoize.ts";
import { assert } from "../result.ts";
import type { Sentence } from "./mail-text.ts";

type Step =
  | {
      readonly kind: "word";
      readonly exact: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly most: number };

export type Phrase = { readonly text: string; readonly steps: readonly Step[]; readonly hasNegator: boolean };

/** Words `from` to `to` (exclusive) of a sentence. */
export type Span = { readonly from: number; readonly to: number };

export type WordLists = Readonly<Record<string, string>>;

/** No word of a phrase is longer; longer words in a mail are never matched. */
const LONGEST_WORD = 30;

/** Compiles a phrase. Throws on an unknown `@name` and on a phrase whose first or last word may be absent: faults of the data. */
export function phraseOf(text: string, lists: WordLists, negators: ReadonlySet<string>): Phrase {
  const steps = text.split(" ").map((part) => stepOf(part, lists));
  const isFirm = (step: Step | undefined) => step?.kind === "word" && !step.optional;
  assert(isFirm(steps[0]) && isFirm(steps.at(-1)), `Open-ended phrase: ${text}`);
  const hasNegator = steps.some((step) => step.kind === "word" && [...step.exact].some((word) => negators.has(word)));
  return { text, steps, hasNegator };
}

function stepOf(part: string, lists: WordLists): Step {
  if (part === "..") return { kind: "gap", most: 3 };
  if (part === "...") return { kind: "gap", most: 7 };
  const optional = part.startsWith("?");
  const words = (optional ? part.slice(1) : part).split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const list = lists[word.slice(1)];
    assert(list !== undefined, `Unknown word list: ${word}`);
    return list.split("|");
  });
  return {
    kind: "word",
    optional,
    exact: new Set(words.filter((word) => !word.endsWith("*")).map(fold)),
    prefixes: words.filter((word) => word.endsWith("*")).map((word) => fold(word.slice(0, -1))),
  };
}

/** The phrases that may stand in a sentence: those that begin with one of its words, a handful of hundreds. */
export type Beginnings = (sentence: Sentence) => ReadonlySet<Phrase>;

export function beginningsOf(phrases: readonly Phrase[]): Beginnings {
  const byWord = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const phrase of phrases) {
    const [first] = phrase.steps;
    if (first?.kind !== "word") continue;
    for (const word of first.exact) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
    if (first.prefixes.length > 0 || first.exact.has("#")) open.push(phrase);
  }
  const beginsWith = ({ steps: [first] }: Phrase, word: string) => first?.kind === "word" && matches(first, word);
  return memoizeByObject((sentence: Sentence) => {
    const words = sentence.map(({ text }) => text);
    return new Set(
      words.flatMap((word) => [...(byWord.get(word) ?? []), ...open.filter((phrase) => beginsWith(phrase, word))]),
    );
  });
}

/** Every place in a sentence where one of the phrases stands. */
export function findPhrases(sentence: Sentence, phrases: readonly Phrase[], mayStand: Beginnings): Span[] {
  const may = mayStand(sentence);
  return phrases.flatMap((phrase) => (may.has(phrase) ? findPhrase(sentence, phrase) : []));
}

export const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.from < span.to && span.from < other.to);

/** Every place in a sentence where the phrase stands, the nearest ending from each beginning. */
export function findPhrase(sentence: Sentence, phrase: Phrase): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < sentence.length; from++) {
    const to = endOf(sentence, phrase.steps, from, 0);
    if (to !== undefined) spans.push({ from, to });
  }
  return spans;
}

function endOf(sentence: Sentence, steps: readonly Step[], at: number, stepAt: number): number | undefined {
  const step = steps[stepAt];
  if (step === undefined) return at;
  if (step.kind === "gap") {
    for (let skipped = 0; skipped <= step.most && at + skipped < sentence.length; skipped++) {
      const end = endOf(sentence, steps, at + skipped, stepAt + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = sentence[at]?.text;
  const end = word !== undefined && matches(step, word) ? endOf(sentence, steps, at + 1, stepAt + 1) : undefined;
  return end ?? (step.optional ? endOf(sentence, steps, at, stepAt + 1) : undefined);
}

function matches(step: Step & { kind: "word" }, word: string): boolean {
  if (word.length > LONGEST_WORD) return false;
  return (
    step.exact.has(word) ||
    (step.exact.has("#") && /^[0-9]/.test(word)) ||
    step.prefixes.some((prefix) => word.startsWith(prefix))
  );
}
