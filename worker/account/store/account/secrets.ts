import { seal, unseal } from "../../../seal.ts";
import type { Sql } from "../sql.ts";

/** The account's secrets, encrypted at rest. They are opened where a connector is built and never answered by any method. */
export interface SecretStore {
  /** Whether anything changed: sealing twice gives two texts, so the plain ones are compared. */
  put(key: string, plaintext: string): boolean;
  get(key: string): string | undefined;
}

/** Names of a connection's secrets that are there, none of them opened. */
export const secretNames = (sql: Sql, connectionId: string): string[] =>
  sql
    .all<{ key: string }>("SELECT key FROM secret ORDER BY key")
    .flatMap(({ key }) => (key.startsWith(`${connectionId}/`) ? [key.slice(connectionId.length + 1)] : []));

/** `owner` is the object's name: a sealed value carried into another account does not open there. */
export function secretStore(sql: Sql, rootKey: string, owner: string): SecretStore {
  const context = (key: string) => `${owner}/${key}`;
  const get = (key: string): string | undefined => {
    const row = sql.one<{ sealed: string }>("SELECT sealed FROM secret WHERE key = ?", key);
    return row && unseal(rootKey, row.sealed, context(key));
  };
  return {
    get,
    put(key, plaintext) {
      if (isSame(get, key, plaintext)) return false;
      const sealed = seal(rootKey, plaintext, context(key));
      sql.run(
        "INSERT INTO secret (key, sealed) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed",
        key,
        sealed,
      );
      return true;
    },
  };
}

/** A value that no longer opens, because its root key is gone, is replaced. */
function isSame(get: (key: string) => string | undefined, key: string, plaintext: string): boolean {
  try {
    return get(key) === plaintext;
  } catch {
    return false;
  }
}
