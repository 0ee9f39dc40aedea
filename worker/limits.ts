/**
 * The one way in which we count how often somebody asks. Of each name stands only the instant at which it would be rested again: `most` may
 * come at once, one more each `everyMs` after that, and how long to wait follows. Whoever is refused costs nothing, so that nobody who keeps
 * trying waits longer than who stops.
 */
export interface Limit {
  readonly most: number;
  readonly everyMs: number;
}

/** Those that hold over a restart of the object are given again, as they were taken out. */
export type Strained = readonly (readonly [name: string, restedAtMs: number])[];

const KEPT_MAX = 5_000;
/** A share of what may come at once: less of it is forgotten with the object. */
const STRAINED_FROM = 1 / 4;

export class Limits {
  readonly #restedAt = new Map<string, number>();
  readonly #strained = new Map<string, number>();

  constructor(before: Strained = []) {
    for (const [name, atMs] of before) this.#restedAt.set(name, atMs);
  }

  /** How long until one more may come; 0: now. Nothing is counted by asking. */
  waitMs(name: string, limit: Limit, nowMs: number): number {
    return Math.max(0, this.#loadMs(name, limit, nowMs) - (limit.most - 1) * limit.everyMs);
  }

  /** Counts one more and answers 0, or counts nothing and answers how long to wait. */
  take(name: string, limit: Limit, nowMs: number): number {
    const waitMs = this.waitMs(name, limit, nowMs);
    if (waitMs > 0) return waitMs;
    const loadMs = this.#loadMs(name, limit, nowMs) + limit.everyMs;
    this.#restedAt.delete(name);
    this.#makeRoom(nowMs);
    this.#restedAt.set(name, nowMs + loadMs);
    if (loadMs > limit.most * limit.everyMs * STRAINED_FROM) this.#strained.set(name, nowMs + loadMs);
    return 0;
  }

  /** What has changed of those that are strained, since this was asked last. */
  takeStrained(): Strained {
    const strained = [...this.#strained];
    this.#strained.clear();
    return strained;
  }

  /** A clock that was set back makes nobody wait longer than the whole. */
  #loadMs(name: string, { most, everyMs }: Limit, nowMs: number): number {
    return Math.min(Math.max(0, (this.#restedAt.get(name) ?? nowMs) - nowMs), most * everyMs);
  }

  /** Whoever is rested is forgotten first, then the oldest. */
  #makeRoom(nowMs: number): void {
    if (this.#restedAt.size < KEPT_MAX) return;
    for (const [name, atMs] of this.#restedAt) if (atMs <= nowMs) this.#restedAt.delete(name);
    for (const oldest of this.#restedAt.keys()) {
      if (this.#restedAt.size < KEPT_MAX) break;
      this.#restedAt.delete(oldest);
    }
  }
}
