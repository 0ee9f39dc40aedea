/** A table on its way out, as CSV that a spreadsheet only shows. */

/** With these a cell is a formula to a spreadsheet; a tab or an end of line before one hides it. */
const FORMULA = /^[\s]*[=+\-@\t\r\n|%]/;

/** One cell: quoted where it must be, and with an apostrophe before what a spreadsheet would run. */
export function safeCell(value: string | number | undefined): string {
  if (value === undefined) return "";
  const text = String(value);
  const isNumber = typeof value === "number" || /^-?\d+(\.\d+)?$/.test(text);
  const safe = FORMULA.test(text) && !isNumber ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with the mark by which Excel knows UTF-8. */
export const safeCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(safeCell).join(",")}\r\n`).join("")}`;
