import type { Because } from "../../../core/intent/intent.ts";
import { plural } from "../plural.ts";

/** The pile of messages that may be refund requests. */
export const maybe = {
  pile: "Maybe a refund",
  hint: "Nobody is told anything before you answer: no case, no tag, no deadline. Who has waited longest comes first.",
  count: (n: number) => plural("en", n, { one: "1 message", other: `${n} messages` }),
  empty: "No message waits for an answer.",
  more: (shown: number, total: number) => `${shown} of ${total} shown; the others follow as these are answered.`,
  columns: { message: "Message", from: "From", words: "What may ask", received: "Received", answer: "Refund request?" },
  noSubject: "(no subject)",
  quote: (quote: string) => `“${quote}”`,
  because: {
    words: "It reads as if it might ask.",
    language: "In a language that is not read.",
    model: "It reads like mails that ask.",
    empty: "No words, perhaps a picture.",
    long: "Too long to be read to its end.",
    machine: "",
    nothing: "",
  } satisfies Record<Because, string>,
  yes: "Yes",
  no: "No",
  yesOf: (subject: string) => `Yes, start the case: ${subject}`,
  noOf: (subject: string) => `No, not a refund request: ${subject}`,
  started: (subject: string) => `Case started: ${subject}`,
  gone: (subject: string) => `Remembered, no refund request: ${subject}`,
};
