import { DatabaseSync, type StatementSync } from "node:sqlite";
import { memoize } from "../../core/memoize.ts";
import { assert } from "../../core/result.ts";
import { SQL_PARAMS_MAX, type Sql, type SqlValue } from "../../worker/account/store/sql.ts";

type Value = ReturnType<StatementSync["get"]>;

interface Prepared {
  readonly statement: StatementSync;
  readonly rowOf: (values: readonly Value[]) => Record<string, Value>;
}

/** The store's port over `node:sqlite`, held to what a Durable Object does by `sql-expectations.ts`. Statements are prepared once. */
export function nodeSql(database: Pick<DatabaseSync, "exec" | "prepare">): Sql {
  const prepared = new Map<string, Prepared>();
  let inTransaction = false;
  const prepare = (query: string): Prepared => {
    const statement = database.prepare(query);
    // Half the time of rows as objects, most of whose cost is their missing prototype.
    statement.setReturnArrays(true);
    const made = { statement, rowOf: rowsOf(JSON.stringify(statement.columns().map(({ name }) => name))) };
    prepared.set(query, made);
    return made;
  };
  const preparedOf = (query: string, params: readonly SqlValue[]): Prepared => {
    assert(params.length <= SQL_PARAMS_MAX, "Too many bound parameters");
    return prepared.get(query) ?? prepare(query);
  };
  const all = <Row>(query: string, ...params: SqlValue[]): Row[] => {
    const { statement, rowOf } = preparedOf(query, params);
    const rows = statement.all(...params) as unknown as Value[][];
    return rows.map(rowOf) as Row[];
  };
  const change = (query: string, ...params: SqlValue[]): number => {
    // Several statements at once, as migrations are: `prepare` would run the first and forget the rest.
    if (params.length === 0 && query.includes(";")) {
      database.exec(query);
      // What was prepared before may answer other columns now.
      prepared.clear();
      return all<{ n: number }>("SELECT changes() AS n")[0]?.n ?? 0;
    }
    return Number(preparedOf(query, params).statement.run(...params).changes);
  };
  return {
    all,
    one: <Row>(query: string, ...params: SqlValue[]): Row | undefined => all<Row>(query, ...params)[0],
    run: (query, ...params) => {
      change(query, ...params);
    },
    change,
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
    savepoint: (work) => {
      assert(inTransaction, "A savepoint outside a transaction");
      database.exec("SAVEPOINT part");
      try {
        const answer = work();
        database.exec("RELEASE part");
        return answer;
      } catch (error) {
        database.exec("ROLLBACK TO part; RELEASE part");
        throw error;
      }
    },
  };
}

/**
 * Puts a row's values under the names of its columns, which are the key. As a literal of its own for each list of names: filled name by name
 * a row takes thrice as long.
 */
const rowsOf = memoize((names) => {
  const columns = JSON.parse(names) as string[];
  const fields = columns.map((name, at) => `${JSON.stringify(name)}: values[${at}]`).join(", ");
  const fill = new Function("values", `return { ${fields} };`) as Prepared["rowOf"];
  return (values: readonly Value[]) => {
    assert(values.length === columns.length, "The columns of a statement have changed since it was prepared");
    return fill(values);
  };
}, 2_000);

/** A new database in memory, with foreign keys on, as a Durable Object has them. */
export function memorySql(): Sql {
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA foreign_keys = ON");
  return nodeSql(database);
}
