/** What in a mail may be somebody's name, to be looked up: the reading itself is of those who are on file. */
import type { Passage } from "../reasons/negation.ts";
import { WHOSE_LEXICONS } from "./lexicon.ts";
import { isCapital, plainWord } from "./spoken-of.ts";

export interface NamesInMail {
  /** Of two or three words that stand together, as they are kept on file. */
  readonly full: readonly string[];
  /** Single ones. */
  readonly words: readonly string[];
}

/** A mail that holds more names nobody in particular. */
const FULL_MOST = 90;
const WORDS_MOST = 40;
const LENGTH_MOST = 30;

export function namesIn(passages: readonly Passage[]): NamesInMail {
  const runs = passages.flatMap(runsIn);
  const full = runs.flatMap((run) =>
    run.flatMap((_, at) =>
      [2, 3].flatMap((size) => (at + size <= run.length ? run.slice(at, at + size).join(" ") : [])),
    ),
  );
  return { full: [...new Set(full)].slice(0, FULL_MOST), words: [...new Set(runs.flat())].slice(0, WORDS_MOST) };
}

/** Words in capitals that follow each other, and what follows "my son", however it is written. */
function runsIn({ source, sentence }: Passage): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  let named = 0;
  for (const word of sentence) {
    const plain = plainWord(source, word);
    const isName = plain.length > 1 && plain.length <= LENGTH_MOST && (isCapital(source, word) || named > 0);
    named = WHOSE_LEXICONS.some(({ kinOf }) => kinOf(plain) !== undefined) ? 2 : named - 1;
    if (isName) run.push(plain);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}
