/** Tags agree with the record: which tickets show something else than their case says, as far as they were read (mission G1). */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";
import { SHOWN_FIELDS } from "../tickets/agree.ts";
import { limitedTo } from "./limited-to.ts";
import { ticketRef } from "./ticket.ts";

/** So many are shown and repaired at once. */
export const REPAIRED_MAX = 100;

export const repairTicketsRequest = z.strictObject({
  tickets: z
    .array(z.strictObject({ ticket: ticketRef }))
    .min(1)
    .max(REPAIRED_MAX),
});
export type RepairTicketsRequest = z.infer<typeof repairTicketsRequest>;

const difference = z.discriminatedUnion("what", [
  z.strictObject({ what: z.enum(["tag_missing", "tag_left"]), tag: z.string() }),
  z.strictObject({ what: z.literal("field"), field: z.enum(SHOWN_FIELDS), is: z.string(), should: z.string() }),
]);

/**
 * `waiting`: nobody has read it yet. `moving`: the case tells it something at this moment. `asked`: somebody wants it repaired. `told`: it was
 * told what the case says, and is read once more. `unread`: the helpdesk would not tell. `closed`: it can never change again.
 */
export const TICKET_READ_STATES = [
  "waiting",
  "agrees",
  "differs",
  "moving",
  "asked",
  "told",
  "unread",
  "closed",
] as const;
export type TicketReadState = (typeof TICKET_READ_STATES)[number];

const row = z.strictObject({
  caseId: ulid,
  patientName: z.string().optional(),
  ticket: ticketRef,
  state: z.enum(TICKET_READ_STATES),
  differences: z.array(difference),
  /** When the helpdesk told it. */
  readAtMs: instantMs.optional(),
});
export type TagReportRow = z.infer<typeof row>;

export const tagReport = z.strictObject({
  limitedTo,
  /** Absent before anybody asked for one. */
  run: z
    .strictObject({
      reportId: ulid,
      byPerson: z.string(),
      askedAtMs: instantMs,
      /** Every ticket was looked at. */
      isOver: z.boolean(),
      /** Of the whole clinic. */
      counts: z.record(z.enum(TICKET_READ_STATES), z.int()),
      total: z.int(),
    })
    .optional(),
  /** Those that differ, are being repaired or could not be read; at most a hundred. */
  rows: z.array(row),
});
export type TagReport = z.infer<typeof tagReport>;
