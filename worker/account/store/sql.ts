/**
 * The small port the store stands on: the Durable Object's SQLite in the Worker, `node:sqlite` in the simulation. A `LIMIT` of ours is
 * written into the query: bound, SQLite plans the statement anew at every run, half the time of a small read. One that a caller names is bound.
 */
export type SqlValue = string | number | null;

export interface Sql {
  /** Every row, read to the end: a cursor is never carried across an await. */
  all<Row>(query: string, ...params: SqlValue[]): Row[];
  /** The first row, or undefined. */
  one<Row>(query: string, ...params: SqlValue[]): Row | undefined;
  /** Runs a statement and answers how many rows it changed. */
  run(query: string, ...params: SqlValue[]): number;
  /** Synchronous; rolled back when `work` throws, and only then. */
  transaction<T>(work: () => T): T;
}

/** SQLite in a Durable Object takes at most this many bound parameters per statement. */
export const SQL_PARAMS_MAX = 100;

/**
 * The same store for one read, which writes nothing and waits for nothing: what was asked already is answered from memory. A view is put
 * together from parts that each ask for what they need, and a third of it twice.
 */
export function askedOnce(sql: Sql): Sql {
  const rows = new Map<string, readonly unknown[]>();
  const all = <Row>(query: string, ...params: SqlValue[]): Row[] => {
    const key = params.length === 0 ? query : `${query}\n${JSON.stringify(params)}`;
    const known = rows.get(key) ?? sql.all<Row>(query, ...params);
    rows.set(key, known);
    return [...known] as Row[];
  };
  return {
    all,
    one: <Row>(query: string, ...params: SqlValue[]) => all<Row>(query, ...params)[0],
    run: (query, ...params) => {
      rows.clear();
      return sql.run(query, ...params);
    },
    transaction: (work) => sql.transaction(work),
  };
}
