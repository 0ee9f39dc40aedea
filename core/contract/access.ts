/** Who looked at whom: beside the record, an hour at a time, for an admin. */
import * as z from "zod";
import { civilDate, instantMs, ulid } from "../primitives.ts";
import { ROLES } from "../words.ts";

export const accessQuery = z.strictObject({
  /** The last so many days, today included. */
  days: z.coerce.number().int().min(1).max(1095).default(30),
  personId: ulid.optional(),
  patientId: ulid.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,9}\.[0-9A-Z]{26}\.[0-9A-Z]{26}$/, "must be a cursor of this list")
    .optional(),
});
export type AccessQuery = z.infer<typeof accessQuery>;
export type AccessAsked = { readonly [K in keyof AccessQuery]?: AccessQuery[K] | undefined };

/** What one person looked at in the period: `opened` by itself, `listed` among others. */
const personAccess = z.strictObject({
  personId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  patients: z.int(),
  opened: z.int(),
  listed: z.int(),
  /** How often they asked about somebody of another location, and were shown nothing. */
  refused: z.int(),
  /** The day on which they were shown most patients, and how many is usual for their role in a day. */
  most: z.strictObject({ onDate: civilDate, patients: z.int() }),
  usual: z.int(),
  isAboveUsual: z.boolean(),
});
export type PersonAccess = z.infer<typeof personAccess>;

const accessRow = z.strictObject({
  personId: z.string(),
  personName: z.string(),
  patientId: z.string(),
  /** Empty where the patient is on file no more. */
  patientName: z.string(),
  patientNumber: z.string().optional(),
  /** The hour's beginning. */
  fromMs: instantMs,
  lastAtMs: instantMs,
  opened: z.int(),
  listed: z.int(),
  refused: z.int(),
});
export type AccessRow = z.infer<typeof accessRow>;

export const accessView = z.strictObject({
  keptDays: z.int(),
  /** Of this patient where one was asked for, else of everybody's; those above the usual first. */
  people: z.array(personAccess),
  /** The newest first. */
  rows: z.array(accessRow),
  nextCursor: z.string().optional(),
});
export type AccessView = z.infer<typeof accessView>;
