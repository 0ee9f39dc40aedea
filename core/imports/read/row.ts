/** A row of a table with the line on which it begins, counted from 1 as an editor counts. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read. The rows around it can. */
export interface BrokenRow {
  readonly line: number;
  readonly broken: BrokenCode;
}

export const BROKEN_CODES = ["quote_not_closed", "row_too_long", "too_many_cells", "cells_moved", "not_json"] as const;
export type BrokenCode = (typeof BROKEN_CODES)[number];

export type Rows = AsyncIterable<Row | BrokenRow>;

/** More columns than any export has; ten thousand are a trap, or another kind of file. */
export const CELLS_MOST = 500;
/** Longer than any row of an export: an open quote would otherwise swallow the rest of the file. */
export const ROW_CHARS_MOST = 256 * 1024;
