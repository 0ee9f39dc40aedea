/** A mail as numbers: which runs of words, of letters and of meanings stand in it, hashed into a fixed number of buckets. */
import type { Passage } from "../reasons/negation.ts";
import { type Features, Gathered, hashOf, step } from "./buckets.ts";
import type { MailLanguage } from "./language.ts";
import { tokensOf } from "./tokens.ts";
import { type ConceptLanguage, conceptsOf, likeliestLanguage } from "./words/concepts.ts";

const WORDS_MOST = 3;
const LETTERS_FEWEST = 3;
const LETTERS_MOST = 5;
/** A meaning is paired with so many that follow it in its sentence. */
const MEANINGS_AHEAD = 4;

const BLANK = 32;

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
  const gathered = new Gathered();
  const spoken = spokenIn(own, language);
  const tokens = tokensOf(own);
  const meanings = meaningsOf(own, tokens, spoken);
  gathered.group(runsOfWords(tokens));
  gathered.group(runsOfLetters(tokens));
  gathered.group(runsOfMeanings(meanings));
  gathered.group(pairsInMail(meanings));
  const called = tokensOf(thread);
  gathered.group(
    new Set([...called, ...meaningsOf(thread, called, spoken)].flat().map((word) => hashOf(word, THREAD))),
    THREAD_WEIGHT,
  );
  gathered.group(new Set(marks.map((mark) => hashOf(mark, MARKS))), MARKS_WEIGHT);
  return gathered;
}

/** The language whose words are looked up; of a text too short to say its language, the one that has most of its words. */
export function spokenIn(own: readonly Passage[], language: MailLanguage): ConceptLanguage {
  const isRead = language !== "other" && language !== "unknown";
  return isRead ? language : likeliestLanguage(own.map(({ sentence }) => sentence));
}

/** The meanings of each passage, and how it ends. */
export function meaningsOf(passages: readonly Passage[], tokens: Sequences, language: ConceptLanguage): string[][] {
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
