/** What a patient's message about an open case says. A reading for people; it decides nothing and moves no money. */
import type { OfferKind } from "../words.ts";

export const REPLY_KINDS = [
  "accepts",
  "arrived",
  "withdraws",
  "review",
  "chargeback",
  "reason",
  "fact",
  "request",
  "thanks",
  "other",
] as const;
/**
 * `accepts` the offer · `arrived`: the money or credit is there · `withdraws` the request · `review`: somebody else shall look · `chargeback`
 * threatened or begun · `reason`: another one than before · `fact`: gives what was asked · `request`: turns the offer down and asks for money ·
 * `thanks` only · `other`: everything else, and whatever is doubtful.
 */
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const LETTER_KINDS = ["refund", "credit", "extension", "decline", "question"] as const;
/** What our last letter said; a redo or an exchange is an `extension` here: something else than money. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Whose words they are. Of `somebody` (in copy, not verified, the front desk) nothing binds the patient. */
export type Speaker = "patient" | "guardian" | "somebody";

export type Reply = {
  readonly subject: string;
  readonly body: string;
  readonly letter?: LetterKind;
  readonly speaker: Speaker;
  /** The helpdesk says that no person wrote it. */
  readonly isAutomatic?: boolean;
};

/** Why it is `other` where something else was likely. */
export const HELD_BECAUSE = ["machine", "empty", "not_theirs", "doubtful"] as const;

export type ReplyReading = {
  readonly kind: ReplyKind;
  /** Verbatim from the subject or body, at most 90 characters; a screen must isolate its direction. Absent where there are no words. */
  readonly quote?: string;
  /** Of an acceptance: the one offer that it names. */
  readonly offer?: OfferKind;
  readonly because?: (typeof HELD_BECAUSE)[number];
};

/**
 * What a person may make of a message: `accepted` the offer · it `arrived` · `withdrawn`: the case closes · `review` by a lead who did not
 * decide · `look_again`: the matter is decided anew, under another reason where one is given · `noted`: nothing more to do.
 */
export const REPLY_ACTS = ["accepted", "arrived", "withdrawn", "review", "look_again", "noted"] as const;
export type ReplyAct = (typeof REPLY_ACTS)[number];

/** What can be said by telephone or at the desk, and how it was heard. */
export const SAID_ACTS = ["accepted", "arrived", "withdrawn", "review"] as const satisfies readonly ReplyAct[];
export type SaidAct = (typeof SAID_ACTS)[number];
export const SAID_HOW = ["phone", "in_person"] as const;
