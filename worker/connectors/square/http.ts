import { askVendor, type VendorAnswer } from "../ask.ts";
import { ANSWER_BYTES_MAX, SQUARE_VERSION } from "./limits.ts";

export type SquareAnswer = Pick<VendorAnswer, "status" | "body" | "retryAfterMs" | "isUnsent">;

interface Asked {
  readonly method: "GET" | "POST" | "DELETE";
  /** From the root, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
  /** Parts, in the place of JSON. */
  readonly form?: FormData | undefined;
}

export interface SquareHttpOptions {
  readonly fetch: typeof fetch;
  readonly base: string;
  readonly accessToken: string;
  /** Once aborted nothing more is asked, and what is under way ends. */
  readonly signal?: AbortSignal;
}

/** One request and its answer; nothing of the token in what it gives back. */
export class SquareHttp {
  readonly #options: SquareHttpOptions;

  constructor(options: SquareHttpOptions) {
    this.#options = options;
  }

  /** The same, for as long as somebody waits for it. */
  within(signal: AbortSignal): SquareHttp {
    return new SquareHttp({ ...this.#options, signal });
  }

  /** Never throws. `deadlineMs` covers headers and body. */
  ask({ method, path, query = {}, json, form }: Asked, deadlineMs: number): Promise<SquareAnswer> {
    // By itself and not as a method: the platform's own fetch refuses another `this`.
    const { fetch, base, accessToken, signal } = this.#options;
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization: `Bearer ${accessToken}`,
      "square-version": SQUARE_VERSION,
      ...(json === undefined ? {} : { "content-type": "application/json" }),
    };
    const body = json === undefined ? form : JSON.stringify(json);
    return askVendor(
      fetch,
      { url: url.href, method, headers, body },
      { deadlineMs, bytesMax: ANSWER_BYTES_MAX, signal },
    );
  }
}
