import type { Because } from "../../../../core/intent/intent.ts";

/** Whether the ticket is a refund request, where somebody has to say so. */
export const request = {
  maybe: {
    title: "This may be a refund request",
    because: {
      words: "It reads as if it might ask for money back.",
      language: "It is in a language that this app cannot read. Somebody has to read it.",
      model: "It reads like other messages that ask for money back.",
      long: "It is too long to be read to its end. What was read asks for nothing.",
      machine: "",
      empty: "There are no words to read in it, perhaps only a picture.",
      nothing: "",
    } satisfies Record<Because, string>,
    until: "Until you answer there is no case, no tag and no deadline.",
    yes: "Yes, start the case",
    no: "No, it is not",
  },
  quote: (quote: string) => `“${quote}”`,
  none: {
    title: "We did not find a request",
    text: "Nothing in this message was found to ask for money back. If it does ask, start a case.",
    start: "Start a case",
  },
  saidNo: (who: string, when: string) => `${who} said that this is no refund request, ${when}.`,
  not: "Not a refund request",
  done: {
    started: "The case is started.",
    no: "Remembered: this is no refund request.",
    ended: "The case is closed. Its tag, fields and deadline are taken back.",
  },
};
