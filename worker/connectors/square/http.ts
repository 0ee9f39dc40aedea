import { withDeadline } from "../../deadline.ts";
import { isNotSent } from "../call-slots.ts";
import { ANSWER_BYTES_MAX, SQUARE_VERSION } from "./limits.ts";

export interface SquareAnswer {
  /** 0 where no answer came, or not all of it: what was asked may have been done. */
  readonly status: number;
  /** The answer's JSON; undefined for anything else. */
  readonly body: unknown;
  readonly retryAfterMs?: number;
  /** Of status 0: nothing of the request has left. */
  readonly isUnsent?: true;
}

const NO_ANSWER: SquareAnswer = { status: 0, body: undefined };

interface Asked {
  readonly method: "GET" | "POST";
  /** From the root, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
}

export interface SquareHttpOptions {
  readonly fetch: typeof fetch;
  readonly base: string;
  readonly accessToken: string;
  /** Once aborted nothing more is asked, and what is under way ends. */
  readonly signal?: AbortSignal;
}

/** One request and its answer; no retry, no redirect, nothing of the token in what it gives back. */
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
  async ask(asked: Asked, deadlineMs: number): Promise<SquareAnswer> {
    const { signal } = this.#options;
    if (signal?.aborted) return NO_ANSWER;
    const abort = new AbortController();
    const either = signal ? AbortSignal.any([abort.signal, signal]) : abort.signal;
    try {
      return await withDeadline(deadlineMs, this.#call(asked, either));
    } catch (thrown) {
      if (isNotSent(thrown)) return { ...NO_ANSWER, isUnsent: true };
      // Ends a request that nobody waits for any more.
      abort.abort();
      return NO_ANSWER;
    }
  }

  async #call({ method, path, query = {}, json }: Asked, signal: AbortSignal): Promise<SquareAnswer> {
    // By itself and not as a method: the platform's own fetch refuses another `this`.
    const { fetch, base, accessToken } = this.#options;
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization: `Bearer ${accessToken}`,
      "square-version": SQUARE_VERSION,
      ...(json === undefined ? {} : { "content-type": "application/json" }),
    };
    const body = json === undefined ? null : JSON.stringify(json);
    const answer = await fetch(url.href, { method, headers, body, signal, redirect: "manual" });
    const text = await textOf(answer);
    return { status: answer.status, body: parsed(text), ...retryAfter(answer.headers.get("retry-after")) };
  }
}

/** Rejects where the body breaks off or does not end. */
async function textOf(answer: Response): Promise<string | undefined> {
  if (!answer.body) return "";
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > ANSWER_BYTES_MAX) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole seconds; the other form of this header, a date, is not used by Square. */
function retryAfter(header: string | null): { retryAfterMs?: number } {
  return header !== null && /^\d{1,6}$/.test(header) ? { retryAfterMs: Number(header) * 1000 } : {};
}
