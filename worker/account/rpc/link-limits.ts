/**
 * How often links are tried, counted in the object's memory: looking writes nothing. Who guesses comes from somewhere, and stands here only as
 * a hash that this object forgets when it sleeps; a token of 192 bits is guessed by nobody, and this keeps a machine from making noise.
 */
const WINDOW_MS = 10 * 60_000;
const KEPT_MAX = 2_000;
/** A household, or an office behind one address. */
export const MISSES_MOST = 30;
/** A person who reloads a page while their money moves. */
export const LOOKS_MOST = 200;
export const FORMS_MOST = 40;
/** Requests with one key: a program that sends each change by itself asks for batches instead. */
export const RECORDS_BEGUN_MOST = 120;
/** Each of up to 2,000 records. */
export const RECORDS_CALLS_MOST = 2_000;

export class LinkLimits {
  readonly #times = new Map<string, { sinceMs: number; n: number }>();

  /** Counts one more of these; true where that is too many in the last minutes. */
  isTooMany(what: string, most: number, nowMs: number): boolean {
    const known = this.#times.get(what);
    const isOver = !known || nowMs - known.sinceMs >= WINDOW_MS || nowMs < known.sinceMs;
    const now = isOver ? { sinceMs: nowMs, n: 1 } : { sinceMs: known.sinceMs, n: known.n + 1 };
    this.#times.delete(what);
    for (const oldest of this.#times.keys()) {
      if (this.#times.size < KEPT_MAX) break;
      this.#times.delete(oldest);
    }
    this.#times.set(what, now);
    return now.n > most;
  }

  /** In how many seconds these are counted anew. */
  secondsLeft(what: string, nowMs: number): number {
    const sinceMs = this.#times.get(what)?.sinceMs ?? nowMs;
    return Math.max(1, Math.ceil((sinceMs + WINDOW_MS - nowMs) / 1000));
  }

  /** Whether these were too many already; nothing is counted by asking. */
  isHeld(what: string, most: number, nowMs: number): boolean {
    const known = this.#times.get(what);
    return known !== undefined && nowMs - known.sinceMs < WINDOW_MS && known.n >= most;
  }
}
