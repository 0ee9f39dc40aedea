import { randomBytes } from "node:crypto";

/** 20 characters of base 32: opaque, because the platform logs the names of objects. */
export const newLetters = (): string =>
  [...randomBytes(20)].map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32]).join("");
