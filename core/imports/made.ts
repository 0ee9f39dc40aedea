/** What comes of a line: records, or why not. */
import type { FieldName } from "./fields.ts";
import type { BrokenCode } from "./read/row.ts";

export const ROW_FAULTS = [
  "missing",
  "not_a_day",
  "day_unsure",
  "not_an_amount",
  "amount_unsure",
  "not_a_count",
  "count_unsure",
  "id_damaged",
  "unknown_word",
  "other_patient",
  "sale_again",
  "refund_row",
  "refund_unlinked",
  "left_out",
  "total_row",
  "not_supported",
  "no_outcome",
  "no_reason",
  "several_meanings",
  "minus",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface RefusedLine {
  readonly line: number;
  /** A field of a table, or a path into a resource; absent where it is the whole line. */
  readonly field?: FieldName | string;
  readonly code: RowFault | BrokenCode;
  /** The header of the column. */
  readonly column?: string;
  /** What stood there, without what may tell a person. */
  readonly sample?: string;
}

/** A record is `core/contract/records.ts`'s, without its `source`, which is the import's. It is judged where it arrives. */
export type RecordLine = { readonly line: number; readonly record: Readonly<Record<string, unknown>> };
export type Made = RecordLine | RefusedLine;

export const isRefused = (made: Made): made is RefusedLine => "code" in made;

const FIGURES = /^[\d\s.,:/()\p{Sc}+\-−]{1,14}$/u;

/** Figures of a day or a sum as they stand; of anything else its shape alone, since a row may have slipped and a name stand in the wrong column. */
export function sampleOf(text: string): string | undefined {
  const short = text.trim().slice(0, 24);
  if (short === "") return undefined;
  return FIGURES.test(short) ? short : short.replaceAll(/\p{L}/gu, "x").replaceAll(/\d/g, "9");
}
