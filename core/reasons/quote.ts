import type { Sentence } from "./mail-text.ts";
import type { Span } from "./phrases.ts";

/** The longest quote shown beside a suggestion. */
const MAX_QUOTE = 90;

/**
 * The words around a match as they stand in the mail: the whole sentence where it fits, else the match with as many whole words of its
 * sentence as fit. A verbatim part of `mail`, at most `MAX_QUOTE` characters, never cut inside a word unless one word is longer.
 */
export function quoteOf(mail: string, sentence: Sentence, span: Span): string {
  let { from, to } = span;
  const lengthOf = (first: number, end: number) => (sentence[end - 1]?.end ?? 0) - (sentence[first]?.start ?? 0);
  while (to - from > 1 && lengthOf(from, to) > MAX_QUOTE) to -= 1;
  for (let grown = true; grown; ) {
    grown = false;
    if (to < sentence.length && lengthOf(from, to + 1) <= MAX_QUOTE) {
      to += 1;
      grown = true;
    }
    if (from > 0 && lengthOf(from - 1, to) <= MAX_QUOTE) {
      from -= 1;
      grown = true;
    }
  }
  const start = sentence[from]?.start ?? 0;
  return mail.slice(start, Math.min(sentence[to - 1]?.end ?? start, start + MAX_QUOTE));
}
