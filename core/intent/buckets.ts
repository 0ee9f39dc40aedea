/** Hashed features: a fixed number of buckets, which different features may share. */

/** Two to so many buckets. */
export const BITS = 18;

/** Hashed features of one text: buckets that may repeat, and what each adds. */
export type Features = { readonly buckets: readonly number[]; readonly values: readonly number[] };

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export const step = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME);

export function hashOf(text: string, seed = FNV_OFFSET): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** Spreads the bits of a hash, of which the highest make the bucket. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Gathers features of a text group by group. */
export class Gathered implements Features {
  readonly buckets: number[] = [];
  readonly values: number[] = [];

  /** A group weighs the same in every text, however many stand in it. */
  group(hashes: ReadonlySet<number>, weight = 1): void {
    const value = weight / Math.sqrt(hashes.size || 1);
    for (const hash of hashes) this.one(hash, value);
  }

  one(hash: number, value: number): void {
    this.buckets.push(spread(hash) >>> (32 - BITS));
    this.values.push(value);
  }
}
