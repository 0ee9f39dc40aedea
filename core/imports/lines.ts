/** A file's rows as lines of records, in an order that is the same each time: what is sent in pieces goes on where it broke off. */
import type { FieldName } from "./fields.ts";
import { isRefused, type Made } from "./made.ts";
import { type Decided, MappedRow } from "./make/cells.ts";
import { type Gathered, gatherRow, gatherSign, nothingGathered, notTaken } from "./make/gather.ts";
import { type Maker, Told } from "./make/maker.ts";
import { isPlain, plainMaker } from "./make/others.ts";
import { isGoodPayment, paymentsMaker } from "./make/payments.ts";
import { isGoodSale, salesMaker } from "./make/sales.ts";
import type { ImportMap, ImportSettings } from "./map.ts";
import type { Row, Rows } from "./read/row.ts";
import { filledTo } from "./survey.ts";

/** A table whose columns are known. */
export interface Table {
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly width: number;
  readonly decided: Decided;
  /** Its rows from the beginning, each time. */
  readonly rows: () => Rows;
}

/** A row that repeats the header, as files have that were put together of several. */
const isHeader = (row: Row, headers: readonly string[]): boolean =>
  row.cells.length > 1 && row.cells.every((cell, at) => cell.trim() === headers[at]);

/** The last row of a report that adds the others up: it has no id, and says so. */
const isTotal = (row: Row): boolean =>
  /^(grand |sub)?totals?\b|^total general|^suma\b/i.test(row.cells.find((cell) => cell.trim() !== "")?.trim() ?? "");

/** The rows below the header; what stands in another column than its own is not read. */
async function* bodyOf({ headers, headerLine, width, rows }: Table): Rows {
  for await (const one of rows()) {
    if (one.line <= headerLine) continue;
    if ("broken" in one) yield one;
    else if (filledTo(one.cells) > width) yield { line: one.line, broken: "cells_moved" };
    else if (!isHeader(one, headers)) yield one;
  }
}

const KEYS: readonly FieldName[] = ["sale", "patient", "line"];

async function gather(table: Table, map: ImportMap, settings: ImportSettings): Promise<Gathered> {
  const gathered = nothingGathered();
  if (map.kind === "uses") return gathered;
  const row = new MappedRow(table.headers, map, settings, table.decided);
  for await (const one of bodyOf(table)) {
    if ("broken" in one) continue;
    row.take(one);
    if (map.kind === "refunds") gatherSign(row, gathered);
    else gatherRow(row, gathered, map.kind === "payments" ? isGoodPayment : isGoodSale);
  }
  return gathered;
}

function makerOf({ kind }: ImportMap, told: Told): Maker {
  if (isPlain(kind)) return plainMaker(kind, told);
  return kind === "sales" ? salesMaker(told) : paymentsMaker(told);
}

export async function* tableLines(table: Table, map: ImportMap, settings: ImportSettings): AsyncGenerator<Made> {
  const gathered = await gather(table, map, settings);
  const maker = makerOf(map, new Told(gathered));
  const row = new MappedRow(table.headers, map, settings, table.decided);
  for await (const one of bodyOf(table)) {
    if ("broken" in one) {
      yield { line: one.line, code: one.broken };
      continue;
    }
    row.take(one);
    const isTotalRow = isTotal(one) && KEYS.every((field) => !row.has(field) || row.id(field) === undefined);
    if (isTotalRow) {
      yield { line: one.line, code: "total_row" };
      continue;
    }
    row.take(one);
    // A row that gives back is said only where no payment of its sale took the sum.
    for (const made of maker.take(row)) if (!isRefused(made) || made.code !== "refund_row") yield made;
  }
  yield* maker.end();
  for (const { made } of notTaken(gathered)) yield made;
}
