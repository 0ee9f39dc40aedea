import type { ProblemWords } from "../../messages/en/notes/problems.ts";

/** As `problemInWords`, for who has the words of a language already: the app, which does not load those of letters. */
export function sayProblem({ known, other }: ProblemWords, code: string): string {
  const words: Readonly<Record<string, string>> = known;
  return Object.hasOwn(words, code) && words[code] ? words[code] : other(code);
}
