/** What the records or the processor brought of which nobody has written (mission H2): its facts, and a person's word that it is nothing. */
import * as z from "zod";
import { DISMISSALS, FOUND_KINDS } from "../found/finding.ts";
import { civilDate, currency, instantMs, nonNegativeMinor, positiveMinor, ulid } from "../primitives.ts";
import { draftReply } from "./draft-reply.ts";
import { optionView } from "./option.ts";

export const dismissFoundRequest = z
  .strictObject({ why: z.enum(DISMISSALS), sentence: z.string().trim().min(3).max(500).optional() })
  .refine(({ why, sentence }) => why !== "other" || sentence !== undefined, {
    path: ["sentence"],
    message: "another reason is said in words",
  });
export type DismissFoundRequest = z.infer<typeof dismissFoundRequest>;

/** One payment that a finding stands on, as it is now. */
export const foundCharge = z.strictObject({
  paymentId: ulid,
  label: z.string(),
  /** What it paid for. */
  title: z.string(),
  amountMinor: positiveMinor,
  currency,
  chargedAtMs: instantMs,
  chargedOn: civilDate,
  /** Of it, what went back since, wherever. */
  wentBackMinor: nonNegativeMinor,
});

export type FoundCharge = z.infer<typeof foundCharge>;

export const foundView = z.strictObject({
  foundId: ulid,
  kind: z.enum(FOUND_KINDS),
  /** False: a person has to say, and no money is suggested before. */
  isSure: z.boolean(),
  /** What the clinic holds that is not its own; 0 where nothing is owed to the patient. */
  owedMinor: nonNegativeMinor,
  currency,
  foundAtMs: instantMs,
  /** The two of a double charge, the kept one first; the one that came too late. */
  charges: z.array(foundCharge).optional(),
  claim: z
    .strictObject({ insurer: z.string(), serviceOn: civilDate, foundOn: civilDate, overpaidMinor: positiveMinor })
    .optional(),
  /** From this day on nothing was to be charged. */
  ended: z.strictObject({ endedOn: civilDate, cancelRequestedOn: civilDate.optional() }).optional(),
  use: z.strictObject({ title: z.string(), usedOn: civilDate, refundedOn: civilDate }).optional(),
  /** The last day on which the money may leave, and the law that says so. */
  legal: z.strictObject({ dueOn: civilDate, source: z.string() }).optional(),
  /** The records do not say so any more. */
  goneAtMs: instantMs.optional(),
  dismissed: z
    .strictObject({ why: z.enum(DISMISSALS), sentence: z.string().optional(), by: z.string(), atMs: instantMs })
    .optional(),
});
export type FoundView = z.infer<typeof foundView>;

export const foundInCase = z.strictObject({
  findings: z.array(foundView),
  mayDismiss: z.boolean(),
  /** What the policy suggests, as on a ticket; absent for a guess, once something was decided, and where a fact is missing. */
  suggested: optionView.optional(),
  /** What has to be put right about the payments first, in words. */
  held: z.string().optional(),
  /** To the patient, in their language: what is given back, or what they are asked. */
  draft: draftReply.optional(),
});
export type FoundInCase = z.infer<typeof foundInCase>;
