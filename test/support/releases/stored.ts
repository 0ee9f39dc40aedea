/** What a database held before it was brought to the newest version, to be found again afterwards. */
import type { Sql, SqlValue } from "../../../worker/account/store/sql.ts";

/** A migration that moves a column says so here: the new place of what `table.column` held. */
const MOVED: Readonly<Record<string, string>> = {};
/** And a stored word that has another name since, by the column that it had. */
const RENAMED: Readonly<Record<string, (value: string) => string>> = {
  "job.kind": (kind) => (kind === "apply_stripe_event" ? "read_money" : kind),
  "job.ref": (ref) => (/^(refund|payment):/.test(ref) ? `stripe ${ref}` : ref),
};

/** The store's own count of its steps is what has to change. */
const OWN = ["schema_version"];

export interface Stored {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

export function storedIn(sql: Sql): Stored[] {
  const tables = sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return tables
    .filter(({ name }) => !OWN.includes(name))
    .map(({ name: table }) => {
      const columns = columnsOf(sql, table);
      return { table, columns, rows: rowsOf(sql, table, columns) };
    });
}

/** What is not there any more, in words: a table, a column, or a row whose values differ. */
export function lostSince(before: readonly Stored[], sql: Sql): string[] {
  return before.flatMap(({ table, columns, rows }) => {
    const now = columns.map((column) => MOVED[`${table}.${column}`] ?? column);
    const there = columnsOf(sql, table);
    const gone = now.filter((column) => !there.includes(column)).map((column) => `${table}.${column}`);
    if (gone.length > 0) return gone;
    const found = new Set(rowsOf(sql, table, now).map((row) => JSON.stringify(row)));
    return rows
      .map((row) => JSON.stringify(row.map((value, at) => named(`${table}.${columns[at]}`, value))))
      .filter((row) => !found.has(row))
      .map((row) => `${table} ${row}`);
  });
}

const named = (column: string, value: SqlValue): SqlValue =>
  (typeof value === "string" ? RENAMED[column]?.(value) : undefined) ?? value;

/** Without what SQLite works out itself. */
const columnsOf = (sql: Sql, table: string): string[] =>
  sql.all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`).map(({ name }) => name);

const rowsOf = (sql: Sql, table: string, columns: readonly string[]): SqlValue[][] =>
  sql
    .all<Record<string, SqlValue>>(`SELECT ${columns.join(", ")} FROM ${table}`)
    .map((row) => columns.map((column) => row[column] ?? null));
