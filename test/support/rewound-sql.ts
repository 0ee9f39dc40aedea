/** A store that is taken back instead of made anew: its statements, a fifth of a short life's time, stay prepared. */
import { DatabaseSync } from "node:sqlite";
import { assert } from "../../core/result.ts";
import { remembered } from "../../worker/account/store/remembered.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { nodeSql } from "./node-sql.ts";

/** A life is one transaction of the test's, so that it can be taken back whole; the store's own transactions nest in it. */
const NESTED: Readonly<Record<string, string>> = {
  "BEGIN IMMEDIATE": "SAVEPOINT store",
  COMMIT: "RELEASE store",
  ROLLBACK: "ROLLBACK TO store; RELEASE store",
};

/** What a store inside such a life says instead of its own statement. */
export const nested = (query: string): string => NESTED[query] ?? query;

interface Life {
  readonly sql: Sql;
  /** Takes everything back; whoever still has `sql` cannot use it. Answers whether another life may begin. */
  end(): boolean;
}

export class Rewindable {
  readonly #database: DatabaseSync;
  readonly #store: Sql;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#store = remembered(
      nodeSql({ exec: (query) => database.exec(nested(query)), prepare: (query) => database.prepare(query) }),
    );
  }

  /** `whose`: the test that has it, for whoever finds what it left behind. */
  begin(whose = "one"): Life {
    let isOver = false;
    const store = () => {
      assert(!isOver, `The test that had this store is over: ${whose}`);
      return this.#store;
    };
    const { watch } = this.#store;
    const sql: Sql = {
      all: (query, ...params) => store().all(query, ...params),
      one: (query, ...params) => store().one(query, ...params),
      run: (query, ...params) => store().run(query, ...params),
      change: (query, ...params) => store().change(query, ...params),
      transaction: (work) => store().transaction(work),
      savepoint: (work) => store().savepoint(work),
      ...(watch ? { watch } : {}),
    };
    this.#store.run("BEGIN");
    const schema = this.#schema();
    const end = () => {
      isOver = true;
      // What was prepared against other tables, and what a test did to the transaction itself, is not for the next.
      const isWhole = this.#database.isTransaction && this.#schema() === schema;
      // Through the store's memory, which forgets what it read since.
      if (this.#database.isTransaction) this.#store.run("ROLLBACK");
      return isWhole;
    };
    return { sql, end };
  }

  close(): void {
    this.#database.close();
  }

  #schema(): unknown {
    return this.#database.prepare("PRAGMA schema_version").get()?.schema_version;
  }
}

/** One store as `build` leaves an empty one, each time it is asked for: who asks again takes it from whoever had it. */
export function rewound(build: (sql: Sql) => void): () => Sql {
  let store: Rewindable | undefined;
  let last: Life | undefined;
  return () => {
    last?.end();
    if (!store) {
      const database = new DatabaseSync(":memory:");
      database.exec("PRAGMA foreign_keys = ON");
      build(nodeSql(database));
      store = new Rewindable(database);
    }
    last = store.begin();
    return last.sql;
  };
}
