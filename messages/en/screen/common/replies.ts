import type { HeardView, ReplyView, ReviewView } from "../../../../core/contract/replies.ts";
import type { ReplyAct, SaidAct } from "../../../../core/conversation/reply.ts";
import { plural } from "../../../plural.ts";

/** What the patient wrote, and what a person makes of it. */
export const replies = {
  title: (when: string, what: string) => `Replied ${when}: ${what}`,
  says: {
    accepts: "accepts the offer",
    arrived: "says that it arrived",
    withdraws: "withdraws the request",
    review: "asks for a review",
    chargeback: "threatens a chargeback",
    reason: "gives another reason",
    fact: "gives the missing fact",
    request: "turns it down and asks for money",
    thanks: "says thank you",
    other: "says something else",
  } satisfies Record<ReplyView["kind"], string>,
  accepts: (offer: string) => `accepts “${offer}”`,
  because: {
    machine: "This is an automatic answer. The case still waits for the patient.",
    empty: "There are no words to read in it, perhaps only a picture. Read it in the ticket.",
    not_theirs: "It may say yes, but it is not the verified patient's own mail. It is no acceptance.",
    doubtful: "There is a condition or a doubt in it. Read the whole message before you act.",
  } satisfies Record<NonNullable<ReplyView["because"]>, string>,
  somebody: "Not written by the verified patient.",
  guardian: "Written by somebody who may speak for the patient.",
  quote: (quote: string) => `“${quote}”`,
  acts: {
    accepted: "Record acceptance",
    arrived: "Record that it arrived",
    withdrawn: "Close: the patient withdrew",
    review: "Ask a lead to review",
    look_again: "Look again",
    noted: "Read, nothing to do",
  } satisfies Record<ReplyAct, string>,
  withdrawnAll: "Close all: the patient withdrew",
  oneOfSeveral: (n: number) =>
    `This ticket asks about ${n} things. If only one is withdrawn, press “Not asked for” below it; the rest stays open.`,
  /** Of the likeliest act, by what the message says. */
  updateReason: (reason: string) => `Update to “${reason}” and look again`,
  answerRecorded: "I have recorded it",
  /** Where nothing is decided yet, the suggestion stands below: there is nothing to go back to. */
  seen: "I have seen it",
  otherwise: "It says something else",
  /** Of a message whose kind nobody could tell. */
  otherwiseOther: "It says more: choose what",
  more: (n: number) =>
    plural("en", n, { one: "1 earlier message waits below it.", other: `${n} earlier messages wait below it.` }),
  noMoney: "No money moves by this.",
  done: {
    accepted: "The acceptance is recorded.",
    arrived: "Recorded: it arrived.",
    withdrawn: "The case is closed: the patient withdrew.",
    review: "A lead who did not decide will look at it again.",
    look_again: "Look at the matter again.",
    noted: "Recorded.",
  } satisfies Record<ReplyAct, string>,
  heard: {
    accepted: (when: string, offer: string | undefined) =>
      `The patient accepted${offer ? ` (${offer})` : ""}, ${when}.`,
    arrived: (when: string) => `The patient says that it arrived, ${when}.`,
    withdrawn: (when: string) => `The patient withdrew the request, ${when}.`,
  } satisfies Record<HeardView["as"], (when: string, offer: string | undefined) => string>,
  recordedBy: (who: string, message: string) => `Recorded by ${who} from message ${message}.`,
  onPage: (who: string) => `On their own page (${who}).`,
  heardBy: (who: string, how: string) => `${how}, recorded by ${who}.`,
  byHand: {
    title: "Said by phone or at the desk",
    text: "Record what the patient said to you yourself. No money moves by it.",
    act: "What did they say?",
    acts: {
      accepted: "They accept the offer",
      arrived: "It arrived",
      withdrawn: "They withdraw: the case closes",
      review: "They want somebody else to look at it",
    } satisfies Record<SaidAct, string>,
    how: "How did they say it?",
    offer: "What do they accept?",
    sentence: "In one sentence",
    sentenceHint: "What they said, and how you knew that it was them.",
    missing: "Choose one.",
    sentenceMissing: "Write a full sentence.",
    record: "Record it",
  },
  review: {
    title: (day: string) => `Under review, due ${day}`,
    overdue: (day: string) => `Under review, was due ${day}`,
    patient: "The patient",
    clinic: "The clinic",
    noWords: "Their words are in the ticket.",
    decided: (what: string, who: string, when: string) => `${what}, ${who}, ${when}`,
    by: "A lead who had no part in the decision looks at it again.",
    mayEnd: "You had no part in the decision: look at both sides, then say that it stands, or decide again.",
    stands: "The decision stands",
    sentence: "Why it stands",
    sentenceHint: "One sentence, for the record.",
    save: "Record that it stands",
    again: "Decide again",
    ended: {
      stands: (who: string, when: string) => `${who} looked at it again, ${when}: the decision stands.`,
      changed: (who: string, when: string) => `${who} looked at it again, ${when}, and decided anew.`,
      dropped: () => "",
    } satisfies Record<NonNullable<ReviewView["outcome"]>, (who: string, when: string) => string>,
    done: "The review is ended: the decision stands.",
  },
};
