import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./failure.ts";

export interface Token {
  readonly bearer: string;
  readonly usableUntilMs: number;
}

const RENEWED_BEFORE_MS = 60_000;

/** Until when a new token is used: it is renewed a minute before its end, a short one at half its life. */
export function usableUntilMs(nowMs: number, lifeSeconds: number): number {
  const lifeMs = lifeSeconds * 1000;
  return nowMs + Math.max(lifeMs - RENEWED_BEFORE_MS, lifeMs / 2);
}

/** One token serves all calls for its life; several that find it missing wait for the same new one. */
export class BearerTokens<T extends Token> {
  readonly #nowMs: () => number;
  readonly #fetch: () => Promise<Result<T, ConnectorFailure>>;
  #token: Promise<Result<T, ConnectorFailure>> | undefined;

  constructor(nowMs: () => number, fetchToken: () => Promise<Result<T, ConnectorFailure>>) {
    this.#nowMs = nowMs;
    this.#fetch = fetchToken;
  }

  /** The token in use; a new one when it runs out, or when `refused` was turned down and nobody has fetched another meanwhile. */
  async usable(refused?: T): Promise<Result<T, ConnectorFailure>> {
    const waiting = this.#token;
    const current = await waiting;
    if (current?.ok && current.value !== refused && current.value.usableUntilMs > this.#nowMs()) return current;
    // Somebody else may have begun while we waited: then theirs is waited for.
    const next = this.#token === undefined || this.#token === waiting ? this.#fetch() : this.#token;
    this.#token = next;
    return next;
  }
}
