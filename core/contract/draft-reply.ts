/** The letter that goes with an option, and what its words are checked against. */
import * as z from "zod";
import { LANGUAGE_FROM, LETTER_KINDS } from "../letter-kinds.ts";
import { civilDate, currency } from "../primitives.ts";
import { LETTER_LANGUAGES, OFFER_KINDS, TENDERS } from "../words.ts";

/**
 * What the case has decided when the reply goes; a letter that goes with a decision counts it as made. `no_case`: nothing is known of what
 * the reply is about, and only what it promises of money is looked at.
 */
export const DECIDED = ["no_case", "nothing", "awaiting", "given", "refused"] as const;

/** A way by which decided money goes: a letter names no other. */
const wayOfMoney = z.strictObject({
  tender: z.enum(TENDERS),
  brand: z.string().optional(),
  /** The card's last figures, four of them or as many as are known. */
  lastFigures: z.string().optional(),
});

/** What a reply's words are checked against, so that the screen can check while somebody types (`core/reply/check/check-reply.ts`). */
export const replyFacts = z.strictObject({
  /** Of the draft. A reply in another language is read in its own. */
  language: z.enum(LETTER_LANGUAGES),
  currency: currency.optional(),
  decided: z.enum(DECIDED),
  /** What was given, of several matters each: a letter gives nothing else. */
  given: z.array(z.enum(OFFER_KINDS)).optional(),
  /** Sums that may be promised: what was decided, its parts and its whole. Each of `allowedMinor` where absent. */
  promisedMinor: z.array(z.int()).optional(),
  /** Sums between which the patient is let choose before anybody decided: each may be offered, and none is given. */
  offeredMinor: z.array(z.int()).optional(),
  /** All that was paid for what this is about: only that much is "a full refund". */
  paidMinor: z.int().optional(),
  /** Every amount the text may name: what is promised, what was paid, what one visit costs, fees. */
  allowedMinor: z.array(z.int()),
  /** Sums as a clause or a title writes them that are no amount in this currency, such as a fee in another. */
  allowedWords: z.array(z.string()).optional(),
  /** The amount it must name; only of the letter that goes with a decision about money. */
  requiredMinor: z.int().optional(),
  /** Of a letter about several matters: the others' amounts, each of which it must name as well. */
  alsoRequiredMinor: z.array(z.int()).optional(),
  moneyState: z.enum(["none", "requested", "sent", "arrived", "came_back"]),
  ways: z.array(wayOfMoney).optional(),
  /** After how many days the money shows, by each way; business days, or days of the calendar. */
  arrivalDays: z
    .array(z.strictObject({ from: z.int(), to: z.int(), unit: z.enum(["business", "calendar"]) }))
    .optional(),
  /** Absent where nothing is known: then no day that the text names in that part is held against it. */
  dates: z
    .strictObject({
      agreedOn: civilDate.optional(),
      /** Nothing on file says on which day they agreed: no letter knows one. */
      noAgreement: z.literal(true).optional(),
      requestedOn: civilDate.optional(),
      answerByOn: civilDate.optional(),
      arrivesFrom: civilDate.optional(),
      arrivesTo: civilDate.optional(),
      /** The last day of what was extended or ended. */
      endsOn: civilDate.optional(),
      bookings: z.array(civilDate).optional(),
    })
    .optional(),
  /** What somebody here has a task to do, and when: a letter promises no other call. Not looked at where absent. */
  promised: z.array(z.strictObject({ what: z.enum(["call", "write"]), on: civilDate })).optional(),
  bannedPhrases: z.array(z.string()),
  /** How the clinic signs, a line each: nobody can write its name more plainly. */
  signedAs: z.array(z.string()).optional(),
});
export type ReplyFacts = z.infer<typeof replyFacts>;

/** A letter of the clinic's that could not be written: the product's own stands in its place. */
export const brokenLetter = z.strictObject({
  templateId: z.string(),
  line: z.int(),
  column: z.int(),
  /** The tag or value at fault, as it stands in the letter. */
  at: z.string(),
});
export type BrokenLetter = z.infer<typeof brokenLetter>;

/** A failed check names the words (mission D2), and where they stand in the text. */
export const replyFinding = z.strictObject({
  check: z.string(),
  severity: z.enum(["blocks", "asks"]),
  words: z.string(),
  from: z.int(),
  to: z.int(),
  message: z.string(),
});
export type FindingView = z.infer<typeof replyFinding>;

export const draftReply = z.strictObject({
  language: z.enum(LETTER_LANGUAGES),
  /** Who says that it is this one; absent of letters in whose language nobody has a say. */
  languageFrom: z.enum(LANGUAGE_FROM).optional(),
  situation: z.enum(LETTER_KINDS),
  templateId: z.string(),
  brokenLetter: brokenLetter.optional(),
  text: z.string(),
  facts: replyFacts,
  /** Empty means it may be inserted. */
  problems: z.array(replyFinding),
});
export type DraftReply = z.infer<typeof draftReply>;
