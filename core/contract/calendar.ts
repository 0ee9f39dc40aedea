/** The clinic's own days: on which of the week somebody answers, when it is closed, and whose public holidays its places keep. */
import * as z from "zod";
import { civilDate, label, outsideId, ulid } from "../primitives.ts";

export const calendarView = z.strictObject({
  /** The clinic's own day. */
  todayOn: civilDate,
  /** Sunday is 0. */
  weekdays: z.array(z.int()),
  /** In how many business days the rules promise an answer; absent before there are rules. */
  answerDays: z.int().optional(),
  /** The home first. */
  places: z.array(
    z.strictObject({
      locationId: z.string(),
      title: z.string(),
      /** "US" of "US-CA". */
      country: z.string(),
      /** Its public holidays of the next twelve months; absent where we know none of its country. */
      holidays: z.array(civilDate).optional(),
    }),
  ),
  /** In the order of their days, those that are over too. */
  closings: z.array(
    z.strictObject({
      closingId: ulid,
      title: z.string(),
      fromOn: civilDate,
      untilOn: civilDate,
      /** Absent: everywhere. */
      locationId: z.string().optional(),
      putBy: z.string(),
    }),
  ),
});
export type CalendarView = z.infer<typeof calendarView>;

export const putBusinessDaysRequest = z.strictObject({
  weekdays: z
    .array(z.int().min(0).max(6))
    .min(1, "must name a day")
    .max(7)
    .refine((days) => new Set(days).size === days.length, "must name each day once"),
});
export type PutBusinessDaysRequest = z.infer<typeof putBusinessDaysRequest>;

export const addClosingRequest = z.strictObject({
  title: label,
  fromOn: civilDate,
  untilOn: civilDate,
  locationId: outsideId.optional(),
});
export type AddClosingRequest = z.infer<typeof addClosingRequest>;
