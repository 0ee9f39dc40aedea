/**
 * Chance that repeats itself: the same seed and name always give the same numbers. Every record draws from a stream of its own name, so
 * that one more purchase in one place changes nothing in another.
 */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, by the weight beside it. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

export function randomFor(seed: number, name: string): Random {
  const next = mulberry32(seedOf(`${seed} ${name}`));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => one(list[int(0, list.length - 1)]),
    weighted: (list) => {
      let at = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      const found = list.find(([, weight]) => {
        at -= weight;
        return at < 0;
      });
      return one((found ?? list.at(-1))?.[0]);
    },
  };
}

function one<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Nothing to pick from");
  return value;
}

/** 32 bits of a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
