/** A clinic's empty store, migrated once for each test process and copied from then on: migrating takes longer than most tests. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "../../worker/account/migrate.ts";
import type { Sql } from "../../worker/account/sql.ts";
import { nodeSql } from "./node-sql.ts";

let folder: string | undefined;

/** The migrated store as a file. Its folder goes with the process. */
function template(): string {
  if (folder) return join(folder, "template.sqlite");
  const made = mkdtempSync(join(tmpdir(), "makegood-migrated-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  const database = new DatabaseSync(":memory:");
  migrate(nodeSql(database));
  database.exec(`VACUUM INTO '${join(made, "template.sqlite")}'`);
  database.close();
  folder = made;
  return join(made, "template.sqlite");
}

let copies = 0;

/** As `memorySql` after `migrate`: a store of its own, with nothing in it, that nobody else sees and that no crash has to survive. */
export function migratedSql(): Sql {
  const from = template();
  copies += 1;
  const path = `${from}-${copies}`;
  copyFileSync(from, path);
  const database = new DatabaseSync(path);
  database.exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  // The open database keeps what it has; the name is not needed again.
  rmSync(path);
  return nodeSql(database);
}
