/** From a file to what it is, a first map, and its lines of records: what the manager's page and `npm run import` both do. */
import { type FhirFile, fhirLines } from "./fhir/fhir-lines.ts";
import { typeOf } from "./fields.ts";
import { guessMap } from "./guess.ts";
import { type Table, tableLines } from "./lines.ts";
import type { Made } from "./made.ts";
import type { ImportMap, ImportSettings } from "./map.ts";
import { csvRows } from "./read/csv.ts";
import type { ImportFile } from "./read/file.ts";
import { jsonLines } from "./read/json-lines.ts";
import type { Rows } from "./read/row.ts";
import { sheetsOf, xlsxRows } from "./read/xlsx.ts";
import { type NotRead, type Recognised, recognise } from "./recognise.ts";
import { fittedTo, styleOf } from "./styles/styles.ts";
import { type Survey, type SurveyedColumn, survey } from "./survey.ts";
import type { DecimalSign } from "./values/amounts.ts";

export interface LookedTable {
  readonly what: "table";
  readonly file: ImportFile;
  readonly rows: () => Rows;
  readonly survey: Survey;
  /** Of a workbook: how many sheets stand beside the first, which is the one that is read. */
  readonly otherSheets: number;
  /** The style that it is of, else a guess. */
  readonly map: ImportMap;
}
export type Looked =
  | LookedTable
  | { readonly what: "records" | "fhir"; readonly file: ImportFile; readonly recognised: Recognised }
  | { readonly what: "not_read"; readonly file: ImportFile; readonly why: NotRead };

function rowsOf(file: ImportFile, recognised: Recognised): (() => Rows) | undefined {
  if (recognised.form === "csv") return () => csvRows(file, recognised.encoding, recognised.delimiter);
  return recognised.form === "xlsx" ? () => xlsxRows(file) : undefined;
}

/** Looks a file over. Throws `XlsxProblem` for a workbook that cannot be opened. */
export async function lookAt(file: ImportFile): Promise<Looked> {
  const recognised = await recognise(file);
  if (recognised.form === "not_read") return { what: "not_read", file, why: recognised.why };
  const rows = rowsOf(file, recognised);
  if (!rows) return { what: recognised.form === "json_lines" ? "records" : "fhir", file, recognised };
  const seen = await survey(rows());
  if (seen.rows === 0 && seen.broken === 0) return { what: "not_read", file, why: "empty" };
  const style = styleOf(seen.headers);
  const map = style ? fittedTo(style.map, seen.headers) : guessMap(seen);
  const otherSheets = recognised.form === "xlsx" ? Math.max(0, (await sheetsOf(file)) - 1) : 0;
  return { what: "table", file, rows, survey: seen, otherSheets, map };
}

/** Columns of the map whose days nobody can read before a person says which number is the month. */
export const askedDates = (looked: LookedTable, map: ImportMap): readonly string[] => {
  const used = new Set(map.fields.flatMap(({ columns }) => columns ?? []));
  const answered = new Set(map.dates.map(({ column }) => column));
  return looked.survey.columns
    .filter(({ header, order }) => order === "ask" && used.has(header) && !answered.has(header))
    .map(({ header }) => header);
};

/** What stands in a file as sums, by a map: phones and quantities may have points of their own. */
function sumsOf({ survey: seen }: LookedTable, map: ImportMap): readonly SurveyedColumn[] {
  const sums = new Set(map.fields.flatMap(({ field, columns }) => (typeOf(field) === "money" ? (columns ?? []) : [])));
  return seen.columns.filter(({ header }) => sums.has(header));
}

/** The sign before decimals that the sums prove; both is as unsure as none. */
function decimalOf(looked: LookedTable, map: ImportMap): DecimalSign | undefined {
  const said = new Set(sumsOf(looked, map).flatMap(({ signs }) => signs));
  return said.size === 1 ? [...said][0] : undefined;
}

/**
 * Columns of sums in which a person has to say whether 1,200 is a thousand and more. Where a comma parts the decimals 1.200 is; 1,200 is little more
 * than one only in a column that always has three decimals.
 */
export function askedDecimals(looked: LookedTable, map: ImportMap): readonly string[] {
  if (map.decimal !== undefined) return [];
  const decimal = decimalOf(looked, map);
  const asks = ({ unsure, hasThreeDecimals }: SurveyedColumn): boolean =>
    decimal === undefined ? unsure.length > 0 : unsure.includes(decimal) && !hasThreeDecimals;
  return sumsOf(looked, map)
    .filter(asks)
    .map(({ header }) => header);
}

function tableOf(looked: LookedTable, map: ImportMap): Table {
  const { survey: seen, rows } = looked;
  const orders = seen.columns.flatMap(({ header, order }) =>
    order === undefined || order === "ask" ? [] : [[header, order] as const],
  );
  return {
    headers: seen.headers,
    headerLine: seen.headerLine,
    width: seen.width,
    decided: {
      orders: new Map(orders),
      decimal: decimalOf(looked, map),
      threeDecimals: new Set(seen.columns.filter((one) => one.hasThreeDecimals).map(({ header }) => header)),
    },
    rows,
  };
}

async function* recordLines(file: ImportFile, recognised: Recognised): AsyncGenerator<Made> {
  if (recognised.form !== "json_lines") return;
  for await (const one of jsonLines(file, recognised.encoding)) {
    if ("broken" in one) yield { line: one.line, code: one.broken };
    else yield { line: one.line, record: one.value as Readonly<Record<string, unknown>> };
  }
}

/** Every record and every refused line of a file that needs no other, the same each time. */
function linesOf(looked: Looked, map: ImportMap | undefined, settings: ImportSettings): AsyncGenerator<Made> {
  if (looked.what === "table") {
    const used = map ?? looked.map;
    return tableLines(tableOf(looked, used), used, settings);
  }
  if (looked.what === "not_read") throw new Error("Nothing can be read of this file");
  const { file, recognised } = looked;
  return recordLines(file, recognised);
}

/** Each with the number of the file in which it stands. */
export type MadeIn = { readonly file: number; readonly made: Made };

/** The lines of files that are one import, in their order. Those of FHIR lean on each other, and are read together where the first of them stands. */
export async function* linesOfAll(
  files: readonly { readonly looked: Looked; readonly map: ImportMap | undefined }[],
  settings: ImportSettings,
): AsyncGenerator<MadeIn> {
  const fhir = files.flatMap(({ looked }, at) => fhirOf(looked).map((source) => ({ at, source })));
  for (const [file, { looked, map }] of files.entries()) {
    if (looked.what !== "fhir") for await (const made of linesOf(looked, map, settings)) yield { file, made };
    else if (fhir[0]?.at === file) {
      const sources = fhir.map(({ source }) => source);
      for await (const one of fhirLines(sources, settings)) yield { ...one, file: fhir[one.file]?.at ?? file };
    }
  }
}

function fhirOf(looked: Looked): FhirFile[] {
  if (looked.what !== "fhir") return [];
  const { file, recognised } = looked;
  if (recognised.form === "fhir_lines") return [{ file, form: "fhir_lines", encoding: recognised.encoding }];
  return [{ file, form: "fhir_bundle", encoding: "utf-8" }];
}

/** How a file was read, as the import names it: `csv:jane.package_sales`. */
export function kindOf(looked: Looked, map: ImportMap | undefined): string {
  if (looked.what !== "table") return looked.what;
  const used = map ?? looked.map;
  return `table:${used.style ?? used.kind}`;
}
