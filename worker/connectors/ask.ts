import { withDeadline } from "../deadline.ts";
import { isNotSent } from "./call-slots.ts";

export interface VendorAnswer {
  /** 0 where no answer came, or not all of it: what was asked may have been done. */
  readonly status: number;
  /** Undefined where it was larger than it may be. */
  readonly text: string | undefined;
  /** The answer's JSON; undefined for anything else. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly retryAfterMs?: number;
  /** Of status 0: nothing of the request has left. */
  readonly isUnsent?: true;
}

export interface VendorRequest {
  readonly url: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  /** A form says its own type: no header may name another. */
  readonly body?: string | FormData | undefined;
}

interface Bounds {
  /** Over headers and body. */
  readonly deadlineMs: number;
  readonly bytesMax: number;
  /** Once aborted nothing more is asked, and what is under way ends. */
  readonly signal?: AbortSignal | undefined;
}

const NO_ANSWER: VendorAnswer = { status: 0, text: undefined, body: undefined, headers: new Headers() };

/** One request and its answer; no retry, no redirect. Never throws: what came to nothing is status 0. */
export async function askVendor(
  fetching: typeof fetch,
  request: VendorRequest,
  { deadlineMs, bytesMax, signal }: Bounds,
): Promise<VendorAnswer> {
  if (signal?.aborted) return NO_ANSWER;
  const abort = new AbortController();
  const either = signal ? AbortSignal.any([abort.signal, signal]) : abort.signal;
  try {
    return await withDeadline(deadlineMs, exchange(fetching, request, bytesMax, either));
  } catch (thrown) {
    if (isNotSent(thrown)) return { ...NO_ANSWER, isUnsent: true };
    // Ends a request that nobody waits for any more.
    abort.abort();
    return NO_ANSWER;
  }
}

async function exchange(
  fetching: typeof fetch,
  { url, method, headers, body }: VendorRequest,
  bytesMax: number,
  signal: AbortSignal,
): Promise<VendorAnswer> {
  const answer = await fetching(url, { method, headers, body: body ?? null, signal, redirect: "manual" });
  const text = await textOf(answer, bytesMax);
  return {
    status: answer.status,
    text,
    body: parsed(text),
    headers: answer.headers,
    ...retryAfter(answer.headers.get("retry-after")),
  };
}

/** Rejects where the body breaks off or does not end. */
async function textOf(answer: Response, bytesMax: number): Promise<string | undefined> {
  if (!answer.body) return "";
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > bytesMax) {
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

/** Whole seconds; the other form of this header, a date, is not read. */
function retryAfter(header: string | null): { retryAfterMs?: number } {
  return header !== null && /^\d{1,6}$/.test(header) ? { retryAfterMs: Number(header) * 1000 } : {};
}
