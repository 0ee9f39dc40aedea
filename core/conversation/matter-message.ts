/** Which of a requester's messages on a ticket the matter is about: a request may stand in a later one. */
import { detectIntent } from "../intent/detect.ts";

/** So many messages of a ticket are looked at for a request. */
const MESSAGES_READ = 20;

/** A later message answers what stands above it: an older mail in it is history, also where nothing was written over it. */
const ANSWER = "Re:";

/** The first message that surely asks, else the first. The subject is the first message's alone. Undefined where nobody wrote. */
export function messageOfMatter<Message extends { readonly body: string }>(
  subject: string,
  messages: readonly Message[],
): Message | undefined {
  const asking = messages
    .slice(0, MESSAGES_READ)
    .find(({ body }, at) => detectIntent({ subject: at === 0 ? subject : ANSWER, body }).isRefundRequest);
  return asking ?? messages[0];
}
