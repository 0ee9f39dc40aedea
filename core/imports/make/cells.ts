/** One row, read by a map: each field as its type, and what is wrong with it said once. */
import { minorDigits } from "../../money/currency.ts";
import { type FieldName, typeOf } from "../fields.ts";
import { type RefusedLine, type RowFault, sampleOf } from "../made.ts";
import type { ImportMap, ImportSettings, MappedField } from "../map.ts";
import type { Row } from "../read/row.ts";
import { countOf, type DecimalSign, decimalSignSaid, minorOf, signIn } from "../values/amounts.ts";
import { countIn } from "../values/count-in.ts";
import { type DateOrder, dayOf, momentOf, ordersOf } from "../values/dates.ts";
import { emailsIn, idOf, isDamagedId, nameOf, phonesIn } from "../values/ids.ts";
import { meaningOf } from "../values/words.ts";

/** What the survey of a file decided for it. */
export interface Decided {
  /** By header; absent where nothing decided it. */
  readonly orders: ReadonlyMap<string, DateOrder>;
  readonly decimal: DecimalSign | undefined;
  /** Headers of columns whose sums always have three decimals. */
  readonly threeDecimals: ReadonlySet<string>;
}

interface Column {
  readonly header: string;
  readonly at: number;
}

/** How exports write that there is nothing. */
const NOTHING = /^(?:[-–—]+|n\/a|null|none)$/i;

/** Where a map finds its columns in a file. */
export class MappedRow {
  readonly settings: ImportSettings;
  readonly #map: ImportMap;
  readonly #decided: Decided;
  readonly #columns: ReadonlyMap<FieldName, readonly Column[]>;
  readonly #fields: ReadonlyMap<FieldName, MappedField>;
  #row: Row = { line: 0, cells: [] };
  #fault: RefusedLine | undefined;

  constructor(headers: readonly string[], map: ImportMap, settings: ImportSettings, decided: Decided) {
    this.settings = settings;
    this.#map = map;
    this.#decided = decided;
    this.#fields = new Map(map.fields.map((one) => [one.field, one]));
    const places = (one: MappedField): Column[] =>
      (one.columns ?? []).map((header) => ({ header, at: headers.indexOf(header) })).filter(({ at }) => at >= 0);
    this.#columns = new Map(map.fields.map((one) => [one.field, places(one)]));
  }

  take(row: Row): void {
    this.#row = row;
    this.#fault = undefined;
  }

  get line(): number {
    return this.#row.line;
  }

  /** The first thing that is wrong with the row, as far as it was read. */
  get fault(): RefusedLine | undefined {
    return this.#fault;
  }

  has(field: FieldName): boolean {
    return (this.#columns.get(field)?.length ?? 0) > 0 || this.#fields.get(field)?.value !== undefined;
  }

  /** How the map makes a field of its columns. */
  how(field: FieldName): MappedField["how"] {
    return this.#fields.get(field)?.how;
  }

  refuse(field: FieldName | undefined, code: RowFault, text = ""): undefined {
    const column = field === undefined ? undefined : this.#columns.get(field)?.[0]?.header;
    const sample = sampleOf(text);
    this.#fault ??= {
      line: this.line,
      code,
      ...(field === undefined ? {} : { field }),
      ...(column === undefined ? {} : { column }),
      ...(sample === undefined ? {} : { sample }),
    };
    return undefined;
  }

  #cell(column: Column): string {
    const text = (this.#row.cells[column.at] ?? "").trim();
    return NOTHING.test(text) ? "" : text;
  }

  /** The cells of a field, or what the map gives for all rows. */
  #texts(field: FieldName): readonly string[] {
    const mapped = this.#fields.get(field);
    const columns = this.#columns.get(field) ?? [];
    if (columns.length === 0) return mapped?.value === undefined ? [] : [mapped.value];
    const texts = columns.map((column) => this.#cell(column));
    const given = mapped?.value === undefined ? [] : [mapped.value];
    if (mapped?.how === "first" || mapped?.how === "each") return [texts.find((text) => text !== "") ?? given[0] ?? ""];
    if (mapped?.how === "named_by_sum") {
      const at = columns.findIndex((column) => /[1-9]/.test(this.#cell(column)));
      return [columns[at]?.header ?? ""];
    }
    if (mapped?.how === "number_in") return [countIn(texts.join(" "))];
    return texts.every((text) => text === "") && given.length > 0 ? given : texts;
  }

  text(field: FieldName): string | undefined {
    const joined = this.#texts(field).filter(Boolean).join(" ");
    const clean = typeOf(field) === "name" || field === "firstName" || field === "lastName" ? nameOf(joined) : joined;
    return clean === "" ? undefined : clean.replaceAll(/\s+/g, " ").slice(0, 300);
  }

  id(field: FieldName): string | undefined {
    const texts = this.#texts(field);
    if (texts.some(isDamagedId)) return this.refuse(field, "id_damaged", texts.join(" "));
    return idOf(texts);
  }

  emails(): string[] {
    return this.#texts("emails").flatMap(emailsIn);
  }

  phones(): string[] {
    return this.#texts("phones").flatMap(phonesIn);
  }

  #headerOf(field: FieldName, text: string): string | undefined {
    return this.#columns.get(field)?.find((column) => this.#cell(column) === text)?.header;
  }

  #order(field: FieldName, text: string): DateOrder | undefined {
    const header = this.#headerOf(field, text);
    const asked = this.#map.dates.find(({ column }) => column === header)?.order;
    return asked ?? (header === undefined ? undefined : this.#decided.orders.get(header));
  }

  #dated<T>(field: FieldName, read: (text: string, order: DateOrder | undefined) => T | undefined): T | undefined {
    const text = this.#texts(field).find(Boolean);
    if (text === undefined) return undefined;
    const read1 = read(text, this.#order(field, text));
    if (read1 !== undefined) return read1;
    const unsure = ordersOf(text).length === 2 && this.#order(field, text) === undefined;
    return this.refuse(field, unsure ? "day_unsure" : "not_a_day", text);
  }

  day(field: FieldName): string | undefined {
    return this.#dated(field, (text, order) => dayOf(text, order, this.settings.location.timeZone));
  }

  moment(field: FieldName): number | undefined {
    // The day may stand in one column and the time in the next.
    const texts = this.#texts(field).filter(Boolean);
    if (texts.length < 2)
      return this.#dated(field, (text, order) => momentOf(text, order, this.settings.location.timeZone));
    const order = this.#order(field, texts[0] ?? "");
    const at = momentOf(texts.join(" "), order, this.settings.location.timeZone);
    return at ?? this.refuse(field, "not_a_day", texts.join(" "));
  }

  /** The sum of all columns of the field; undefined where all are empty. */
  money(field: FieldName): number | undefined {
    const texts = this.#texts(field).filter(Boolean);
    if (texts.length === 0) return undefined;
    const isDifference = this.#fields.get(field)?.how === "difference";
    if (isDifference && texts.length < 2) return undefined;
    let sum = 0;
    for (const [at, text] of texts.entries()) {
      const sign = this.#decimalOf(field, text);
      if (sign === "unsure") return this.refuse(field, "amount_unsure", text);
      const minor = minorOf(text, this.settings.currency, sign);
      if (minor === undefined) return this.refuse(field, "not_an_amount", text);
      sum += isDifference && at > 0 ? -minor : minor;
    }
    return sum;
  }

  /** A sum that proves its sign is read by it; one such as 1,200 by what a person said, or by the rest of the file and of its column. */
  #decimalOf(field: FieldName, text: string): DecimalSign | "unsure" {
    const said = decimalSignSaid(text);
    if (said === "either") return ".";
    if (said !== "unsure") return said;
    if (this.#map.decimal !== undefined) return this.#map.decimal;
    const { decimal, threeDecimals } = this.#decided;
    if (decimal !== signIn(text)) return decimal ?? "unsure";
    const areDecimals =
      minorDigits(this.settings.currency) === 3 || threeDecimals.has(this.#headerOf(field, text) ?? "");
    return areDecimals ? decimal : "unsure";
  }

  count(field: FieldName): number | undefined {
    const texts = this.#texts(field).filter(Boolean);
    if (texts.length === 0) return undefined;
    let sum = 0;
    for (const text of texts) {
      const count = countOf(text);
      if (count === undefined) return this.refuse(field, "not_a_count", text);
      sum += count;
    }
    return sum;
  }

  /** What a word means; undefined for an empty cell, and for a word that is not known. */
  word(field: FieldName): string | undefined {
    const text = this.#texts(field).filter(Boolean).join(" ");
    return text === "" ? undefined : meaningOf(field, text, this.#map.words);
  }
}
