/** What somebody else has to say yes to: the queue of approvals, and the answer. */
import * as z from "zod";
import { civilDate, currency, instantMs, nonNegativeMinor, positiveMinor, sentence, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { EXCEPTION_CAUSES, OFFER_KINDS } from "../words.ts";
import { approvalView, decisionView } from "./decision.ts";
import { limitedTo } from "./limited-to.ts";
import { providerPayView, usesTaken } from "./option.ts";
import { proposal } from "./proposal.ts";

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
   * `above_day_limit`, for one case or patient where it is that, in exceptions of one month where it is `above_month_budget`, at `limitLocation` where it is a location's. Absent for other causes, and in a currency for which the rules name no limit.
   */
  limitMinor: nonNegativeMinor.optional(),
  /** The location at which that limit holds, where it is one of a location. */
  limitLocation: z.string().optional(),
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
  limitedTo,
  approvals: z.array(approvalCard),
  /** Cases with an approval that could not be read; absent where there is none. */
  unreadable: z.array(ulid).optional(),
});
export type ApprovalList = z.infer<typeof approvalList>;
