/** What Twilio's answers and states mean, by status and code, never by what they say. */
import type { ReportedState } from "../../../core/messages/message-state.ts";
import type { VendorAnswer } from "../ask.ts";
import { NOT_SENT } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { MessageReport } from "../patient-messenger.ts";
import { errorWire } from "./wire.ts";

/** Codes that speak of the person's number. Every other code that Twilio gives with a refusal is about us or the connection. */
export const ABOUT_THE_NUMBER: ReadonlyMap<number, ConnectorFailure["message"]> = new Map([
  // They answered STOP, or were taken off by hand.
  [21610, "opted_out"],
  // Not a number; no such number; not a mobile one; a landline.
  [21211, "bad_address"],
  [21217, "bad_address"],
  [21614, "bad_address"],
  [21635, "bad_address"],
  // A country that the account has not allowed; a trial account's stranger; no way to that network from this sender.
  [21408, "not_reachable"],
  [21608, "not_reachable"],
  [21612, "not_reachable"],
]);

/** Credentials; an account that is not active; test credentials. */
const PAUSING = [20003, 20005, 20008];
/** Too many requests; the sender's queue is full. Both made nothing. */
const LATER = [20429, 21611];

/** Why an answer is none. A code is believed only where the status says that Twilio itself refused: it has made nothing then. */
export function failureOf({ status, body, retryAfterMs, isUnsent }: VendorAnswer): ConnectorFailure {
  if (isUnsent) return { verdict: "not_executed", detail: NOT_SENT };
  if (status === 0) return { verdict: "unknown", detail: "no answer" };
  const isRefusal = status >= 400 && status < 500;
  const code = isRefusal ? errorWire.safeParse(body).data?.code : undefined;
  const detail = code === undefined ? String(status) : `${status} ${code}`;
  const has = (codes: readonly number[]) => code !== undefined && codes.includes(code);
  if (status === 401 || status === 403 || has(PAUSING)) return { verdict: "unauthorised", detail };
  if (status === 429 || has(LATER)) {
    return { verdict: "not_executed", detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  // A page of some server on the way is no word of Twilio's.
  if (code === undefined) return { verdict: "unknown", detail };
  const message = ABOUT_THE_NUMBER.get(code);
  return { verdict: "refused", detail, ...(message === undefined ? {} : { message }) };
}

/** Absent: it has not left Twilio yet, or came in. Where only a part arrived nobody says that all did. */
const STATE_OF: ReadonlyMap<string, ReportedState> = new Map([
  ["sent", "sent"],
  ["partially_delivered", "sent"],
  ["delivered", "delivered"],
  ["read", "delivered"],
  ["undelivered", "undelivered"],
  ["failed", "undelivered"],
  ["canceled", "undelivered"],
]);

/**
 * Twilio warns that its codes of what was not delivered may change. Those that a refusal has too say the same here; every other is shown and
 * not read: of a number that only could not be reached today nobody says that it is wrong.
 */
export function reportOf(vendorRef: string, status: string, code: number | undefined): MessageReport | undefined {
  const known = STATE_OF.get(status);
  if (known === undefined) return undefined;
  const why = known === "undelivered" && code !== undefined ? ABOUT_THE_NUMBER.get(code) : undefined;
  const state = why === "opted_out" || why === "bad_address" ? why : known;
  return { vendorRef, state, ...(code === undefined ? {} : { code: String(code) }) };
}
