/** "Call me back", "I would love to come back": what comes back is a call or the writer, and no money. */
import type { Sentence } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const CALLS = set("call ring phone text message email");
const WHOM = set("me us");
const COMES = set("come coming came be go going");
const WHO = set("i ill id we well wed");
/** "I will be back", "I would really love to come back". */
const REACH = 6;
const BETWEEN = set("will would really love like want to hope am can cannot cant definitely");

export const comesBack = (passages: readonly Passage[]): boolean =>
  passages.some(({ sentence }) => sentence.some(({ text }, at) => text === "back" && isCallOrWriter(sentence, at)));

function isCallOrWriter(sentence: Sentence, at: number): boolean {
  const textAt = (n: number) => sentence[n]?.text ?? "";
  if (CALLS.has(textAt(at - 1)) || (WHOM.has(textAt(at - 1)) && CALLS.has(textAt(at - 2)))) return true;
  if (!COMES.has(textAt(at - 1))) return false;
  for (let back = at - 2; back >= Math.max(0, at - REACH); back--) {
    if (WHO.has(textAt(back))) return true;
    if (!BETWEEN.has(textAt(back))) return false;
  }
  return false;
}
