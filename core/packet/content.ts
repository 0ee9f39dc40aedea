/**
 * What a packet of evidence says, frozen: what the bank or a court may read and nothing else. Every field is named here, so that a new column of the
 * records, a note or a diagnosis is in no packet until somebody writes it down as one.
 */
import * as z from "zod";
import { civilDate, currency, instantMs, nonNegativeMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { ITEM_KINDS, LETTER_LANGUAGES, OFFER_KINDS, USE_KINDS } from "../words.ts";

const words = z.string().max(20_000);
const name = z.string().max(300);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const MADE_FOR = ["refusal", "dispute"] as const;

/** Reasons that say something of somebody's health are not said to a bank. */
export const STATED_REASONS = REASON_CODES.filter((code) => code !== "medical_stop" && code !== "plan_changed");

/** What should be there and is not: said on the first page, so that nobody finds it later. */
export const MISSING = [
  "policy",
  "clause",
  "wording_in_language",
  "consent",
  "consent_before_purchase",
  "use_log",
  "initials",
  "payment",
  "invoice",
  "messages",
  "letter",
  "customer_email",
  "clinic_address",
] as const;
export type Missing = (typeof MISSING)[number];

/** Left out on purpose, with how many. */
export const LEFT_OUT = [
  "clinical_notes",
  "clause_words",
  "message_words",
  "shortened_messages",
  "other_purchases",
  "older_uses",
  "older_messages",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export const HAPPENED = [
  "accepted",
  "bought",
  "paid",
  "first_use",
  "last_use",
  "asked",
  "refused",
  "decided",
  "made",
] as const;

/** Who wrote or said it. `somebody`: in copy, or not verified. */
export const SPEAKERS = ["patient", "guardian", "somebody", "clinic"] as const;
export const SAID = ["asks", "answers", "says", "decides"] as const;

const line = z.strictObject({
  title: name,
  kind: z.enum(ITEM_KINDS),
  quantity: z.int(),
  listMinor: nonNegativeMinor,
  discountMinor: nonNegativeMinor,
  taxMinor: nonNegativeMinor,
  paidMinor: nonNegativeMinor,
});

const payment = z.strictObject({
  /** Brand and the last two digits. */
  label: name,
  paidOn: civilDate,
  currency,
  amountMinor: nonNegativeMinor,
  wentBackMinor: nonNegativeMinor,
  reference: name.optional(),
  isDisputed: z.literal(true).optional(),
});

const purchase = z.strictObject({
  boughtOn: civilDate,
  location: name,
  invoice: name.optional(),
  currency,
  lines: z.array(line),
  payments: z.array(payment),
});
export type PacketPurchase = z.infer<typeof purchase>;

const use = z.strictObject({
  kind: z.enum(USE_KINDS),
  usedOn: civilDate,
  /** Of who gave it. */
  initials: z.string().max(8).optional(),
  location: name.optional(),
  reversedOn: civilDate.optional(),
});

const useLog = z.strictObject({
  title: name,
  sold: z.int(),
  bonus: z.int(),
  used: z.int(),
  missed: z.int(),
  left: z.int(),
  startsOn: civilDate.optional(),
  expiresOn: civilDate.optional(),
  uses: z.array(use),
});
export type PacketUseLog = z.infer<typeof useLog>;

const terms = z.strictObject({
  /** Which of what was bought it is about. */
  titles: z.array(name),
  policyVersionId: name,
  title: name,
  version: z.int(),
  effectiveOn: civilDate,
  /** Of the version as it is stored. */
  hash: sha256,
  chosenBy: z.enum(["signed", "in_force_at_purchase"]),
  wording: words,
  /** The patient's acceptance, as the clinic's own system tells it. */
  accepted: z
    .strictObject({
      /** The version that was accepted, where it is not the one that counts. */
      otherVersionId: name.optional(),
      isBeforePurchase: z.boolean(),
      atMs: instantMs,
      on: civilDate,
      how: z.enum(["tablet", "paper", "online", "email", "verbal"]),
    })
    .optional(),
});
export type PacketTerms = z.infer<typeof terms>;

const decision = z.strictObject({
  decidedOn: civilDate,
  offer: z.enum(OFFER_KINDS),
  amountMinor: nonNegativeMinor,
  currency,
  /** A person departed from the policy. */
  isException: z.literal(true).optional(),
  clause: z.strictObject({ policyVersionId: name, title: name, text: words }).optional(),
  /** There is a clause, and it would tell of somebody's health. */
  isClauseUnsaid: z.literal(true).optional(),
});
export type PacketDecision = z.infer<typeof decision>;

const message = z.strictObject({
  on: civilDate,
  time: z.string().regex(/^\d\d:\d\d$/),
  by: z.enum(SPEAKERS),
  said: z.enum(SAID),
  /** Only where a person read them and said that nothing in them is clinical. */
  words: words.optional(),
  /** Of the words as they are kept, so that they can be shown later to be the same. */
  sha256: sha256.optional(),
});
export type PacketMessage = z.infer<typeof message>;

export const packetContent = z.strictObject({
  format: z.literal(1),
  packetId: ulid,
  caseId: ulid,
  language: z.enum(LETTER_LANGUAGES),
  paper: z.enum(["letter", "a4"]),
  madeFor: z.enum(MADE_FOR),
  madeOn: civilDate,
  timeZone: z.string().max(60),
  clinic: z.strictObject({ name, address: z.string().max(400).optional(), phone: z.string().max(40).optional() }),
  customer: z.strictObject({
    name,
    patientNumber: name.optional(),
    email: name.optional(),
    /** Whose name stands in no packet: it is another person's. */
    isPaidByAnother: z.literal(true).optional(),
  }),
  reason: z.enum(REASON_CODES).optional(),
  requestedOn: civilDate,
  dispute: z
    .strictObject({
      reference: name.optional(),
      amountMinor: nonNegativeMinor.optional(),
      currency,
      answerOn: civilDate.optional(),
    })
    .optional(),
  purchases: z.array(purchase),
  useLogs: z.array(useLog),
  terms: z.array(terms),
  decisions: z.array(decision),
  messages: z.array(message),
  timeline: z.array(
    z.strictObject({
      on: civilDate,
      what: z.enum(HAPPENED),
      title: name.optional(),
      amountMinor: nonNegativeMinor.optional(),
      currency: currency.optional(),
    }),
  ),
  missing: z.array(z.strictObject({ what: z.enum(MISSING), title: name.optional(), count: z.int().optional() })),
  leftOut: z.array(z.strictObject({ what: z.enum(LEFT_OUT), count: z.int() })),
});
export type PacketContent = z.infer<typeof packetContent>;
