/** Which tables a statement may read or write, by the words that stand in it: too many do no harm, too few cannot be. */
import { assert } from "../../../core/result.ts";
import type { Sql } from "./sql.ts";

export interface Table {
  /** The number of the last write that named it. */
  writtenAt: number;
}

/** As SQLite compares names: the case of a letter is nothing. */
export const wordsOf = (query: string): string[] => query.toLowerCase().match(/\w+/g) ?? [];

/**
 * Each table by its name, with those that triggers on it write, such as the sums of its rows; and by the name of a view all that the view reads.
 */
export function tablesOf(sql: Sql): ReadonlyMap<string, readonly Table[]> {
  const made = sql.all<{ type: string; name: string; made: string | null }>(
    "SELECT type, lower(name) AS name, sql AS made FROM sqlite_master WHERE type IN ('table', 'view')",
  );
  assert(
    made.every(({ name }) => /^\w+$/.test(name)),
    "A table is found in a statement by its name, which is one word",
  );
  const tables = new Map(
    made.flatMap(({ type, name }) => (type === "table" ? [[name, { writtenAt: 0 }] as const] : [])),
  );
  const views = new Map(
    made.flatMap(({ type, name, made: text }) => (type === "view" ? [[name, text ?? ""] as const] : [])),
  );
  const triggers = sql.all<{ on: string; made: string }>(
    `SELECT lower(tbl_name) AS "on", sql AS made FROM sqlite_master WHERE type = 'trigger'`,
  );
  const writtenWith = (name: string): readonly string[] =>
    triggers.filter(({ on }) => on === name).flatMap(({ made: text }) => writtenIn(text));
  const readBy = (name: string, above: readonly string[] = []): readonly Table[] => {
    const table = tables.get(name);
    if (table && above.includes(name)) return [];
    if (table) return [table, ...writtenWith(name).flatMap((other) => readBy(other, [...above, name]))];
    const view = views.get(name);
    if (view === undefined || above.includes(name)) return [];
    return wordsOf(view).flatMap((word) => readBy(word, [...above, name]));
  };
  const read = new Map([...tables.keys(), ...views.keys()].map((name) => [name, [...new Set(readBy(name))]] as const));
  assert(
    [...views.keys()].every((name) => read.get(name)?.length),
    "A view reads a table",
  );
  return read;
}

/** What the statements of a trigger write into. */
const writtenIn = (trigger: string): string[] =>
  [
    ...trigger
      .slice(trigger.search(/\bBEGIN\b/))
      .matchAll(/\b(?:INSERT\s+INTO|DELETE\s+FROM|(?<!\bDO\s)UPDATE)\s+(\w+)/gi),
  ].flatMap(([, table]) => table?.toLowerCase() ?? []);
