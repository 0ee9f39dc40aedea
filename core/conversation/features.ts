/** A reply as numbers: the cues that stand in it, what our letter said, its words and what they mean, hashed into a fixed number of buckets. */

import { conceptsOf, likeliestLanguage } from "../intent/words/concepts.ts";
import type { Passage } from "../reasons/negation.ts";
import type { CueFound } from "./cues/find-cues.ts";
import type { LetterKind } from "./reply.ts";

/** Value by bucket. */
export type Features = ReadonlyMap<number, number>;

export const BUCKETS = 1 << 14;
/** What a feature weighs before anything is learned: a cue is worth more than a word. */
const CUE = 1;
const CUE_BESIDE_LETTER = 0.5;
const CUE_AT_FIRST = 0.5;
const WORD = 0.3;
const PAIR = 0.2;
/** Runs of letters inside a word: what is misspelt or inflected looks like itself. */
const PART = 0.1;
const PART_LENGTH = 5;
const MARK = 1;
/** So many words count. */
const WORDS_READ = 400;
const LONGEST_WORD = 30;
const LENGTHS = [2, 5, 10, 18, 30, 50] as const;
const FIGURES_MOST = 4;
const MEANINGS_AHEAD = 3;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function bucketOf(name: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME);
  return ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS;
}

/** The features of a reply; the same words always give the same ones. */
export function featuresOf(
  passages: readonly Passage[],
  cues: readonly CueFound[],
  letter: LetterKind | undefined,
): Features {
  const values = new Map<number, number>();
  const add = (name: string, value: number) => {
    const bucket = bucketOf(name);
    values.set(bucket, (values.get(bucket) ?? 0) + value);
  };
  const told = letter ?? "unknown";
  add(`letter ${told}`, MARK);
  const named = (found: CueFound) => (found.isNegated ? `not ${found.cue}` : found.cue);
  for (const cue of new Set(cues.map(named))) {
    add(`cue ${cue}`, CUE);
    add(`cue ${cue} after ${told}`, CUE_BESIDE_LETTER);
  }
  for (const cue of new Set(cues.filter(({ at }) => at === 0).map(named))) add(`first ${cue}`, CUE_AT_FIRST);

  const words = passages.flatMap(({ sentence }) => sentence.map(({ text }) => (/^\p{N}/u.test(text) ? "#" : text)));
  const read = words.slice(0, WORDS_READ);
  for (const word of new Set(read)) add(`word ${word}`, WORD);
  for (const part of new Set([...new Set(read)].flatMap(partsOf))) add(`gram ${part}`, PART);
  for (const pair of new Set(read.slice(1).map((word, at) => `${read[at]} ${word}`))) add(`pair ${pair}`, PAIR);
  for (const word of new Set(passages.map(({ sentence }) => sentence[0]?.text))) add(`opens ${word}`, WORD);

  const spoken = likeliestLanguage(passages.map(({ sentence }) => sentence));
  const meanings = passages.map(({ sentence }) => conceptsOf(sentence, spoken));
  for (const meaning of new Set(meanings.flat())) add(`means ${meaning}`, WORD);
  for (const pair of new Set(meanings.flatMap(followers))) add(`meant ${pair}`, PAIR);

  add(`length ${LENGTHS.filter((length) => words.length > length).length}`, MARK);
  add(`figures ${Math.min(FIGURES_MOST, words.filter((word) => word === "#").length)}`, MARK);
  if (passages.some(asks)) add("asks", MARK);
  return values;
}

function partsOf(word: string): string[] {
  const marked = `<${word.slice(0, LONGEST_WORD)}>`;
  return Array.from({ length: Math.max(0, marked.length - PART_LENGTH + 1) }, (_, at) =>
    marked.slice(at, at + PART_LENGTH),
  );
}

/** Each meaning of a sentence with some that come after it. */
const followers = (meanings: readonly string[]): string[] =>
  meanings.flatMap((one, at) => meanings.slice(at + 1, at + 1 + MEANINGS_AHEAD).map((next) => `${one} ${next}`));

/** A question mark stands behind the sentence, or before it in Spanish. */
function asks({ source, sentence }: Passage): boolean {
  const first = sentence[0]?.start ?? 0;
  const end = sentence.at(-1)?.end ?? 0;
  return /\?/.test(source.slice(end, end + 3)) || source.slice(Math.max(0, first - 1), first) === "¿";
}
