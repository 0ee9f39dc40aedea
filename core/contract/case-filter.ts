/**
 * What cases are counted by, and asked for by: one filter for lists of cases and for figures, so that any mark of a picture opens exactly
 * the cases that it counts.
 */
import * as z from "zod";
import { monthsBetween } from "../facts/civil.ts";
import { civilDate, civilMonth, currency } from "../primitives.ts";
import { COUNTED_REASONS, ROOT_CAUSES } from "../reasons/reasons.ts";
import { CHANNELS } from "../trends/channel.ts";
import { type Dimension, NONE } from "../trends/dimension.ts";

export { DIMENSIONS, type Dimension, NONE } from "../trends/dimension.ts";

const named = z.string().max(300);

/** A case that was decided for several reasons is found under each of them. */
export const filterFields = {
  /** `unread`: nobody has named one yet. */
  reason: z.enum(COUNTED_REASONS).optional(),
  rootCause: z.enum([...ROOT_CAUSES, NONE]).optional(),
  service: named.optional(),
  item: named.optional(),
  /** For those only who may read providers' names (`provider.name`). */
  provider: named.optional(),
  location: named.optional(),
  seller: named.optional(),
  policyVersion: named.optional(),
  consent: named.optional(),
  channel: z.enum([...CHANNELS, NONE]).optional(),
};

/** When a case was opened, in its location's calendar: in whole months, or in days of somebody's own choosing, both ends included. */
export const periodFields = {
  from: civilMonth.optional(),
  to: civilMonth.optional(),
  fromOn: civilDate.optional(),
  toOn: civilDate.optional(),
};

const filterObject = z.strictObject({
  ...filterFields,
  ...periodFields,
  month: civilMonth.optional(),
  currency: currency.optional(),
});
/** Absent fields ask for everything. */
export type CaseFilter = z.infer<typeof filterObject>;
/** What a filter says of cases beside when they were opened. */
export type DimensionFilter = Pick<CaseFilter, Dimension>;

/** Ten years: more is no trend, and a month is answered for each. */
const MONTHS_MAX = 120;

type Ends = Pick<CaseFilter, "from" | "to" | "fromOn" | "toOn">;

/** Whether a period has both its ends, in months or in days, in order, and is no longer than ten years. */
export function periodFault({ from, to, fromOn, toOn }: Ends): { path: string; message: string } | undefined {
  const inMonths = from !== undefined || to !== undefined;
  const inDays = fromOn !== undefined || toOn !== undefined;
  if (inMonths === inDays) return { path: "from", message: "months or days, one of the two" };
  const [first, last] = inMonths ? [from, to] : [fromOn, toOn];
  const [start, end] = inMonths ? ["from", "to"] : ["fromOn", "toOn"];
  if (first === undefined) return { path: start, message: "is missing" };
  if (last === undefined) return { path: end, message: "is missing" };
  if (first > last) return { path: end, message: `must not be before \`${start}\`` };
  if (monthsBetween(first.slice(0, 7), last.slice(0, 7)) < MONTHS_MAX) return undefined;
  return { path: end, message: `must be less than ${MONTHS_MAX} months after \`${start}\`` };
}
