import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Sql } from "../../worker/account/store/sql.ts";
import { nodeSql } from "../support/node-sql.ts";

/** Databases on disk that wait for the disk at every commit, as a Durable Object's answer does. Gone at the end. */
export async function withStores<T>(work: (open: () => Sql) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "makegood-bench-"));
  const opened: DatabaseSync[] = [];
  const open = (): Sql => {
    const database = new DatabaseSync(join(folder, `${opened.length}.sqlite`));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    opened.push(database);
    return nodeSql(database);
  };
  try {
    return await work(open);
  } finally {
    for (const database of opened) database.close();
    rmSync(folder, { recursive: true });
  }
}
