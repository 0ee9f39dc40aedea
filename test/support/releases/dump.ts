/** A database as text that people can read and compare: its tables, a row a line, then indexes, views and triggers; and back again. */
import { DatabaseSync } from "node:sqlite";
import type { Sql, SqlValue } from "../../../worker/account/store/sql.ts";
import { nodeSql } from "../node-sql.ts";

/** Lines of this sort hold, as JSON, what the world outside of the database has; to SQLite they are comments. */
const OUTSIDE = "-- outside ";

const HEAD = "-- Made by npm run release-fixture, and never edited: docs/storage.md, Migrations.";

export type Outside = Readonly<Record<string, unknown>>;

export function dumpOf(sql: Sql, outside: Outside): string {
  const schema = sql.all<{ type: string; name: string; sql: string }>(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  const tables = schema.filter(({ type }) => type === "table");
  const others = schema.filter(({ type }) => type !== "table");
  const lines = [
    HEAD,
    ...Object.entries(outside).map(([name, value]) => `${OUTSIDE}${name} ${JSON.stringify(value)}`),
    "",
    ...tables.map((table) => `${table.sql};`),
    ...tables.flatMap(({ name }) => rowsOf(sql, name)),
    "",
    // After the rows: a trigger holds what is new, not what was there.
    ...others.map((other) => `${other.sql};`),
  ];
  return `${lines.join("\n")}\n`;
}

function rowsOf(sql: Sql, table: string): string[] {
  // What SQLite works out itself is not given to it.
  const columns = sql
    .all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`)
    .map(({ name }) => name);
  const order = hasRowId(sql, table) ? "rowid" : columns.map((_, at) => at + 1).join(", ");
  const rows = sql.all<Record<string, SqlValue>>(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY ${order}`);
  if (rows.length === 0) return [];
  const values = rows.map((row) => `(${columns.map((name) => literal(row[name] ?? null)).join(", ")})`);
  return ["", `INSERT INTO ${table} (${columns.join(", ")}) VALUES`, `${values.join(",\n")};`];
}

const hasRowId = (sql: Sql, table: string): boolean =>
  sql.one("SELECT 1 FROM pragma_table_list WHERE name = ? AND wr = 0", table) !== undefined;

function literal(value: SqlValue): string {
  if (typeof value === "number") return String(value);
  return value === null ? "NULL" : `'${value.replaceAll("'", "''").replaceAll("\n", "' || char(10) || '")}'`;
}

/** A database in memory as it was dumped, at the version it had then; and what was outside of it. */
export function undump(text: string): { readonly sql: Sql; readonly outside: Outside } {
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec(text);
  database.exec("PRAGMA foreign_keys = ON");
  const outside = text
    .split("\n")
    .filter((line) => line.startsWith(OUTSIDE))
    .map((line) => {
      const [name = "", ...json] = line.slice(OUTSIDE.length).split(" ");
      return [name, JSON.parse(json.join(" "))] as const;
    });
  return { sql: nodeSql(database), outside: Object.fromEntries(outside) };
}
