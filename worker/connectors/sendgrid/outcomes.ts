/** What SendGrid's answers mean, by status and by the member that they complain of, never by what they say. */
import type { VendorAnswer } from "../ask.ts";
import { NOT_SENT } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import { WAIT_MAX_MS } from "./limits.ts";
import { errorsWire } from "./wire.ts";

/** The address of the one person that a mail of ours goes to. */
const THEIR_ADDRESS = /^personalizations\.0\.to(\.0(\.email)?)?$/;

/** Why an answer is none. Complaints are believed only where they have SendGrid's shape: it has made nothing then. */
export function failureOf(answer: VendorAnswer, nowMs: number): ConnectorFailure {
  const { status, body, isUnsent } = answer;
  if (isUnsent) return { verdict: "not_executed", detail: NOT_SENT };
  if (status === 0) return { verdict: "unknown", detail: "no answer" };
  const fields = status >= 400 && status < 500 ? fieldsOf(body) : undefined;
  const detail = [status, ...(fields ?? [])].join(" ").slice(0, 120);
  if (status === 401 || status === 403) return { verdict: "unauthorised", detail };
  if (status === 429) return { verdict: "not_executed", detail, ...waitOf(answer, nowMs) };
  // A page of some server on the way is no word of SendGrid's.
  if (fields === undefined) return { verdict: "unknown", detail };
  const isTheirs = fields.length > 0 && fields.every((field) => THEIR_ADDRESS.test(field));
  return { verdict: "refused", detail, ...(isTheirs ? { message: "bad_address" as const } : {}) };
}

/** The members that are complained of, as far as they look like names of members: anything else may be anybody's text. */
function fieldsOf(body: unknown): string[] | undefined {
  const parsed = errorsWire.safeParse(body);
  if (!parsed.success) return undefined;
  return parsed.data.errors.flatMap(({ field }) => (field && /^[a-z0-9_.]{1,60}$/.test(field) ? [field] : []));
}

/** SendGrid says when its window ends; some answers say how long to wait. */
function waitOf({ retryAfterMs, headers }: VendorAnswer, nowMs: number): { retryAfterMs?: number } {
  const reset = headers.get("x-ratelimit-reset") ?? "";
  const untilMs = /^\d{9,11}$/.test(reset) ? Number(reset) * 1000 - nowMs : undefined;
  const waitMs = retryAfterMs ?? untilMs;
  return waitMs === undefined || waitMs <= 0 ? {} : { retryAfterMs: Math.min(waitMs, WAIT_MAX_MS) };
}
