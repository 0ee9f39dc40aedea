/** What was written on a case's ticket after its request, what a person makes of it, and the review that may come of it. */
import * as z from "zod";
import { HELD_BECAUSE, REPLY_ACTS, REPLY_KINDS, SAID_ACTS, SAID_HOW } from "../conversation/reply.ts";
import { civilDate, connectionId, instantMs, sentence } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { OFFER_KINDS } from "../words.ts";

export const messageId = z.string().regex(/^\d{1,18}$/, "must be the helpdesk's number of the message");

export const replyView = z.strictObject({
  helpdesk: connectionId,
  ticketId: z.string(),
  messageId,
  writtenAtMs: instantMs,
  kind: z.enum(REPLY_KINDS),
  /** `patient` and `guardian` are verified; nothing that `somebody` writes binds the patient. */
  speaker: z.enum(["patient", "guardian", "somebody"]),
  /** Why it is `other` where something else was likely; a code the screen translates. */
  because: z.enum(HELD_BECAUSE).optional(),
  /** The writer's own words; absent where there are none, or they are no longer kept. */
  quote: z.string().optional(),
  /** Of another reason than before: the one that was read. */
  reason: z.enum(REASON_CODES).optional(),
  /** Of an acceptance: the offer that it names. */
  offer: z.enum(OFFER_KINDS).optional(),
  /** What this person may make of it, the likeliest first; empty for whoever may only look. */
  acts: z.array(z.enum(REPLY_ACTS)),
});
export type ReplyView = z.infer<typeof replyView>;

export const manualReplyRequest = z
  .strictObject({
    act: z.enum(SAID_ACTS),
    how: z.enum(SAID_HOW),
    /** Of an acceptance: what was accepted. */
    offer: z.enum(OFFER_KINDS).optional(),
    /** What they said, and how it was known that it was them. */
    sentence,
  })
  .refine(({ act, offer }) => act === "accepted" || offer === undefined, {
    path: ["offer"],
    message: "only an acceptance names an offer",
  });
export type ManualReplyRequest = z.infer<typeof manualReplyRequest>;

/** What the patient has said, as a person recorded it. */
export const heardView = z.strictObject({
  as: z.enum(["accepted", "arrived", "withdrawn"]),
  writtenAtMs: instantMs,
  recordedAtMs: instantMs,
  byPerson: z.string(),
  /** The message that says so; absent where it was said by telephone or at the desk. */
  messageId: messageId.optional(),
  how: z.enum([...SAID_HOW, "page"]).optional(),
  /** Their words; of what was said, those of whoever heard it. */
  quote: z.string().optional(),
  offer: z.enum(OFFER_KINDS).optional(),
});
export type HeardView = z.infer<typeof heardView>;

/** A second look by somebody who did not decide, with both sides in view. */
export const reviewView = z.strictObject({
  askedAtMs: instantMs,
  dueOn: civilDate,
  /** What the patient wrote, where they asked for it. */
  quote: z.string().optional(),
  /** This person may end it. */
  mayEnd: z.boolean(),
  /** Absent while it is open. `stands`: the decision does. `changed`: it was decided anew. `dropped`: nobody asks any more. */
  outcome: z.enum(["stands", "changed", "dropped"]).optional(),
  endedAtMs: instantMs.optional(),
  byPerson: z.string().optional(),
  sentence: z.string().optional(),
});
export type ReviewView = z.infer<typeof reviewView>;

export const answerReplyRequest = z.strictObject({
  act: z.enum(REPLY_ACTS),
  /** With `look_again`: under which reason. */
  reason: z.enum(REASON_CODES).optional(),
});
export type AnswerReplyRequest = z.infer<typeof answerReplyRequest>;

/** The decision stands; that it does not is said by deciding anew. */
export const endReviewRequest = z.strictObject({ outcome: z.literal("stands"), sentence });
export type EndReviewRequest = z.infer<typeof endReviewRequest>;
