/** Keys of parts that have no name of their own: a clause whose code is being typed, one of two offers of a kind. */
export interface Keyed<T> {
  readonly items: readonly T[];
  /** One for each item, in its order. */
  readonly keys: readonly number[];
  /** Was no part's key yet. */
  readonly free: number;
}

export const keyed = <T>(items: readonly T[]): Keyed<T> => ({
  items,
  keys: items.map((_, at) => at),
  free: items.length,
});

/** The list after a change: what is untouched keeps its key wherever it stands, what was rewritten keeps that of its place. */
export function keyedNext<T>(before: Keyed<T>, items: readonly T[]): Keyed<T> {
  const left = new Set(before.keys);
  const take = (key: number | undefined): number | undefined =>
    key !== undefined && left.delete(key) ? key : undefined;
  const places = (item: T) => before.items.flatMap((one, at) => (one === item ? before.keys.slice(at, at + 1) : []));
  const untouched = items.map((item) => take(places(item).find((key) => left.has(key))));
  let { free } = before;
  const keys = untouched.map((key, at) => key ?? take(before.keys[at]) ?? free++);
  return { items, keys, free };
}
