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

/** Scripts with a letter for each vowel too: there a word of one or two letters says little. Others say as much with two, a syllable with one. */
const ALPHABET = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;

const WORDS_MIN = 2;
/** Some true sentences have short words only: "So it is". */
const SHORT_WORDS_MIN = 3;
const LONG_IN_ALPHABET = 3;
const LETTERS_MIN = 6;
const UNSPACED_MIN = 4;
const WORD_SIGNS_MIN = 3;
const REFERENCE_MIN = 2;

const lettersIn = (word: string): number => word.match(LETTER)?.length ?? 0;
/** Letters that say something: a syllable for two. */
const weightOf = (word: string): number =>
  [...(word.match(LETTER) ?? [])].reduce((sum, letter) => sum + (SYLLABLES.test(letter) ? 2 : 1), 0);
const isSingle = (word: string): boolean => [...word].length === 1 && !SYLLABLES.test(word);
const isReal = (word: string): boolean =>
  lettersIn(word) >= (ALPHABET.test(word) ? LONG_IN_ALPHABET : SYLLABLES.test(word) ? 1 : 2);

/** Of different words, one is a real word, or several are short; single letters count for one of them at most. */
function saysSomething(words: readonly string[]): boolean {
  const whole = words.filter((word) => !isSingle(word));
  const single = words.find(isSingle);
  const sum = [...whole, ...(single === undefined ? [] : [single])].reduce((total, word) => total + weightOf(word), 0);
  return sum >= LETTERS_MIN && (whole.some(isReal) || whole.length >= SHORT_WORDS_MIN);
}

/**
 * "n/a n/a na", "...", "a b c d e f" and one word on its own are no sentence; different words of six letters together are, one of them a
 * real word, in any script.
 */
export function isSentence(text: string): boolean {
  const words = (text.toLowerCase().match(WORD) ?? []).flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
  if (new Set(words).size < WORDS_MIN) return false;
  const letters = text.match(LETTER) ?? [];
  if (letters.some((letter) => UNSPACED.test(letter))) {
    const different = [...new Set(letters)];
    return different.length >= (different.every((one) => WORD_SIGNS.test(one)) ? WORD_SIGNS_MIN : UNSPACED_MIN);
  }
  return saysSomething([...new Set(words)]);
}

/** A reference is found again by a digit or by two letters beside each other; "n/a", "--" and "..." find nothing. */
export const isReference = (text: string): boolean =>
  text.trim().length >= REFERENCE_MIN && /\p{N}|\p{L}\p{M}*\p{L}/u.test(text);
