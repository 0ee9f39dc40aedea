/** Rows of a delimited file, as its text comes: at most one row is held. Papa Parse reads the quotes; lines are counted here. */
import Papa from "papaparse";
import { type Encoding, textOf } from "./encoding.ts";
import type { ImportFile } from "./file.ts";
import { type BrokenRow, CELLS_MOST, ROW_CHARS_MOST, type Row, type Rows } from "./row.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

interface Parsed {
  readonly rows: readonly { readonly cells: readonly string[]; readonly end: number; readonly isMixed: boolean }[];
  readonly isOpen: boolean;
}

/** What Papa Parse makes of a text; `isLast` says whether its last row is whole. */
function parse(text: string, delimiter: Delimiter, isLast: boolean): Parsed {
  const rows: { cells: readonly string[]; end: number; isMixed: boolean }[] = [];
  let isOpen = false;
  const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]> & { errors: Papa.ParseError[] }): void => {
    if (errors.some(({ code }) => code === "MissingQuotes")) isOpen = true;
    const cells = data[0];
    if (!cells) return;
    // A quote that did not end its cell looked for another, and may have found that of the next cell or row.
    const isMixed =
      errors.some(({ code }) => code === "InvalidQuotes") && cells.some((cell) => isSeveral(cell, delimiter));
    rows.push({ cells, end: meta.cursor, isMixed });
  };
  const parser = new Papa.Parser({ delimiter, newline: "\n", step: step as unknown as (row: unknown) => void });
  parser.parse(text, 0, !isLast);
  return { rows, isOpen };
}

const isSeveral = (cell: string, delimiter: Delimiter): boolean =>
  cell.includes('"') && (cell.includes(delimiter) || cell.includes("\n"));

/** Line ends before a place in a text. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

export async function* csvRows(file: ImportFile, encoding: Encoding, delimiter: Delimiter): Rows {
  let held = "";
  let line = 1;
  function* take(isLast: boolean): Generator<Row | BrokenRow> {
    for (;;) {
      const { rows, isOpen } = parse(held, delimiter, isLast);
      let broken = isLast && isOpen;
      let from = 0;
      for (const [at, { cells, end, isMixed }] of rows.entries()) {
        // Where a quote was never closed, the last row is everything behind it.
        broken = isMixed || (isLast && isOpen);
        if (isMixed || (broken && at === rows.length - 1)) break;
        if (cells.length > CELLS_MOST) yield { line, broken: "too_many_cells" };
        else if (cells.some((cell) => cell.trim() !== "")) yield { line, cells };
        line += linesIn(held, from, end);
        from = end;
      }
      held = held.slice(from);
      if (!broken && held.length <= ROW_CHARS_MOST) return;
      // What stands on the first line alone is given up, and the rest read anew.
      yield { line, broken: broken ? "quote_not_closed" : "row_too_long" };
      const next = held.indexOf("\n");
      if (next < 0) {
        held = "";
        return;
      }
      held = held.slice(next + 1);
      line += 1;
    }
  }
  for await (const text of textOf(file, encoding)) {
    held += text;
    yield* take(false);
  }
  yield* take(true);
}

/** The sign that parts the cells: the one that parts most rows of a sample into as many, more than one. */
export function delimiterOf(sample: string, isCut: boolean): Delimiter {
  const ranked = DELIMITERS.map((delimiter) => {
    const { rows } = parse(sample, delimiter, !isCut);
    const counts = rows.slice(0, 50).map(({ cells }) => cells.length);
    const many = counts.filter((count) => count > 1);
    const common = mostCommon(many);
    return { delimiter, score: many.filter((count) => count === common).length * Math.min(common, 20) };
  });
  return ranked.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function mostCommon(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
