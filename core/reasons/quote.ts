import type { Sentence } from "./mail-text.ts";
import type { Span } from "./phrases.ts";

/** A sentence that is no longer is shown whole. */
const WHOLE_MAX = 140;
/** Of a longer one so much is shown. */
const PART_MAX = 90;
/** Where words of its sentence are left out. */
export const CUT = "…";

/**
 * The words around a match as they stand in the mail: the whole sentence, or of a long one the match with as many whole words as fit, with an
 * ellipsis where it is cut. But for that a verbatim part of `mail`, never cut inside a word unless one word is longer.
 */
export function quoteOf(mail: string, sentence: Sentence, span: Span): string {
  const lengthOf = (first: number, end: number) => (sentence[end - 1]?.end ?? 0) - (sentence[first]?.start ?? 0);
  if (lengthOf(0, sentence.length) <= WHOLE_MAX) return textOf(mail, sentence, { from: 0, to: sentence.length });
  let { from, to } = span;
  while (to - from > 1 && lengthOf(from, to) > PART_MAX) to -= 1;
  for (let grown = true; grown; ) {
    grown = false;
    if (to < sentence.length && lengthOf(from, to + 1) <= PART_MAX) {
      to += 1;
      grown = true;
    }
    if (from > 0 && lengthOf(from - 1, to) <= PART_MAX) {
      from -= 1;
      grown = true;
    }
  }
  return `${from > 0 ? CUT : ""}${textOf(mail, sentence, { from, to })}${to < sentence.length ? CUT : ""}`;
}

/** The beginning of a text that is too long to be shown, cut behind a word. */
export function shortened(text: string): string {
  if (text.length <= WHOLE_MAX) return text;
  const part = text.slice(0, PART_MAX);
  return `${part.slice(0, Math.max(part.search(/\s\S*$/), 0)) || part}${CUT}`;
}

function textOf(mail: string, sentence: Sentence, { from, to }: Span): string {
  const start = sentence[from]?.start ?? 0;
  return shortened(mail.slice(start, sentence[to - 1]?.end ?? start));
}
