/**
 * The store with a memory: rows that were read are answered from it until something is written into a table that their statement names.
 * Every write of an account passes here (`rpc/services.ts` gives out no other store), so that nothing kept outlives a change of it.
 */
import { assert } from "../../../core/result.ts";
import { type Table, tablesOf, wordsOf } from "./named-tables.ts";
import type { Sql, SqlValue, Watched } from "./sql.ts";

interface Kept {
  readonly rows: readonly unknown[];
  readonly readAt: number;
  readonly weight: number;
}

interface Statement {
  /** Never another's, so that what is kept of one that was forgotten answers nobody. */
  readonly id: number;
  /** Those it names, by views too. More than it reads does no harm. */
  readonly tables: readonly Table[];
  readonly writes: boolean;
  readonly isKept: boolean;
}

/** Characters of all answers that are kept, about: past it the oldest are forgotten, since an object shares 128 MB with others. */
const WEIGHT_MAX = 4_000_000;
const WEIGHT_LEFT = 3_000_000;
/** What a row, and an answer without rows, weighs beside its texts. */
const WEIGHT_OF_ONE = 100;
/** Ours are some hundreds, and a few that are put together as they are asked. */
const STATEMENTS_MAX = 2_000;

const WRITES = /\b(?:INSERT|UPDATE|DELETE|REPLACE\s+INTO|CREATE|ALTER|DROP)\b/i;
const MAKES_TABLES = /\b(?:CREATE|ALTER|DROP)\b/i;
/** What answers another thing each time. */
const VARIES =
  /\b(?:pragma|random|randomblob|changes|total_changes|last_insert_rowid|current_(?:time|date|timestamp))\b|'now'/i;
/** Functions of time that are asked about no column and no parameter: what they leave out is now. */
const ASKS_TIME =
  /\b(?:(?:date|time|datetime|julianday|unixepoch)\s*\(\s*['")]|strftime\s*\(\s*'[^']*'\s*(?:\)|,\s*['"]))/i;

export function remembered(sql: Sql): Sql {
  let tables = tablesOf(sql);
  const statements = new Map<string, Statement>();
  /** By statement and parameters, the oldest first. */
  const answers = new Map<string, Kept>();
  let ids = 0;
  let schemas = 0;
  let writes = 0;
  let weight = 0;

  const drop = (key: string): void => {
    weight -= answers.get(key)?.weight ?? 0;
    answers.delete(key);
  };
  const keep = (key: string, rows: readonly unknown[]): void => {
    drop(key);
    const own = key.length + rows.reduce<number>((sum, row) => sum + weightOf(row), WEIGHT_OF_ONE);
    if (own > WEIGHT_MAX) return;
    answers.set(key, { rows: rows.map((row) => Object.freeze(row)), readAt: writes, weight: own });
    weight += own;
    if (weight <= WEIGHT_MAX) return;
    // A good many at once: a Map steps over each that has gone to come to its oldest.
    for (const oldest of answers.keys()) {
      if (weight <= WEIGHT_LEFT) break;
      drop(oldest);
    }
  };
  const statementOf = (query: string): Statement => {
    const known = statements.get(query);
    if (known) return known;
    const named = [...new Set(wordsOf(query).flatMap((word) => tables.get(word) ?? []))];
    ids += 1;
    const made: Statement = {
      id: ids,
      tables: named,
      writes: WRITES.test(query),
      isKept: named.length > 0 && !VARIES.test(query) && !ASKS_TIME.test(query),
    };
    if (statements.size >= STATEMENTS_MAX) statements.clear();
    statements.set(query, made);
    return made;
  };
  const wrote = (written: Iterable<Table>): void => {
    writes += 1;
    for (const table of written) table.writtenAt = writes;
  };
  const wroteAll = (): void => wrote([...tables.values()].flat());
  const otherSchema = (): void => {
    wroteAll();
    schemas += 1;
    tables = tablesOf(sql);
    statements.clear();
    answers.clear();
    weight = 0;
  };

  const written = <Done>(query: string, write: () => Done): Done => {
    try {
      return write();
    } finally {
      // One of several statements may have been done before another threw.
      const { tables: named } = statementOf(query);
      if (MAKES_TABLES.test(query)) otherSchema();
      else if (named.length > 0) wrote(named);
      // What it did nobody can tell by a name: a `ROLLBACK TO`, a setting of the database.
      else wroteAll();
    }
  };

  const answer = <Row>(
    { id, tables: named, writes: isWrite, isKept }: Statement,
    query: string,
    params: SqlValue[],
  ) => {
    assert(!isWrite, "What writes is run, so that it is noticed");
    if (!isKept || !params.every(isPlain)) return sql.all<Row>(query, ...params);
    const key = `${id} ${JSON.stringify(params)}`;
    const known = answers.get(key);
    if (known && named.every(({ writtenAt }) => writtenAt <= known.readAt)) return [...known.rows] as Row[];
    const rows = sql.all<Row>(query, ...params);
    keep(key, rows);
    return rows;
  };
  const all = <Row>(query: string, ...params: SqlValue[]): Row[] => answer<Row>(statementOf(query), query, params);

  const watch = (): Watched => {
    const seen = new Set<Table>();
    const from = writes;
    let varies = false;
    const watchedAll = <Row>(query: string, ...params: SqlValue[]): Row[] => {
      const statement = statementOf(query);
      if (!statement.isKept) varies = true;
      for (const table of statement.tables) seen.add(table);
      return answer<Row>(statement, query, params);
    };
    return {
      sql: {
        all: watchedAll,
        one: <Row>(query: string, ...params: SqlValue[]) => watchedAll<Row>(query, ...params)[0],
        run: refused,
        change: refused,
        transaction: (work) => work(),
        savepoint: (work) => work(),
      },
      isSame: () => !varies && [...seen].every(({ writtenAt }) => writtenAt <= from),
    };
  };

  const unwritten = (names: readonly string[]): (() => boolean) => {
    const watched = names.flatMap((name) => tables.get(name) ?? []);
    const from = writes;
    return () => watched.every(({ writtenAt }) => writtenAt <= from);
  };

  const undoable = <T>(work: () => T): T => {
    const before = { writes, schemas };
    try {
      return work();
    } catch (thrown) {
      // What was read since then saw what is taken back now.
      if (schemas > before.schemas) otherSchema();
      else wrote([...tables.values()].flat().filter(({ writtenAt }) => writtenAt > before.writes));
      throw thrown;
    }
  };

  return {
    all,
    one: <Row>(query: string, ...params: SqlValue[]) => all<Row>(query, ...params)[0],
    watch,
    unwritten,
    bytes: () => sql.bytes?.() ?? 0,
    run: (query, ...params) => {
      written(query, () => sql.run(query, ...params));
    },
    change: (query, ...params) => written(query, () => sql.change(query, ...params)),
    transaction: (work) => undoable(() => sql.transaction(work)),
    savepoint: (work) => undoable(() => sql.savepoint(work)),
  };
}

const refused = (): never => {
  throw new Error("A read writes nothing");
};

function weightOf(row: unknown): number {
  let sum = WEIGHT_OF_ONE;
  for (const value of Object.values(row as object)) if (typeof value === "string") sum += value.length;
  return sum;
}

/** Of such a one `JSON` says which it is: what is no number would be written as null. */
const isPlain = (value: SqlValue): boolean => typeof value !== "number" || Number.isFinite(value);
