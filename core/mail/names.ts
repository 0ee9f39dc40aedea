/** What looks like a person's or a firm's name on a line. */
import { DATE_PARTS } from "./dates.ts";
import { fold } from "./fold.ts";
import { HEADING_STARTS, WROTE } from "./words.ts";

const NAME_MAX = 70;
const NAME_WORDS_MAX = 5;
const PARTICLES = new Set("de del la las los van von der den da do dos das di du le y e &".split(" "));

/** "Maya Chen", "**Maya Chen** (Harbour Clinic)", "Maya Chen <maya@example.com>", not "My visit was on". */
export function isNameLine(seen: string): boolean {
  if (seen.length === 0 || seen.length > NAME_MAX || /[!?:;,]$|[^.\s]{3}\.$/.test(seen)) return false;
  const words = (seen.split(/[([<]/, 1)[0] ?? "").replace(/[*_]/g, "").trim().split(" ");
  return (
    words.length <= NAME_WORDS_MAX && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || PARTICLES.has(word))
  );
}

/** The name at the end of a text: its last words that are parts of names. */
export function lastName(text: string): string | undefined {
  const words: string[] = [];
  for (const word of text
    .trim()
    .split(/[\s,/|]+/)
    .reverse()) {
    if (isNameWord(word)) words.unshift(word.replace(/[*_:"]/g, ""));
    else if (words.length > 0) break;
  }
  while (words[0] !== undefined && PARTICLES.has(words[0])) words.shift();
  return words.length > 0 ? words.join(" ") : undefined;
}

/** A part of a name, and of no date. */
export function isNameWord(word: string): boolean {
  const folded = fold(word).replace(/[.:]$/, "");
  if (DATE_PARTS.has(folded) || WROTE.has(folded)) return false;
  if (HEADING_STARTS.has(folded) && !PARTICLES.has(word)) return false;
  return /^["*]*\p{Lu}[^\d@]*$/u.test(word) || PARTICLES.has(word);
}
