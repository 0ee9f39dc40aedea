/** Deciding, stopping, approving: the writes. The browser mints `decisionId` when the form opens and keeps it until an answer comes. */
import * as z from "zod";
import {
  civilDate,
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
import { providerPayView, usesTaken } from "./option.ts";
import { proposal } from "./proposal.ts";

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
    /** The reply as the agent saw it; the server checks it again. */
    replyText: z.string().max(20_000).optional(),
  })
  .refine((d) => ["refund", "credit", "exchange"].includes(d.option) === d.amountMinor > 0, {
    path: ["amountMinor"],
    message: "must be above zero for refund, credit and exchange, and zero for the others",
  });
export type DecideRequest = z.infer<typeof decideRequest>;

/** Why money that was decided waits for a person before it leaves. */
export const HELD_BECAUSE = ["frozen", "payment_differs", "outside_refund", "case_mixed", "connection_paused"] as const;
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

export const approveRequest = z
  .strictObject({
    verdict: z.enum(["approve", "reject", "ask_back"]),
    /** What the approver saw: facts, versions, option and allocations in one hash. */
    approvalHash: z.string().regex(/^a1:[0-9a-f]{64}$/, "must be an approval hash"),
    sentence: sentence.optional(),
  })
  .refine((a) => a.verdict === "approve" || a.sentence !== undefined, {
    path: ["sentence"],
    message: "a rejection or a question needs a sentence",
  });
export type ApproveRequest = z.infer<typeof approveRequest>;

export const stopRequest = z.strictObject({ sentence: sentence.optional() });
export type StopRequest = z.infer<typeof stopRequest>;

/** A decision in one line, where another one is looked at. */
export const decidedLine = decisionView
  .pick({ decisionId: true, state: true, option: true, amountMinor: true, currency: true, decidedAtMs: true })
  .extend({ by: z.string().optional() });
export type DecidedLine = z.infer<typeof decidedLine>;

/** One row of the approvals queue, with what an approver needs to see. */
export const approvalCard = approvalView.extend({
  approvalHash: z.string(),
  caseId: ulid,
  decisionId: ulid,
  patientName: z.string(),
  ticketId: z.string().optional(),
  option: z.enum(OFFER_KINDS),
  amountMinor: positiveMinor.or(z.literal(0)),
  currency,
  reason: z.enum(REASON_CODES),
  sumInWords: z.string(),
  /** Of an exception with money: what the policy itself gives in this way; absent where it does not. */
  policyMinor: nonNegativeMinor.optional(),
  clause: z.string(),
  /** What was bought that it is about. Absent, as the time to undo, from an earlier Worker. */
  bought: z.array(z.strictObject({ title: z.string(), boughtOn: civilDate })).optional(),
  /** How long money can still be stopped after a yes. */
  undoSeconds: z.int().nonnegative().optional(),
  exception: z.strictObject({ cause: z.enum(EXCEPTION_CAUSES), sentence: z.string() }).optional(),
  /** What becomes of the uses of a package; absent where nothing here has uses, or no money moves. */
  usesTaken: usesTaken.optional(),
  /** Whose pay it concerns and who is to bear it, as who asked said; absent where nobody's. */
  providerPay: z.array(providerPayView).optional(),
  /** What was decided, refused or still waits in the same case or on the same lines, newest first; absent where nothing. */
  beside: z.array(decidedLine).optional(),
  to: z.array(z.string()),
  /** Where how much would go, in the card's currency: one entry for each name a person knows. Empty where no money moves. */
  destinations: z.array(z.strictObject({ label: z.string(), amountMinor: positiveMinor })).optional(),
  /**
   * What who asked may decide alone, in the card's currency: of one decision where `why` is `above_limit`, of one day where it is
   * `above_day_limit`, for one case or patient where it is that, in exceptions of one month where it is `above_month_budget`. Absent for other causes, and in a currency for which the rules name no limit.
   */
  limitMinor: nonNegativeMinor.optional(),
  /** Whether the person who asks may decide it, and if not, why: a code for the screen. */
  mayDecide: z.boolean(),
  /** Whose lent right this person would decide by; absent where it is their own. */
  standsInFor: z.string().optional(),
  /** Of an extension. */
  extendDays: z.int().optional(),
  /** The patient's own words: the ask and what suggested the reason. Empty where no mail is kept. Absent, as what follows, from an earlier Worker. */
  patientSays: z.array(z.string()).optional(),
  /** What spoke for and against when it was asked. */
  signals: proposal.shape.signals.optional(),
  /** When the patient is to have a decision. */
  dueAtMs: instantMs.optional(),
  /** The letter that goes with the yes, as who asked wrote it; absent where they wrote none. */
  letter: z.string().optional(),
  whyNot: z
    .enum(["same_person", "stands_in_for_asker", "own_matter", "role_too_low", "over_limit", "expired"])
    .optional(),
});
export type ApprovalCard = z.infer<typeof approvalCard>;

export const approvalList = z.strictObject({
  approvals: z.array(approvalCard),
  /** Cases with an approval that could not be read; absent where there is none. */
  unreadable: z.array(ulid).optional(),
});
export type ApprovalList = z.infer<typeof approvalList>;
