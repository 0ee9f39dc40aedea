/** The words of a mail as the model counts them: figures by what they are, and how a sentence ends. */
import type { Passage } from "../reasons/negation.ts";

const WORD_LENGTH_MOST = 24;
/** So many words are counted: what a mail wants stands in its first hundreds. */
export const WORDS_READ = 2_000;

const MONEY_BEFORE = /[$€£¥]\s?$/;
const MONEY_AFTER =
  /^\s?([.,]\d+)?\s?([$€£]|(usd|eur|euros?|dollars?|pounds?|bucks|quid|pesos?|chf|cad|francs?|soles|balles)(?!\p{L}))/iu;
const TIME_AFTER = /^\s?(:\d|h\d|h(?!\p{L})|[ap]\.?m(?!\p{L})|%)/iu;
const LONG_FIGURE = 5;

/** The words of each passage in their order, then "?" or "!" where it ends so. */
export function tokensOf(passages: readonly Passage[]): string[][] {
  const read: string[][] = [];
  let left = WORDS_READ;
  for (const { source, sentence } of passages) {
    if (left <= 0) break;
    const words = sentence.slice(0, left).map(({ text, start, end }) => {
      if (!/^\p{N}/u.test(text)) return text.slice(0, WORD_LENGTH_MOST);
      return figureOf(text, source.slice(Math.max(0, start - 2), start), source.slice(end, end + 10));
    });
    left -= words.length;
    const last = sentence.at(-1);
    const stop = last && /^[^\p{L}\p{N}\n]*?([?!])/u.exec(source.slice(last.end, last.end + 4))?.[1];
    read.push(stop ? [...words, stop] : words);
  }
  return read;
}

/** A sum, a time, a day, a year, a long number or any other. */
function figureOf(text: string, before: string, after: string): string {
  if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)) return "#$";
  if (TIME_AFTER.test(after) || before.endsWith(":")) return "#:";
  if (/^\d{1,2}(st|nd|rd|th|er)$/.test(text)) return "#th";
  if (/^(19|20)\d\d$/.test(text)) return "#y";
  return text.length >= LONG_FIGURE ? "#long" : "#";
}
