/** Links for people without a page of ours: the token is all their secret, and only its MAC is kept. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { keysFor } from "./keys.ts";

const TOKEN_BYTES = 24;

export interface NewLink {
  readonly address: string;
  /** What is kept of its token. */
  readonly mac: string;
}

export interface LinkMaker {
  mint(): NewLink;
  /** The same for the same words for as long as a key counts, so that a draft shows what a letter will hold; the current key's first. */
  derived(from: string): readonly [NewLink, ...NewLink[]];
  /** What a token's row may be kept under: one for each key that still counts. */
  macsOf(token: string): readonly string[];
  /** Says a thing in our name until an instant: what stands in a form or a cookie and was made here. */
  seal(what: string, untilMs: number): string;
  isSealed(what: string, sealed: string, nowMs: number): boolean;
}

/** `base`: the address before the token. */
export function linkMaker(rootKey: string, base: string): LinkMaker {
  // Of the account, not of its key: that one changes with the secret, and what went out before has to be found after.
  const [accountId = ""] = (base.split("/").at(-1) ?? "").split(".");
  const macOf = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest("base64url");
  const tokenMac = (key: Uint8Array, token: string) => macOf(key, `token ${accountId} ${token}`);
  const sealMac = (key: Uint8Array, what: string, untilMs: number) =>
    macOf(key, `seal ${accountId} ${untilMs} ${what}`);
  return {
    mint() {
      const [key] = keysFor(rootKey, "link");
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      return { address: `${base}/${token}`, mac: tokenMac(key, token) };
    },
    derived(from) {
      const [current, ...older] = keysFor(rootKey, "link");
      const madeWith = (key: Uint8Array): NewLink => {
        const bytes = createHmac("sha256", key).update(`page ${accountId} ${from}`).digest();
        const token = bytes.subarray(0, TOKEN_BYTES).toString("base64url");
        return { address: `${base}/${token}`, mac: tokenMac(key, token) };
      };
      return [madeWith(current), ...older.map(madeWith)];
    },
    macsOf: (token) => keysFor(rootKey, "link").map((key) => tokenMac(key, token)),
    seal(what, untilMs) {
      const [key] = keysFor(rootKey, "link");
      return `${untilMs}.${sealMac(key, what, untilMs)}`;
    },
    isSealed(what, sealed, nowMs) {
      const [, until = "", mac = ""] = /^(\d{1,16})\.([\w-]{43})$/.exec(sealed) ?? [];
      if (until === "" || Number(until) <= nowMs) return false;
      return keysFor(rootKey, "link").some((key) => isEqual(mac, sealMac(key, what, Number(until))));
    },
  };
}

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Tells two places apart from which links are opened, to nobody who has not the key. */
export const fromMark = (rootKey: string, address: string): string =>
  createHmac("sha256", keysFor(rootKey, "link")[0])
    .update(`from ${networkOf(address)}`)
    .digest("base64url");

/** Of an address of the newer kind whose holder has 2^64 of them, the network. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [before = "", after] = address.toLowerCase().split("::", 2);
  const groups = (text: string) => text.split(":").filter((group) => group !== "");
  const [head, tail] = [groups(before), groups(after ?? "")];
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0");
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
