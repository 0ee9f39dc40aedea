/**
 * An address as rows and the record name it: a MAC under a secret of the account's own. There are so few numbers that whoever had a bare hash
 * of one had the number.
 */
import { createHmac, randomBytes } from "node:crypto";
import { assert } from "../../../../core/result.ts";
import type { SealedSecrets, SecretStore } from "../account/secrets.ts";
import type { Sql } from "../sql.ts";

/** Of what `textHash` made of an address: rows of an earlier release held that, and become what they would be now. */
export type ContactMac = (hash: string) => string;

/** Under which name the store of secrets has it. */
export const CONTACTS_SECRET = "contacts";
const SECRET_BYTES = 32;
const TABLES = ["outgoing_message", "contact_code", "provider_contact", "contact_stop"] as const;

/**
 * The account's own, as it stands at its start: the first time it gets its secret, and what was kept under a bare hash its MAC. Sealed anew where
 * the root key was changed, so that the older one may go.
 */
export function openContactMac(sql: Sql, secrets: SealedSecrets): ContactMac {
  const macOf = contactMac(secrets);
  sql.transaction(() => {
    if (!secrets.has(CONTACTS_SECRET)) {
      secrets.put(CONTACTS_SECRET, randomBytes(SECRET_BYTES).toString("base64url"));
      keyBareHashes(sql, macOf);
    } else secrets.sealAnew(CONTACTS_SECRET);
  });
  return macOf;
}

/**
 * Gives the account another secret where its own opens no more, for want of the root key: only an operator who provisions anew says that it
 * is lost, since every address that was stopped is then forgotten.
 */
export function replaceLostSecret(secrets: SecretStore): void {
  try {
    secrets.get(CONTACTS_SECRET);
  } catch {
    secrets.put(CONTACTS_SECRET, randomBytes(SECRET_BYTES).toString("base64url"));
  }
}

/** Throws where the secret does not open: nobody would be known to want no messages. */
export function contactMac(secrets: Pick<SecretStore, "get">): ContactMac {
  let key: Buffer | undefined;
  return (hash) => {
    key ??= keyOf(secrets);
    return `m1.${createHmac("sha256", key).update(hash).digest("base64url")}`;
  };
}

function keyOf(secrets: Pick<SecretStore, "get">): Buffer {
  const secret = secrets.get(CONTACTS_SECRET);
  assert(secret !== undefined, "An account has its secret from its start on");
  return Buffer.from(secret, "base64url");
}

function keyBareHashes(sql: Sql, macOf: ContactMac): void {
  for (const table of TABLES) {
    const bare = sql.all<{ hash: string }>(
      `SELECT DISTINCT contact_hash AS hash FROM ${table} WHERE contact_hash NOT GLOB 'm1.*'`,
    );
    for (const { hash } of bare)
      sql.run(`UPDATE ${table} SET contact_hash = ? WHERE contact_hash = ?`, macOf(hash), hash);
  }
}
