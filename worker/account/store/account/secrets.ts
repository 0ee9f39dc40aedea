import { isSealedNow, seal, unseal } from "../../../seal.ts";
import type { Sql } from "../sql.ts";

/** The account's secrets, encrypted at rest. They are opened where a connector is built and never answered by any method. */
export interface SecretStore {
  /** Whether anything changed: sealing twice gives two texts, so the plain ones are compared. */
  put(key: string, plaintext: string): boolean;
  get(key: string): string | undefined;
}

/** As the account itself has it, beside what commands may do. */
export interface SealedSecrets extends SecretStore {
  /** Whether it opens or not. */
  has(key: string): boolean;
  /** With the current key what an older one sealed. What opens no more stays as it is. */
  sealAnew(key: string): void;
  /** Sealed for a copy of the account that may be another's: it opens wherever the same root key is. Undefined where it does not open here. */
  sealedForBackup(key: string): string | undefined;
  /** What such a copy brought; where it does not open it stands all the same, and still does not. Answers whether it opens. */
  takeFromBackup(key: string, sealed: string): boolean;
}

/** Of every account alike. */
const OF_BACKUPS = "backup";

/** Names of a connection's secrets that are there, none of them opened. */
export const secretNames = (sql: Sql, connectionId: string): string[] =>
  sql
    .all<{ key: string }>("SELECT key FROM secret ORDER BY key")
    .flatMap(({ key }) => (key.startsWith(`${connectionId}/`) ? [key.slice(connectionId.length + 1)] : []));

/** `owner` is the object's name: a sealed value carried into another account does not open there. */
export function secretStore(sql: Sql, rootKey: string, owner: string): SealedSecrets {
  const context = (key: string) => `${owner}/${key}`;
  const sealedOf = (key: string) => sql.one<{ sealed: string }>("SELECT sealed FROM secret WHERE key = ?", key)?.sealed;
  const get = (key: string): string | undefined => {
    const sealed = sealedOf(key);
    return sealed === undefined ? undefined : unseal(rootKey, sealed, context(key));
  };
  const writeSealed = (key: string, sealed: string): void =>
    sql.run(
      "INSERT INTO secret (key, sealed) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed",
      key,
      sealed,
    );
  const write = (key: string, plaintext: string): void => writeSealed(key, seal(rootKey, plaintext, context(key)));
  return {
    get,
    has: (key) => sealedOf(key) !== undefined,
    put(key, plaintext) {
      if (isSame(get, key, plaintext)) return false;
      write(key, plaintext);
      return true;
    },
    sealedForBackup(key) {
      const plaintext = opened(get, key);
      return plaintext === undefined ? undefined : seal(rootKey, plaintext, `${OF_BACKUPS}/${key}`);
    },
    takeFromBackup(key, sealed) {
      const plaintext = opened(() => unseal(rootKey, sealed, `${OF_BACKUPS}/${key}`), key);
      if (plaintext !== undefined) write(key, plaintext);
      else writeSealed(key, sealed);
      return plaintext !== undefined;
    },
    sealAnew(key) {
      const sealed = sealedOf(key);
      if (sealed === undefined || isSealedNow(rootKey, sealed)) return;
      const plaintext = opened(get, key);
      if (plaintext !== undefined) write(key, plaintext);
    },
  };
}

/** A value that no longer opens, because its root key is gone, is replaced. */
const isSame = (get: (key: string) => string | undefined, key: string, plaintext: string): boolean =>
  opened(get, key) === plaintext;

function opened(get: (key: string) => string | undefined, key: string): string | undefined {
  try {
    return get(key);
  } catch {
    return undefined;
  }
}

/** Whether it is there; nothing is opened by asking. */
export const hasSecret = (sql: Sql, key: string): boolean =>
  sql.one("SELECT 1 FROM secret WHERE key = ?", key) !== undefined;

/** A secret that nobody may read any more. */
export function dropSecret(sql: Sql, key: string): void {
  sql.run("DELETE FROM secret WHERE key = ?", key);
}
