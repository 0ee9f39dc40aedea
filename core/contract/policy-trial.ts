/** Trying a draft of a policy: on one matter, and on the cases of the past. Nothing is written. */
import * as z from "zod";
import { factName } from "../policy/trace.ts";
import { civilDate, currency, instantMs, nonNegativeMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { OFFER_KINDS } from "../words.ts";
import { evaluateRequest } from "./evaluate.ts";
import { limitedTo } from "./limited-to.ts";
import { revision } from "./policy.ts";
import { proposal } from "./proposal.ts";

/** A real case or ticket; another reason or other facts may be tried on it. */
export const previewRequest = evaluateRequest
  .pick({ ticket: true, caseId: true, reason: true, attested: true })
  .refine((one) => (one.ticket === undefined) !== (one.caseId === undefined), {
    path: ["caseId"],
    message: "name either a case or a ticket",
  });
export type PreviewRequest = z.infer<typeof previewRequest>;

export const previewAnswer = z.strictObject({
  revision,
  caseId: ulid.optional(),
  /** Absent from a Worker of an earlier version. */
  patientId: ulid.optional(),
  patientName: z.string(),
  lines: z.array(
    z.strictObject({
      lineId: ulid,
      title: z.string(),
      /** The published version that decides this line although the draft speaks of it, because it is more specific. */
      decidedBy: z.string().optional(),
    }),
  ),
  /** Whether the draft would decide any of the lines. */
  applies: z.boolean(),
  /** Decided cases are shown with the facts they were decided on, as if nothing had been given back yet. */
  asDecided: z.boolean(),
  /** What the version says that governs each line. */
  published: proposal,
  draft: proposal,
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;

export const replayRequest = z.strictObject({
  revision,
  cursor: z
    .string()
    .regex(/^\d{1,16}\.[0-9A-HJKMNP-TV-Z]{26}\.\d{1,6}$/, "must be a cursor of this replay")
    .optional(),
});
export type ReplayRequest = z.infer<typeof replayRequest>;

const suggested = z.strictObject({
  offer: z.enum(OFFER_KINDS).optional(),
  amountMinor: nonNegativeMinor,
  bonusMinor: nonNegativeMinor,
  extendDays: z.int().optional(),
  clauseId: z.string().optional(),
  needs: z.array(factName),
});

const sums = z.strictObject({
  refundMinor: z.int(),
  creditMinor: z.int(),
  exchangeMinor: z.int(),
  bonusMinor: z.int(),
  declined: z.int(),
  stopped: z.int(),
});

export const replayedLine = z.strictObject({
  caseId: ulid,
  lineId: ulid,
  currency,
  from: suggested,
  to: suggested,
  patientName: z.string().optional(),
  reason: z.enum(REASON_CODES),
  reasonOpen: z.literal(true).optional(),
  openedAtMs: instantMs,
});
export type ReplayedLine = z.infer<typeof replayedLine>;

/** One page: the caller adds the pages up (`addReplays`). */
export const replayAnswer = z.strictObject({
  limitedTo,
  revision,
  sinceOn: civilDate,
  /** Cases opened since then, and how many of them a whole replay looks at. */
  cases: z.int(),
  most: z.int(),
  /** Of this page: looked at, and left out because nobody knows what they were about. */
  replayed: z.int(),
  skipped: z.int(),
  totals: z.array(z.strictObject({ currency, lines: z.int(), changed: z.int(), from: sums, to: sums })),
  changed: z.array(replayedLine),
  nextCursor: z.string().optional(),
});
export type ReplayAnswer = z.infer<typeof replayAnswer>;
