import type { Because } from "../../../../core/intent/intent.ts";
import { plural } from "../../../plural.ts";

/** The pile of messages that may be refund requests. */
export const maybe = {
  pile: "Maybe a refund",
  hint: "Until you answer there is no case, no tag and no deadline, and nobody is told. The longest wait comes first.",
  count: (n: number) => plural("en", n, { one: "1 message", other: `${n} messages` }),
  empty: "No message waits for an answer.",
  more: (shown: number, total: number) => `${shown} of ${total} shown; the others follow as these are answered.`,
  columns: {
    message: "Message",
    from: "From",
    words: "Why it may be one",
    received: "Received",
    answer: "Refund request?",
  },
  noCaseScope: "(no subject)",
  quote: (quote: string) => `“${quote}”`,
  because: {
    words: "It may ask for money back.",
    language: "In a language that this app cannot read.",
    model: "It reads like mails that ask for money back.",
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
