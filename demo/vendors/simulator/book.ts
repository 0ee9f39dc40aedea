import type { KeyValueStore } from "../key-value-store.ts";

interface Row {
  readonly id: string;
}

export interface NumberRow extends Row {
  readonly value: number;
}

interface Write {
  readonly kind: string;
  readonly id: string;
  /** undefined removes. */
  readonly row?: unknown;
}

export interface World {
  readonly store: KeyValueStore;
  /** Milliseconds. */
  readonly clock: () => number;
  /** [0, 1), as Math.random. */
  readonly random: () => number;
}

/** What tells one vendor's book from another's. */
interface Vendor<Kinds> {
  /** Begins the name of each of its kinds on the shelf. */
  readonly name: string;
  readonly kinds: readonly (keyof Kinds & string)[];
  /** What its ids are drawn from. */
  readonly letters: string;
}

export const LETTERS_OF_BOTH_CASES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A simulator's rows on a shelf, changed all together or not at all, with its own clock and its own ids. */
export class VendorBook<Kinds extends Record<keyof Kinds, Row> & { number: NumberRow }> {
  readonly #vendor: Vendor<Kinds>;
  readonly #world: World;
  #pending: Map<string, Write> | null = null;

  constructor(vendor: Vendor<Kinds>, world: World) {
    this.#vendor = vendor;
    this.#world = world;
    const left = world.store.get<Write[]>(this.#place("journal"), "open");
    if (left) this.#apply(left);
  }

  get<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] | undefined {
    return this.#read<Kinds[K]>(kind, id);
  }

  /** @throws Error when a row points at one that is not there: a bug, not an answer */
  need<K extends keyof Kinds & string>(kind: K, id: string): Kinds[K] {
    const row = this.get(kind, id);
    if (!row) throw new Error(`the simulator lost ${kind} ${id}`);
    return row;
  }

  /** In the order they came. */
  list<K extends keyof Kinds & string>(kind: K): Kinds[K][] {
    const kept = this.#world.store.list<Kinds[K]>(this.#place(kind));
    const rows = new Map<string, Kinds[K]>(kept.map((row) => [row.id, row]));
    for (const write of this.#pending?.values() ?? []) {
      if (write.kind !== kind) continue;
      if (write.row === undefined) rows.delete(write.id);
      else rows.set(write.id, write.row as Kinds[K]);
    }
    return [...rows.values()];
  }

  put<K extends keyof Kinds & string>(kind: K, row: Kinds[K]): Kinds[K] {
    this.#write({ kind, id: row.id, row });
    return row;
  }

  remove(kind: keyof Kinds & string, id: string): void {
    this.#write({ kind, id });
  }

  /** All writes of `work`, or none when it throws or the process dies before they are on the shelf. */
  transaction<T>(work: () => T): T {
    if (this.#pending) return work();
    const pending = new Map<string, Write>();
    this.#pending = pending;
    try {
      const result = work();
      this.#pending = null;
      this.#commit([...pending.values()]);
      return result;
    } finally {
      this.#pending = null;
    }
  }

  nowMs(): number {
    return this.#world.clock() + this.#number("clock");
  }

  advance(ms: number): void {
    this.#add("clock", ms);
  }

  /** 1, 2, 3 … for the whole life of the shelf. */
  next(): number {
    return this.#add("sequence", 1);
  }

  random(): number {
    return this.#world.random();
  }

  letters(count: number): string {
    const { letters } = this.#vendor;
    return Array.from({ length: count }, () => letters[Math.floor(this.random() * letters.length)]).join("");
  }

  clear(): void {
    this.transaction(() => {
      for (const kind of this.#vendor.kinds) for (const row of this.list(kind)) this.remove(kind, row.id);
    });
  }

  #number(id: string): number {
    return this.#read<NumberRow>("number", id)?.value ?? 0;
  }

  #add(id: string, more: number): number {
    const row: NumberRow = { id, value: this.#number(id) + more };
    this.#write({ kind: "number", id, row });
    return row.value;
  }

  #place(kind: string): string {
    return `${this.#vendor.name}:${kind}`;
  }

  #read<T>(kind: string, id: string): T | undefined {
    const pending = this.#pending?.get(`${kind}/${id}`);
    return pending ? (pending.row as T | undefined) : this.#world.store.get<T>(this.#place(kind), id);
  }

  #write(write: Write): void {
    if (this.#pending) this.#pending.set(`${write.kind}/${write.id}`, write);
    else this.#commit([write]);
  }

  /** The shelf commits one row at a time; the journal lets the next start finish what a killed process began. */
  #commit(writes: readonly Write[]): void {
    if (writes.length > 1) this.#world.store.put(this.#place("journal"), "open", writes);
    this.#apply(writes);
  }

  #apply(writes: readonly Write[]): void {
    const { store } = this.#world;
    for (const { kind, id, row } of writes) {
      if (row === undefined) store.remove(this.#place(kind), id);
      else store.put(this.#place(kind), id, row);
    }
    if (writes.length > 1) store.remove(this.#place("journal"), "open");
  }
}
