/**
 * Data in: one record a line, as a clinic's exports become after mapping. `source` and `sourceId` name a row for ever: the same record
 * again changes nothing, a changed one updates. References to other records are by their `sourceId` within the same source.
 */
import * as z from "zod";
import { serviceNamesSchema } from "../facts/service-names.ts";
import { MESSAGE_CHANNELS } from "../messages/channels.ts";
import { accountRulesSchema } from "../policy/rules.ts";
import { policyVersionSchema } from "../policy/schema.ts";
import {
  civilDate,
  connectionId,
  currency,
  handReference,
  instantMs,
  label,
  nonNegativeMinor,
  outsideId,
  positiveMinor,
  ulid,
} from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { ITEM_KINDS, LETTER_LANGUAGES, MISSED_CHARGES, OFFER_KINDS, TENDERS, USE_KINDS, USE_UNITS } from "../words.ts";
import { lineShape } from "./record-lines.ts";

const record = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), source: outsideId, sourceId: outsideId, ...shape });

export const locationRecord = record("location", {
  title: label,
  timeZone: z.string().max(64),
  jurisdiction: z.string().max(10),
  currency,
});

export const itemRecord = record("item", {
  title: label,
  kind: z.enum(ITEM_KINDS),
  category: z.string().min(1).max(100),
  /** How a letter names it, by language: a whole phrase with its possessive, "your leg laser sessions". Absent: a phrase by its kind, never the title. */
  serviceName: serviceNamesSchema.optional(),
  /** What one use of it is called in a letter; absent: as its title says, else a visit. */
  unit: z.enum(USE_UNITS).optional(),
});

export const patientRecord = record("patient", {
  name: label,
  patientNumber: outsideId.optional(),
  emails: z.array(z.email().max(254)).max(10),
  phones: z.array(z.string().min(5).max(30)).max(10),
  language: z.enum(LETTER_LANGUAGES),
  since: civilDate,
  visits: z.int().min(0),
  /** How the patient wants to be written to, where they have said so. */
  contactBy: z.enum(MESSAGE_CHANNELS).optional(),
  payer: outsideId.optional(),
  guardian: outsideId.optional(),
  authorisedContacts: z
    .array(z.strictObject({ name: label, relation: label, email: z.email().optional() }))
    .max(10)
    .optional(),
});

export const purchaseRecord = record("purchase", {
  patient: outsideId,
  payer: outsideId.optional(),
  location: outsideId,
  boughtOn: civilDate,
  currency,
  invoice: outsideId.optional(),
  lines: z.array(lineShape).min(1).max(50),
  /** Taken off the purchase as a whole and off no line yet: it is shared over the lines by what each cost. */
  bundleDiscountMinor: nonNegativeMinor.optional(),
});

export const paymentRecord = record("payment", {
  purchase: outsideId,
  tender: z.enum(TENDERS),
  processor: z.union([z.literal("none"), connectionId]),
  /** The processor's id of what was captured, such as a payment intent; absent for cash and the like. */
  processorRef: outsideId.optional(),
  brand: z.string().max(40).optional(),
  last4: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  capturedAtMs: instantMs,
  currency,
  collectedMinor: positiveMinor,
  /** Refunded outside this product, by now and in all: at the processor, at the till. What this product refunded is no part of it. */
  refundedElsewhereMinor: nonNegativeMinor,
});

export const useRecord = record("use", {
  line: outsideId,
  kind: z.enum(USE_KINDS),
  usedOn: civilDate,
  provider: z.string().max(60).optional(),
  location: outsideId.optional(),
  noteRef: outsideId.optional(),
  invoice: outsideId.optional(),
  /** What the patient paid at this visit, beside the package. */
  patientPaysMinor: nonNegativeMinor.optional(),
  /** Of a missed visit: as what the clinic's own system charged it; absent where the export does not say. */
  chargedAs: z.enum(MISSED_CHARGES).optional(),
  reversedOn: civilDate.optional(),
});
export const policyRecord = record("policy_version", { policy: policyVersionSchema });
export const rulesRecord = record("rules_version", { rules: accountRulesSchema });

export const consentRecord = record("consent", {
  patient: outsideId,
  line: outsideId.optional(),
  /** `policyId@version` of the text that was signed. */
  policyVersionId: outsideId,
  acceptedAtMs: instantMs,
  how: z.enum(["tablet", "paper", "online", "email", "verbal"]),
});

export const messageRecord = record("message", {
  patient: outsideId,
  kind: z.enum(["receipt", "reminder", "policy", "follow_up", "expiry_notice"]),
  subject: label,
  sentAtMs: instantMs,
  seenAtMs: instantMs.optional(),
});

export const claimRecord = record("claim", {
  patient: outsideId,
  line: outsideId.optional(),
  insurer: label,
  serviceOn: civilDate,
  state: z.enum(["paid", "denied", "pending"]),
  currency,
  overpaidMinor: positiveMinor.optional(),
  foundOn: civilDate.optional(),
});

export const bookingRecord = record("booking", {
  patient: outsideId,
  line: outsideId.optional(),
  onDate: civilDate,
  title: label,
  /** The day on which it was cancelled; a booking is never taken away. */
  cancelledOn: civilDate.optional(),
});
export const invoiceRecord = record("unpaid_invoice", {
  patient: outsideId,
  invoice: outsideId,
  amountMinor: positiveMinor,
  currency,
  dueOn: civilDate,
});
export const creditRecord = record("credit_entry", {
  patient: outsideId,
  deltaMinor: z.int(),
  currency,
  onDate: civilDate,
  note: label,
  /** The reference of the credit of ours that this entry repeats, as the task names it: such an entry counts no second time. */
  confirms: ulid.optional(),
  /** What credit was spent on, such as the invoice's number. A use recorded here under the same reference counts no second time. */
  reference: handReference.optional(),
});

/**
 * A case that was settled before this product came (mission L5): history for trends, earlier cases and similar cases. Whose it is stands in one
 * of `patient`, `line`, `purchase` and `email`: the address of exactly one patient.
 */
export const pastCaseRecord = record("past_case", {
  patient: outsideId.optional(),
  line: outsideId.optional(),
  /** In the place of its line, where it has one only. */
  purchase: outsideId.optional(),
  email: z.email().max(254).optional(),
  reason: z.enum(REASON_CODES),
  openedAtMs: instantMs,
  closedAtMs: instantMs,
  offer: z.enum(OFFER_KINDS),
  /** Absent where nobody knows how much was given; not on a purchase, whose account would be wrong. */
  amountMinor: nonNegativeMinor.optional(),
  currency,
  exception: z.boolean(),
  /** Of which kind of helpdesk its ticket is; absent: the clinic's. A ticket of another kind is not looked for. */
  helpdesk: z
    .string()
    .regex(/^[a-z]{1,40}$/)
    .optional(),
  ticketId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

export const importRecord = z.discriminatedUnion("type", [
  locationRecord,
  itemRecord,
  patientRecord,
  purchaseRecord,
  paymentRecord,
  useRecord,
  policyRecord,
  rulesRecord,
  consentRecord,
  messageRecord,
  claimRecord,
  bookingRecord,
  invoiceRecord,
  creditRecord,
  pastCaseRecord,
]);
export type ImportRecord = z.infer<typeof importRecord>;

/** Records per call; a larger file is sent in several. A call is applied whole or not at all. */
export const IMPORT_RECORDS_MAX = 500;
export const importRequest = z.strictObject({ records: z.array(importRecord).min(1).max(IMPORT_RECORDS_MAX) });
export type ImportRequest = z.infer<typeof importRequest>;
