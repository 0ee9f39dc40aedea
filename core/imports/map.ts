/** How the columns of a file become fields: data that a clinic saves under a name and uses again, never code. */
import * as z from "zod";
import { civilDate, connectionId, currency, outsideId } from "../primitives.ts";
import { LETTER_LANGUAGES } from "../words.ts";
import { FIELD_NAMES, TABLE_KINDS } from "./fields.ts";

const header = z.string().max(300);

/**
 * What becomes of several columns: all together, the first that holds something, the first less the others, the name of the first whose sum
 * is not zero, the one number that stands in a text, or the first as what one of several costs.
 */
export const HOWS = ["all", "first", "difference", "named_by_sum", "number_in", "each"] as const;

const mappedField = z.strictObject({
  field: z.enum(FIELD_NAMES),
  columns: z.array(header).max(10).optional(),
  /** The same for every row, where no column has it. */
  value: z.string().max(300).optional(),
  how: z.enum(HOWS).optional(),
});
export type MappedField = z.infer<typeof mappedField>;

/** What a word in a cell means; the first that a cell contains counts. */
const wordRule = z.strictObject({
  field: z.enum(FIELD_NAMES),
  has: z.string().min(1).max(100),
  is: z.string().min(1).max(100),
});
export type WordRule = z.infer<typeof wordRule>;

export const importMap = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  /** The style that it began as, such as `jane.package_sales`. */
  style: z
    .string()
    .regex(/^[a-z]+\.[a-z_]+$/)
    .optional(),
  fields: z.array(mappedField).min(1).max(60),
  words: z.array(wordRule).max(200),
  /** What a person answered, for columns that did not decide it themselves. */
  dates: z.array(z.strictObject({ column: header, order: z.enum(["mdy", "dmy"]) })).max(50),
  decimal: z.enum([".", ","]).optional(),
});
export type ImportMap = z.infer<typeof importMap>;

/** What no file says. */
export const importSettings = z.strictObject({
  source: outsideId,
  currency,
  language: z.enum(LETTER_LANGUAGES),
  /** Of rows that name no location, and of those that do but that are not here yet. */
  location: z.strictObject({
    sourceId: outsideId,
    title: z.string().trim().min(1).max(300),
    timeZone: z.string().min(1).max(64),
    jurisdiction: z.string().min(1).max(10),
  }),
  /** The connection that took the cards, so that a refund finds its payment; `none` where refunds go back by hand. */
  processor: z.union([z.literal("none"), connectionId]),
  /** Whether rows of sales also make their patients; not where a list of patients comes too, which knows more. */
  makesPatients: z.boolean(),
  /** Of patients of whom the file does not say since when they come. */
  since: civilDate.optional(),
});
export type ImportSettings = z.infer<typeof importSettings>;
