/** Finds terms of a table in a row of folded words, in time that grows with the words alone. */

export interface TermFound {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

interface Term {
  readonly key: string;
  readonly words: readonly string[];
}

/** Prefixes are kept by their first letters; none is shorter. */
const STEM = 4;

/**
 * A finder of the terms of a table: for each key its terms, with `, ` between them; `word*` is any word that begins so. It gives the
 * longest at each place.
 */
export function termFinder(table: Readonly<Record<string, string>>): (words: readonly string[]) => TermFound[] {
  const byWord = new Map<string, Term[]>();
  const byStem = new Map<string, Term[]>();
  for (const [key, terms] of Object.entries(table)) {
    for (const words of terms.split(", ").map((term) => term.split(" "))) {
      const first = words[0] ?? "";
      const isPrefix = first.endsWith("*") && first.length > STEM;
      const into = isPrefix ? byStem : byWord;
      const start = isPrefix ? first.slice(0, STEM) : first;
      into.set(start, [...(into.get(start) ?? []), { key, words }]);
    }
  }
  const longestAt = (words: readonly string[], from: number): Term | undefined => {
    const word = words[from] ?? "";
    let best: Term | undefined;
    for (const term of [...(byWord.get(word) ?? []), ...(byStem.get(word.slice(0, STEM)) ?? [])]) {
      const fits = term.words.every((part, at) => fitsWord(part, words[from + at] ?? ""));
      if (fits && term.words.length > (best?.words.length ?? 0)) best = term;
    }
    return best;
  };
  return (words) => {
    const found: TermFound[] = [];
    for (let from = 0; from < words.length; ) {
      const term = longestAt(words, from);
      if (term) found.push({ key: term.key, from, to: from + term.words.length });
      from += term?.words.length ?? 1;
    }
    return found;
  };
}

const fitsWord = (part: string, word: string): boolean =>
  part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : part === word;
