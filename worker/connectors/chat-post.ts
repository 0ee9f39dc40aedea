/** One post to a chat's address, and what an answer means: the same for every chat that is reached by an address which is its own secret. */
import { withDeadline } from "../deadline.ts";
import { isNotSent, NOT_SENT } from "./call-slots.ts";
import type { ConnectorFailure } from "./failure.ts";

/** Headers and body together. */
const POST_DEADLINE_MS = 20_000;

/** More than any chat says; a page of some server on the way is cut here. */
const ANSWER_CHARACTERS_MAX = 4_000;

export interface ChatAnswer {
  /** 0 where no answer came, or not all of it: what was posted may stand in the chat. */
  readonly status: number;
  /** The vendor's own text. It may quote the address: only words that we know go further. */
  readonly text: string;
  readonly retryAfterMs?: number;
  /** Of status 0: nothing of the request has left. */
  readonly isUnsent?: true;
}

const NO_ANSWER: ChatAnswer = { status: 0, text: "" };

/** No retry, no redirect. Never throws: what the platform throws may name the address, so nothing of it is handed on. */
export async function postToChat(fetch: typeof globalThis.fetch, address: string, json: unknown): Promise<ChatAnswer> {
  const abort = new AbortController();
  try {
    return await withDeadline(POST_DEADLINE_MS, post(fetch, address, json, abort.signal));
  } catch (thrown) {
    if (isNotSent(thrown)) return { ...NO_ANSWER, isUnsent: true };
    // Ends a request that nobody waits for any more.
    abort.abort();
    return NO_ANSWER;
  }
}

async function post(
  fetch: typeof globalThis.fetch,
  address: string,
  json: unknown,
  signal: AbortSignal,
): Promise<ChatAnswer> {
  const headers = { "content-type": "application/json; charset=utf-8" };
  const answer = await fetch(address, {
    method: "POST",
    headers,
    body: JSON.stringify(json),
    signal,
    redirect: "manual",
  });
  const text = (await answer.text()).slice(0, ANSWER_CHARACTERS_MAX);
  return { status: answer.status, text, ...retryAfter(answer.headers.get("retry-after")) };
}

/** Whole seconds; a date is not used by either. */
function retryAfter(header: string | null): { retryAfterMs?: number } {
  return header !== null && /^\d{1,6}$/.test(header) ? { retryAfterMs: Number(header) * 1000 } : {};
}

/** The address opens nothing any more. */
const CLOSED_DOORS = [401, 403, 404, 410];

/**
 * What an answer means that is not the vendor's yes.
 * @param word what the vendor calls it, of a list that we know
 * @param isClosed whether that word says that the address, and not this notice, is the trouble
 */
export function chatFailure(answer: ChatAnswer, word?: string, isClosed = false): ConnectorFailure {
  const { status, retryAfterMs, isUnsent } = answer;
  if (isUnsent) return { verdict: "not_executed", detail: NOT_SENT };
  if (status === 0) return { verdict: "unknown", detail: "no_answer" };
  const isRefusal = status >= 400 && status < 500;
  const detail = word !== undefined && isRefusal ? `${status} ${word}` : `http_${status}`;
  if (status === 429) {
    return { verdict: "not_executed", detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  // A gateway's page, a redirect, a 200 that is not the vendor's: it may have been posted.
  if (!isRefusal || status === 408) return { verdict: "unknown", detail };
  return { verdict: isClosed || CLOSED_DOORS.includes(status) ? "unauthorised" : "refused", detail };
}
