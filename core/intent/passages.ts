/** What the writer of a mail says themselves, sentence by sentence. */
import { CHARACTERS_MAX, type Extent } from "../mail/lines.ts";
import { type ReadMail, readMail, wordsIn } from "../mail/read-mail.ts";
import { MAX_CHARACTERS, type Sentence, sentencesOf } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";
import type { Mail } from "./intent.ts";

const MAX_SUBJECT = 500;
/** So many sentences are read: each is looked at by every phrase, whatever its length. */
const SENTENCES_MOST = 400;

export type MailParts = {
  /** The writer's own words. */
  readonly own: readonly Passage[];
  /** What an answer or a forward is called: words of whoever began the thread. */
  readonly thread: readonly Passage[];
  /** Taken for somebody else's words, which is not certain. */
  readonly doubtful: readonly Passage[];
  /** The mail goes on where the reading ended. */
  readonly isCut: boolean;
};

/** The subject of an answer or a forward is history, not the writer's words. `words`: which of the mail's are read. */
export function partsOf({ subject, body }: Mail, words: (read: ReadMail) => readonly Extent[] = wordsIn): MailParts {
  const read = readMail({ subject, body });
  const isOfThread = read.isAnswer || read.isForward;
  const above = (isOfThread ? read.subject : subject).slice(0, MAX_SUBJECT);
  const called = sentencesOf(above).map((sentence) => ({ source: above, sentence }));
  const extents = words(read);
  const sentences = sentencesOf(body, extents);
  const inBody = passagesIn(body, sentences);
  const characters = extents.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    own: isOfThread ? inBody : [...called, ...inBody],
    thread: isOfThread ? called : [],
    doubtful: read.isUnsure ? passagesIn(body, sentencesOf(body, read.quoted)) : [],
    isCut: characters > MAX_CHARACTERS || sentences.length > SENTENCES_MOST || body.length > CHARACTERS_MAX,
  };
}

const passagesIn = (source: string, sentences: readonly Sentence[]): Passage[] =>
  sentences.slice(0, SENTENCES_MOST).map((sentence) => ({ source, sentence }));

export function passagesOf(mail: Mail, words?: (read: ReadMail) => readonly Extent[]): readonly Passage[] {
  return partsOf(mail, words).own;
}
