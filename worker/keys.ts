import { hkdfSync } from "node:crypto";
import { assert } from "../core/result.ts";

/** What a key is for. Each purpose has its own key, so that a value made at one door opens no other. */
export type KeyPurpose = "account-key" | "session" | "seal" | "code" | "link" | "records-key";

const SECRET_BYTES_MIN = 32;

/**
 * The secrets in `ROOT_KEY`: one or more in base64, separated by commas, the current one first. New values are made with the first; every
 * one of them still opens what it made, so that a key can be changed without locking anybody out.
 * Throws, naming the variable and never its value, when one is shorter than 32 bytes or no base64.
 */
export function rootSecrets(rootKey: string): readonly Uint8Array[] {
  return rootKey.split(",").map((part) => {
    const text = part.trim();
    const secret = Buffer.from(text, "base64");
    const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
    assert(isBase64 && secret.length >= SECRET_BYTES_MIN, "ROOT_KEY must hold at least 32 bytes in base64");
    return secret;
  });
}

type Keys = readonly [Uint8Array, ...Uint8Array[]];

/** Derived once per isolate: the same variable gives the same keys, and every request needs them. */
const derived = new Map<string, Keys>();
const DERIVED_MAX = 32;

/** The 32-byte keys of a purpose, derived with HKDF-SHA-256, the current one first. */
export function keysFor(rootKey: string, purpose: KeyPurpose): Keys {
  const name = `${purpose} ${rootKey}`;
  const known = derived.get(name);
  if (known) return known;
  const [current, ...older] = rootSecrets(rootKey).map(
    (secret) => new Uint8Array(hkdfSync("sha256", secret, "makegood", `makegood/${purpose}/1`, 32)),
  );
  assert(current, "ROOT_KEY must hold at least 32 bytes in base64");
  if (derived.size >= DERIVED_MAX) derived.clear();
  derived.set(name, [current, ...older]);
  return [current, ...older];
}
