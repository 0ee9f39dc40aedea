/**
 * Where a simulator keeps what a vendor would keep: JSON values by kind and key, listed in the order they first came.
 * A simulator puts its change on the shelf before it answers, so that a killed demo forgets nothing it has said.
 */
export interface KeyValueStore {
  get<T>(kind: string, key: string): T | undefined;
  put(kind: string, key: string, value: unknown): void;
  remove(kind: string, key: string): void;
  list<T>(kind: string): T[];
}

/** A part of a store for itself: two simulators of one kind know nothing of each other. */
export const partOf = (store: KeyValueStore, name: string): KeyValueStore => ({
  get: (kind, key) => store.get(`${name}.${kind}`, key),
  put: (kind, key, value) => store.put(`${name}.${kind}`, key, value),
  remove: (kind, key) => store.remove(`${name}.${kind}`, key),
  list: (kind) => store.list(`${name}.${kind}`),
});

/** For tests, which run inside workerd too. Copies in and out, so that nobody holds a live reference. */
export class MemoryStore implements KeyValueStore {
  readonly #kinds = new Map<string, Map<string, string>>();

  get<T>(kind: string, key: string): T | undefined {
    const text = this.#kinds.get(kind)?.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  put(kind: string, key: string, value: unknown): void {
    const rows = this.#kinds.get(kind) ?? new Map<string, string>();
    this.#kinds.set(kind, rows.set(key, JSON.stringify(value)));
  }

  remove(kind: string, key: string): void {
    this.#kinds.get(kind)?.delete(key);
  }

  list<T>(kind: string): T[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])].map((text) => JSON.parse(text) as T);
  }
}
