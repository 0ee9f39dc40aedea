import { createHmac, timingSafeEqual } from "node:crypto";
import { accountId as accountIdSchema } from "../../core/contract/account.ts";
import { keysFor } from "../keys.ts";

/** `<accountId>.<hmac>`: stands in every address that an outside system calls, and proves that we gave it out. */
export function makeAccountKey(rootKey: string, accountId: string): string {
  const [key] = keysFor(rootKey, "account-key");
  return `${accountIdSchema.parse(accountId)}.${macOf(key, accountId).toString("base64url")}`;
}

/**
 * The account that a key names, or undefined when we did not make it. Compared in constant time and before any object wakes, so that a
 * guessed address creates and reveals nothing.
 */
export function checkAccountKey(rootKey: string, accountKey: string): string | undefined {
  const [accountId = "", mac = "", ...rest] = accountKey.split(".");
  if (rest.length > 0 || !accountIdSchema.safeParse(accountId).success) return undefined;
  const given = Buffer.from(mac, "base64url");
  // A second spelling of the same bytes is not the key that was given out.
  if (given.toString("base64url") !== mac) return undefined;
  const matches = keysFor(rootKey, "account-key").map((key) => {
    const expected = macOf(key, accountId);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return matches.includes(true) ? accountId : undefined;
}

/** The name of a clinic's object. Names are logged by the platform: an opaque id, never a clinic's own name. */
export const objectNameOf = (accountId: string): string => `acct:${accountId}`;

const macOf = (key: Uint8Array, accountId: string): Buffer => createHmac("sha256", key).update(accountId).digest();
