/** A clinic's empty store, migrated once for each test process and copied from then on: migrating takes longer than most tests. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "../../worker/account/store/migrate.ts";
import { remembered } from "../../worker/account/store/remembered.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { nodeSql } from "./node-sql.ts";

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

/** Makes stores that begin as `build` leaves an empty one, which it is asked once: each a store of its own that nobody else sees and that no crash has to survive. */
export function copiesOf(build: (sql: Sql) => void): () => Sql {
  let from: string | undefined;
  let copies = 0;
  return () => {
    from ??= template(build);
    copies += 1;
    const path = `${from}-${copies}`;
    copyFileSync(from, path);
    const database = new DatabaseSync(path);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    // The open database keeps what it has; the name is not needed again.
    rmSync(path);
    return remembered(nodeSql(database));
  };
}

/** As `memorySql` after `migrate`. */
export const migratedSql = copiesOf(migrate);
