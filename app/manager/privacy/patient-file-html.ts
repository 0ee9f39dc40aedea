/** Everything about one patient as one file that any browser opens: tables for people, and the same as JSON for machines. It loads nothing and runs nothing. */
import type { PatientFile } from "../../../core/contract/privacy.ts";
import { minorDigits } from "../../../core/money/currency.ts";

export interface FileWords {
  readonly title: (patient: string, clinic: string) => string;
  readonly made: (when: string) => string;
  readonly sections: Readonly<Record<string, string>>;
  readonly none: string;
  readonly json: string;
  readonly language: string;
}

type Table = PatientFile["tables"][number];
type Cell = Table["rows"][number][number];

export function patientFileHtml(file: PatientFile, words: FileWords): string {
  const title = words.title(file.patient.name || file.patient.patientId, file.clinic);
  const only = onlyCurrency(file.tables);
  const bySection = Map.groupBy(file.tables, ({ section }) => section);
  const sections = [...bySection].map(
    ([section, tables]) =>
      `<section><h2>${escaped(words.sections[section] ?? section)}</h2>${tables.map((one) => tableOf(one, only)).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="${escaped(words.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:1.5rem}h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
h3{font-size:1rem}div{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}th,td{border:1px solid;padding:.25rem .5rem;text-align:start;
vertical-align:top;max-width:32rem;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.75rem}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(words.made(new Date(file.madeAtMs).toISOString()))}</p>
${sections.length > 0 ? sections.join("\n") : `<p>${escaped(words.none)}</p>`}
<details><summary>${escaped(words.json)}</summary><pre>${escaped(JSON.stringify(file, null, 1))}</pre></details></body></html>
`;
}

/** Read by a person: what is empty throughout, and ids that only machines follow, stand in the JSON alone. */
function tableOf({ table, columns, rows }: Table, only: string | undefined): string {
  const seen = columns
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => rows.some((row) => isRead(row[at] ?? null)));
  const head = seen.map(({ name }) => `<th scope="col">${escaped(labelOf(name))}</th>`).join("");
  const currencyAt = columns.indexOf("currency");
  const body = rows.map((row) => {
    const currency = currencyAt < 0 ? only : row[currencyAt];
    const cells = seen.map(({ name, at }) => `<td>${cellOf(shown(name, row[at] ?? null, currency))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<h3>${escaped(labelOf(table))}</h3><div><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const isRead = (value: Cell): boolean =>
  value !== null && value !== "" && !(typeof value === "string" && ULID.test(value));

/** Instants and sums are told apart by name: `captured_at_ms` and `captured_minor`. */
const labelOf = (name: string): string => name.replace(/_ms$|_minor$/, "").replaceAll("_", " ");

const LONG = 400;
const cellOf = (text: string): string =>
  text.length > LONG && /^[[{]/.test(text)
    ? `<details><summary>${escaped(text.slice(0, 60))}…</summary>${escaped(text)}</details>`
    : escaped(text);

/** Where all that has a currency has the same one. */
function onlyCurrency(tables: readonly Table[]): string | undefined {
  const all = tables.flatMap(({ columns, rows }) => {
    const at = columns.indexOf("currency");
    return at < 0 ? [] : rows.map((row) => row[at] ?? null);
  });
  const [first, ...others] = new Set(all.filter((one) => typeof one === "string"));
  return others.length === 0 ? first : undefined;
}

/** Instants as instants, and sums as sums where it is known in which currency they are. */
function shown(column: string, value: Cell, currency: Cell | undefined): string {
  if (value === null) return "";
  if (typeof value === "number" && /_ms$/.test(column)) return new Date(value).toISOString();
  if (typeof value !== "number" || !/_minor$/.test(column)) return String(value);
  const digits = typeof currency === "string" ? minorDigits(currency) : undefined;
  return digits === undefined ? String(value) : `${(value / 10 ** digits).toFixed(digits)} ${currency}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
