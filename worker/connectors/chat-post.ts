/** One post to a chat's address, and what an answer means: the same for every chat that is reached by an address which is its own secret. */
import { askVendor, type VendorAnswer } from "./ask.ts";
import { NOT_SENT } from "./call-slots.ts";
import type { ConnectorFailure } from "./failure.ts";

const POST_DEADLINE_MS = 20_000;

/** More than any chat says. */
const ANSWER_BYTES_MAX = 10_000;

export function postToChat(fetching: typeof fetch, address: string, json: unknown): Promise<VendorAnswer> {
  const headers = { "content-type": "application/json; charset=utf-8" };
  const request = { url: address, method: "POST", headers, body: JSON.stringify(json) } as const;
  return askVendor(fetching, request, { deadlineMs: POST_DEADLINE_MS, bytesMax: ANSWER_BYTES_MAX });
}

/** The address opens nothing any more. */
const CLOSED_DOORS = [401, 403, 404, 410];

/**
 * What an answer means that is not the vendor's yes. Nothing of its text goes further, which may quote the address.
 * @param word what the vendor calls it, of a list that we know
 * @param isClosed whether that word says that the address, and not this notice, is the trouble
 */
export function chatFailure(answer: VendorAnswer, word: string | undefined, isClosed: boolean): ConnectorFailure {
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
