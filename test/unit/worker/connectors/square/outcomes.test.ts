import { describe, expect, it } from "vitest";
import { failedBecause, OUTCOME_OF, outcomeOf, readFailure } from "../../../../../worker/connectors/square/outcomes.ts";

const refused = (code: string, locksPayment = false) => ({ type: "refused", code, locksPayment });
const bug = (code: string) => ({ type: "our_bug", code });
const declined = refused("declined");
const dead = refused("expired_or_canceled_card");
const atTheCard = refused("card_presence_required");
const source = refused("source_not_refundable");
const forbidden = refused("refund_not_permitted");
const wrong = bug("request_refused");
const paused = (code: string) => ({ type: "account_paused", code });

/** Written out by hand, row by row: a row that changes by accident fails here. */
const TABLE: Record<string, object> = {
  REFUND_AMOUNT_INVALID: refused("amount_too_large"),
  AMOUNT_TOO_HIGH: refused("amount_too_large"),
  PAYMENT_NOT_REFUNDABLE: refused("payment_not_refundable"),
  PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE: refused("charge_disputed", true),
  REFUND_ERROR_PAYMENT_NEEDS_COMPLETION: refused("not_captured"),
  ORDER_UNPAID_NOT_RETURNABLE: refused("not_captured"),
  REFUND_DECLINED: declined,
  RESERVATION_DECLINED: declined,
  GENERIC_DECLINE: declined,
  CARD_DECLINED: declined,
  CARD_DECLINED_CALL_ISSUER: declined,
  CARD_DECLINED_VERIFICATION_REQUIRED: declined,
  TRANSACTION_LIMIT: declined,
  CARD_EXPIRED: dead,
  EXPIRATION_FAILURE: dead,
  INVALID_EXPIRATION: dead,
  INVALID_ACCOUNT: dead,
  ACCOUNT_UNUSABLE: dead,
  INSUFFICIENT_FUNDS: refused("balance_insufficient"),
  CURRENCY_MISMATCH: refused("currency_differs"),
  CARD_PRESENCE_REQUIRED: atTheCard,
  CHIP_INSERTION_REQUIRED: atTheCard,
  CARD_MISMATCH: atTheCard,
  UNSUPPORTED_SOURCE_TYPE: source,
  UNSUPPORTED_INSTRUMENT_TYPE: source,
  UNSUPPORTED_ENTRY_METHOD: source,
  CARD_NOT_SUPPORTED: source,
  INSUFFICIENT_PERMISSIONS_FOR_REFUND: forbidden,
  INSUFFICIENT_PERMISSIONS: forbidden,
  CARD_PROCESSING_NOT_ENABLED: forbidden,
  RATE_LIMITED: { type: "not_executed", code: "rate_limit" },
  VERSION_MISMATCH: { type: "not_executed", code: "version_mismatch" },
  CONFLICT: { type: "in_flight" },
  REFUND_ALREADY_PENDING: { type: "unknown", code: "refund_already_pending", errorIsReplayed: true },
  TEMPORARY_ERROR: { type: "unknown", code: "temporary_error", errorIsReplayed: false },
  IDEMPOTENCY_KEY_REUSED: bug("key_reused"),
  NOT_FOUND: bug("resource_missing"),
  BAD_REQUEST: wrong,
  MISSING_REQUIRED_PARAMETER: wrong,
  INCORRECT_TYPE: wrong,
  INVALID_VALUE: wrong,
  VALUE_EMPTY: wrong,
  VALUE_TOO_SHORT: wrong,
  VALUE_TOO_LONG: wrong,
  VALUE_TOO_LOW: wrong,
  VALUE_TOO_HIGH: wrong,
  VALUE_REGEX_MISMATCH: wrong,
  INVALID_ENUM_VALUE: wrong,
  UNEXPECTED_VALUE: wrong,
  CONFLICTING_PARAMETERS: wrong,
  UNKNOWN_BODY_PARAMETER: wrong,
  EXPECTED_JSON_BODY: wrong,
  EXPECTED_INTEGER: wrong,
  EXPECTED_STRING: wrong,
  EXPECTED_OBJECT: wrong,
  INVALID_CONTENT_TYPE: wrong,
  LOCATION_MISMATCH: wrong,
  UNSUPPORTED_CURRENCY: wrong,
  INVALID_SQUARE_VERSION_FORMAT: wrong,
  API_VERSION_INCOMPATIBLE: wrong,
  SANDBOX_NOT_SUPPORTED: wrong,
  METHOD_NOT_ALLOWED: wrong,
  NOT_ACCEPTABLE: wrong,
  UNSUPPORTED_MEDIA_TYPE: wrong,
  UNAUTHORIZED: paused("UNAUTHORIZED"),
  ACCESS_TOKEN_EXPIRED: paused("ACCESS_TOKEN_EXPIRED"),
  ACCESS_TOKEN_REVOKED: paused("ACCESS_TOKEN_REVOKED"),
  CLIENT_DISABLED: paused("CLIENT_DISABLED"),
  FORBIDDEN: paused("FORBIDDEN"),
  INSUFFICIENT_SCOPES: paused("INSUFFICIENT_SCOPES"),
  APPLICATION_DISABLED: paused("APPLICATION_DISABLED"),
  V1_APPLICATION: paused("V1_APPLICATION"),
  V1_ACCESS_TOKEN: paused("V1_ACCESS_TOKEN"),
};

const said = (status: number, ...codes: unknown[]) => ({
  status,
  body: { errors: codes.map((code) => ({ category: "REFUND_ERROR", code, detail: "Refund of Maya's facial" })) },
});

describe("the table of Square's codes", () => {
  it("has these rows and no others", () => {
    expect([...OUTCOME_OF.keys()].toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))("%s", (code, outcome) => {
    expect(outcomeOf(said(400, code))).toEqual(outcome);
    // Beside a good status and without a refund the code says the same; behind Square's own failure it says nothing.
    expect(outcomeOf(said(200, code))).toEqual(outcome);
    expect(outcomeOf(said(500, code))).toEqual({ type: "unknown", code: "http_500", errorIsReplayed: true });
  });
});

describe("what no row says", () => {
  it.each([
    ["a code that is new", said(400, "SOMETHING_NEW"), "SOMETHING_NEW"],
    ["a new code beside a known one", said(400, "REFUND_DECLINED", "SOMETHING_NEW"), "SOMETHING_NEW"],
    ["an error without a code", said(400, undefined), "UNREADABLE"],
    ["a code that is somebody's text", said(400, "Maya Lindqvist"), "UNREADABLE"],
    ["no errors", { status: 400, body: { errors: [] } }, "http_400"],
    ["errors that are no list", { status: 400, body: { errors: "REFUND_DECLINED" } }, "http_400"],
    ["404 of somebody else", { status: 404, body: undefined }, "http_404"],
    ["a redirect", { status: 302, body: undefined }, "http_302"],
    ["200 and nothing", { status: 200, body: {} }, "http_200"],
    ["408", said(408, "REQUEST_TIMEOUT"), "REQUEST_TIMEOUT"],
  ])("%s is unknown", (_, answer, code) => {
    expect(outcomeOf(answer)).toEqual({ type: "unknown", code, errorIsReplayed: false });
  });

  it("no answer is unknown, and 401, 403 and 429 speak for themselves", () => {
    expect(outcomeOf({ status: 0, body: undefined })).toEqual({
      type: "unknown",
      code: "no_answer",
      errorIsReplayed: false,
    });
    expect(outcomeOf({ status: 401, body: undefined })).toEqual(paused("http_401"));
    expect(outcomeOf(said(403, "SOMETHING_NEW"))).toEqual(paused("SOMETHING_NEW"));
    expect(outcomeOf({ status: 429, body: undefined })).toEqual({ type: "not_executed", code: "rate_limit" });
  });
});

describe("several errors", () => {
  it.each([
    [["REFUND_DECLINED", "TEMPORARY_ERROR"], TABLE.TEMPORARY_ERROR],
    [["REFUND_DECLINED", "CONFLICT"], TABLE.CONFLICT],
    [["RATE_LIMITED", "UNAUTHORIZED"], TABLE.UNAUTHORIZED],
    [["REFUND_DECLINED", "NOT_FOUND"], TABLE.NOT_FOUND],
    [["REFUND_DECLINED", "CARD_EXPIRED"], TABLE.REFUND_DECLINED],
    [["REFUND_DECLINED", "PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE"], TABLE.PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE],
  ])("%o: the one that knows least counts", (codes, outcome) => {
    expect(outcomeOf(said(400, ...codes))).toEqual(outcome);
  });

  it("say why a refund failed, as far as one of them is known", () => {
    expect(failedBecause(said(200, "SOMETHING_NEW", "INSUFFICIENT_FUNDS").body)).toBe("balance_insufficient");
    expect(failedBecause(said(200, "UNAUTHORIZED").body)).toBeUndefined();
    expect(failedBecause({})).toBeUndefined();
  });
});

describe("a read that failed", () => {
  it.each([
    [said(404, "NOT_FOUND"), { verdict: "refused", detail: "404 NOT_FOUND" }],
    // Only Square's word that there is no such thing counts as that.
    [
      { status: 404, body: undefined },
      { verdict: "unknown", detail: "404" },
    ],
    [said(400, "BAD_REQUEST"), { verdict: "unknown", detail: "400 BAD_REQUEST" }],
    [said(401, "ACCESS_TOKEN_EXPIRED"), { verdict: "unauthorised", detail: "401 ACCESS_TOKEN_EXPIRED" }],
    [said(400, "V1_ACCESS_TOKEN"), { verdict: "unauthorised", detail: "400 V1_ACCESS_TOKEN" }],
    [
      { ...said(429, "RATE_LIMITED"), retryAfterMs: 7_000 },
      { verdict: "not_executed", detail: "429 RATE_LIMITED", retryAfterMs: 7_000 },
    ],
    [said(500, "INTERNAL_SERVER_ERROR"), { verdict: "unknown", detail: "500 INTERNAL_SERVER_ERROR" }],
    [said(500, "NOT_FOUND"), { verdict: "unknown", detail: "500 NOT_FOUND" }],
    [said(400, "Maya Lindqvist"), { verdict: "unknown", detail: "400 UNREADABLE" }],
    [
      { status: 0, body: undefined },
      { verdict: "unknown", detail: "no answer" },
    ],
  ])("%o", (answer, failure) => {
    expect(readFailure(answer)).toEqual(failure);
  });
});
