/** A mail as evidence reads it: its own sentences, word by word, and the languages that it is written in. */

import { languageOf } from "../../intent/language.ts";
import { type ReadMail, readMail, wordsIn } from "../../mail/read-mail.ts";
import { type Sentence, sentencesOf } from "../../reasons/mail-text.ts";
import type { Passage } from "../../reasons/negation.ts";
import { CUT } from "../../reasons/quote.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../../words.ts";

export interface SaidWord {
  /** Lower case, no accents; without an elided article, so that `l'été` is `ete`. */
  readonly text: string;
  /** The elided letter, such as the `n` of `n'est`. */
  readonly elided?: string;
  readonly start: number;
  readonly end: number;
  readonly opensClause: boolean;
  readonly isCapital: boolean;
}

export interface SaidSentence {
  readonly source: string;
  /** Of the subject of a mail that answers no other. */
  readonly isHead: boolean;
  readonly words: readonly SaidWord[];
}

export interface Said {
  readonly sentences: readonly SaidSentence[];
  readonly languages: ReadonlySet<ReadLanguage>;
}

/** Words `from` to `to` (exclusive) of sentence number `at`. */
export interface Place {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const MAX_SUBJECT = 500;

interface MailText {
  readonly subject: string;
  readonly body: string;
}

export interface MailPassage extends Passage {
  readonly isHead: boolean;
}

/** The writer's own words, and those passed on. The subject counts also in an answer: it still says what the talk is about. */
export function passagesOfMail(mail: MailText): MailPassage[] {
  const read = readMail(mail);
  const head = read.subject.slice(0, MAX_SUBJECT);
  const isHead = !read.isAnswer && !read.isForward;
  return [...sentencesOf(head).map((sentence) => ({ source: head, sentence, isHead })), ...inBody(mail, read)];
}

/** As `passagesOfMail`, without the subject. */
export const passagesOfBody = (mail: MailText): MailPassage[] => inBody(mail, readMail(mail));

const inBody = ({ body }: MailText, read: ReadMail): MailPassage[] =>
  sentencesOf(body, wordsIn(read)).map((sentence) => ({ source: body, sentence, isHead: false }));

export function saidIn(passages: readonly MailPassage[]): Said {
  const sentences: { readonly source: string; readonly isHead: boolean; readonly words: SaidWord[] }[] = [];
  for (const { source, sentence, isHead } of passages) {
    const words = wordsOf(source, sentence);
    const last = sentences.at(-1);
    // `500.00` and `M.O.` go on: no sentence ends where the next letter follows its stop.
    const goesOn = last?.source === source && source.slice(last.words.at(-1)?.end, words[0]?.start) === ".";
    if (goesOn) last.words.push(...words);
    else sentences.push({ source, isHead, words });
  }
  return { sentences, languages: languagesOf(passages) };
}

/** What French elides before a word: "l'été" is said as "été". */
const ELISION = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’´`\u02bc\u2032\u201b\uff07]$/iu;

function wordsOf(source: string, sentence: Sentence): SaidWord[] {
  return sentence.flatMap(({ text, start, end, opensClause }, at): SaidWord[] => {
    const before = sentence[at - 1];
    const isElided = before?.end === start && ELISION.test(source.slice(before.start, before.end));
    if (sentence[at + 1]?.start === end && ELISION.test(source.slice(start, end))) return [];
    return [
      {
        text,
        ...(isElided ? { elided: before.text } : {}),
        start: isElided ? before.start : start,
        end,
        opensClause: opensClause || (isElided && before.opensClause),
        isCapital: /^\p{Lu}/u.test(source.slice(start, end)),
      },
    ];
  });
}

/** In fewer words a language is easily taken for another. */
const ENOUGH_WORDS = 10;

/** The language that the mail is in; all of them where that is not sure. */
function languagesOf(passages: readonly Passage[]): ReadonlySet<ReadLanguage> {
  const sentences = passages.map(({ sentence }) => sentence);
  const isShort = sentences.reduce((sum, { length }) => sum + length, 0) < ENOUGH_WORDS;
  const language = isShort ? "unknown" : languageOf(sentences);
  const told = READ_LANGUAGES.filter((one) => one === language);
  return new Set(told.length > 0 ? told : READ_LANGUAGES);
}

/** The longest quote shown beside a piece of evidence. */
const MAX_QUOTE = 60;

/** The words as they stand in the mail; more than fit end with an ellipsis behind a word. */
export function quoteOfPlace(said: Said, { at, from, to }: Place): string {
  const { source, words } = said.sentences[at] ?? { source: "", words: [] };
  const start = words[from]?.start ?? 0;
  const endOf = (n: number) => words[n - 1]?.end ?? start;
  if (endOf(to) - start <= MAX_QUOTE) return source.slice(start, endOf(to));
  let last = to - 1;
  while (last > from + 1 && endOf(last) - start > MAX_QUOTE) last -= 1;
  return `${source.slice(start, Math.min(endOf(last), start + MAX_QUOTE))}${CUT}`;
}

/** Whether one of the words stands within so many words before or after. */
export function isNear(
  words: readonly SaidWord[],
  { from, to }: Pick<Place, "from" | "to">,
  near: ReadonlySet<string>,
  reach: { readonly before: number; readonly after: number },
): boolean {
  const first = Math.max(0, from - reach.before);
  return words.slice(first, to + reach.after).some(({ text }, n) => {
    const at = first + n;
    return (at < from || at >= to) && near.has(text);
  });
}

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
