/** The law of data, for one patient: what is kept as a file, what is erased and what stays, and what may not be touched for now. */
import * as z from "zod";
import { instantMs, sentence, ulid } from "../primitives.ts";
import { KEPT_KINDS } from "../privacy/retention.ts";
import { ERASE_BECAUSE } from "../words.ts";
import { limitedTo } from "./limited-to.ts";
import { personName } from "./story.ts";

/** Why somebody cannot be erased now. */
export const NOT_ERASED_BECAUSE = ["held", "case_open", "disputed", "merged", "erased", "asked"] as const;

export const askErasureRequest = z.strictObject({
  patientId: ulid,
  why: z.enum(ERASE_BECAUSE),
  /** The patient's number, or their name where they have none, as it was typed again. */
  typed: z.string().trim().min(1).max(300),
});
export type AskErasureRequest = z.infer<typeof askErasureRequest>;

export const endErasureRequest = z.strictObject({ verdict: z.enum(["confirm", "reject", "withdraw"]) });
export type EndErasureRequest = z.infer<typeof endErasureRequest>;

export const putHoldRequest = z.strictObject({
  patientId: ulid,
  /** One case alone; absent: all of the patient's. */
  caseId: ulid.optional(),
  /** Whom to ask about it. */
  responsibleId: ulid,
  sentence,
});
export type PutHoldRequest = z.infer<typeof putHoldRequest>;

/** What an erasure leaves, and why it may: counted, and tickets by their numbers, since what stands there is the helpdesk's. */
export const keptView = z.strictObject({
  cases: z.int(),
  decisions: z.int(),
  purchases: z.int(),
  payments: z.int(),
  creditEntries: z.int(),
  consents: z.int(),
  claims: z.int(),
  events: z.int(),
  tickets: z.array(z.strictObject({ helpdesk: z.string(), ticketId: z.string() })).max(200),
  /** Other patients whose file names a contact of theirs. */
  onOtherFiles: z.int(),
});
export type KeptView = z.infer<typeof keptView>;

export const holdView = z.strictObject({
  holdId: ulid,
  patientId: ulid,
  patientName: z.string(),
  caseId: ulid.optional(),
  responsible: z.string(),
  sentence: z.string(),
  putBy: z.string(),
  putAtMs: instantMs,
  endedBy: z.string().optional(),
  endedAtMs: instantMs.optional(),
});
export type HoldView = z.infer<typeof holdView>;

/** As whoever works on the matter reads it. */
export const heldView = holdView.pick({ responsible: true, sentence: true, putBy: true, putAtMs: true });
export type HeldView = z.infer<typeof heldView>;

export const erasureView = z.strictObject({
  erasureId: ulid,
  patientId: ulid,
  /** Empty once they were erased. */
  patientName: z.string(),
  why: z.enum(ERASE_BECAUSE),
  state: z.enum(["waiting", "done", "rejected", "withdrawn"]),
  askedBy: z.string(),
  askedAtMs: instantMs,
  endedBy: z.string().optional(),
  endedAtMs: instantMs.optional(),
  kept: keptView.optional(),
  /** What this person may do with it. */
  mayConfirm: z.boolean(),
  mayWithdraw: z.boolean(),
  /** Who asked may confirm it alone from then on, where nobody else can. */
  aloneFromMs: instantMs.optional(),
  /** They may come in again with an import. */
  isLetBack: z.boolean().optional(),
});
export type ErasureView = z.infer<typeof erasureView>;

const keptFor = z.strictObject({
  kind: z.enum(KEPT_KINDS),
  days: z.int(),
  /** What counts where nobody said anything. */
  usual: z.int(),
  least: z.int(),
  most: z.int(),
  /** Fewer days, which count from then on. */
  next: z.strictObject({ days: z.int(), fromMs: instantMs, askedBy: z.string() }).optional(),
});
export type KeptFor = z.infer<typeof keptFor>;

export const putKeptRequest = z.strictObject({ days: z.int().min(1).max(3650) });
export type PutKeptRequest = z.infer<typeof putKeptRequest>;

/** How much would go with them at the first sweep beyond what goes anyway, of what is here now, and when that is. */
export interface KeptTrial {
  readonly forgets: number;
  readonly fromMs: number;
}

export const privacyView = z.strictObject({
  limitedTo,
  holds: z.array(holdView),
  erasures: z.array(erasureView),
  /** How long what is personal is kept. */
  kept: z.array(keptFor),
  /** Who can be named for a hold. */
  people: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
});
export type PrivacyView = z.infer<typeof privacyView>;

export const patientPrivacy = z.strictObject({
  /** Names of the other records of the same person: what is done to one is done to them too. */
  alsoOnFile: z.array(z.string()).optional(),
  patient: personName,
  notErased: z.array(z.enum(NOT_ERASED_BECAUSE)),
  kept: keptView,
  holds: z.array(holdView),
});
export type PatientPrivacy = z.infer<typeof patientPrivacy>;

/** Everything that is kept about one patient, a table a section. */
export const patientFile = z.strictObject({
  madeAtMs: instantMs,
  clinic: z.string(),
  patient: personName,
  tables: z.array(
    z.strictObject({
      section: z.string(),
      table: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    }),
  ),
});
export type PatientFile = z.infer<typeof patientFile>;
