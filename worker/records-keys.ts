/** Keys of the records API: each says which account it is of, and what is kept of it is a MAC. */
import { createHmac, randomBytes } from "node:crypto";
import { checkAccountKey, makeAccountKey } from "./auth/account-key.ts";
import { keysFor } from "./keys.ts";

const TOKEN_BYTES = 24;
const PREFIX = "mgrec";

export interface RecordsKeyMaker {
  mint(): { readonly key: string; readonly mac: string };
  /** What a token's row may be kept under: one for each secret that still counts. */
  macsOf(token: string): readonly string[];
}

export function recordsKeyMaker(rootKey: string, accountId: string): RecordsKeyMaker {
  const macOf = (secret: Uint8Array, token: string) =>
    createHmac("sha256", secret).update(`token ${accountId} ${token}`).digest("base64url");
  return {
    mint() {
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      const [current] = keysFor(rootKey, "records-key");
      return { key: `${PREFIX}.${makeAccountKey(rootKey, accountId)}.${token}`, mac: macOf(current, token) };
    },
    macsOf: (token) => keysFor(rootKey, "records-key").map((secret) => macOf(secret, token)),
  };
}

/** The account that a key is of, and its token; undefined where we made no such key. Nothing has been asked of the account by then. */
export function readRecordsKey(
  rootKey: string,
  key: string,
): { readonly accountId: string; readonly token: string } | undefined {
  const [, accountKey = "", token = ""] = /^mgrec\.([\w-]+\.[\w-]+)\.([\w-]{32})$/.exec(key) ?? [];
  const accountId = checkAccountKey(rootKey, accountKey);
  return accountId === undefined ? undefined : { accountId, token };
}
