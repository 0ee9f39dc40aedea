/** The tables of a backup as the schema has them, each after those that it refers to. */
import { assert } from "../../../../core/result.ts";
import type { Sql } from "../sql.ts";
import { LATER, TABLES_LEFT_OUT } from "./left-out.ts";

export interface Shape {
  readonly table: string;
  /** All that SQLite does not work out itself; of a table with rowids that first, so that the order of rows stays. */
  readonly columns: readonly string[];
  /** By what its rows are in order, and a page goes on. */
  readonly key: readonly string[];
  /** Columns that are null at first, and said after all rows are there. */
  readonly later: readonly string[];
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

/** How many steps it has had. */
export const schemaOf = (sql: Sql): number =>
  sql.one<{ version: number }>("SELECT version FROM schema_version")?.version ?? 0;

/** Every table of the account, left out or not. */
export const allTables = (sql: Sql): string[] =>
  sql
    .all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name",
    )
    .map(({ name }) => name);

export function shapesOf(sql: Sql): Shape[] {
  const names = allTables(sql).filter((name) => TABLES_LEFT_OUT[name] === undefined);
  return inOrder(names, new Map(names.map((name) => [name, refersTo(sql, name)]))).map((name) => shapeOf(sql, name));
}

export function shapeOf(sql: Sql, table: string): Shape {
  const all = sql.all<Column>(`SELECT name, type, pk, hidden FROM pragma_table_xinfo('${table}') ORDER BY cid`);
  const columns = all.filter(({ hidden }) => hidden === 0).map(({ name }) => name);
  const primary = all.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  // A schema of an earlier release lacks some.
  const later = (LATER[table] ?? []).filter((column) => columns.includes(column));
  // The copy has some of its own before the first row comes.
  if (!hasRowId(sql, table) || table === "setting")
    return { table, columns, key: primary.map(({ name }) => name), later };
  const [only] = primary;
  if (primary.length === 1 && only?.type === "INTEGER") return { table, columns, key: [only.name], later };
  return { table, columns: ["rowid", ...columns], key: ["rowid"], later };
}

const hasRowId = (sql: Sql, table: string): boolean =>
  sql.one("SELECT 1 FROM pragma_table_list WHERE name = ? AND schema = 'main' AND wr = 0", table) !== undefined;

/** But what is written later. */
function refersTo(sql: Sql, table: string): string[] {
  const later = LATER[table] ?? [];
  return sql
    .all<{ to: string; from: string }>(`SELECT "table" AS "to", "from" FROM pragma_foreign_key_list('${table}')`)
    .flatMap(({ to, from }) => (later.includes(from) ? [] : [to]));
}

function inOrder(names: readonly string[], refers: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered = new Set<string>();
  while (ordered.size < names.length) {
    const next = names.filter(
      (name) => !ordered.has(name) && refers.get(name)?.every((to) => ordered.has(to) || !refers.has(to)),
    );
    assert(next.length > 0, "Tables that refer to one another in a circle: one of the columns has to be written later");
    for (const name of next) ordered.add(name);
  }
  return [...ordered];
}
