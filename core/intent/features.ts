/** A mail as numbers: which runs of words, of letters and of meanings stand in it, hashed into a fixed number of buckets. */
import type { Passage } from "../reasons/negation.ts";
import { type ConceptLanguage, conceptsOf, likeliestLanguage } from "./concepts.ts";
import type { MailLanguage } from "./language.ts";
import { tokensOf } from "./tokens.ts";

/** Two to so many buckets. */
export const BITS = 16;

/** Hashed features of one mail: buckets that may repeat, and what each adds. */
export type Features = { readonly buckets: readonly number[]; readonly values: readonly number[] };

const WORDS_MOST = 3;
const LETTERS_FEWEST = 3;
const LETTERS_MOST = 5;
/** A meaning is paired with so many that follow it in its sentence. */
const MEANINGS_AHEAD = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BLANK = 32;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME);

export function hashOf(text: string, seed = FNV_OFFSET): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** Spreads the bits of a hash, of which the highest make the bucket. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const WORDS = hashOf("words");
const LETTERS = hashOf("letters");
const MEANINGS = hashOf("meanings");
const THREAD = hashOf("thread");
const THREAD_WEIGHT = 0.5;
const MARKS = hashOf("marks");
/** There are few of them, so each would weigh much. */
const MARKS_WEIGHT = 0.3;
const TOGETHER = hashOf("together");

/** What is counted. `thread`: what an answer is called. `marks`: names of what the rules found. */
type Counted = {
  readonly own: readonly Passage[];
  readonly thread: readonly Passage[];
  readonly language: MailLanguage;
  readonly marks: readonly string[];
};

/**
 * Runs of one to three words, runs of three to five letters across the ends of words, meanings that follow one another in a sentence, and
 * meanings that stand anywhere in the mail together; the words and meanings of the thread; marks. Each of these weighs the same in every
 * mail, whatever its length.
 */
export function featuresOf({ own, thread, language, marks }: Counted): Features {
  const buckets: number[] = [];
  const values: number[] = [];
  const add = (hashes: ReadonlySet<number>, weight = 1) => {
    const value = weight / Math.sqrt(hashes.size || 1);
    for (const hash of hashes) {
      buckets.push(spread(hash) >>> (32 - BITS));
      values.push(value);
    }
  };
  const isRead = language !== "other" && language !== "unknown";
  const spoken = isRead ? language : likeliestLanguage(own.map(({ sentence }) => sentence));
  const tokens = tokensOf(own);
  const meanings = meaningsOf(own, tokens, spoken);
  add(runsOfWords(tokens));
  add(runsOfLetters(tokens));
  add(runsOfMeanings(meanings));
  add(pairsInMail(meanings));
  const called = tokensOf(thread);
  add(
    new Set([...called, ...meaningsOf(thread, called, spoken)].flat().map((word) => hashOf(word, THREAD))),
    THREAD_WEIGHT,
  );
  add(new Set(marks.map((mark) => hashOf(mark, MARKS))), MARKS_WEIGHT);
  return { buckets, values };
}

/** The meanings of each passage, and how it ends. */
function meaningsOf(passages: readonly Passage[], tokens: Sequences, language: ConceptLanguage): string[][] {
  return tokens.map((words, at) => {
    const stop = words.at(-1);
    const found = conceptsOf(passages[at]?.sentence ?? [], language);
    return stop === "?" || stop === "!" ? [...found, stop] : found;
  });
}

type Sequences = readonly (readonly string[])[];

function runsOfWords(sentences: Sequences): Set<number> {
  const runs = new Set<number>();
  for (const sentence of sentences) {
    const words = ["^", ...sentence, "$"];
    for (let from = 0; from < words.length; from++) {
      let hash = WORDS;
      for (let to = from; to < Math.min(words.length, from + WORDS_MOST); to++) {
        hash = step(hashOf(words[to] ?? "", hash), BLANK);
        if (to > from || (from > 0 && from < words.length - 1)) runs.add(hash);
      }
    }
  }
  return runs;
}

function runsOfLetters(sentences: Sequences): Set<number> {
  const runs = new Set<number>();
  for (const sentence of sentences) {
    const text = ` ${sentence.join(" ")} `;
    for (let from = 0; from + LETTERS_FEWEST <= text.length; from++) {
      let hash = LETTERS;
      for (let to = from; to < Math.min(text.length, from + LETTERS_MOST); to++) {
        hash = step(hash, text.charCodeAt(to));
        if (to - from + 1 >= LETTERS_FEWEST) runs.add(hash);
      }
    }
  }
  return runs;
}

function runsOfMeanings(sentences: Sequences): Set<number> {
  const runs = new Set<number>();
  for (const meanings of sentences)
    meanings.forEach((meaning, at) => {
      const one = step(hashOf(meaning, MEANINGS), BLANK);
      runs.add(one);
      const ahead = meanings.slice(at + 1, at + 1 + MEANINGS_AHEAD);
      for (const next of ahead) runs.add(hashOf(next, one));
      const [second, third] = ahead;
      if (second !== undefined && third !== undefined) runs.add(hashOf(third, step(hashOf(second, one), BLANK)));
    });
  return runs;
}

function pairsInMail(sentences: Sequences): Set<number> {
  const all = [...new Set(sentences.flat())].sort();
  const pairs = new Set<number>();
  all.forEach((meaning, at) => {
    const one = step(hashOf(meaning, TOGETHER), BLANK);
    for (const other of all.slice(at + 1)) pairs.add(hashOf(other, one));
  });
  return pairs;
}
