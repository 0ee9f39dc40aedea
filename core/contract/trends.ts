/** Refunds by reason over time and by service, from the cases themselves (mission J1, J2). */
import * as z from "zod";
import { monthsBetween } from "../facts/civil.ts";
import { civilMonth, currency } from "../primitives.ts";
import { COUNTED_REASONS } from "../reasons/reasons.ts";
import { limitedTo } from "./limited-to.ts";

/** Ten years: more is no trend, and a month is answered for each. */
const MONTHS_MAX = 120;

export const trendsQuery = z
  .strictObject({
    from: civilMonth,
    /** The last month, included. */
    to: civilMonth,
    service: z.string().max(300).optional(),
    location: z.string().max(100).optional(),
  })
  .refine((q) => q.from <= q.to, { path: ["to"], message: "must not be before `from`" })
  .refine((q) => monthsBetween(q.from, q.to) < MONTHS_MAX, {
    path: ["to"],
    message: `must be less than ${MONTHS_MAX} months after \`from\``,
  });
export type TrendsQuery = z.infer<typeof trendsQuery>;

const figures = {
  cases: z.int(),
  refundedMinor: z.int(),
  creditedMinor: z.int(),
  declined: z.int(),
  exceptions: z.int(),
};

export const trendsAnswer = z.strictObject({
  from: civilMonth,
  to: civilMonth,
  currency,
  /** Cases in other currencies are counted, never added up. */
  otherCurrencyCases: z.int(),
  /** It counts everybody, for who sees patients of these locations alone too. */
  limitedTo,
  months: z.array(civilMonth),
  byReason: z.array(z.strictObject({ month: civilMonth, reason: z.enum(COUNTED_REASONS), ...figures })),
  byService: z.array(z.strictObject({ service: z.string(), reason: z.enum(COUNTED_REASONS), ...figures })),
  services: z.array(z.string()),
  locations: z.array(z.strictObject({ locationId: z.string(), title: z.string() })),
  totals: z.strictObject(figures),
  /** How well intake found requests, of the whole clinic; service and location change nothing. Absent from a Worker of an earlier version. */
  intake: z
    .strictObject({
      /** Cases that opened by themselves, and how many of them ended because they were no request. */
      opened: z.int(),
      wrong: z.int(),
      /** Tickets of which a person was asked whether they are a request, by what was said. */
      askedYes: z.int(),
      askedNo: z.int(),
      /** Requests that had not been found, and were started by hand. */
      missed: z.int(),
    })
    .optional(),
});
export type TrendsAnswer = z.infer<typeof trendsAnswer>;
