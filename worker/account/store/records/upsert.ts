import type { Sql, SqlValue } from "../sql.ts";
import { type HashedType, TABLES } from "./imported.ts";

export type Row = Readonly<Record<string, SqlValue>>;

/**
 * Adds a row or updates the one with the same id. Columns and tables are names of our own code, never of a record. `merge` says how a
 * column that exists already is kept, in SQL over `excluded`.
 */
export function upsert(sql: Sql, table: string, row: Row, merge: Readonly<Record<string, string>> = {}): void {
  const columns = Object.keys(row);
  const updates = columns
    .filter((column) => column !== "id")
    .map((column) => `${column} = ${merge[column] ?? `excluded.${column}`}`);
  const marks = columns.map(() => "?").join(", ");
  sql.run(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks}) ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`,
    ...Object.values(row),
  );
}

/** SQLite in a Durable Object takes texts of 2 MB; what is bound is cut well below. */
const CHUNK_CHARS = 500_000;

/**
 * Many rows of the same columns by one statement: one at a time is half the time of an import. Rows of one statement may refer to each other.
 */
export function upsertMany(
  sql: Sql,
  table: string,
  rows: readonly Row[],
  merge: Readonly<Record<string, string>> = {},
): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const updates = columns
    .filter((column) => column !== "id")
    .map((column) => `${column} = ${merge[column] ?? `excluded.${column}`}`);
  const query = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${columns.map((_, at) => `value ->> ${at}`).join(", ")}
    FROM json_each(?) WHERE true ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`;
  const chunks = [...chunksOf(rows.map((row) => JSON.stringify(columns.map((column) => row[column]))))];
  // Whoever pays for a patient may stand in the next chunk.
  if (chunks.length > 1) sql.run("PRAGMA defer_foreign_keys = ON");
  for (const chunk of chunks) sql.run(query, chunk);
}

/** Rows that are new, by one statement; one that is there already stays. */
export function insertMany(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): void {
  if (rows.length === 0) return;
  const query = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${columns.map((_, at) => `value ->> ${at}`).join(", ")}
    FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;
  for (const chunk of chunksOf(rows.map((row) => JSON.stringify(row)))) sql.run(query, chunk);
}

function* chunksOf(rows: readonly string[]): Generator<string> {
  let from = 0;
  let chars = 0;
  for (const [at, row] of rows.entries()) {
    if (chars > 0 && chars + row.length > CHUNK_CHARS) {
      yield `[${rows.slice(from, at).join(",")}]`;
      from = at;
      chars = 0;
    }
    chars += row.length + 1;
  }
  yield `[${rows.slice(from).join(",")}]`;
}

/** An export that does not say how many uses were taken off, that billing stopped, or which benefits there are, takes back nothing that another said. */
const KEEP_TAKEN_OFF = {
  taken_off: "coalesce(excluded.taken_off, entitlement.taken_off)",
  benefits: "coalesce(excluded.benefits, entitlement.benefits)",
  billing_stopped_on: "coalesce(excluded.billing_stopped_on, entitlement.billing_stopped_on)",
};

/** What was spent of a gift card stays spent where an export does not speak of it. */
const KEEP_SPENT = { spent_minor: "coalesce(excluded.spent_minor, line.spent_minor)" };

/** What a letter calls an item stays where an export does not speak of it; one that says `{}` takes the phrases away. */
const KEEP_NAMES = {
  service_names: "coalesce(excluded.service_names, item.service_names)",
  unit: "coalesce(excluded.unit, item.unit)",
};

/** Which import brought a row stays, whichever changes it. What a batch changes is no import's any more: nothing could give it back. */
const broughtBy = (table: string) => ({
  import_no: `CASE WHEN excluded.import_no IS NULL THEN NULL ELSE ${table}.import_no END`,
});

export function upsertRecords(sql: Sql, type: HashedType, rows: readonly Row[]): void {
  const table = TABLES[type];
  upsertMany(sql, table, rows, { ...(type === "item" ? KEEP_NAMES : {}), ...broughtBy(table) });
}
export const upsertLines = (sql: Sql, rows: readonly Row[]): void =>
  upsertMany(sql, "line", rows, { ...KEEP_SPENT, ...broughtBy("line") });
export const upsertEntitlements = (sql: Sql, rows: readonly Row[]): void =>
  upsertMany(sql, "entitlement", rows, { ...KEEP_TAKEN_OFF, ...broughtBy("entitlement") });
