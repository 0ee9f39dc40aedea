/** Lines that a spreadsheet opens: what it would read as a formula is text, and a quote, a comma or a line's end stays in its cell. */

/** `=` and its kin begin a formula; a tab or a line's end before one hides it. A number of ours is none. */
const BEGINS_FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u;

export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  // With it a spreadsheet knows the letters.
  return `\ufeff${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = BEGINS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
