/** Rows of the first sheet of a workbook that has any, streamed by hucre: the sheet is never held whole. Formulas count by their last value. */
import type { ImportFile } from "./file.ts";
import { CELLS_MOST, type Rows } from "./row.ts";
import { checkZip, namesIn, type ZipRefusal } from "./zip-size.ts";

/** What may be packed, and what it may unpack to: a workbook of 50 MB is some 250 MB of XML; a bomb is thousands of times its size. */
export const XLSX_MOST_BYTES = 50 * 1024 * 1024;
const UNPACKED_MOST_BYTES = 1024 * 1024 * 1024;

export type XlsxRefusal = ZipRefusal | "too_large" | "not_readable";

export class XlsxProblem extends Error {
  readonly refusal: XlsxRefusal;
  constructor(refusal: XlsxRefusal) {
    super(`The workbook cannot be read: ${refusal}`);
    this.refusal = refusal;
  }
}

async function bytesOf(file: ImportFile): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > XLSX_MOST_BYTES) throw new XlsxProblem("too_large");
  const all = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of file.open()) {
    all.set(chunk.subarray(0, all.length - at), at);
    at += chunk.length;
  }
  const refusal = checkZip(all, UNPACKED_MOST_BYTES);
  if (refusal) throw new XlsxProblem(refusal);
  return all;
}

export async function* xlsxRows(file: ImportFile): Rows {
  const bytes = await bytesOf(file);
  // Some 30 kB that nobody with a CSV needs.
  const { streamXlsxRows } = await import("hucre/xlsx");
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      if (values.length > CELLS_MOST) yield { line: index + 1, broken: "too_many_cells" };
      else {
        const cells = values.map(cellText);
        if (cells.some((cell) => cell.trim() !== "")) yield { line: index + 1, cells };
      }
    }
  } catch {
    throw new XlsxProblem("not_readable");
  }
}

/** How many sheets a workbook has: only the first is read. */
export async function sheetsOf(file: ImportFile): Promise<number> {
  const names = [...namesIn(await bytesOf(file))];
  return names.filter((name) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)).length;
}

/** As an export writes it: a day without a time where the cell has none, a number without what binary fractions add. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return "";
    const [day = "", time = ""] = value.toISOString().split("T");
    return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toFixed(6)));
  }
  if (typeof value === "boolean") return value ? "true" : "false";
  return String(value);
}
