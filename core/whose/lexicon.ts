/** The words of all languages, compiled once. */
import { fold } from "../mail/fold.ts";
import { type Beginnings, beginningsOf, type Phrase, phraseOf } from "../reasons/phrases.ts";
import type { Kin } from "./relations.ts";
import type { WhoseText } from "./whose-words.ts";
import { ENGLISH } from "./words-en.ts";
import { SPANISH } from "./words-es.ts";
import { FRENCH } from "./words-fr.ts";

const GROUPS = ["owned", "told", "died", "toldDied", "estate", "own", "aside"] as const;
export type Group = (typeof GROUPS)[number];

export interface WhoseLexicon {
  readonly mine: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly late: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly isKin: (word: string) => boolean;
  /** Also of "wifes", which is no word. */
  readonly kinOf: (word: string) => Kin | undefined;
  readonly phrases: Readonly<Record<Group, readonly Phrase[]>>;
  readonly mayStand: Beginnings;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split("|").map(fold));

function compile(text: WhoseText): WhoseLexicon {
  const kin = new Map<string, Kin>();
  for (const [relation, words] of Object.entries(text.kin) as [Kin, string][]) {
    for (const word of setOf(words)) kin.set(word, relation);
  }
  const all: Phrase[] = [];
  const group = (phrases: readonly string[]): Phrase[] =>
    phrases.map((phrase) => {
      const made = phraseOf(phrase, text.lists, new Set());
      all.push(made);
      return made;
    });
  const phrases = {
    owned: group(text.owned),
    told: group(text.told),
    died: group(text.died),
    toldDied: group(text.toldDied),
    estate: group(text.estate),
    own: group(text.own),
    aside: group(text.aside),
  };
  return {
    mine: setOf(text.mine),
    called: setOf(text.called),
    adjectives: setOf(text.adjectives),
    late: setOf(text.late),
    firstPerson: setOf(text.firstPerson),
    isKin: (word) => kin.has(word),
    kinOf: (word) => kin.get(word) ?? (word.endsWith("s") ? kin.get(word.slice(0, -1)) : undefined),
    phrases,
    mayStand: beginningsOf(all),
  };
}

/** A mail may mix languages, and its words do not: all are looked for. */
export const WHOSE_LEXICONS: readonly WhoseLexicon[] = [ENGLISH, SPANISH, FRENCH].map(compile);
