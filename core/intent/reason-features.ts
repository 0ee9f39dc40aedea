/** A mail as numbers for the model that tells reasons: its words by their stems, what they mean, and what the rules found. */
import type { Passage } from "../reasons/negation.ts";
import type { RulesReading } from "../reasons/rules.ts";
import { type Features, Gathered, hashOf } from "./buckets.ts";
import { meaningsOf, spokenIn } from "./features.ts";
import type { MailLanguage } from "./language.ts";
import { tokensOf } from "./tokens.ts";
import type { ConceptLanguage } from "./words/concepts.ts";
import { stemOf } from "./words/stems.ts";
import { whysOf } from "./words/why.ts";

const WORDS = hashOf("reason words");
const MEANINGS = hashOf("reason meanings");
const WHYS = hashOf("whys");
const BESIDE = hashOf("whys beside");
const MARKS = hashOf("reason marks");
const LETTERS = hashOf("reason letters");
const FIRST = hashOf("reason first");
const THREAD = hashOf("reason thread");
const THREAD_MEANINGS = hashOf("reason thread meanings");
const THREAD_WHYS = hashOf("reason thread whys");

/** A meaning is paired with so many that follow it in its sentence. */
const AHEAD = 4;
const PAIRS_OF_WORDS_WEIGHT = 0.7;
const BESIDE_WEIGHT = 0.5;
const MARK_WEIGHT = 0.3;

/** Runs of so many letters of one word: what endings, misspellings and other languages leave of it. */
const LETTERS_OF_WORD = 4;
/** A reason is often told first. */
const FIRST_SENTENCES = 2;
const FIRST_WEIGHT = 0.5;
const THREAD_WEIGHT = 0.7;

type Counted = {
  readonly own: readonly Passage[];
  /** What an answer is called: it often names the reason that the answer leaves out. */
  readonly thread?: readonly Passage[];
  readonly language: MailLanguage;
  readonly rules?: Pick<RulesReading, "reasons" | "ask">;
};

type Sentences = readonly (readonly string[])[];

export function reasonFeaturesOf({ own, thread = [], language, rules }: Counted): Features {
  const spoken = spokenIn(own, language);
  const tokens = tokensOf(own);
  const stems = tokens.map((words) => words.map((word) => stemOf(word, spoken)));
  const meanings = meaningsOf(own, tokens, spoken);
  const whys = tokens.map((_, at) => whysOf(own[at]?.sentence ?? [], spoken));
  const gathered = new Gathered();
  gathered.group(hashed(stems.flat(), WORDS));
  gathered.group(hashed(stems.flatMap(neighbours), WORDS), PAIRS_OF_WORDS_WEIGHT);
  gathered.group(hashed(meanings.flat(), MEANINGS));
  gathered.group(hashed(meanings.flatMap(followers), MEANINGS));
  counted(gathered, whys.flat());
  gathered.group(
    hashed(
      whys.flatMap((why, at) => pairsIn(new Set(why), new Set(meanings[at]))),
      BESIDE,
    ),
    BESIDE_WEIGHT,
  );
  gathered.group(new Set(tokens.flat().flatMap(lettersOf)));
  gathered.group(hashed(stems.slice(0, FIRST_SENTENCES).flat(), FIRST), FIRST_WEIGHT);
  if (thread.length > 0) calledBy(gathered, thread, spoken);
  for (const mark of rules ? marksOf(rules) : []) gathered.one(hashOf(mark, MARKS), MARK_WEIGHT);
  return gathered;
}

/** Counted as the mail's own words are, and as the thread's. */
function calledBy(gathered: Gathered, thread: readonly Passage[], spoken: ConceptLanguage): void {
  const tokens = tokensOf(thread);
  const stems = tokens.flat().map((word) => stemOf(word, spoken));
  const whys = thread.flatMap(({ sentence }) => whysOf(sentence, spoken));
  gathered.group(hashed(stems, WORDS), THREAD_WEIGHT);
  gathered.group(hashed(whys, WHYS), THREAD_WEIGHT);
  gathered.group(hashed(stems, THREAD), THREAD_WEIGHT);
  gathered.group(hashed(meaningsOf(thread, tokens, spoken).flat(), THREAD_MEANINGS), THREAD_WEIGHT);
  gathered.group(hashed(whys, THREAD_WHYS), THREAD_WEIGHT);
}

/** Of a shorter word all its letters. */
function lettersOf(word: string): number[] {
  const text = ` ${word} `;
  const runs: number[] = [];
  for (let from = 0; from === 0 || from + LETTERS_OF_WORD <= text.length; from++)
    runs.push(hashOf(text.slice(from, from + LETTERS_OF_WORD), LETTERS));
  return runs;
}

const hashed = (texts: readonly string[], seed: number): Set<number> =>
  new Set(texts.map((text) => hashOf(text, seed)));

const neighbours = (words: readonly string[]): string[] =>
  ["^", ...words].map((word, at) => `${word} ${words[at] ?? "$"}`);

const followers = (meanings: readonly string[]): string[] =>
  meanings.flatMap((meaning, at) => meanings.slice(at + 1, at + 1 + AHEAD).map((next) => `${meaning}>${next}`));

/** What is said often counts more, but less each time. */
function counted(gathered: Gathered, whys: Sentences[number]): void {
  const times = new Map<string, number>();
  for (const why of whys) times.set(why, (times.get(why) ?? 0) + 1);
  const weights = [...times.values()].map((count) => Math.log1p(count));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
  for (const [why, count] of times) gathered.one(hashOf(why, WHYS), Math.log1p(count) / length);
}

/** Of one sentence: each why with those after it and with each meaning. */
function pairsIn(whys: ReadonlySet<string>, meanings: ReadonlySet<string>): string[] {
  const all = [...whys];
  return all.flatMap((why, at) => [
    ...all.slice(at + 1).map((next) => `${why}>${next}`),
    ...[...meanings].map((meaning) => `${why}+${meaning}`),
  ]);
}

/** Which reasons phrases name or hint at, by which phrases, which of them first, and what is asked. */
function marksOf({ reasons, ask }: Pick<RulesReading, "reasons" | "ask">): string[] {
  const first = reasons.find(({ named }) => named);
  return [
    ...reasons.map(({ code, named }) => `${named ? "named" : "hinted"} ${code}`),
    ...reasons.flatMap(({ code, phrases }) => phrases.map((phrase) => `${code} by ${phrase}`)),
    ...(first ? [`first ${first.code}`] : []),
    ...(ask ? [`asks ${ask.ask}`] : []),
  ];
}
