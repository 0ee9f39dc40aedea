/** A store of which a test asks how SQLite looks for what was asked of it. */
import type { Sql, SqlValue } from "../../worker/account/store/sql.ts";

interface Whole {
  readonly table: string;
  readonly query: string;
}

const RUN = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

export interface WatchedSql {
  readonly sql: Sql;
  /** How SQLite goes about what was asked with these words. */
  planOf(words: RegExp): string[];
  /** Statements since it was last asked that read one of these tables, or an index of it, from its beginning to its end. */
  wholeReads(tables: ReadonlySet<string>, smallIndexes: ReadonlySet<string>): Whole[];
}

export function watchedSql(stored: Sql): WatchedSql {
  const asked = new Map<string, readonly SqlValue[]>();
  const noted =
    <Answer>(run: (query: string, ...params: SqlValue[]) => Answer) =>
    (query: string, ...params: SqlValue[]): Answer => {
      if (RUN.test(query)) asked.set(query, params);
      return run(query, ...params);
    };
  const plan = ([query, params]: readonly [string, readonly SqlValue[]]): string[] =>
    stored.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...params).map(({ detail }) => detail);
  const wholeReads: WatchedSql["wholeReads"] = (tables, smallIndexes) => {
    const found = [...asked].flatMap(([query, params]) =>
      plan([query, params]).flatMap((detail) => {
        const [, name = "", index = ""] = /^SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?/.exec(detail) ?? [];
        const table = tables.has(name) ? name : tableCalled(name, query);
        return tables.has(table) && !smallIndexes.has(index) ? [{ table, query }] : [];
      }),
    );
    asked.clear();
    return found;
  };
  const all = noted(stored.all) as Sql["all"];
  return {
    sql: {
      ...stored,
      all,
      one: <Row>(query: string, ...params: SqlValue[]) => all<Row>(query, ...params)[0],
      run: noted(stored.run),
      change: noted(stored.change),
    },
    planOf: (words) => [...asked].filter(([query]) => words.test(query)).flatMap(plan),
    wholeReads,
  };
}

/** The table that a statement gave this short name. */
const tableCalled = (name: string, query: string): string =>
  (/^\w+$/.test(name) &&
    new RegExp(`(?:FROM|JOIN|,|UPDATE|INTO)\\s+(\\w+)\\s+(?:AS\\s+)?${name}\\b`, "i").exec(query)?.[1]) ||
  "";
