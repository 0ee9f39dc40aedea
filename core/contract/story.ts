/** The patient's story as the sidebar shows it (mission A1–A13). Answers only: nothing here is ever sent by a client. */
import * as z from "zod";
import { MESSAGE_CHANNELS, MESSAGE_PURPOSES } from "../messages/channels.ts";
import { MESSAGE_STATES } from "../messages/message-state.ts";
import { civilDate, currency, instantMs, ulid } from "../primitives.ts";
import { ITEM_KINDS, MISSED_CHARGES, TENDERS, UNUSED_BENEFITS, USE_KINDS } from "../words.ts";
import { creditView } from "./credit.ts";

const minor = z.int();

export const personName = z.strictObject({ patientId: ulid, name: z.string(), patientNumber: z.string().optional() });

/** One of several who may be meant: what tells them apart, and nothing more. */
export const patientHit = personName.extend({
  /** First two letters of the e-mail's name and its domain: enough to tell two people apart. */
  emailMasked: z.string().optional(),
  phoneMasked: z.string().optional(),
  since: civilDate.optional(),
  /** Who pays, where that is somebody else; money returns to the payer's tender. */
  payer: personName.optional(),
  guardian: personName.optional(),
  authorisedContacts: z.array(z.strictObject({ name: z.string(), relation: z.string() })),
});
export type PatientHit = z.infer<typeof patientHit>;

export const patientCard = patientHit.extend({
  visits: z.int(),
  /** What was paid less what went back, wherever it went back. */
  lifetimeSpendMinor: minor,
  /** Of what was paid; absent from a Worker of an earlier version. */
  lifetimeWentBackMinor: minor.optional(),
  currency,
});
export type PatientCard = z.infer<typeof patientCard>;

export const useView = z.strictObject({
  useId: ulid,
  kind: z.enum(USE_KINDS),
  usedOn: civilDate,
  provider: z.string().optional(),
  location: z.string().optional(),
  noteRef: z.string().optional(),
  invoice: z.string().optional(),
  /** What the patient paid at this visit, beside the package; in the purchase's currency. */
  patientPaysMinor: minor.optional(),
  /** Of a missed visit, where the clinic's own system says it. */
  chargedAs: z.enum(MISSED_CHARGES).optional(),
  /** Taken back, with the day; history is kept. */
  reversedOn: civilDate.optional(),
});

const benefitView = z.strictObject({
  title: z.string(),
  perPeriod: z.int(),
  periodStartsOn: civilDate,
  periodEndsOn: civilDate,
  used: z.int(),
  /** Of that period. */
  unused: z.int(),
  earlierUnused: z.int().optional(),
  earlier: z.enum(UNUSED_BENEFITS).optional(),
});
export type BenefitView = z.infer<typeof benefitView>;

export const entitlementView = z.strictObject({
  entitlementId: ulid,
  kind: z.enum(["package", "membership"]),
  sold: z.int(),
  bonus: z.int(),
  used: z.int(),
  noShows: z.int(),
  lateCancels: z.int(),
  left: z.int(),
  startsOn: civilDate.optional(),
  expiresOn: civilDate.optional(),
  originalExpiresOn: civilDate.optional(),
  periodDays: z.int().optional(),
  noticeDays: z.int().optional(),
  paidUntilOn: civilDate.optional(),
  cancelRequestedOn: civilDate.optional(),
  /** Of a membership, as the clinic's own system says. Absent where it says none. */
  benefits: z.array(benefitView).optional(),
  uses: z.array(useView),
});

export const consentView = z.strictObject({
  state: z.enum(["signed_before", "signed_after", "missing"]),
  title: z.string().optional(),
  policyVersionId: z.string().optional(),
  acceptedAtMs: instantMs.optional(),
  acceptedOn: civilDate.optional(),
  how: z.string().optional(),
  /** The text as signed, and today's where it differs. */
  signedText: z.string().optional(),
  todayVersionId: z.string().optional(),
  todayText: z.string().optional(),
});

export const lineView = z.strictObject({
  lineId: ulid,
  title: z.string(),
  kind: z.enum(ITEM_KINDS),
  category: z.string(),
  quantity: z.int(),
  paidMinor: minor,
  listMinor: minor,
  discountMinor: minor,
  taxMinor: minor,
  seller: z.string().optional(),
  /** Who gave a service that is sold once. */
  provider: z.string().optional(),
  lot: z.string().optional(),
  productState: z.enum(["unopened", "opened", "damaged"]).optional(),
  returnedOn: civilDate.optional(),
  /** Decided back on this line so far, live legs and credits together. */
  returnedMinor: minor,
  entitlement: entitlementView.optional(),
  consent: consentView,
});
export type LineView = z.infer<typeof lineView>;

export const paymentView = z.strictObject({
  paymentId: ulid,
  tender: z.enum(TENDERS),
  /** "Visa ··42", "HSA card ··10", "cash": ready to show, the same words everywhere. */
  label: z.string(),
  processor: z.string().optional(),
  /** As its connection is called. */
  processorTitle: z.string().optional(),
  last4: z.string().optional(),
  /** The processor's own number of it. */
  reference: z.string().optional(),
  /** Days since it was taken, by the clinic's calendar. */
  ageDays: z.int().optional(),
  capturedOn: civilDate,
  currency,
  collectedMinor: minor,
  /** Returned or on its way: live legs, credits, refunds made elsewhere, lost disputes. */
  returnedMinor: minor,
  leftMinor: minor,
  dispute: z.enum(["none", "open_refundable", "open_locked", "lost", "won"]),
  /** Of an open dispute: what is asked back, and until when the bank takes an answer. */
  disputeMinor: minor.optional(),
  disputeAnswerOn: civilDate.optional(),
  /** Of an open dispute: what has left the clinic of it already, without what is only planned. */
  wentBackMinor: minor.optional(),
  /** Of a lost dispute: what is out twice, until finance says that it is settled. */
  outTwiceMinor: minor.optional(),
  payerName: z.string().optional(),
});
export type PaymentView = z.infer<typeof paymentView>;

export const purchaseView = z.strictObject({
  purchaseId: ulid,
  boughtOn: civilDate,
  location: z.string(),
  /** As the clinic's own system numbers it. */
  invoice: z.string().optional(),
  currency,
  lines: z.array(lineView),
  payments: z.array(paymentView),
});
export type PurchaseView = z.infer<typeof purchaseView>;

export const story = z.strictObject({
  purchases: z.array(purchaseView),
  messages: z.array(
    z.strictObject({ sentAtMs: instantMs, kind: z.string(), subject: z.string(), seenAtMs: instantMs.optional() }),
  ),
  /** What left from here for the patient, the newest first. Absent from a Worker of an earlier version. */
  sent: z
    .array(
      z.strictObject({
        messageId: ulid,
        purpose: z.enum(MESSAGE_PURPOSES),
        channel: z.enum(MESSAGE_CHANNELS),
        /** Masked; absent where it was erased. */
        contact: z.string().optional(),
        createdAtMs: instantMs,
        state: z.enum(MESSAGE_STATES),
        stateAtMs: instantMs,
        /** The messenger has it, and no report came for so long that none is expected. */
        isSilent: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** Contacts on file, masked, that no message goes to any more. Absent from a Worker of an earlier version. */
  stops: z
    .array(
      z.strictObject({
        channel: z.enum(MESSAGE_CHANNELS),
        contact: z.string(),
        why: z.enum(["opted_out", "bad_address"]),
        /** By which it is allowed again. */
        contactId: z.string().optional(),
        /** It was allowed again, and the messenger still refuses it. */
        isAgain: z.literal(true).optional(),
      }),
    )
    .optional(),
  claims: z.array(
    z.strictObject({
      state: z.enum(["paid", "denied", "pending"]),
      serviceOn: civilDate,
      insurer: z.string(),
      overpaidMinor: minor.optional(),
      foundOn: civilDate.optional(),
      currency,
    }),
  ),
  credit: creditView,
  earlierCases: z.array(
    z.strictObject({
      caseId: ulid,
      openedOn: civilDate,
      reason: z.string(),
      reasonOpen: z.literal(true).optional(),
      offer: z.string().optional(),
      amountMinor: minor.optional(),
      currency: currency.optional(),
      /** Something was given, and nobody knows how much. */
      amountUnknown: z.literal(true).optional(),
      exception: z.boolean(),
    }),
  ),
  bookings: z.array(
    z.strictObject({ bookingId: ulid, onDate: civilDate, title: z.string(), afterExpiry: z.boolean() }),
  ),
  unpaid: z.array(z.strictObject({ invoice: z.string(), amountMinor: minor, currency, dueOn: civilDate })),
});
export type Story = z.infer<typeof story>;
