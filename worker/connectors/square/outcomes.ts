/** What Square's errors mean for the money: by status and code, never by what they say. Anything not listed is unknown. */
import type { SendOutcome } from "../../../core/refund/classify.ts";
import { assert } from "../../../core/result.ts";
import { NOT_SENT } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { SquareAnswer } from "./http.ts";
import { codesOf } from "./wire.ts";

const refused = (code: string): SendOutcome => ({ type: "refused", code, locksPayment: false });
const ourBug = (code: string): SendOutcome => ({ type: "our_bug", code });

/** One word for each, by every code that means it (contract: `ErrorCode`). The words are ours, as `core/refund/problem-words` has them. */
const GROUPS: readonly (readonly [SendOutcome, string])[] = [
  // This request made nothing, and would not the next time.
  [refused("amount_too_large"), "REFUND_AMOUNT_INVALID AMOUNT_TOO_HIGH"],
  [{ type: "refused", code: "charge_disputed", locksPayment: true }, "PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE"],
  [refused("not_captured"), "REFUND_ERROR_PAYMENT_NEEDS_COMPLETION ORDER_UNPAID_NOT_RETURNABLE"],
  [refused("payment_not_refundable"), "PAYMENT_NOT_REFUNDABLE"],
  [
    refused("declined"),
    "REFUND_DECLINED RESERVATION_DECLINED GENERIC_DECLINE CARD_DECLINED CARD_DECLINED_CALL_ISSUER CARD_DECLINED_VERIFICATION_REQUIRED TRANSACTION_LIMIT",
  ],
  [
    refused("expired_or_canceled_card"),
    "CARD_EXPIRED EXPIRATION_FAILURE INVALID_EXPIRATION INVALID_ACCOUNT ACCOUNT_UNUSABLE",
  ],
  // Said of payments; of a refund it can only be the clinic's balance and bank that are short (not confirmed).
  [refused("balance_insufficient"), "INSUFFICIENT_FUNDS"],
  [refused("currency_differs"), "CURRENCY_MISMATCH"],
  [refused("card_presence_required"), "CARD_PRESENCE_REQUIRED CHIP_INSERTION_REQUIRED CARD_MISMATCH"],
  [
    refused("source_not_refundable"),
    "UNSUPPORTED_SOURCE_TYPE UNSUPPORTED_INSTRUMENT_TYPE UNSUPPORTED_ENTRY_METHOD CARD_NOT_SUPPORTED",
  ],
  // Of the clinic's account, for this refund: pausing everything would stop refunds that may be made.
  [
    refused("refund_not_permitted"),
    "INSUFFICIENT_PERMISSIONS_FOR_REFUND INSUFFICIENT_PERMISSIONS CARD_PROCESSING_NOT_ENABLED",
  ],

  // Nothing was done; the same request may go again.
  [{ type: "not_executed", code: "rate_limit" }, "RATE_LIMITED"],
  [{ type: "not_executed", code: "version_mismatch" }, "VERSION_MISMATCH"],

  // Another request has the key, or the payment.
  [{ type: "in_flight" }, "CONFLICT"],
  // It may be ours, sent a moment ago: looked for before anything else, and the hold stays.
  [{ type: "unknown", code: "refund_already_pending", errorIsReplayed: true }, "REFUND_ALREADY_PENDING"],
  // Square: safe to send again with the same key.
  [{ type: "unknown", code: "temporary_error", errorIsReplayed: false }, "TEMPORARY_ERROR"],

  // Made nothing, and a person has to see why we asked for it.
  [ourBug("key_reused"), "IDEMPOTENCY_KEY_REUSED"],
  [ourBug("resource_missing"), "NOT_FOUND"],
  [
    ourBug("request_refused"),
    "BAD_REQUEST MISSING_REQUIRED_PARAMETER INCORRECT_TYPE INVALID_VALUE VALUE_EMPTY VALUE_TOO_SHORT VALUE_TOO_LONG VALUE_TOO_LOW VALUE_TOO_HIGH " +
      "VALUE_REGEX_MISMATCH INVALID_ENUM_VALUE UNEXPECTED_VALUE CONFLICTING_PARAMETERS UNKNOWN_BODY_PARAMETER EXPECTED_JSON_BODY EXPECTED_INTEGER " +
      "EXPECTED_STRING EXPECTED_OBJECT INVALID_CONTENT_TYPE LOCATION_MISMATCH UNSUPPORTED_CURRENCY INVALID_SQUARE_VERSION_FORMAT API_VERSION_INCOMPATIBLE " +
      "SANDBOX_NOT_SUPPORTED METHOD_NOT_ALLOWED NOT_ACCEPTABLE UNSUPPORTED_MEDIA_TYPE",
  ],
];

/** The connection is not accepted. The code itself is told, for whoever renews the token. */
const PAUSING =
  "UNAUTHORIZED ACCESS_TOKEN_EXPIRED ACCESS_TOKEN_REVOKED CLIENT_DISABLED FORBIDDEN INSUFFICIENT_SCOPES APPLICATION_DISABLED V1_APPLICATION V1_ACCESS_TOKEN";

export const OUTCOME_OF: ReadonlyMap<string, SendOutcome> = new Map([
  ...GROUPS.flatMap(([outcome, codes]) => codes.split(" ").map((code) => [code, outcome] as const)),
  ...PAUSING.split(" ").map((code) => [code, { type: "account_paused", code } as const] as const),
]);

/** Of several errors the one that knows least counts: what is held stays held. */
const RANK: readonly SendOutcome["type"][] = [
  "unknown",
  "in_flight",
  "account_paused",
  "our_bug",
  "not_executed",
  "refused",
];

/** What an answer without a refund means. A code is believed only where the status says that Square itself refused. */
export function outcomeOf({ status, body, isUnsent }: SquareAnswer): SendOutcome {
  if (isUnsent) return { type: "not_executed", code: NOT_SENT };
  if (status === 0) return { type: "unknown", code: "no_answer", errorIsReplayed: false };
  // Whether Square saves its own failures under the key is not known, so we look before we send again.
  if (status >= 500) return { type: "unknown", code: `http_${status}`, errorIsReplayed: true };
  const codes = codesOf(body);
  const listed = codes.map((code) => OUTCOME_OF.get(code));
  const strange = codes.find((_, place) => listed[place] === undefined);
  if (codes.length > 0 && strange === undefined) return leastKnown(listed);
  const code = strange ?? `http_${status}`;
  if (status === 401 || status === 403) return { type: "account_paused", code };
  if (status === 429) return { type: "not_executed", code: "rate_limit" };
  return { type: "unknown", code, errorIsReplayed: false };
}

function leastKnown(listed: readonly (SendOutcome | undefined)[]): SendOutcome {
  const [first] = RANK.flatMap((type) => listed.filter((one) => one?.type === type));
  const locking = listed.find((one) => one?.type === "refused" && one.locksPayment);
  assert(first, "No error to judge by");
  return first.type === "refused" && locking ? locking : first;
}

/** Why a refund failed, where errors came beside it; undefined where they say nothing that we know. */
export function failedBecause(body: unknown): string | undefined {
  const outcomes = codesOf(body).flatMap((code) => OUTCOME_OF.get(code) ?? []);
  return outcomes.flatMap((one) => (one.type === "refused" ? one.code : [])).at(0);
}

/**
 * For reads: nothing was to be done, so all that matters is whether to ask again. `refused` only where Square itself says that there is no
 * such thing, for that has consequences: neither another complaint nor a page of some server on the way is such a word.
 */
export function readFailure({ status, body, retryAfterMs, isUnsent }: SquareAnswer): ConnectorFailure {
  if (isUnsent) return { verdict: "not_executed", detail: NOT_SENT };
  const codes = codesOf(body);
  const detail = `${status === 0 ? "no answer" : status} ${codes.join(" ")}`.trim();
  const pauses = status < 500 && codes.some((code) => OUTCOME_OF.get(code)?.type === "account_paused");
  if (status === 401 || status === 403 || pauses) return { verdict: "unauthorised", detail };
  if (status === 429) {
    return { verdict: "not_executed", detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  const isNotThere = status < 500 && codes.length > 0 && codes.every((code) => code === "NOT_FOUND");
  return { verdict: isNotThere ? "refused" : "unknown", detail };
}

/** For an act on a dispute: what Square says no to stays no, what may have been done is unknown. */
export function failureOfAct(answer: SquareAnswer): ConnectorFailure {
  const failure = readFailure(answer);
  const { status } = answer;
  // Whoever may read and refund may lack this one right: the connection itself is well.
  if (status === 403) return { verdict: "refused", detail: "no_right" };
  const isRefused = failure.verdict === "unknown" && status >= 400 && status < 500 && status !== 409;
  const [code = `http_${status}`] = codesOf(answer.body);
  return isRefused || failure.verdict === "refused" ? { verdict: "refused", detail: code } : failure;
}
