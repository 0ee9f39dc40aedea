const OWNER = "desk.owner";
const KEPT = "desk.kept.";

/**
 * In the demo one browser is everybody's at the clinic, in truth each has their own: what the app keeps there for one is put away while
 * another is signed in, and is there again when they come back.
 */
export function handStorageTo(userKey: string, storage: Storage): void {
  const owner = storage.getItem(OWNER);
  if (owner === userKey) return;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
  const own = owner === null ? [] : keys.filter((key) => !key.startsWith("desk."));
  if (owner !== null) storage.setItem(KEPT + owner, JSON.stringify(own.map((key) => [key, storage.getItem(key)])));
  for (const key of own) storage.removeItem(key);
  const kept = JSON.parse(storage.getItem(KEPT + userKey) ?? "[]") as [string, string][];
  for (const [key, value] of kept) storage.setItem(key, value);
  storage.removeItem(KEPT + userKey);
  storage.setItem(OWNER, userKey);
}
