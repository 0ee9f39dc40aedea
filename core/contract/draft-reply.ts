/** The letter that goes with an option, and what its words are checked against. */
import * as z from "zod";
import { REPLY_SITUATIONS } from "../policy/rules.ts";
import { currency } from "../primitives.ts";
import { LETTER_LANGUAGES } from "../words.ts";

/** What a reply's words are checked against, so that the screen can check while somebody types (`core/reply/check.ts`). */
export const replyFacts = z.strictObject({
  language: z.enum(LETTER_LANGUAGES),
  currency: currency.optional(),
  /** Every amount the text may name. */
  allowedMinor: z.array(z.int()),
  /** Sums as a clause or a title writes them that are no amount in this currency, such as a fee in another. */
  allowedWords: z.array(z.string()).optional(),
  /** The amount it must name, where money is offered. */
  requiredMinor: z.int().optional(),
  /** Of a letter about several matters: the others' amounts, each of which it must name as well. */
  alsoRequiredMinor: z.array(z.int()).optional(),
  moneyState: z.enum(["none", "requested", "sent", "arrived", "came_back"]),
  bannedPhrases: z.array(z.string()),
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

export const draftReply = z.strictObject({
  language: z.enum(LETTER_LANGUAGES),
  situation: z.enum(REPLY_SITUATIONS),
  templateId: z.string(),
  brokenLetter: brokenLetter.optional(),
  text: z.string(),
  facts: replyFacts,
  /** A failed check names the words (mission D2); empty means it may be inserted. */
  problems: z.array(z.strictObject({ check: z.string(), words: z.string(), message: z.string() })),
});
export type DraftReply = z.infer<typeof draftReply>;
