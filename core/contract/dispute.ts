/** A dispute as a card: what the bank asks and until when, what a person said is to be done, what lies at the processor, and what became of it. */
import * as z from "zod";
import { DISPUTE_REASONS, DISPUTE_STATES } from "../disputes/dispute.ts";
import { civilDate, currency, instantMs, nonNegativeMinor, sentence, ulid } from "../primitives.ts";

export const leftOutView = z.strictObject({
  kind: z.string(),
  because: z.enum(["no_place", "no_room", "too_large", "wrong_type", "shortened"]),
  limit: z.int().optional(),
});

export const disputeCard = z.strictObject({
  disputeId: ulid,
  /** The processor, as people call it, and its id of the dispute. */
  at: z.string(),
  ref: z.string(),
  reason: z.enum(DISPUTE_REASONS),
  /** The processor's own word, and the card network's. */
  reasonCode: z.string().optional(),
  networkReason: z.string().optional(),
  amountMinor: nonNegativeMinor,
  currency,
  state: z.enum(DISPUTE_STATES),
  isInquiry: z.literal(true).optional(),
  /** What of the payment has gone back already, by refunds here or elsewhere. */
  wentBack: z.strictObject({ amountMinor: nonNegativeMinor, currency }).optional(),
  /** Together with what the bank asks that is more than came in: who accepts gives some of it twice. */
  paysTwice: z.literal(true).optional(),
  isRefundable: z.boolean().optional(),
  answerOn: civilDate.optional(),
  /** Days until then by the clinic's calendar; negative once it is over. */
  daysLeft: z.int().optional(),
  /** Who said that it is fought or accepted, and why. */
  decided: z
    .strictObject({
      kind: z.enum(["fight", "accept"]),
      by: z.string(),
      atMs: instantMs,
      sentence: z.string().optional(),
    })
    .optional(),
  /** What was laid at the processor last, or made ready here. */
  staged: z
    .strictObject({
      kinds: z.array(z.string()),
      left: z.array(leftOutView),
      atMs: instantMs,
      by: z.string(),
      /** Stands for what lies there: who sends says which they saw. */
      mark: z.string(),
    })
    .optional(),
  /** What is under way, or was refused last. */
  act: z
    .strictObject({
      kind: z.enum(["stage", "submit", "accept"]),
      state: z.enum(["waiting", "sending", "refused"]),
      code: z.string().optional(),
      atMs: instantMs,
    })
    .optional(),
  sent: z.strictObject({ kind: z.enum(["submit", "accept"]), by: z.string(), atMs: instantMs }).optional(),
  /** Absent where the processor takes no answer from a program: then it is answered in its own pages. */
  evidence: z.strictObject({ waits: z.enum(["there", "here"]), closesItsPages: z.boolean() }).optional(),
  allowed: z.strictObject({ prepare: z.boolean(), answer: z.boolean() }),
});
export type DisputeCard = z.infer<typeof disputeCard>;

/**
 * What is to be done. `fight` and `accept` with a sentence; `accept` gives the money up and is said twice (`isFinal`); where some of it went back already it
 * is said that this is known (`knowsItPaysTwice`). `stage` lays the evidence there;
 * where that closes the processor's own pages it is said that this is known. `submit` sends what its person saw.
 */
export const answerDisputeRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fight"), sentence }),
  z.strictObject({ kind: z.literal("stage"), knowsItCloses: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal("submit"), mark: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({
    kind: z.literal("accept"),
    sentence,
    isFinal: z.literal(true),
    knowsItPaysTwice: z.literal(true).optional(),
  }),
]);
export type AnswerDisputeRequest = z.infer<typeof answerDisputeRequest>;
