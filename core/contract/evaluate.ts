/** Looking at a matter with other facts, lines or amounts: nothing is written by asking. */
import * as z from "zod";
import { civilDate, connectionId, positiveMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { CLINICIAN_ANSWERS, LETTER_LANGUAGES, OFFER_KINDS } from "../words.ts";
import { draftReply } from "./draft-reply.ts";
import { dueLetterView } from "./due-letter.ts";
import { usesChoice } from "./option.ts";
import { proposal } from "./proposal.ts";

/** What the agent changes while looking: nothing is written by asking. Absent fields keep what the server suggested. */
export const evaluateRequest = z.strictObject({
  ticket: z.strictObject({ helpdesk: connectionId, ticketId: z.string().regex(/^\d{1,18}$/) }).optional(),
  caseId: ulid.optional(),
  lineIds: z.array(ulid).min(1).max(20).optional(),
  reason: z.enum(REASON_CODES).optional(),
  /** Facts that staff attest now; they are part of the facts hash. */
  attested: z
    .strictObject({
      medicalNote: z.boolean().optional(),
      medicalNoteOn: civilDate.optional(),
      /** The note names a condition that the policy lists; which one is asked of nobody. */
      conditionListed: z.boolean().optional(),
      movedMiles: z.int().min(0).max(25_000).optional(),
      /** From the cancellation to the visit, whole hours; 0 for who did not cancel. */
      cancelledHoursBefore: z.int().min(0).max(10_000).optional(),
      clinicAtFault: z.boolean().optional(),
      /** Where a clinician's answer was recorded for the case, that one counts. */
      clinicianAnswer: z.enum(CLINICIAN_ANSWERS).optional(),
      productState: z.enum(["unopened", "opened", "damaged"]).optional(),
      productReturnedOn: civilDate.optional(),
      duplicateOfPaymentId: ulid.optional(),
      /** Of several alike, how many are given back in all, those of earlier refunds among them. */
      backQuantity: z.int().min(1).max(10_000).optional(),
    })
    .optional(),
  option: z.enum(OFFER_KINDS).optional(),
  amountMinor: positiveMinor.optional(),
  uses: usesChoice.optional(),
  /** Of an extension that the policy does not name, or not for so long. */
  extendDays: z.int().min(1).max(3650).optional(),
  /** Of the letter. */
  language: z.enum(LETTER_LANGUAGES).optional(),
});
export type EvaluateRequest = z.infer<typeof evaluateRequest>;

/** `patientId`: whose matter it is; absent from a Worker of an earlier version. `letters`: those that are due, in the language that was asked for. */
export const evaluateAnswer = z.strictObject({
  patientId: ulid.optional(),
  proposal,
  draft: draftReply.optional(),
  letters: z.array(dueLetterView).optional(),
});
export type EvaluateAnswer = z.infer<typeof evaluateAnswer>;
