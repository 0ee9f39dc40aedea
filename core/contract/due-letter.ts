/** A letter that is due on a case, or may be sent, with its text (mission D4). */
import * as z from "zod";
import { LETTER_CAUSES, LETTER_KINDS } from "../letter-kinds.ts";
import { civilDate } from "../primitives.ts";
import { draftReply } from "./draft-reply.ts";

/** By what a letter is known once it was told. */
const about = z.string().min(1).max(400);

export const dueLetterView = z.strictObject({
  kind: z.enum(LETTER_KINDS),
  about,
  because: z.enum(LETTER_CAUSES),
  dueOn: civilDate,
  /** Somebody waits for it; else it may be sent where it helps. */
  isOwed: z.boolean(),
  /** Absent where the letter has a place of its own on the screen: a question, a holding reply, a decision's letter, a correction. */
  draft: draftReply.optional(),
  /** The promise in it; putting it into the reply opens a task for that day. */
  writeAgainOn: civilDate.optional(),
  /** What the bank finds the money by, where the letter names it. */
  bankReference: z.string().optional(),
});
export type DueLetterView = z.infer<typeof dueLetterView>;

/** The letter stands in the reply, as it was put in. */
export const toldRequest = z.strictObject({
  kind: z.enum(LETTER_KINDS),
  about,
  replyText: z.string().min(1).max(20_000),
});
export type ToldRequest = z.infer<typeof toldRequest>;
