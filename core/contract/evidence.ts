/** Which purchase a mail means, as the sidebar shows it: each piece of evidence with the mail's words and the record's entry. */
import * as z from "zod";
import { CLAIM_KINDS, EVIDENCE_KINDS, RECORD_ENTRIES } from "../evidence/types.ts";
import { civilDate, ulid } from "../primitives.ts";

const recordEntry = z.strictObject({
  entry: z.enum(RECORD_ENTRIES),
  text: z.string().optional(),
  minor: z.int().optional(),
  currency: z.string().optional(),
  on: civilDate.optional(),
  count: z.int().optional(),
});

const evidenceView = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  side: z.enum(["for", "against"]),
  /** Words as they stand in the mail; empty where only the record speaks. A screen must isolate their writing direction. */
  quote: z.string(),
  record: recordEntry,
});

/** What the mail says of a purchase, with the record's entries about the same. */
const claimView = z.strictObject({
  kind: z.enum(CLAIM_KINDS),
  differs: z.boolean(),
  quote: z.string(),
  records: z.array(recordEntry),
});

/** So many purchases are told apart; nobody reads more. */
export const LIKELY_MAX = 20;

export const aboutPurchaseView = z.strictObject({
  /** The patient's lines, the likeliest first. */
  likely: z
    .array(
      z.strictObject({
        lineId: ulid,
        evidence: z.array(evidenceView),
        /** Absent where it claims nothing. */
        claims: z.array(claimView).optional(),
      }),
    )
    .max(LIKELY_MAX),
  /** What the ticket is taken to be about: its case's lines, or what is meant; absent while a person has to say. */
  lineIds: z.array(ulid).optional(),
  /** What the mail means by its own words; absent where none stands out, or two fit. */
  meant: ulid.optional(),
  /** Words for something that the patient did not buy here. */
  onNoRecord: z.string().optional(),
});
export type AboutPurchaseView = z.infer<typeof aboutPurchaseView>;
