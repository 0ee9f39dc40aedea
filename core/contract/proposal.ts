/** What the clinic's policy says about one matter: options with amounts, clause, workings and trace (mission B7, C1, C2). */
import * as z from "zod";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "../policy/readable-facts.ts";
import { REPLY_SITUATIONS } from "../policy/rules.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { APPROVAL_CAUSES, CLINICIAN_ANSWERS, LETTER_LANGUAGES, OFFER_KINDS, PAY_CHOICES } from "../words.ts";
import {
  civilDate,
  connectionId,
  currency,
  decidedHash,
  factsHash,
  instantMs,
  nonNegativeMinor,
  positiveMinor,
  ulid,
} from "./primitives.ts";

export const factName = z.enum([...ENUM_FACTS, ...NUMBER_FACTS, ...FLAG_FACTS]);

/** One step of a sum: its code is translated, its values are what the words are filled with, each with where it comes from. */
export const working = z.strictObject({
  code: z.enum([
    "paid",
    "unused_share",
    "used_at_list",
    "share_of_paid",
    "time_left",
    "fixed",
    "overpaid",
    "nothing",
    "fee",
    "fee_dropped",
    "cap",
    "floor_zero",
    "raised_by_floor",
    "bonus",
    "already_returned",
    "decided_before",
    "still_owed",
    "of_quantity",
    "spent",
    "waits_for_approval",
    "limited_to_collected",
    "no_shows_not_counted",
    "no_shows_counted",
    "late_cancels_not_counted",
    "late_cancels_counted",
    "no_shows_charged",
    "late_cancels_charged",
    "override",
  ]),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  /** The running amount after this step. */
  resultMinor: z.int(),
});
export type Working = z.infer<typeof working>;

export const allocationView = z.strictObject({
  paymentId: ulid,
  label: z.string(),
  /** Sent by the product, or by a person's hand with a reference (cash, cheque, lender). */
  by: z.enum(["processor", "hand"]),
  /** Why by hand, where the processor would have sent it but for a network's or its own limit: the source of the rule. */
  because: z.string().optional(),
  amountMinor: positiveMinor,
});

/** What a refund means for the pay of whoever sold or did it, line by line. People are their initials. */
export const providerPayView = z.strictObject({
  lineId: ulid,
  title: z.string(),
  who: z.string(),
  state: z.enum([...PAY_CHOICES, "not_due"]),
  /** The net sum whose pay is concerned. */
  amountMinor: nonNegativeMinor,
  currency,
});
export type ProviderPayView = z.infer<typeof providerPayView>;

export const optionView = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  suggested: z.boolean(),
  /** 0 for redo, extend and decline. Bonus apart. */
  amountMinor: nonNegativeMinor,
  bonusMinor: nonNegativeMinor,
  currency,
  /** Legal floor and what is left of what was collected: an override stays between the two (mission C4). */
  minMinor: nonNegativeMinor,
  maxMinor: nonNegativeMinor,
  clause: z.strictObject({ id: z.string(), title: z.string(), policyVersionId: z.string() }),
  workings: z.array(working),
  /** The sum in words, in the viewer's language, such as "4 unused × $200.00 each". */
  sumInWords: z.string(),
  /** Where the money would go, the payment to be refunded first on top. Empty where no money moves. */
  allocations: z.array(allocationView),
  entitlementEffect: z.enum(["void", "trim", "keep"]),
  extendDays: z.int().optional(),
  /** What is not paid yet and is not asked for any more, line by line; absent where all was paid. */
  cancels: z.array(z.strictObject({ lineId: ulid, title: z.string(), amountMinor: positiveMinor })).optional(),
  /** Upcoming bookings that the package no longer pays for once this is decided. */
  bookingsToCancel: z.int().optional(),
  /** Whose pay it concerns, and how the account rules answer that; empty or absent where nobody's. */
  providerPay: z.array(providerPayView).optional(),
  /** Who has to approve if this person decides it. */
  needsApprovalOf: z.enum(["nobody", "lead", "finance"]),
  /** Why somebody has to approve: the limit that it is above and how much of that is used, in the account's currency, where there is one. */
  approvalBecause: z
    .strictObject({
      why: z.enum(APPROVAL_CAUSES),
      limitMinor: nonNegativeMinor.optional(),
      usedMinor: nonNegativeMinor.optional(),
    })
    .optional(),
  /** Somebody said no to it, or to less of it, on these very facts: it needs a new fact, and is not suggested. */
  rejected: z.literal(true).optional(),
  /** The clause asks for this role, whatever the amount. */
  clauseApprover: z.enum(["lead", "finance"]).optional(),
  /** Days within which the money must leave, by law or by the policy. */
  payWithinDays: z.int().optional(),
});
export type OptionView = z.infer<typeof optionView>;

export const testTrace = z.strictObject({
  fact: factName,
  expected: z.string(),
  /** The value read, or null where the fact is unknown. */
  found: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  held: z.enum(["held", "not_held", "unknown"]),
});
export type TestTrace = z.infer<typeof testTrace>;

export const clauseTrace = z.strictObject({
  clauseId: z.string(),
  title: z.string(),
  result: z.enum(["decides", "not_held", "stopped_unknown", "not_enforceable", "not_reached"]),
  tests: z.array(testTrace),
});
export type ClauseTrace = z.infer<typeof clauseTrace>;

export const floorTrace = z.strictObject({
  floorId: z.string(),
  source: z.string(),
  result: z.enum(["applied", "not_held", "unknown", "no_effect"]),
  effect: z.enum(["at_least", "forbid", "no_fees", "pay_within_days"]),
});
export type FloorTrace = z.infer<typeof floorTrace>;

export const lineProposal = z.strictObject({
  lineId: ulid,
  policyVersionId: z.string(),
  /** Why this version: signed, or in force on the day of purchase. */
  policyChosenBy: z.enum(["signed", "in_force_at_purchase"]),
  clauseId: z.string().optional(),
  clauseText: z.string().optional(),
  /** What lies between the uses that the patient holds and those that the clause counts as unused; absent where nothing does. */
  counted: z
    .strictObject({
      unused: z.int(),
      noShows: z.int(),
      lateCancels: z.int(),
      /** Bonus uses that are held and not paid back. */
      bonus: z.int(),
      /** Uses that an earlier refund took back; its money is taken off the sum. */
      givenBack: z.int(),
    })
    .optional(),
  /** No form was signed, and a signed one would change the answer; absent where it would prove nothing. */
  formMatters: z.boolean().optional(),
  trace: z.array(clauseTrace),
  floors: z.array(floorTrace),
});

/** What an exception does to the uses of a package: all are voided, so many taken off, or all kept. */
export const usesChoice = z
  .strictObject({ effect: z.enum(["void", "trim", "keep"]), uses: z.int().min(1).max(100_000).optional() })
  .refine((choice) => (choice.effect === "trim") === (choice.uses !== undefined), {
    path: ["uses"],
    message: "goes with `trim`, and only with it",
  });
export type UsesChoice = z.infer<typeof usesChoice>;

/** What a sum means for the uses: `uses` of the `held` ones are taken. */
export const usesTaken = z.strictObject({
  effect: z.enum(["void", "trim", "keep"]),
  uses: z.int(),
  held: z.int(),
});
export type UsesTaken = z.infer<typeof usesTaken>;

/** Where something of what was paid went before, or is asked for, in the currency of the lines. */
export const TAKEN_BY = ["here", "decided", "at_processor", "past_case", "elsewhere", "taken_off", "waiting"] as const;

/** What the lines' account has given already (one account for refund, credit, exchange, redo and extension). Absent where nothing went. */
export const takenView = z.strictObject({
  currency,
  paidMinor: nonNegativeMinor,
  /** Went back, here or elsewhere, and what is asked for: never more than was paid. */
  takenMinor: nonNegativeMinor,
  /** Each record by itself: several may tell of one and the same giving back. */
  parts: z.array(z.strictObject({ by: z.enum(TAKEN_BY), amountMinor: nonNegativeMinor, uses: z.int().optional() })),
  /** Nothing is left to suggest. */
  nothingMore: z.boolean(),
  /** Asks that wait for somebody's yes and hold what they ask for. */
  waiting: z.array(
    z.strictObject({
      decisionId: ulid,
      option: z.enum(OFFER_KINDS),
      amountMinor: nonNegativeMinor,
      currency,
      /** Absent in what is kept with a decision. */
      askedBy: z.string().optional(),
      askedAtMs: instantMs.optional(),
    }),
  ),
});
export type TakenView = z.infer<typeof takenView>;

export const proposal = z.strictObject({
  lineIds: z.array(ulid),
  reason: z.enum(REASON_CODES),
  requestedOn: civilDate,
  factsHash,
  policyVersionIds: z.array(z.string()),
  rulesVersionId: z.string(),
  /** What was decided before on these lines and in this case; a decision echoes it, so that a view others have overtaken is refused. */
  decidedHash: decidedHash.optional(),
  taken: takenView.optional(),
  /** The suggested option first; none is suggested where everything due was given before, or while it is `held`. Empty while `needs` is not. */
  options: z.array(optionView),
  /** What has to be put right about the payments before anything is suggested, in words; absent where nothing. */
  held: z.string().optional(),
  /** Facts that must be known before the policy can say anything; what the agent or the patient is asked. */
  needs: z.array(factName),
  /** An offer that a floor or a tender rules out, so that nobody wonders where it went. */
  notOffered: z.array(z.strictObject({ kind: z.enum(OFFER_KINDS), because: z.string() })),
  /** What somebody said no to on these very facts: as much of it, or more, needs a new fact. Absent where there is nothing. */
  rejected: z
    .array(
      z.strictObject({ kind: z.enum(OFFER_KINDS), amountMinor: nonNegativeMinor, needs: z.enum(["lead", "finance"]) }),
    )
    .optional(),
  lines: z.array(lineProposal),
  /** What becomes of the uses under the option or amount that is looked at; absent where nothing here has uses, or no money moves. */
  usesTaken: usesTaken.optional(),
  /** Facts for and against an exception, never a score (mission B6). */
  signals: z.array(
    z.strictObject({
      code: z.enum([
        "long_term_patient",
        "first_request",
        "clinic_at_fault",
        "chargeback_mentioned",
        "dispute_open",
        "repeat_requester",
        "clear_consent",
        "all_used",
        "consent_gap",
        "possible_duplicate",
      ]),
      speaks: z.enum(["for", "against", "note"]),
      values: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  ),
});
export type Proposal = z.infer<typeof proposal>;

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
});
export type EvaluateRequest = z.infer<typeof evaluateRequest>;

export const evaluateAnswer = z.strictObject({ proposal, draft: draftReply.optional() });
export type EvaluateAnswer = z.infer<typeof evaluateAnswer>;
