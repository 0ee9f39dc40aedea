/** Words and runs of words that tell why money is asked for, by meaning and alike in every language that is read. */

import { fold } from "../../mail/fold.ts";
import type { Sentence } from "../../reasons/mail-text.ts";
import type { ConceptWords } from "./concept-words.ts";
import type { ConceptLanguage } from "./concepts.ts";
import { WHY_EN } from "./why-en.ts";
import { WHY_ES } from "./why-es.ts";
import { WHY_FR } from "./why-fr.ts";

/** A run is at most so many words. */
const RUN_MOST = 5;
/** Of a last word so many letters must stand in a prefix, and no more are looked up. */
const PREFIX_FEWEST = 3;
const PREFIX_MOST = 14;

type Table = {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
  /** Words with which a run begins: no other needs to be tried. */
  readonly firsts: ReadonlySet<string>;
};

function tableOf(words: ConceptWords): Table {
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  const firsts = new Set<string>();
  for (const [meaning, listed] of Object.entries(words))
    for (const entry of listed.split(" ")) {
      const text = fold(entry.replaceAll("_", " "));
      const isPrefix = text.endsWith("*");
      const key = isPrefix ? text.slice(0, -1) : text;
      const into = isPrefix ? prefixes : exact;
      into.set(key, [...(into.get(key) ?? []), meaning]);
      const [first, second] = key.split(" ");
      if (first !== undefined && second !== undefined) firsts.add(first);
    }
  return { exact, prefixes, firsts };
}

const TABLES = { en: tableOf(WHY_EN), es: tableOf(WHY_ES), fr: tableOf(WHY_FR) } as const;

/** The meanings of a sentence in the order of its words; a word may stand in several runs. Bounded by its length. */
export function whysOf(sentence: Sentence, language: ConceptLanguage): string[] {
  const table = TABLES[language];
  return sentence.flatMap(({ text }, at) => {
    const found = [...(table.exact.get(text) ?? []), ...byPrefix(table, text, 0)];
    let run = text;
    const most = table.firsts.has(text) ? Math.min(RUN_MOST, sentence.length - at) : 1;
    for (let words = 2; words <= most; words++) {
      const last = run.length + 1;
      run = `${run} ${sentence[at + words - 1]?.text ?? ""}`;
      found.push(...(table.exact.get(run) ?? []), ...byPrefix(table, run, last));
    }
    return found;
  });
}

/** Of the longest prefix that is listed, which ends in the word that begins at `last`. */
function byPrefix({ prefixes }: Table, run: string, last: number): readonly string[] {
  for (let end = Math.min(run.length, last + PREFIX_MOST); end >= last + PREFIX_FEWEST; end--) {
    const found = prefixes.get(run.slice(0, end));
    if (found) return found;
  }
  return [];
}
