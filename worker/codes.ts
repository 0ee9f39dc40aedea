/** Codes for people to type: made by the platform's own randomness, kept only as a MAC under a key derived from `ROOT_KEY`. */
import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { CODE_DIGITS } from "../core/messages/codes.ts";
import { keysFor } from "./keys.ts";

export interface CodeMaker {
  /** A new code, and what is kept of it. `owner`: what it is for; the same digits under another owner are another code. */
  mint(owner: string): { readonly code: string; readonly mac: string };
  isCode(owner: string, mac: string, typed: string): boolean;
}

export function codeMaker(rootKey: string): CodeMaker {
  const macOf = (key: Uint8Array, owner: string, code: string) =>
    createHmac("sha256", key).update(`${owner} ${code}`).digest();
  return {
    mint(owner) {
      const [key] = keysFor(rootKey, "code");
      const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
      return { code, mac: macOf(key, owner, code).toString("base64url") };
    },
    isCode(owner, mac, typed) {
      const kept = Buffer.from(mac, "base64url");
      return keysFor(rootKey, "code").some((key) => {
        const given = macOf(key, owner, typed);
        return kept.length === given.length && timingSafeEqual(kept, given);
      });
    },
  };
}
