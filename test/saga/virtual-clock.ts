/** One clock for everybody: the account, the vendor, and the time-outs of the SDK and of our own deadline. */

type Timer = { readonly atMs: number; readonly run: () => void };

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** Lets everything run that waits for nothing but its turn. */
export async function drained(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export class VirtualClock {
  nowMs: number;
  readonly #timers = new Map<number, Timer>();
  #last = 0;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  /** Time-outs set from now on wait for this clock, until `release`. */
  seize(): void {
    const set = (run: () => void, ms = 0): number => {
      this.#last += 1;
      this.#timers.set(this.#last, { atMs: this.nowMs + ms, run });
      return this.#last;
    };
    const clear = (id: number | undefined): void => {
      if (id !== undefined) this.#timers.delete(id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  release(): void {
    Object.assign(globalThis, real);
  }

  /** When the next time-out fires. */
  get nextMs(): number | undefined {
    return this.#timers.size === 0 ? undefined : Math.min(...[...this.#timers.values()].map(({ atMs }) => atMs));
  }

  /** Moves on to an instant; time-outs on the way fire in their order, each with time for what it sets off. */
  async moveTo(toMs: number): Promise<void> {
    for (;;) {
      const due = [...this.#timers].filter(([, { atMs }]) => atMs <= toMs).sort(([, a], [, b]) => a.atMs - b.atMs)[0];
      if (!due) break;
      const [id, timer] = due;
      this.#timers.delete(id);
      this.nowMs = Math.max(this.nowMs, timer.atMs);
      timer.run();
      await drained();
    }
    this.nowMs = Math.max(this.nowMs, toMs);
  }
}
