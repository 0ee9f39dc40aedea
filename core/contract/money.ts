/** Whether money moves as it should: what waits for a person, where we and the processor differ, how the connections are (mission L3). */
import * as z from "zod";
import { civilDate, currency, instantMs, nonNegativeMinor, positiveMinor, sentence, ulid } from "../primitives.ts";
import { DIFFERENCE_KINDS } from "../refund/difference.ts";
import { disputeCard } from "./dispute.ts";
import { limitedTo } from "./limited-to.ts";

const progress = { payments: z.int(), done: z.int() };

export const attentionView = z.strictObject({
  legId: ulid,
  caseId: ulid,
  patientName: z.string().optional(),
  label: z.string(),
  amountMinor: positiveMinor,
  currency,
  /** Why a machine could not find out: a code the screen translates, or the processor's own. */
  problem: z.string(),
  lastSentAtMs: instantMs.optional(),
  /** The processor, as people call it, where it lists no refunds: who found the refund in its pages names it by its id. */
  unlistedAt: z.string().optional(),
});
export type AttentionView = z.infer<typeof attentionView>;

export const differenceView = z.strictObject({
  differenceId: ulid,
  paymentId: ulid,
  patientName: z.string().optional(),
  label: z.string(),
  currency,
  kind: z.enum(DIFFERENCE_KINDS),
  /** The processor's id of the refund it is about, where it is about one. */
  ref: z.string(),
  ours: z.string().optional(),
  /** Of a refund made elsewhere `import` or `dispute` where it is not the processor that says so. */
  theirs: z.string().optional(),
  ourMinor: z.int().optional(),
  theirMinor: z.int().optional(),
  /** What is held on this payment and leaves once the difference is settled; absent where nothing waits. */
  waitingMinor: positiveMinor.optional(),
  /** Present where it has to be said whether the refund was for the same matter: the cases it may have been for, none or more. */
  matters: z
    .array(
      z.strictObject({
        caseId: ulid,
        title: z.string(),
        waitingMinor: z.int(),
        /** What the case gave for it as account credit: as far as it is unused, that answer takes it back. */
        creditMinor: positiveMinor.optional(),
      }),
    )
    .optional(),
  /** With `matters`: what the payment paid for besides, about which nothing is open. Absent from a Worker of an earlier version. */
  lines: z.array(z.strictObject({ lineId: ulid, title: z.string() })).optional(),
  /** What a refund is about whose two sides say different states; of one sum only. */
  refundMinor: positiveMinor.optional(),
  /** The case to which it belongs; absent where none knows the payment. */
  caseId: ulid.optional(),
  foundAtMs: instantMs,
});
export type DifferenceView = z.infer<typeof differenceView>;

/** A case in which another patient's matter stands. Nothing of it is rewritten; it is locked for money. */
export const mixedCaseView = z.strictObject({
  caseId: ulid,
  patientName: z.string().optional(),
  /** Whose else it is, each once. */
  otherNames: z.array(z.string()),
  /** Theirs; absent from a Worker of an earlier version. */
  others: z.array(z.strictObject({ patientId: ulid })).optional(),
  openedAtMs: instantMs,
  /** What stands in it of somebody else: lines and tickets. */
  lines: z.int(),
  tickets: z.int(),
  /** What has left or is held in this case for somebody else's payments, in one currency each. */
  money: z.array(z.strictObject({ currency, amountMinor: positiveMinor, waitingMinor: nonNegativeMinor })),
});
export type MixedCaseView = z.infer<typeof mixedCaseView>;

export const disputeView = z.strictObject({
  paymentId: ulid,
  /** The case that it was told to; absent where none knows the payment. */
  caseId: ulid.optional(),
  patientName: z.string().optional(),
  label: z.string(),
  currency,
  /** What the patient asks back. */
  amountMinor: positiveMinor,
  /** The bank's day; absent where it names none. */
  answerOn: civilDate.optional(),
  /** How much of it went back already, and under what. */
  wentBackMinor: positiveMinor.optional(),
  wentBack: z.string().optional(),
  /** Of a dispute that was lost: what is out twice, until finance says that it is settled. Absent while the bank asks. */
  outTwiceMinor: positiveMinor.optional(),
  /** Each dispute of the payment; absent from a backend of the release before, and before its processor was read. */
  cards: z.array(disputeCard).optional(),
});
export type DisputeView = z.infer<typeof disputeView>;

export const moneyHealth = z.strictObject({
  limitedTo,
  /** Present while nothing may leave: the database is an older copy, and its payments are being compared. */
  frozen: z
    .strictObject({
      sinceMs: instantMs,
      why: z.enum(["shorter", "forked", "imported"]),
      /** When the comparison begins, while it has to wait: a refund may still be on its way to the processor. */
      comparesFromMs: instantMs.optional(),
      /** Processors whose comparison only a person can let go on; absent where there is none. */
      heldAt: z.array(z.strictObject({ name: z.string(), because: z.enum(["paused", "gone"]) })).optional(),
      ...progress,
    })
    .optional(),
  connections: z.array(
    z.strictObject({
      /** Its kind, or a ULID where there are several of the kind; absent from a backend of the release before. */
      id: z.string().optional(),
      kind: z.string(),
      /** As people call it. */
      name: z.string(),
      lastOkAtMs: instantMs.optional(),
      lastErrorAtMs: instantMs.optional(),
      lastError: z.string().optional(),
      pausedBecause: z.string().optional(),
      /** Since when an admin has paused it. */
      heldSinceMs: instantMs.optional(),
    }),
  ),
  /** Work that is late: how many jobs are due, and since when the oldest is. */
  outbox: z.strictObject({ jobs: z.int(), due: z.int(), oldestDueAtMs: instantMs.optional() }),
  /** Refunds whose answer is being found out, and since when the oldest is. */
  unknown: z.strictObject({ legs: z.int(), oldestSentAtMs: instantMs.optional() }),
  /** Refunds that wait because the balance at the processor is too low. */
  waitingForFunds: z.array(z.strictObject({ currency, legs: z.int(), amountMinor: z.int() })),
  attention: z.array(attentionView),
  /** Payments that were decided and that a person has to make by hand; absent where there is none. */
  byHand: z.int().positive().optional(),
  /** Payments about which the bank asks, soonest answer first; then those it decided for the patient that are out twice. Absent from a Worker of an earlier version. */
  disputes: z.array(disputeView).optional(),
  differences: z.array(differenceView),
  /** Absent where every case is one patient's. */
  mixedCases: z.array(mixedCaseView).optional(),
  lastRun: z
    .strictObject({
      why: z.enum(["daily", "restore", "asked"]),
      startedAtMs: instantMs,
      finishedAtMs: instantMs.optional(),
      differences: z.int(),
      ...progress,
    })
    .optional(),
  /** What the person who looks may do here; the server asks again on the act. */
  allowed: z.strictObject({ resolve: z.boolean(), settle: z.boolean(), ask: z.boolean() }),
});
export type MoneyHealth = z.infer<typeof moneyHealth>;

/** As a processor writes it. */
const refundRef = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "must be the id of a refund at the processor");

/**
 * What a person decides about a leg no machine could finish. The processor is asked first, and what it has goes before any verdict:
 * `look` only takes that over. Where it has nothing: `send_again` under a new key, or `give_up`, which frees the hold. `it_went`, where the
 * processor lists no refunds: the leg is the refund with this id, which is read there first.
 */
export const resolveLegRequest = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.enum(["look", "send_again", "give_up"]), sentence }),
  z.strictObject({ verdict: z.literal("it_went"), refundRef, sentence }),
]);
export type ResolveLegRequest = z.infer<typeof resolveLegRequest>;

/**
 * What a difference was. Of a refund made elsewhere `answer` says whether it was for the matter that is decided here: then it counts against
 * what is due, and what waits shrinks or ends. `caseId` where there is more than one such case; `lineId` where it was for something that was
 * paid for and about which nothing is open here.
 */
export const settleDifferenceRequest = z.strictObject({
  sentence,
  /** Where the processor does not show what went back: how much it was beside what is recorded here; 0 where there was nothing. */
  refundedMinor: nonNegativeMinor.optional(),
  answer: z.enum(["same_matter", "other_matter"]).optional(),
  caseId: ulid.optional(),
  lineId: ulid.optional(),
});
export type SettleDifferenceRequest = z.infer<typeof settleDifferenceRequest>;
