import { assert } from "../../../core/result.ts";
import type { Sql, SqlValue } from "./sql.ts";

/**
 * The store's port over a Durable Object's SQLite. A transaction inside a transaction is a bug and throws: the platform would make it a
 * savepoint, and half a command could then be kept.
 */
export function durableSql(storage: DurableObjectStorage): Sql {
  let inTransaction = false;
  return {
    all: <Row>(query: string, ...params: SqlValue[]): Row[] => rowsOf<Row>(storage, query, params),
    one: <Row>(query: string, ...params: SqlValue[]): Row | undefined => rowsOf<Row>(storage, query, params)[0],
    run: (query, ...params) => {
      storage.sql.exec(query, ...params).toArray();
    },
    change: (query, ...params) => {
      storage.sql.exec(query, ...params).toArray();
      // `rowsWritten` counts index and trigger rows too; SQLite's own count is of the statement's rows.
      return rowsOf<{ n: number }>(storage, "SELECT changes() AS n", [])[0]?.n ?? 0;
    },
    transaction: (work) => {
      assert(!inTransaction, "A transaction inside a transaction");
      inTransaction = true;
      try {
        return storage.transactionSync(work);
      } finally {
        inTransaction = false;
      }
    },
    savepoint: (work) => {
      assert(inTransaction, "A savepoint outside a transaction");
      return storage.transactionSync(work);
    },
    bytes: () => storage.sql.databaseSize,
  };
}

/** The one cast of the adapter: the caller's query names its columns as `Row` does. */
function rowsOf<Row>(storage: DurableObjectStorage, query: string, params: readonly SqlValue[]): Row[] {
  return storage.sql.exec(query, ...params).toArray() as Row[];
}
