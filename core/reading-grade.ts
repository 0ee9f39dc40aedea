/**
 * US school grade of a text, by the formula of its language (`messages/<locale>/language.ts`). All count sentences, words and vowel groups; a
 * number counts as one syllable a group of digits.
 */
import { LANGUAGES } from "../messages/languages.ts";
import type { Language } from "./words.ts";

function syllables(word: string, language: Language): number {
  const { vowels, silent } = LANGUAGES[language].reading;
  const groups = word.match(vowels)?.length ?? 0;
  const unsaid = groups > 1 && silent?.test(word) ? 1 : 0;
  return Math.max(1, groups - unsaid);
}

/** Zero for a text without words; one decimal. */
export function readingGrade(text: string, language: Language): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
  if (words.length === 0) return 0;
  // A line of a list or a greeting ends a thought as a full stop does.
  const sentences = text.split(/[.!?]+(?:\s|$)|\n+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const sounds = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const grade = LANGUAGES[language].reading.grade(words.length / sentences, sounds / words.length);
  return Math.max(0, Math.round(grade * 10) / 10);
}

export const READING_GRADE_MAX = 8;
