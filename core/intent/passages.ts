/** What the writer of a mail says themselves, sentence by sentence. */
import { CHARACTERS_MAX, type Extent } from "../mail/lines.ts";
import { type ReadMail, readMail, wordsIn } from "../mail/read-mail.ts";
import { MAX_CHARACTERS, sentencesOf } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";
import type { Mail } from "./intent.ts";

const MAX_SUBJECT = 500;

export type MailParts = {
  /** The writer's own words. */
  readonly own: readonly Passage[];
  /** What an answer or a forward is called: words of whoever began the thread. */
  readonly thread: readonly Passage[];
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
  const inBody = sentencesOf(body, extents).map((sentence) => ({ source: body, sentence }));
  const characters = extents.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    own: isOfThread ? inBody : [...called, ...inBody],
    thread: isOfThread ? called : [],
    isCut: characters > MAX_CHARACTERS || body.length > CHARACTERS_MAX,
  };
}

export function passagesOf(mail: Mail, words?: (read: ReadMail) => readonly Extent[]): readonly Passage[] {
  return partsOf(mail, words).own;
}
