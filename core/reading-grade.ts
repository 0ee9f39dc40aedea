/**
 * US school grade of a text. English: Flesch-Kincaid (Kincaid et al. 1975). Spanish: Crawford 1989, which is fitted to Spanish
 * syllables. Both count sentences, words and vowel groups; a number counts as one syllable a group of digits.
 */
import type { Language } from "./words.ts";

const VOWELS = { en: /[aeiouy]+/g, es: /[aeiouáéíóúü]+/g } as const satisfies Record<Language, RegExp>;

function syllables(word: string, language: Language): number {
  const groups = word.match(VOWELS[language])?.length ?? 0;
  const silentE = language === "en" && groups > 1 && /[^aeiouyl]e$/.test(word) ? 1 : 0;
  return Math.max(1, groups - silentE);
}

/** Zero for a text without words; one decimal. */
export function readingGrade(text: string, language: Language): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
  if (words.length === 0) return 0;
  // A line of a list or a greeting ends a thought as a full stop does.
  const sentences = text.split(/[.!?]+(?:\s|$)|\n+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const sounds = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const grade =
    language === "en"
      ? 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59
      : -0.205 * (100 * (sentences / words.length)) + 0.049 * (100 * (sounds / words.length)) - 3.407;
  return Math.max(0, Math.round(grade * 10) / 10);
}

export const READING_GRADE_MAX = 8;
