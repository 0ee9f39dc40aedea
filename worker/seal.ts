import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keysFor } from "./keys.ts";

const VERSION = "s1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a short secret with AES-256-GCM, so that it can lie in the account's database. Synchronous: it runs inside a transaction.
 * `context` says what and whose the secret is (`acct:<id>/stripe/secretKey`); it is authenticated, so that a sealed value moved to another
 * place does not open there. The answer is `s1.<key id>.<iv, ciphertext and tag>`.
 */
export function seal(rootKey: string, plaintext: string, context: string): string {
  const [key] = keysFor(rootKey, "seal");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(authenticated(keyId(key), context));
  const sealed = Buffer.concat([iv, cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, keyId(key), sealed.toString("base64url")].join(".");
}

/**
 * Opens what `seal` made, with whichever root secret made it.
 * Throws when the text was changed, belongs to another context, or was made with a key that `ROOT_KEY` no longer holds.
 */
export function unseal(rootKey: string, sealedText: string, context: string): string {
  const [version, id, payload, ...rest] = sealedText.split(".");
  const key = keysFor(rootKey, "seal").find((candidate) => keyId(candidate) === id);
  if (version !== VERSION || id === undefined || payload === undefined || rest.length > 0) throw cannotOpen();
  if (!key) throw new Error("A sealed value was made with a key that ROOT_KEY no longer holds");
  const sealed = Buffer.from(payload, "base64url");
  if (sealed.length < IV_BYTES + TAG_BYTES) throw cannotOpen();
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(authenticated(id, context));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const start = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    throw cannotOpen();
  }
}

/** Whether it was sealed with the current key; else it opens only as long as the older one stands beside it. */
export const isSealedNow = (rootKey: string, sealedText: string): boolean =>
  sealedText.split(".")[1] === keyId(keysFor(rootKey, "seal")[0]);

const authenticated = (id: string, context: string): Buffer => Buffer.from(`${VERSION}.${id}.${context}`, "utf8");

/** Tells the keys apart without telling anything about them. */
const keyId = (key: Uint8Array): string => createHash("sha256").update("key-id").update(key).digest("hex").slice(0, 8);

const cannotOpen = (): Error => new Error("A sealed value does not open here");
