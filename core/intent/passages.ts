/** What the writer of a mail says themselves, sentence by sentence. */
import type { Extent } from "../mail/lines.ts";
import { type ReadMail, readMail, wordsIn } from "../mail/read-mail.ts";
import { sentencesOf } from "../reasons/mail-text.ts";
import type { Passage } from "../reasons/negation.ts";
import type { Mail } from "./intent.ts";

const MAX_SUBJECT = 500;

/** The subject of an answer or a forward is history, not the writer's words. `words`: which of the mail's are read. */
export function passagesOf({ subject, body }: Mail, words: (read: ReadMail) => readonly Extent[] = wordsIn): Passage[] {
  const read = readMail({ subject, body });
  const above = read.isAnswer || read.isForward ? "" : subject.slice(0, MAX_SUBJECT);
  return [
    ...sentencesOf(above).map((sentence) => ({ source: above, sentence })),
    ...sentencesOf(body, words(read)).map((sentence) => ({ source: body, sentence })),
  ];
}
