/** What processors took: how far it was read, what belongs to no purchase, and linking it by hand. */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";
import { HISTORY_KINDS, READING_TROUBLES } from "../records/sync.ts";

export const syncView = z.strictObject({
  /** It is being read now. */
  running: z.boolean(),
  /** When the last reading began; absent where it was never read. */
  beganAtMs: instantMs.optional(),
  endedAtMs: instantMs.optional(),
  /** When every list was last read to its end. */
  wholeAtMs: instantMs.optional(),
  /** Of the last reading: rows that were new or had changed. */
  taken: z.int(),
  unchanged: z.int(),
  /** Rows that could not be read, by why, with the first of them by the processor's name. */
  refused: z.array(z.strictObject({ code: z.string(), count: z.int(), some: z.array(z.string()) })),
  /** Lists that were not read to their end. */
  troubles: z.array(z.strictObject({ kind: z.enum(HISTORY_KINDS), code: z.enum(READING_TROUBLES) })),
  /** Payments of all readings that belong to no purchase. */
  unlinked: z.int(),
});
export type SyncView = z.infer<typeof syncView>;

/** A purchase, and the payment on file that a processor's payment would be there; without one it is a payment that is missing. */
export interface TakenTarget {
  purchaseId: string;
  paymentId?: string;
  patientId: string;
  patientName: string;
  title: string;
  boughtOn: string;
  invoice?: string;
  totalMinor: number;
}

export interface TakenView {
  takenId: string;
  connectionId: string;
  /** As people call the processor. */
  processor: string;
  /** The processor's own name of the payment. */
  ref: string;
  amountMinor: number;
  currency: string;
  takenAtMs: number;
  brand?: string;
  last4?: string;
  /** What the clinic's own system wrote beside it. */
  names: string[];
  payer: { name?: string; email?: string; phone?: string };
  /** What the processor lists as refunded, in the payment's own currency. */
  refundedMinor: number;
  isDisputed: boolean;
}

export interface UnlinkedTaken extends TakenView {
  /** The one that fits by sum, currency, day and who paid. A person says whether it is. */
  suggested?: TakenTarget;
}

export interface LinkedTaken extends TakenView {
  how: "reference" | "hand";
  by?: string;
  linkedAtMs: number;
  patientId: string;
  patientName: string;
  title: string;
  boughtOn: string;
}

/** Why a link cannot be undone: `what` of `values.rests` (409 `import_in_use`). */
export type LinkRest = "leg" | "difference_open" | "difference" | "twin" | "outside_allocation";

export const takenQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}:[0-9A-Z]{26}$/)
    .optional(),
});
export type TakenQuery = z.infer<typeof takenQuery>;
export interface TakenList {
  unlinked: UnlinkedTaken[];
  /** What to ask for next; absent on the last page. */
  after?: string;
  /** The latest links, which may be undone. */
  linked: LinkedTaken[];
}

/** By a patient's name, an address, an invoice; nothing typed: of whoever paid. */
export const targetsQuery = z.strictObject({ q: z.string().trim().max(200).optional() });
export type TargetsQuery = z.infer<typeof targetsQuery>;
export interface TakenTargets {
  targets: TakenTarget[];
}

export const linkTakenRequest = z.strictObject({
  purchaseId: ulid,
  /** The payment on file that was shown there; where it is left out none was. */
  paymentId: ulid.optional(),
});
export type LinkTakenRequest = z.infer<typeof linkTakenRequest>;
