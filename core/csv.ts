/** Lines that a spreadsheet opens: what it would read as a formula is text, and a quote, a comma or a line's end stays in its cell. */

/** `=` and its kin begin a formula; a tab or a line's end before one hides it. A number of ours is none. */
const BEGINS_FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u;

/** A sum with a minus, as a file writes it. */
const NEGATIVE = /^-\d+(?:\.\d+)?$/;

export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  // With it a spreadsheet knows the letters.
  return `\ufeff${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = BEGINS_FORMULA.test(value) && !NEGATIVE.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
