/** What counts as words where a person has to say why: the same answer for the screen that asks and the server that keeps it. */

/** Scripts that write no spaces between words: there each letter counts for one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Of these a sign is a word or half of one: three say something, as in 很抱歉. No segmenter is asked: screen and server may know different words. */
const WORD_SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** One sign of these says as much as two letters or more of an alphabet. */
const SYLLABLES = /[\p{Script=Hangul}\p{Script=Ethiopic}\p{Script=Yi}\p{Script=Cherokee}]/u;
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const LETTER = /\p{L}/gu;

const WORDS_MIN = 2;
const LETTERS_MIN = 6;
const UNSPACED_MIN = 4;
const WORD_SIGNS_MIN = 3;
const REFERENCE_MIN = 2;

/** "n/a", "...", "x x x" and one word on its own are no sentence; two different words of six letters together are, in any script. */
export function isSentence(text: string): boolean {
  const words = (text.toLowerCase().match(WORD) ?? []).flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
  if (new Set(words).size < WORDS_MIN) return false;
  const letters = text.match(LETTER) ?? [];
  if (letters.some((letter) => UNSPACED.test(letter))) {
    const different = [...new Set(letters)];
    return different.length >= (different.every((one) => WORD_SIGNS.test(one)) ? WORD_SIGNS_MIN : UNSPACED_MIN);
  }
  return letters.reduce((sum, letter) => sum + (SYLLABLES.test(letter) ? 2 : 1), 0) >= LETTERS_MIN;
}

/** A reference is found again by a digit or by two letters beside each other; "n/a", "--" and "..." find nothing. */
export const isReference = (text: string): boolean =>
  text.trim().length >= REFERENCE_MIN && /\p{N}|\p{L}\p{M}*\p{L}/u.test(text);
