/** When Freshdesk may be called: it counts the calls of the whole account, in older accounts by the hour and in newer ones by the minute. */
import type { VendorAnswer } from "../ask.ts";
import type { CallRank } from "../call-slots.ts";

/** Where it does not say when. An account that counts by the hour says it with the next refusal, which costs one call. */
const WINDOW_MS = 60_000;
/** Of what is left this share, and at least so many calls, are kept for people and money. */
const KEPT_SHARE = 0.1;
const KEPT_LEAST = 5;

/** What the headers of the answers so far allow. */
export class CallLimits {
  readonly #nowMs: () => number;
  #allUntilMs = 0;
  #laterUntilMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** For how long a call of this rank has to wait; 0 where it may go. */
  waitMs(rank: CallRank): number {
    const untilMs = rank === "later" ? Math.max(this.#allUntilMs, this.#laterUntilMs) : this.#allUntilMs;
    return Math.max(0, untilMs - this.#nowMs());
  }

  note({ status, headers, retryAfterMs }: VendorAnswer): void {
    const nowMs = this.#nowMs();
    if (status === 429) {
      this.#allUntilMs = nowMs + (retryAfterMs ?? WINDOW_MS);
      return;
    }
    const total = numberIn(headers, "x-ratelimit-total");
    const left = numberIn(headers, "x-ratelimit-remaining");
    if (total === undefined || left === undefined) return;
    if (left === 0) this.#allUntilMs = nowMs + WINDOW_MS;
    const isScarce = left <= Math.max(KEPT_LEAST, Math.floor(total * KEPT_SHARE));
    this.#laterUntilMs = isScarce ? nowMs + WINDOW_MS : 0;
  }
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
