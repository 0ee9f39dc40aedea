/**
 * The frozen inputs of one decision about one purchase line. Everything a policy may read stands here, as civil dates in the
 * location's calendar and whole numbers; balances, clocks and messages do not (ceilings are checked live; decision record 0004).
 * An absent field is an unknown fact, never a "no".
 */
import * as z from "zod";
import { civilDate, currency, nonNegativeMinor, outsideId, positiveMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { CLINICIAN_ANSWERS, ITEM_KINDS, TENDERS } from "../words.ts";

const count = z.int().nonnegative().max(100_000);

/** A package as sold and used; bonus uses come on top of `sold`. Reversed uses are not counted (mission A13). */
const usesFacts = z.strictObject({
  sold: count.min(1),
  bonus: count,
  used: count,
  noShows: count,
  lateCancels: count,
  /** Of the missed visits, those that were charged as a fee which the clinic kept: they are paid for already. Absent: none. */
  noShowsCharged: count.optional(),
  lateCancelsCharged: count.optional(),
  /** List price of one use on the day of purchase. */
  listPerUseMinor: nonNegativeMinor,
});

const termFacts = z.strictObject({
  startsOn: civilDate,
  /** The day after the last one paid for. */
  paidUntilOn: civilDate,
  periodDays: count.min(1),
  noticeDays: count,
  cancelRequestedOn: civilDate.optional(),
});

const consentFacts = z.strictObject({
  state: z.enum(["signed_before", "signed_after", "missing"]),
  policyVersionId: outsideId.optional(),
  acceptedOn: civilDate.optional(),
  how: z.enum(["tablet", "paper", "online", "email", "verbal"]).optional(),
});

const evidenceFacts = z.strictObject({
  /** A staff member attests that a physician's note was seen; what it says is never stored. */
  medicalNote: z.boolean().optional(),
  medicalNoteOn: civilDate.optional(),
  /** Staff attests that the note names a condition which the policy lists; which one is never stored. */
  conditionListed: z.boolean().optional(),
  /** Miles between the old home and the new, attested by staff. */
  movedMiles: count.optional(),
  /** Whole hours from the cancellation to the visit, attested by staff; 0 for who did not cancel. The records know days only. */
  cancelledHoursBefore: count.optional(),
  clinicAtFault: z.boolean().optional(),
  clinicianAnswer: z.enum(CLINICIAN_ANSWERS).optional(),
});

export const factsSchema = z.strictObject({
  format: z.literal(1),
  requestedOn: civilDate,
  reason: z.enum(REASON_CODES),
  line: z.strictObject({
    lineId: ulid,
    kind: z.enum(ITEM_KINDS),
    category: z.string().max(100),
    boughtOn: civilDate,
    quantity: count.min(1),
    /** Of several alike, how many are given back in all, those of earlier refunds among them. Absent where nobody has said. */
    backQuantity: count.min(1).optional(),
    currency,
    /** The price of the line as agreed, discount taken and tax included. */
    paidMinor: nonNegativeMinor,
    /** Of that, what is not paid yet: instalments to come, the rest beyond a deposit. Absent where all is paid, or no payment is known. */
    owedMinor: positiveMinor.optional(),
    /** Of a gift card or a deposit: what was spent of it. Absent where nothing says so. */
    spentMinor: positiveMinor.optional(),
    listMinor: nonNegativeMinor,
    discountMinor: nonNegativeMinor,
    taxMinor: nonNegativeMinor,
    locationId: outsideId,
    /** ISO 3166-2, such as US-CA. */
    jurisdiction: z.string().max(10),
    expiresOn: civilDate.optional(),
    originalExpiresOn: civilDate.optional(),
  }),
  uses: usesFacts.optional(),
  term: termFacts.optional(),
  product: z
    .strictObject({ state: z.enum(["unopened", "opened", "damaged"]).optional(), returnedOn: civilDate.optional() })
    .optional(),
  consent: consentFacts,
  tenders: z.array(z.strictObject({ paymentId: ulid, tender: z.enum(TENDERS), capturedOn: civilDate })).max(20),
  /** The other payment that this one repeats: same patient, amount and day, one visit. */
  duplicateOfPaymentId: ulid.optional(),
  claim: z.strictObject({ overpaidMinor: positiveMinor, foundOn: civilDate }).optional(),
  /** Of a membership: what was charged for time after it had ended, where the records leave no doubt. Absent where nothing was. */
  lateCharges: z.strictObject({ amountMinor: positiveMinor, endedOn: civilDate }).optional(),
  evidence: evidenceFacts,
});

export type Facts = z.infer<typeof factsSchema>;
