/** Numbers in words, such as "nine hundred and fifty" or "quatre-vingt-dix", in any language that letters are written in. */

const JOINED = new Set(["and", "y", "et", "de", "of"]);

/** Undefined where these words are no number. */
export function numberInWords(words: string, values: ReadonlyMap<string, number>): number | undefined {
  let sum = 0;
  let part = 0;
  let last = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === "" || JOINED.has(word)) continue;
    const value = /^\d+$/.test(word) ? Number(word) : values.get(word);
    if (value === undefined) return undefined;
    if (value === 1000) {
      sum += Math.max(1, part) * 1000;
      part = 0;
    } else if (value === 100) part = part - (part % 100) + Math.max(1, part % 100) * 100;
    // Four twenties are eighty.
    else if (value === 20 && last === 4) part += 76;
    else part += value;
    last = value;
  }
  return sum + part;
}
