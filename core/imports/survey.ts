/** A table looked over once, from end to end: its header, samples, and what its columns decide about days and sums. */
import type { Row, Rows } from "./read/row.ts";
import { type DecimalSign, decimalSignSaid, hasThreeDecimals, signIn } from "./values/amounts.ts";
import { type DateOrder, ordersOf } from "./values/dates.ts";

export interface SurveyedColumn {
  readonly header: string;
  /** Some different cells of it, to show beside a guess. */
  readonly samples: readonly string[];
  readonly isDates: boolean;
  readonly isNumbers: boolean;
  /** Only where it holds days: what they decide, or that a person has to say. */
  readonly order?: DateOrder | "ask";
  /** The signs in its figures such as 1,200, which may be a thousand and more, or little more than one. */
  readonly unsure: readonly DecimalSign[];
  /** The signs before decimals that its figures prove. */
  readonly signs: readonly DecimalSign[];
  /** Each of those has three decimals, so that 1,200 is little more than one where a comma parts them. */
  readonly hasThreeDecimals: boolean;
}

export interface Survey {
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly columns: readonly SurveyedColumn[];
  readonly rows: number;
  readonly broken: number;
  /** Rows above the header: titles, or what was not seen to be a row. */
  readonly above: number;
  /** Rows with other than the header's number of cells: a file that was cut off, or cells that hold the delimiter. */
  readonly uneven: number;
  /** The last row has fewer cells than all others, or its last sum alone has no cents: the file may have been cut off. */
  readonly lastIsShort: boolean;
  /** How many cells a row may fill: in one that fills more, a cell was parted and those behind it have moved. */
  readonly width: number;
}

const SAMPLES = 5;
const SAMPLE_CHARS = 60;
/** By so many cells it is seen whether a column holds days or sums. */
const LOOKED_AT = 200;
/** A column of days is one though most of them are spoilt: its name counts too. */
const MOSTLY = 0.3;
/** Titles and dates of the report may stand above its header. */
const HEADER_WITHIN = 12;
const NUMBER =
  /^[(\-−]?\s*(?:[A-Z]{2,3}\s?)?\p{Sc}?\s?[-−]?\d[\d.,\s\u00a0\u2009\u202f'’]*\p{Sc}?(?:\s?[A-Z]{3})?\)?[-−]?$/u;

interface Looked {
  readonly samples: Set<string>;
  readonly orders: { mdy: number; dmy: number; either: number; ymd: number };
  filled: number;
  dates: number;
  numbers: number;
  readonly unsure: Set<DecimalSign>;
  readonly signs: Set<DecimalSign>;
  /** How many of its figures that prove a sign have three decimals, and how many have not. */
  readonly decimals: { three: number; other: number };
}

const CENTS = /[.,]\d\d\D*$/;
const ENOUGH_SUMS = 3;

/** Whether of all figures in a column only the last has no cents: a file may have ended within it. */
class LastFigure {
  #figures = 0;
  #withCents = 0;
  #last = "";

  look(cell: string): void {
    this.#last = cell;
    if (!NUMBER.test(cell)) return;
    this.#figures += 1;
    if (CENTS.test(cell)) this.#withCents += 1;
  }

  isCut(): boolean {
    const isFigure = NUMBER.test(this.#last) && !CENTS.test(this.#last);
    return isFigure && this.#figures >= ENOUGH_SUMS && this.#withCents === this.#figures - 1;
  }
}

/** How many cells stand up to the last one that holds something. */
export const filledTo = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** The row of names: the fullest of the first ones that has no figures; files without one begin with their first row. */
function headerOf(first: readonly Row[]): number {
  const score = ({ cells }: Row): number => {
    const named = cells.filter((cell) => cell.trim() !== "" && !/^\W*\d/.test(cell.trim())).length;
    const figures = cells.filter((cell) => /^\W*\d/.test(cell.trim())).length;
    return named - 3 * figures;
  };
  let best = 0;
  for (const [at, row] of first.entries()) if (score(row) > score(first[best] ?? row)) best = at;
  return best;
}

/** Names of columns, each another: a map finds its columns by them. */
function namesOf(cells: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const clean = (cells[at] ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 280) || `#${at + 1}`;
    let name = clean;
    for (let copy = 2; seen.has(name); copy += 1) name = `${clean} (${copy})`;
    seen.add(name);
    return name;
  });
}

export async function survey(rows: Rows): Promise<Survey> {
  const first: Row[] = [];
  let header: Row | undefined;
  let headers: string[] = [];
  let looked: Looked[] = [];
  const counts = { rows: 0, broken: 0, above: 0, uneven: 0 };
  let beyond = 0;
  let lastIsShort = false;
  const lastFigure = new LastFigure();
  const look = (row: Row): void => {
    counts.rows += 1;
    if (filledTo(row.cells) > filledTo(header?.cells ?? [])) beyond += 1;
    const filled = row.cells.length;
    lastIsShort = filled < headers.length;
    if (filled !== headers.length && filled > 1) counts.uneven += 1;
    if (filled === headers.length) lastFigure.look((row.cells.at(-1) ?? "").trim());
    for (const [at, column] of looked.entries()) lookAt(column, (row.cells[at] ?? "").trim());
  };
  const begin = (): void => {
    const at = headerOf(first);
    header = first[at];
    counts.above = at;
    const width = Math.max(...first.slice(at).map(({ cells }) => cells.length), 0);
    headers = namesOf(header?.cells ?? [], width);
    looked = headers.map(() => ({
      samples: new Set(),
      orders: { mdy: 0, dmy: 0, either: 0, ymd: 0 },
      filled: 0,
      dates: 0,
      numbers: 0,
      unsure: new Set(),
      signs: new Set(),
      decimals: { three: 0, other: 0 },
    }));
    for (const row of first.slice(at + 1)) look(row);
  };
  for await (const row of rows) {
    if ("broken" in row) counts.broken += 1;
    else if (header) look(row);
    else if (first.push(row) === HEADER_WITHIN) begin();
  }
  if (!header) begin();
  return {
    headers,
    headerLine: header?.line ?? 0,
    columns: headers.map((name, at) => columnOf(name, looked[at])),
    ...counts,
    lastIsShort: lastIsShort ? counts.uneven === 1 : lastFigure.isCut(),
    // A last column without a name, which most rows have, is one of the file's.
    width: beyond * 2 > counts.rows ? headers.length : filledTo(header?.cells ?? []),
  };
}

function lookAt(column: Looked, cell: string): void {
  if (cell === "") return;
  column.filled += 1;
  if (column.samples.size < SAMPLES) column.samples.add(cell.slice(0, SAMPLE_CHARS));
  const early = column.filled <= LOOKED_AT;
  if (early || column.dates > 0) {
    const orders = ordersOf(cell);
    if (orders.length > 0) {
      if (early) column.dates += 1;
      if (orders.length === 1 && orders[0]) column.orders[orders[0]] += 1;
      else if (orders.length === 2) column.orders.either += 1;
      return;
    }
  }
  if ((early || column.numbers > 0) && NUMBER.test(cell)) {
    if (early) column.numbers += 1;
    const said = decimalSignSaid(cell);
    if (said === "unsure") column.unsure.add(signIn(cell));
    else if (said !== "either") {
      column.signs.add(said);
      if (cell.includes(said)) column.decimals[hasThreeDecimals(cell, said) ? "three" : "other"] += 1;
    }
  }
}

function columnOf(header: string, looked: Looked | undefined): SurveyedColumn {
  if (!looked)
    return {
      ...{ header, samples: [], isDates: false, isNumbers: false },
      ...{ unsure: [], signs: [], hasThreeDecimals: false },
    };
  const { samples, orders, filled, dates, numbers, unsure, signs, decimals } = looked;
  const seen = Math.min(filled, LOOKED_AT);
  const isDates = seen > 0 && dates >= seen * MOSTLY;
  const isNumbers = seen > 0 && numbers >= seen * MOSTLY;
  const order = isDates ? orderOf(orders) : undefined;
  const said = {
    ...{ isDates, isNumbers, unsure: [...unsure].toSorted(), signs: [...signs].toSorted() },
    hasThreeDecimals: decimals.three > 0 && decimals.other === 0,
  };
  return { header, samples: [...samples], ...said, ...(order === undefined ? {} : { order }) };
}

/** Both orders proved in one column is as unsure as none. */
function orderOf({ mdy, dmy, either, ymd }: Looked["orders"]): DateOrder | "ask" | undefined {
  if (mdy > 0 && dmy > 0) return "ask";
  if (mdy > 0) return "mdy";
  if (dmy > 0) return "dmy";
  if (either > 0) return "ask";
  return ymd > 0 ? "ymd" : undefined;
}
