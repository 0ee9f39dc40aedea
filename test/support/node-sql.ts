import { DatabaseSync, type StatementSync } from "node:sqlite";
import { assert } from "../../core/result.ts";
import { SQL_PARAMS_MAX, type Sql, type SqlValue } from "../../worker/account/sql.ts";

/** The store's port over `node:sqlite`, held to what a Durable Object does by `sql-expectations.ts`. Statements are prepared once. */
export function nodeSql(database: Pick<DatabaseSync, "exec" | "prepare">): Sql {
  const prepared = new Map<string, StatementSync>();
  let inTransaction = false;
  const statement = (query: string, params: readonly SqlValue[]): StatementSync => {
    assert(params.length <= SQL_PARAMS_MAX, `Too many bound parameters: ${params.length}`);
    const known = prepared.get(query) ?? database.prepare(query);
    prepared.set(query, known);
    return known;
  };
  const all = <Row>(query: string, ...params: SqlValue[]): Row[] =>
    statement(query, params)
      .all(...params)
      .map((row) => ({ ...row })) as Row[];
  return {
    all,
    one: <Row>(query: string, ...params: SqlValue[]): Row | undefined => all<Row>(query, ...params)[0],
    run: (query, ...params) => {
      // Several statements at once, as migrations are: `prepare` would run the first and forget the rest.
      if (params.length === 0 && query.includes(";")) {
        database.exec(query);
        return all<{ n: number }>("SELECT changes() AS n")[0]?.n ?? 0;
      }
      return Number(statement(query, params).run(...params).changes);
    },
    transaction: (work) => {
      assert(!inTransaction, "A transaction inside a transaction");
      inTransaction = true;
      database.exec("BEGIN IMMEDIATE");
      try {
        const answer = work();
        database.exec("COMMIT");
        return answer;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      } finally {
        inTransaction = false;
      }
    },
  };
}

/** A new database in memory, with foreign keys on, as a Durable Object has them. */
export function memorySql(): Sql {
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA foreign_keys = ON");
  return nodeSql(database);
}
