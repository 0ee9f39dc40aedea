/** What was written in a mail, as words with their places. Whose words they are, core/mail says. */
import { fold } from "../mail/fold.ts";
import type { Extent } from "../mail/lines.ts";

/** So many characters of one text are read. */
export const MAX_CHARACTERS = 20_000;

/** A word as it is compared (lower case, no accents, no apostrophes) and where it stands in the original text. */
type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Separated from the word before by a comma, a bracket or a conjunction: a "not" there does not reach here. */
  readonly opensClause: boolean;
};
export type Sentence = readonly Word[];

/**
 * One word: letters and digits, with the marks, invisible characters and apostrophes that may stand inside. What French elides before a
 * word ("l'argent", "qu'il") is a word by itself.
 */
const WORD =
  /(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’´`\u02bc\u2032\u201b\uff07](?=\p{L}{2})|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’´`\u02bc\u2032\u201b\uff07]*/giu;
/** A line this short that ends without a stop was ended by its writer, not by the mail program's wrapping. */
const SHORT_LINE = 45;
const CLAUSE_WORDS = new Set(
  "and but so or because since as although though however then y e o pero sino porque aunque entonces".split(" "),
);

/** The sentences of those parts of a text, all of it where none are named. Offsets are those of `text`; so many characters are read. */
export function sentencesOf(text: string, parts: readonly Extent[] = [{ start: 0, end: text.length }]): Sentence[] {
  const sentences: Word[][] = [];
  let open: Word[] = [];
  const close = () => {
    if (open.length > 0) sentences.push(open);
    open = [];
  };
  for (const line of linesIn(text, parts)) {
    let last = 0;
    for (const match of line.text.matchAll(WORD)) {
      const between = line.text.slice(last, match.index);
      if (/[.!?…]\s|[¿¡]|[.!?…]["')]?$/.test(between)) close();
      const folded = fold(match[0]);
      const opensClause = open.length === 0 || /[,;:()–—]/.test(between) || CLAUSE_WORDS.has(folded);
      const start = line.start + match.index;
      open.push({ text: folded, start, end: start + match[0].length, opensClause });
      last = match.index + match[0].length;
    }
    if (line.text.length < SHORT_LINE || /[.!?…:]["')]?\s*$/.test(line.text)) close();
  }
  close();
  return sentences;
}

/** The lines of the parts in their order, until so many characters are read. */
function* linesIn(
  text: string,
  parts: readonly Extent[],
): Generator<{ readonly start: number; readonly text: string }> {
  let left = MAX_CHARACTERS;
  for (const part of parts) {
    const end = Math.min(part.end, part.start + left);
    let start = part.start;
    for (const line of text.slice(start, end).split(/\r\n|[\n\r\u2028\u2029\u0085]/)) {
      yield { start, text: line };
      start += line.length + (text.startsWith("\r\n", start + line.length) ? 2 : 1);
    }
    left -= end - part.start;
    if (left <= 0) return;
  }
}
