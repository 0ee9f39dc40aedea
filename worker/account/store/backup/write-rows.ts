/** Rows of a backup put into a store that is being filled: as they are, past the rules for those who change rows, which stand again at the end. */
import type { BackupValue } from "../../../../core/backup/format.ts";
import { assert } from "../../../../core/result.ts";
import type { Sql } from "../sql.ts";
import { SETTINGS_LEFT_OUT, TABLES_LEFT_OUT } from "./left-out.ts";
import { allTables, shapeOf } from "./shapes.ts";

/** Of what the schema itself makes of an empty account, and what an object has from its first waking on. */
const NOT_OF_THE_CLINIC: readonly string[] = ["schema_version", "secret", "strained_limit", "token_seen"];

/** What the schema gives every account to begin with; a backup has its own of it. */
const GIVEN: readonly string[] = ["action_choice"];

/** Makes room for a backup's own of what the schema gives. */
export function dropGiven(sql: Sql): void {
  for (const table of allTables(sql)) if (GIVEN.includes(table)) sql.run(`DELETE FROM ${table}`);
}

/** Tables in which something stands already. */
export const usedTables = (sql: Sql): string[] =>
  allTables(sql).filter(
    (table) =>
      !NOT_OF_THE_CLINIC.includes(table) &&
      !GIVEN.includes(table) &&
      sql.one(`SELECT 1 FROM ${table} LIMIT 1`) !== undefined,
  );

/** Why rows of such columns cannot be put into a table; undefined where they can. */
export function whyNotInto(sql: Sql, table: string, columns: readonly string[], isLinks: boolean): string | undefined {
  if (!allTables(sql).includes(table) || TABLES_LEFT_OUT[table] !== undefined) return `No backup has rows of ${table}`;
  const shape = shapeOf(sql, table);
  const expected = isLinks ? ["rowid", ...shape.later] : shape.columns;
  const isSame = columns.length === expected.length && expected.every((column) => columns.includes(column));
  return isSame ? undefined : `The columns of ${table} are others here: ${expected.join(", ")}`;
}

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/** Does `work` with no trigger on a table, inside a transaction that has all of them again at its end. */
export function withoutTriggers<T>(sql: Sql, tables: readonly string[], work: () => T): T {
  const marks = tables.map((table) => `'${table}'`).join(", ");
  const triggers = sql.all<Trigger>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (${marks}) ORDER BY rowid`,
  );
  if (triggers.length > 0) sql.run(triggers.map(({ name }) => `DROP TRIGGER ${name};`).join("\n"));
  const done = work();
  if (triggers.length > 0) sql.run(triggers.map((trigger) => `${trigger.sql};`).join("\n"));
  return done;
}

export function putRow(sql: Sql, table: string, columns: readonly string[], values: readonly BackupValue[]): void {
  const marks = columns.map(() => "?").join(", ");
  sql.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`, ...values);
}

/** What a row says of others, now that they are there. The rowid comes first. */
export function putLinks(sql: Sql, table: string, columns: readonly string[], values: readonly BackupValue[]): void {
  assert(columns[0] === "rowid", "What rows say of others is said by rowid");
  const sets = columns.slice(1).map((column) => `${column} = ?`);
  sql.run(`UPDATE ${table} SET ${sets.join(", ")} WHERE rowid = ?`, ...values.slice(1), values[0] ?? null);
}

/** A setting that says how a copy stands is none of the file's to say. */
export const isOwnSetting = (table: string, columns: readonly string[], values: readonly BackupValue[]): boolean =>
  table === "setting" && SETTINGS_LEFT_OUT[String(values[columns.indexOf("key")])] !== undefined;
