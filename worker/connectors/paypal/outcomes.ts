/**
 * What PayPal's refusals mean for the money: by status and code, never by the description, which PayPal may change. Codes and their
 * meaning: PayPal's own contract, Payments 2.5, `captures.refund`. The words of our codes stand in `core/refund/problem-words`.
 */
import type { SendOutcome } from "../../../core/refund/classify.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { Exchange } from "./http.ts";
import { type ErrorWire, errorWire } from "./wire.ts";

const refused = (code: string, locksPayment = false): SendOutcome => ({ type: "refused", code, locksPayment });
const ourBug = (code: string): SendOutcome => ({ type: "our_bug", code });
const paused = (code: string): SendOutcome => ({ type: "account_paused", code });

type Table = Readonly<Record<string, SendOutcome>>;

const MALFORMED: Table = Object.fromEntries(
  [
    "MISSING_REQUIRED_PARAMETER",
    "INVALID_PARAMETER_SYNTAX",
    "INVALID_PARAMETER_VALUE",
    "INVALID_STRING_LENGTH",
    "INVALID_STRING_MAX_LENGTH",
  ].map((issue) => [issue, ourBug("request_malformed")]),
);

const UNPROCESSABLE: Table = {
  CAPTURE_FULLY_REFUNDED: refused("charge_already_refunded"),
  REFUND_AMOUNT_EXCEEDED: refused("amount_too_large"),
  MAX_NUMBER_OF_REFUNDS_EXCEEDED: refused("too_many_refunds"),
  REFUND_TIME_LIMIT_EXCEEDED: refused("payment_too_old"),
  REFUND_NOT_ALLOWED: refused("refund_not_allowed"),
  PARTIAL_REFUND_NOT_ALLOWED: refused("partial_refund_not_allowed"),
  PENDING_CAPTURE: refused("charge_pending"),
  /** Only the app that captured may refund: a payment that a partner's app took. */
  REFUND_IS_RESTRICTED: refused("taken_by_another_app"),
  TRANSACTION_DISPUTED: refused("charge_disputed", true),
  REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK: refused("refund_disputed_payment", true),
  REFUND_FAILED_INSUFFICIENT_FUNDS: refused("balance_insufficient"),
  /** Zero after conversion to the currency of the clinic's account. */
  REFUND_AMOUNT_TOO_LOW: refused("amount_too_small"),
  REFUND_CAPTURE_CURRENCY_MISMATCH: refused("currency_differs"),
  CURRENCY_MISMATCH: refused("currency_differs"),
  DECIMAL_PRECISION: ourBug("amount_not_sendable"),
  DECIMALS_NOT_SUPPORTED: ourBug("amount_not_sendable"),
  INVALID_CURRENCY_CODE: ourBug("amount_not_sendable"),
  CANNOT_BE_ZERO_OR_NEGATIVE: ourBug("amount_not_sendable"),
  CANNOT_BE_NEGATIVE: ourBug("amount_not_sendable"),
  /** The patient's own PayPal account takes no money: another way, as with a card whose bank says no. */
  PAYER_ACCOUNT_LOCKED_OR_CLOSED: refused("declined"),
  /** The clinic's own account: no refund of it would go, so nothing more is sent until somebody has put it right. */
  PAYEE_ACCOUNT_LOCKED_OR_CLOSED: paused("PAYEE_ACCOUNT_LOCKED_OR_CLOSED"),
  PAYEE_ACCOUNT_RESTRICTED: paused("PAYEE_ACCOUNT_RESTRICTED"),
  /** The number is this leg's: so PayPal has a refund of it that we do not know. The hold stays, and a person looks. */
  DUPLICATE_INVOICE_ID: ourBug("DUPLICATE_INVOICE_ID"),
  /** Documented for PayPal's payment tokens only; if it comes here, the key went with other words. */
  PAYPAL_REQUEST_ID_PREVIOUSLY_USED: ourBug("request_changed"),
  /** We send no platform fees. */
  PLATFORM_FEE_EXCEEDED: ourBug("PLATFORM_FEE_EXCEEDED"),
  PLATFORM_FEE_NOT_ENABLED: ourBug("PLATFORM_FEE_NOT_ENABLED"),
};

/** Statuses that need a code to say what happened. */
export const OUTCOMES: Readonly<Record<number, Table>> = {
  400: MALFORMED,
  404: { INVALID_RESOURCE_ID: ourBug("resource_missing"), RESOURCE_NOT_FOUND: ourBug("resource_missing") },
  409: { PREVIOUS_REQUEST_IN_PROGRESS: { type: "in_flight" } },
  422: UNPROCESSABLE,
};

/** The codes of an error: its issues, else its name. */
export function codesOf({ name, details }: ErrorWire): readonly string[] {
  const issues = [...new Set((details ?? []).map(({ issue }) => issue))];
  return issues.length > 0 ? issues : name === undefined ? [] : [name];
}

const unknown = (code: string): SendOutcome => ({ type: "unknown", code, errorIsReplayed: false });

/**
 * An answer that is no refund. Anything that is not listed is `unknown`, which keeps the hold. PayPal replays no errors ("returns the
 * latest status of the previous request"), so the same key again can cure one of its own.
 */
export function outcomeOfError(status: number, body: unknown): SendOutcome {
  const codes = codesOf(errorWire.safeParse(body).data ?? {});
  const code = codes[0] ?? `http_${status}`;
  if (status === 401 || status === 403) return paused(code);
  if (status === 429) return { type: "not_executed", code: "rate_limit" };
  const table = OUTCOMES[status];
  const outcomes = codes.map((one) => table?.[one]);
  const [first] = outcomes;
  // Two codes that lead to different ends say nothing we could act on.
  const agree = first !== undefined && outcomes.every((one) => one?.type === first.type);
  return agree ? first : unknown(code);
}

/** A send that got no answer of PayPal's at all. */
export function outcomeOfSilence(exchange: Exclude<Exchange, { type: "answer" }>): SendOutcome {
  if (exchange.type === "no_answer") return unknown("no_answer");
  const { verdict, detail } = exchange.failure;
  return verdict === "unauthorised" ? paused(detail) : { type: "not_executed", code: "no_answer" };
}

/** A read that was answered with no object: nothing was to be done, so all that matters is whether to ask again. */
export function readFailureOf(status: number, body: unknown, retryAfterMs?: number): ConnectorFailure {
  const error = errorWire.safeParse(body).data ?? {};
  const codes = codesOf(error);
  const trace = error.debug_id === undefined ? [] : [`debug:${error.debug_id}`];
  const detail = ["paypal", String(status), ...codes, ...trace].join(".");
  if (status === 401 || status === 403) return { verdict: "unauthorised", detail };
  if (status === 429)
    return { verdict: "not_executed", detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  // `refused` says that PayPal has no such thing, and is believed only where PayPal says so itself.
  const isMissing = status === 404 && codes.some((one) => OUTCOMES[404]?.[one] !== undefined);
  return { verdict: isMissing ? "refused" : "unknown", detail };
}
