/** Stores that are built once for each test process and copied from then on: migrating takes longer than most tests. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished, TestRunner } from "vitest";
import { remembered } from "../../worker/account/store/remembered.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { nodeSql } from "./node-sql.ts";
import { Rewindable } from "./rewound-sql.ts";

/** Of stores whose test is over; a test that takes many gives back that many. */
const IDLE_MAX = 3;

const leaving = new WeakSet<object>();

/** Said by a test whose work goes on after it, as a call that hangs: its stores stay as they are, and nobody else's. */
export function leavesWorkBehind(): void {
  const test = TestRunner.getCurrentTest();
  if (test) leaving.add(test);
}

/** What `build` makes of an empty store, as a file. Its folder goes with the process. */
function template(build: (sql: Sql) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "makegood-migrated-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "template.sqlite");
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA foreign_keys = ON");
  build(nodeSql(database));
  database.exec(`VACUUM INTO '${path}'`);
  database.close();
  return path;
}

/**
 * Makes stores that begin as `build` leaves an empty one, which it is asked once: each a store of its own that nobody else sees and that no
 * crash has to survive. What is asked for inside a test is over with it: the next test goes on with the same store, taken back.
 */
export function copiesOf(build: (sql: Sql) => void): () => Sql {
  let from: string | undefined;
  let copies = 0;
  const idle: Rewindable[] = [];
  const copy = (): DatabaseSync => {
    from ??= template(build);
    copies += 1;
    const path = `${from}-${copies}`;
    copyFileSync(from, path);
    const database = new DatabaseSync(path);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    // The open database keeps what it has; the name is not needed again.
    rmSync(path);
    return database;
  };
  return () => {
    const test = TestRunner.getCurrentTest();
    if (test === undefined) return remembered(nodeSql(copy()));
    const store = idle.pop() ?? new Rewindable(copy());
    const { sql, end } = store.begin(test.name);
    onTestFinished(() => {
      if (leaving.has(test)) return;
      if (end() && idle.length < IDLE_MAX) idle.push(store);
      else store.close();
    });
    return sql;
  };
}
