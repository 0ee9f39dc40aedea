/** A leg's problem code as a sentence, for staff; what a patient is told is in `core/reply/what-happened.ts`. */

import type { ProblemWords } from "../../messages/en/notes/problems.ts";
import { LETTERS } from "../../messages/letters.ts";
import type { Language } from "../words.ts";

/** A code of the processor that nobody foresaw is shown as the processor's word. */
export function problemInWords(code: string, language: Language): string {
  return sayProblem(LETTERS[language].problems, code);
}

/** As `problemInWords`, for who has the words of a language already. */
export function sayProblem({ known, other }: ProblemWords, code: string): string {
  const words: Readonly<Record<string, string>> = known;
  return Object.hasOwn(words, code) && words[code] ? words[code] : other(code);
}
