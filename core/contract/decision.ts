/** Deciding, stopping, approving: the writes. The browser mints `decisionId` when the form opens and keeps it until an answer comes. */
import * as z from "zod";
import {
  currency,
  decidedHash,
  factsHash,
  instantMs,
  nonNegativeMinor,
  positiveMinor,
  sentence,
  ulid,
} from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { APPROVAL_STATES, DECISION_STATES, LEG_STATES } from "../refund/states.ts";
import { APPROVAL_CAUSES, EXCEPTION_CAUSES, OFFER_KINDS, PAY_CHOICES } from "../words.ts";
import { brokenLetter } from "./draft-reply.ts";
import { evaluateRequest } from "./evaluate.ts";
import { providerPayView } from "./option.ts";

export const decideRequest = z
  .strictObject({
    ticket: evaluateRequest.shape.ticket,
    /** The case, if there is one; otherwise the id the browser minted for it. */
    caseId: ulid,
    lineIds: z.array(ulid).min(1).max(20),
    reason: z.enum(REASON_CODES),
    /** Of a mail about more than one purchase: which of its matters this decides, by the line as the ticket names it. */
    matterLineId: ulid.optional(),
    attested: evaluateRequest.shape.attested,
    factsHash,
    /** The mark of the view's proposal. Without it the view is taken to know of no decision that stands (an app from before the mark). */
    decidedHash: decidedHash.optional(),
    policyVersionIds: z.array(z.string().min(3).max(128)).min(1).max(20),
    rulesVersionId: z.string().min(3).max(128),
    option: z.enum(OFFER_KINDS),
    amountMinor: nonNegativeMinor,
    currency,
    /** Present where the amount or the offer differs from the clause; a person's name stands behind it. */
    exception: z
      .strictObject({
        cause: z.enum(EXCEPTION_CAUSES),
        sentence,
        /** Of an extension: other days than the policy's, or some where it names none. */
        extendDays: evaluateRequest.shape.extendDays,
      })
      .optional(),
    /** What the exception does to the uses of a package; without it, it takes those that the sum pays back. By clause the clause says. */
    uses: evaluateRequest.shape.uses,
    /** Who bears the provider's pay of what is refunded; the account rules' answer where absent. Only where pay fell due. */
    providerPay: z.enum(PAY_CHOICES).optional(),
    /** Of the letter, where the agent chose another than the mail's or the record's; the case's later letters keep it. */
    language: evaluateRequest.shape.language,
    /** The reply as the agent saw it; the server checks it again. */
    replyText: z.string().max(20_000).optional(),
  })
  .refine((d) => ["refund", "credit", "exchange"].includes(d.option) === d.amountMinor > 0, {
    path: ["amountMinor"],
    message: "must be above zero for refund, credit and exchange, and zero for the others",
  });
export type DecideRequest = z.infer<typeof decideRequest>;

/** Why money that was decided waits for a person before it leaves. */
export const HELD_BECAUSE = [
  "frozen",
  "payment_differs",
  "outside_refund",
  "case_mixed",
  "connection_paused",
  "connection_held",
] as const;
export type HeldBecause = (typeof HELD_BECAUSE)[number];

export const legView = z.strictObject({
  legId: ulid,
  kind: z.enum(["refund", "credit", "hand"]),
  paymentId: ulid,
  label: z.string(),
  amountMinor: positiveMinor,
  currency,
  state: z.enum(LEG_STATES),
  /** When the undo window ends; absent once it has. */
  leavesAtMs: instantMs.optional(),
  vendorRef: z.string().optional(),
  problem: z.string().optional(),
  /** The movement that failed or came back, instead of which this one goes, and why that one came to nothing. */
  replaces: z.strictObject({ legId: ulid, problem: z.string().optional() }).optional(),
  /** Present while it waits for a person, inside the undo window or after it. Nothing has left of a leg that is `reserved`. */
  heldBecause: z.enum(HELD_BECAUSE).optional(),
});
export type LegView = z.infer<typeof legView>;

/** How an approval that nobody answered ended. `paid_elsewhere`: a refund made outside this app was for the same matter. */
export const APPROVAL_ENDS = [
  "time",
  "facts_changed",
  "found_at_processor",
  "paid_elsewhere",
  "requester_changed",
] as const;
export type ApprovalEnd = (typeof APPROVAL_ENDS)[number];

export const approvalView = z.strictObject({
  approvalId: ulid,
  state: z.enum(APPROVAL_STATES),
  needs: z.enum(["lead", "finance"]),
  why: z.enum(APPROVAL_CAUSES),
  requestedBy: z.string(),
  requestedAtMs: instantMs,
  expiresAtMs: instantMs,
  decidedBy: z.string().optional(),
  /** Who had lent the right to whoever decided. */
  onBehalfOf: z.string().optional(),
  sentence: z.string().optional(),
  /** Where nobody answered it; absent while it waits, of one that was withdrawn, and from an earlier Worker. */
  endedBecause: z.enum(APPROVAL_ENDS).optional(),
});
export type ApprovalView = z.infer<typeof approvalView>;

export const decisionView = z.strictObject({
  decisionId: ulid,
  caseId: ulid,
  state: z.enum(DECISION_STATES),
  option: z.enum(OFFER_KINDS),
  amountMinor: nonNegativeMinor,
  bonusMinor: nonNegativeMinor,
  /** Of what was not paid yet, what is not asked for any more. */
  cancelsMinor: positiveMinor.optional(),
  currency,
  /** Of an extension. */
  extendDays: z.int().optional(),
  reason: z.enum(REASON_CODES),
  decidedBy: z.string(),
  decidedAtMs: instantMs,
  exception: z.strictObject({ cause: z.enum(EXCEPTION_CAUSES), sentence: z.string() }).optional(),
  /** It pays out credit that was granted before, for the cause that the person gave. */
  payout: z.strictObject({ sentence: z.string() }).optional(),
  approval: approvalView.optional(),
  legs: z.array(legView),
  providerPay: z.array(providerPayView).optional(),
  /** Acts that stood on a call to the patient, because the helpdesk did not say who writes. */
  callBacks: z
    .array(
      z.strictObject({
        act: z.enum(["decide", "approve", "pay_out"]),
        byPerson: z.string(),
        atMs: instantMs,
        who: z.string(),
        how: z.string(),
      }),
    )
    .optional(),
  /** The reply to put into the editor: the decision's, or a truthful holding reply while approval waits (mission E5). */
  reply: z.string().optional(),
  /** The holding reply is the product's own, as the clinic's could not be written. */
  brokenLetter: brokenLetter.optional(),
});
export type DecisionView = z.infer<typeof decisionView>;

export const stopRequest = z.strictObject({ sentence: sentence.optional() });
export type StopRequest = z.infer<typeof stopRequest>;
