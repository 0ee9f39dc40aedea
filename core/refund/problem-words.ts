/** A leg's problem code as a sentence, for staff; what a patient is told is in `core/reply/what-happened.ts`. */

import { LETTERS } from "../../messages/letters.ts";
import type { Language } from "../words.ts";
import { sayProblem } from "./say-problem.ts";

/** A code of the processor that nobody foresaw is shown as the processor's word. */
export function problemInWords(code: string, language: Language): string {
  return sayProblem(LETTERS[language].problems, code);
}
