import type { ContactOnFile } from "../../../../core/contract/codes.ts";
import { plural } from "../../../plural.ts";

/** How somebody makes sure who is writing, and says that it is their own family. */
export const identity = {
  family: {
    title: "You or your family?",
    text: "Whoever decides here must be neither the patient nor their family. Say so, and somebody else decides.",
    sentence: "How are you related, in one sentence",
    mark: "Leave it to somebody else",
    done: "Noted. Somebody else decides here.",
  },
  estateTitle: "May they settle this?",
  estateText:
    "Ask for the paper of the executor or heir: the letter below does. Money stays locked until you have seen it.",
  estateSentence: "Which paper did you see, and whose is it",
  mayThey: "May they speak for this patient?",
  verifyTitle: "Is it really them?",
  verifyText: "Money stays locked until you record how you checked.",
  code: {
    title: "Send a code",
    text: "Whoever writes tells you the code that arrives there. It only goes to contacts that were on file a day before the request, or already in the clinic’s first import.",
    to: "Send a code to",
    guardian: (masked: string) => `${masked} (guardian)`,
    against: {
      added_since: "on file for less than a day before the request",
      opted_out: "wants no messages",
      country_unsure: "perhaps a number of another country",
      bad_address: "nobody is reached there",
      no_messenger: "no messenger for it",
      quiet_hours: "no texts at this hour",
    } satisfies Record<NonNullable<ContactOnFile["against"]>, string>,
    send: "Send the code",
    sendAnother: "Send another code",
    queued: "The code is on its way. Type what they tell you.",
    sent: (masked: string) => `Code for ${masked}`,
    state: (words: string, when: string) => `Message ${words}, ${when}`,
    until: (when: string) => `Six digits. Works until ${when}.`,
    notCome: "No code came?",
    typed: "The code they tell you",
    check: "Check the code",
    wrong: (left: number) =>
      plural("en", left, {
        one: "That is not the code. 1 try left.",
        other: `That is not the code. ${left} tries left.`,
      }),
    ended: {
      spent: "Tried five times: this code opens nothing any more.",
      expired: "This code is older than ten minutes.",
      replaced: "A later code was sent.",
    },
    six: "A code has six digits.",
    none: "No code can be sent: every contact on file is ruled out.",
    or: "You checked another way?",
  },
  calledNumber: "Which number on file did you call?",
  noNumber: "No number that was on file before the request.",
  verifyHow: "How did you check?",
  verifySentence: "What was checked, in one sentence",
  verify: "Record the check",
  verifiedNow: "Recorded. Money can move.",
};
