/**
 * Keeps what a pure function answered, by its text key: `Intl` formats and parsed templates cost far more to make than to use. Holds at
 * most `most` answers and then starts anew, so that no input can make it grow without end.
 */
export function remember<T>(make: (key: string) => T, most = 200): (key: string) => T {
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
