/** Keys of the records API: each says which account it is of, and what is kept of it is a MAC. */
import { createHmac, randomBytes } from "node:crypto";
import { makeAccountKey } from "./auth/account-key.ts";
import { keysFor } from "./keys.ts";

const TOKEN_BYTES = 24;
const PREFIX = "mgrec";

export interface RecordsKeyMaker {
  mint(): { readonly key: string; readonly mac: string };
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
  };
}
