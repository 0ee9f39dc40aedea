/** One clock for everybody: the vendor, the time-outs of the SDK and of our own deadline, and the account's machine, which may be behind. */

type Timer = { readonly atMs: number; readonly run: () => void };

/**
 * Lets everything run that waits for nothing but its turn: Node calls a tick only when no promise is left to go on. Nothing in a script
 * waits for more than that (`platform.ts`); a tick that sets off others is given its turn too.
 */
export async function drained(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => process.nextTick(resolve));
}

export class VirtualClock {
  nowMs: number;
  /** By how much the clock of the account's machine is behind: jumps back when it grows, and ahead when it shrinks. */
  behindMs = 0;
  readonly #timers = new Map<number, Timer>();
  #last = 0;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  /** What the account's machine takes for now. */
  get accountMs(): number {
    return this.nowMs - this.behindMs;
  }

  setTimer(run: () => void, ms = 0): number {
    this.#last += 1;
    this.#timers.set(this.#last, { atMs: this.nowMs + ms, run });
    return this.#last;
  }

  clearTimer(id: number | undefined): void {
    if (id !== undefined) this.#timers.delete(id);
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
