/**
 * The store with a memory: rows that were read are answered from it until something is written into a table that their statement names.
 * Every write of an account passes here (`rpc/services.ts` gives out no other store), so that nothing kept outlives a change of it.
 */
import { assert } from "../../../core/result.ts";
import type { Sql, SqlValue, Watched } from "./sql.ts";

interface Table {
  /** The number of the last write that named it. */
  writtenAt: number;
}

interface Kept {
  readonly rows: readonly unknown[];
  readonly readAt: number;
}

interface Statement {
  /** Those it names, by views too. More than it reads does no harm. */
  readonly tables: readonly Table[];
  readonly writes: boolean;
  readonly isKept: boolean;
  readonly answers: Map<string, Kept>;
}

/** Characters of all that is kept, about: past it everything is forgotten, since an object shares 128 MB with others. */
const WEIGHT_MAX = 4_000_000;
/** What a row, and an answer without rows, weighs beside its texts. */
const WEIGHT_OF_ONE = 100;

const WRITES = /\b(?:INSERT|UPDATE|DELETE|REPLACE\s+INTO|CREATE|ALTER|DROP)\b/i;
const MAKES_TABLES = /\b(?:CREATE|ALTER|DROP)\b/i;
/** What answers another thing each time. */
const VARIES =
  /\b(?:pragma|random|randomblob|changes|total_changes|last_insert_rowid|current_(?:time|date|timestamp))\b|'now'/i;

/** On a store that has its schema. A schema that is changed in a transaction which is then taken back is not noticed: `migrate` runs on the store itself. */
export function remembered(sql: Sql): Sql {
  let tables = tablesOf(sql);
  const statements = new Map<string, Statement>();
  let writes = 0;
  let weight = 0;

  const forget = (): void => {
    statements.clear();
    weight = 0;
  };
  const statementOf = (query: string): Statement => {
    const known = statements.get(query);
    if (known) return known;
    const named = [...new Set(wordsOf(query).flatMap((word) => tables.get(word) ?? []))];
    const made: Statement = {
      tables: named,
      writes: WRITES.test(query),
      isKept: named.length > 0 && !VARIES.test(query),
      answers: new Map(),
    };
    statements.set(query, made);
    weight += query.length;
    return made;
  };
  const wrote = (written: Iterable<Table>): void => {
    writes += 1;
    for (const table of written) table.writtenAt = writes;
  };

  const all = <Row>(query: string, ...params: SqlValue[]): Row[] => {
    const { tables: named, writes: isWrite, isKept, answers } = statementOf(query);
    assert(!isWrite, "What writes is run, so that it is noticed");
    if (!isKept) return sql.all<Row>(query, ...params);
    const key = params.length === 0 ? "" : JSON.stringify(params);
    const known = answers.get(key);
    if (known && named.every(({ writtenAt }) => writtenAt <= known.readAt)) return [...known.rows] as Row[];
    const rows = sql.all<Row>(query, ...params);
    weight += key.length + rows.reduce<number>((sum, row) => sum + weightOf(row), WEIGHT_OF_ONE);
    if (weight > WEIGHT_MAX) forget();
    else answers.set(key, { rows: rows.map((row) => Object.freeze(row)), readAt: writes });
    return rows;
  };

  const watch = (): Watched => {
    const seen = new Set<Table>();
    const from = writes;
    let varies = false;
    const watchedAll = <Row>(query: string, ...params: SqlValue[]): Row[] => {
      const { tables: named, isKept } = statementOf(query);
      if (!isKept) varies = true;
      for (const table of named) seen.add(table);
      return all<Row>(query, ...params);
    };
    return {
      sql: {
        all: watchedAll,
        one: <Row>(query: string, ...params: SqlValue[]) => watchedAll<Row>(query, ...params)[0],
        run: () => {
          throw new Error("A read writes nothing");
        },
        transaction: (work) => work(),
      },
      isSame: () => !varies && [...seen].every(({ writtenAt }) => writtenAt <= from),
    };
  };

  return {
    all,
    one: <Row>(query: string, ...params: SqlValue[]) => all<Row>(query, ...params)[0],
    watch,
    run: (query, ...params) => {
      try {
        return sql.run(query, ...params);
      } finally {
        // One of several statements may have been done before another threw.
        wrote(statementOf(query).tables);
        if (MAKES_TABLES.test(query)) {
          wrote([...tables.values()].flat());
          tables = tablesOf(sql);
          forget();
        }
      }
    },
    transaction: (work) => {
      const before = writes;
      try {
        return sql.transaction(work);
      } catch (thrown) {
        // What was read since then saw what is taken back now.
        wrote([...tables.values()].flat().filter(({ writtenAt }) => writtenAt > before));
        throw thrown;
      }
    },
  };
}

function weightOf(row: unknown): number {
  let sum = WEIGHT_OF_ONE;
  for (const value of Object.values(row as object)) if (typeof value === "string") sum += value.length;
  return sum;
}

const wordsOf = (query: string): string[] => query.match(/\w+/g) ?? [];

/** Each table by its name, and by that of a view all that the view reads. */
function tablesOf(sql: Sql): ReadonlyMap<string, readonly Table[]> {
  const made = sql.all<{ type: string; name: string; made: string | null }>(
    "SELECT type, name, sql AS made FROM sqlite_master WHERE type IN ('table', 'view')",
  );
  const tables = new Map(
    made.flatMap(({ type, name }) => (type === "table" ? [[name, { writtenAt: 0 }] as const] : [])),
  );
  const views = new Map(
    made.flatMap(({ type, name, made: text }) => (type === "view" ? [[name, text ?? ""] as const] : [])),
  );
  const readBy = (name: string, above: readonly string[] = []): readonly Table[] => {
    const table = tables.get(name);
    if (table) return [table];
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
