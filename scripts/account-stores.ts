/** The accounts' stores in a demo's data folder, as files on the disk. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Files of the accounts only: the folder also holds the directory of accounts and what workerd keeps for itself. */
export function accountStores(dataDir: string): string[] {
  return globSync(join(dataDir, "worker", "**", "*.sqlite")).filter(isAccountStore);
}

function isAccountStore(file: string): boolean {
  return readStore(file, (database) => {
    const found = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('leg', 'event')").get();
    return found?.n === 2;
  });
}

/** Opens a store to read it, and closes it again whatever happens. */
export function readStore<T>(file: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
