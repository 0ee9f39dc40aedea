/** Of mails and letters: some hundreds, or fewer long ones. */
export const MAILS_MOST = 400;
export const MAILS_CHARS = 400_000;

/** What stays when the oldest go. A good many go at once: a Map steps over each that has gone to come to its oldest. */
const LEFT = 0.75;

/**
 * Keeps what a pure function answered, by its text key: `Intl` formats and parsed templates cost far more to make than to use. Holds at
 * most `most` answers, and keys of `chars` together; then the oldest go, so that no input can make it grow without end.
 */
export function memoize<T>(make: (key: string) => T, most = 200, chars = Number.POSITIVE_INFINITY): (key: string) => T {
  const kept = new Map<string, T>();
  let held = 0;
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    // Asked again while it was made, it was kept meanwhile.
    if (!kept.has(key)) held += key.length;
    kept.set(key, made);
    if (kept.size <= most && held <= chars) return made;
    for (const oldest of kept.keys()) {
      if (kept.size <= most * LEFT && held <= chars * LEFT) break;
      held -= oldest.length;
      kept.delete(oldest);
    }
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
