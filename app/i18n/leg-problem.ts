import type { CommonWords } from "./common/index.ts";

/** A leg's problem code as a sentence; a code of the processor that nobody foresaw is shown as the processor's word. */
export function legProblem({ legProblems }: CommonWords, code: string): string {
  const known: Readonly<Record<string, string>> = legProblems.known;
  return Object.hasOwn(known, code) && known[code] ? known[code] : legProblems.other(code);
}
