import type { KeyValueStore } from "../../../demo/vendors/key-value-store.ts";

type Rows = Map<string, Map<string, unknown>>;

/**
 * A shelf in memory that can be put back to how it was when it was kept. Rows are frozen instead of copied: whoever changes one in place
 * throws, and reading costs nothing.
 */
export class ReturnableStore implements KeyValueStore {
  #kinds: Rows = new Map();
  #kept: Rows = new Map();

  get<T>(kind: string, key: string): T | undefined {
    return this.#kinds.get(kind)?.get(key) as T | undefined;
  }

  put(kind: string, key: string, value: unknown): void {
    const rows = this.#kinds.get(kind) ?? new Map<string, unknown>();
    this.#kinds.set(kind, rows.set(key, frozen(value)));
  }

  remove(kind: string, key: string): void {
    this.#kinds.get(kind)?.delete(key);
  }

  list<T>(kind: string): T[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])] as T[];
  }

  keep(): void {
    this.#kept = copied(this.#kinds);
  }

  goBack(): void {
    this.#kinds = copied(this.#kept);
  }
}

function copied(kinds: Rows): Rows {
  return new Map([...kinds].map(([kind, rows]) => [kind, new Map(rows)]));
}

/** All the way down; what is frozen already was frozen whole. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
