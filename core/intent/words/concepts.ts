/** What words mean, alike in every language that is read: the model learns "want … money … back" once, not once a language. */
import type { Sentence } from "../../reasons/mail-text.ts";
import type { ConceptWords } from "./concept-words.ts";
import { CONCEPTS_EN } from "./concepts-en.ts";
import { CONCEPTS_ES } from "./concepts-es.ts";
import { CONCEPTS_FR } from "./concepts-fr.ts";

/** Prefixes are looked up by their length. */
const PREFIX_FEWEST = 3;
const PREFIX_MOST = 12;

type Table = {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
};

function tableOf(words: ConceptWords): Table {
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  for (const [concept, listed] of Object.entries(words))
    for (const word of listed.split(" ")) {
      const isPrefix = word.endsWith("*");
      const key = isPrefix ? word.slice(0, -1) : word.replace("_", " ");
      const into = isPrefix ? prefixes : exact;
      into.set(key, [...(into.get(key) ?? []), concept]);
    }
  return { exact, prefixes };
}

const TABLES = { en: tableOf(CONCEPTS_EN), es: tableOf(CONCEPTS_ES), fr: tableOf(CONCEPTS_FR) } as const;
export type ConceptLanguage = keyof typeof TABLES;

/** The meanings of a sentence in the order of its words. Words without one are left out. */
export function conceptsOf(sentence: Sentence, language: ConceptLanguage): string[] {
  const table = TABLES[language];
  const found: string[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const word = sentence[at]?.text ?? "";
    const pair = at + 1 < sentence.length ? table.exact.get(`${word} ${sentence[at + 1]?.text}`) : undefined;
    if (pair) {
      found.push(...pair);
      at += 1;
    } else if (/^\p{N}/u.test(word)) found.push("figure");
    else found.push(...(table.exact.get(word) ?? byPrefix(table, word)));
  }
  return found;
}

/** Of the longest prefix that is listed. */
function byPrefix({ prefixes }: Table, word: string): readonly string[] {
  for (let length = Math.min(word.length, PREFIX_MOST); length >= PREFIX_FEWEST; length--) {
    const found = prefixes.get(word.slice(0, length));
    if (found) return found;
  }
  return [];
}

/** The language whose words are found most, for a text too short to say its language. */
export function likeliestLanguage(sentences: readonly Sentence[]): ConceptLanguage {
  const counted = (["en", "es", "fr"] as const).map((language) => ({
    language,
    found: sentences.reduce((sum, sentence) => sum + conceptsOf(sentence, language).length, 0),
  }));
  return counted.reduce((a, b) => (b.found > a.found ? b : a)).language;
}
