/** Weights of half a byte: a level stands for itself times itself, so that the many small ones keep their differences. */
import { memoizeByObject } from "../memoize.ts";

/** Levels above and below the one that stands for nought. */
export const LEVEL_MOST = 7;
export const LEVEL_NONE = 8;

const HALF = 4;
const LOWER_HALF = 15;

/** `weights`: bytes in base64, two levels in each, the upper half first. Decoded when the first mail is read, not when the Worker starts. */
export const weightsOf = memoizeByObject(({ weights }: { readonly weights: string }): Int8Array => {
  const bytes = atob(weights);
  const decoded = new Int8Array(2 * bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    decoded[2 * at] = squared((byte >>> HALF) - LEVEL_NONE);
    decoded[2 * at + 1] = squared((byte & LOWER_HALF) - LEVEL_NONE);
  }
  return decoded;
});

export const squared = (level: number): number => level * Math.abs(level);
