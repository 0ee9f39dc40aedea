import type { Shelf } from "../shelf.ts";
import { KINDS, type Kinds } from "./records.ts";

interface Write {
  readonly kind: string;
  readonly id: string;
  /** undefined removes. */
  readonly row?: unknown;
}

export interface World {
  readonly shelf: Shelf;
  /** Milliseconds. */
  readonly clock: () => number;
  /** [0, 1), as Math.random. */
  readonly random: () => number;
}

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const JOURNAL = "paypal:journal";
const ID_LENGTH = 17;

/** The simulator's rows on a shelf, changed all together or not at all, with its own clock and its own ids. */
export class Book {
  readonly #world: World;
  #pending: Map<string, Write> | null = null;

  constructor(world: World) {
    this.#world = world;
    const left = world.shelf.get<Write[]>(JOURNAL, "open");
    if (left) this.#apply(left);
  }

  get<K extends keyof Kinds>(kind: K, id: string): Kinds[K] | undefined {
    const pending = this.#pending?.get(`${kind}/${id}`);
    return pending ? (pending.row as Kinds[K] | undefined) : this.#world.shelf.get<Kinds[K]>(`paypal:${kind}`, id);
  }

  /** @throws Error when a row points at one that is not there: a bug, not an answer */
  need<K extends keyof Kinds>(kind: K, id: string): Kinds[K] {
    const row = this.get(kind, id);
    if (!row) throw new Error(`the simulator lost ${kind} ${id}`);
    return row;
  }

  /** In the order they came. */
  list<K extends keyof Kinds>(kind: K): Kinds[K][] {
    const rows = new Map(this.#world.shelf.list<Kinds[K]>(`paypal:${kind}`).map((row) => [row.id, row]));
    for (const write of this.#pending?.values() ?? []) {
      if (write.kind !== kind) continue;
      if (write.row === undefined) rows.delete(write.id);
      else rows.set(write.id, write.row as Kinds[K]);
    }
    return [...rows.values()];
  }

  put<K extends keyof Kinds>(kind: K, row: Kinds[K]): Kinds[K] {
    this.#write({ kind, id: row.id, row });
    return row;
  }

  remove(kind: keyof Kinds, id: string): void {
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
    this.put("number", { id: "clock", value: this.#number("clock") + ms });
  }

  /** 1, 2, 3 … for the whole life of the shelf. */
  next(): number {
    return this.put("number", { id: "sequence", value: this.#number("sequence") + 1 }).value;
  }

  random(): number {
    return this.#world.random();
  }

  /** As PayPal's: 17 letters and digits, the account's own first. */
  newId(prefix: string): string {
    return prefix + this.letters(ID_LENGTH - prefix.length);
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => LETTERS[Math.floor(this.random() * LETTERS.length)]).join("");
  }

  clear(): void {
    this.transaction(() => {
      for (const kind of KINDS) for (const row of this.list(kind)) this.remove(kind, row.id);
    });
  }

  #number(id: string): number {
    return this.get("number", id)?.value ?? 0;
  }

  #write(write: Write): void {
    if (this.#pending) this.#pending.set(`${write.kind}/${write.id}`, write);
    else this.#commit([write]);
  }

  /** The shelf commits one row at a time; the journal lets the next start finish what a killed process began. */
  #commit(writes: readonly Write[]): void {
    if (writes.length > 1) this.#world.shelf.put(JOURNAL, "open", writes);
    this.#apply(writes);
  }

  #apply(writes: readonly Write[]): void {
    const { shelf } = this.#world;
    for (const { kind, id, row } of writes) {
      if (row === undefined) shelf.remove(`paypal:${kind}`, id);
      else shelf.put(`paypal:${kind}`, id, row);
    }
    if (writes.length > 1) shelf.remove(JOURNAL, "open");
  }
}
