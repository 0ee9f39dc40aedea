/**
 * Keeps what a pure function answered, by its text key: `Intl` formats and parsed templates cost far more to make than to use. Holds at
 * most `most` answers and then starts anew, so that no input can make it grow without end.
 */
export function memoize<T>(make: (key: string) => T, most = 200): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

/**
 * As `memoize`, by an object that is never changed, for as long as somebody holds it. The last one asked for is mostly the next one too, and
 * to find it again costs nothing.
 */
export function memoizeByObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, T>();
  let last: { readonly key: K; readonly made: T } | undefined;
  return (key) => {
    if (last?.key === key) return last.made;
    const known = kept.get(key);
    const made = known ?? make(key);
    if (known === undefined) kept.set(key, made);
    last = { key, made };
    return made;
  };
}
