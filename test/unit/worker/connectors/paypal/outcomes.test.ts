import { describe, expect, it } from "vitest";
import type { SendOutcome } from "../../../../../core/refund/classify.ts";
import { problems } from "../../../../../messages/en/notes/problems.ts";
import { OUTCOMES, outcomeOfError, readFailureOf } from "../../../../../worker/connectors/paypal/outcomes.ts";
import { paypalWorld } from "../../../../demo/paypal/paypal-world.ts";

const refused = (code: string, locksPayment = false) => ({ type: "refused", code, locksPayment });
const ourBug = (code: string) => ({ type: "our_bug", code });
const paused = (code: string) => ({ type: "account_paused", code });

/** Every code that PayPal's contract names for a refund, and what it means for the money. */
const ROWS: readonly (readonly [status: number, issue: string, outcome: object])[] = [
  [400, "MISSING_REQUIRED_PARAMETER", ourBug("request_malformed")],
  [400, "INVALID_PARAMETER_SYNTAX", ourBug("request_malformed")],
  [400, "INVALID_PARAMETER_VALUE", ourBug("request_malformed")],
  [400, "INVALID_STRING_LENGTH", ourBug("request_malformed")],
  [400, "INVALID_STRING_MAX_LENGTH", ourBug("request_malformed")],
  [404, "INVALID_RESOURCE_ID", ourBug("resource_missing")],
  [409, "PREVIOUS_REQUEST_IN_PROGRESS", { type: "in_flight" }],
  [422, "CAPTURE_FULLY_REFUNDED", refused("charge_already_refunded")],
  [422, "REFUND_AMOUNT_EXCEEDED", refused("amount_too_large")],
  [422, "MAX_NUMBER_OF_REFUNDS_EXCEEDED", refused("too_many_refunds")],
  [422, "REFUND_TIME_LIMIT_EXCEEDED", refused("payment_too_old")],
  [422, "REFUND_NOT_ALLOWED", refused("refund_not_allowed")],
  [422, "PARTIAL_REFUND_NOT_ALLOWED", refused("partial_refund_not_allowed")],
  [422, "PENDING_CAPTURE", refused("charge_pending")],
  [422, "REFUND_IS_RESTRICTED", refused("taken_by_another_app")],
  [422, "TRANSACTION_DISPUTED", refused("charge_disputed", true)],
  [422, "REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK", refused("refund_disputed_payment", true)],
  [422, "REFUND_FAILED_INSUFFICIENT_FUNDS", refused("balance_insufficient")],
  [422, "REFUND_AMOUNT_TOO_LOW", refused("amount_too_small")],
  [422, "REFUND_CAPTURE_CURRENCY_MISMATCH", refused("currency_differs")],
  [422, "CURRENCY_MISMATCH", refused("currency_differs")],
  [422, "DECIMAL_PRECISION", ourBug("amount_not_sendable")],
  [422, "DECIMALS_NOT_SUPPORTED", ourBug("amount_not_sendable")],
  [422, "INVALID_CURRENCY_CODE", ourBug("amount_not_sendable")],
  [422, "CANNOT_BE_ZERO_OR_NEGATIVE", ourBug("amount_not_sendable")],
  [422, "CANNOT_BE_NEGATIVE", ourBug("amount_not_sendable")],
  [422, "PAYER_ACCOUNT_LOCKED_OR_CLOSED", refused("declined")],
  [422, "PAYEE_ACCOUNT_LOCKED_OR_CLOSED", paused("PAYEE_ACCOUNT_LOCKED_OR_CLOSED")],
  [422, "PAYEE_ACCOUNT_RESTRICTED", paused("PAYEE_ACCOUNT_RESTRICTED")],
  [422, "DUPLICATE_INVOICE_ID", ourBug("DUPLICATE_INVOICE_ID")],
  [422, "PAYPAL_REQUEST_ID_PREVIOUSLY_USED", ourBug("request_changed")],
  [422, "PLATFORM_FEE_EXCEEDED", ourBug("PLATFORM_FEE_EXCEEDED")],
  [422, "PLATFORM_FEE_NOT_ENABLED", ourBug("PLATFORM_FEE_NOT_ENABLED")],
];

/** Not lists of the code under test but of these rows: a row more there needs one here. */
const NAMES = ["RESOURCE_NOT_FOUND"];

const order = { legId: "LEG1", caseId: "CASE1", amountMinor: 3_000, currency: "USD" };

describe("a refusal, as PayPal's sandbox gives it on demand", () => {
  it.each(ROWS)("%i %s", async (_, issue, outcome) => {
    const world = await paypalWorld();
    const paymentRef = await world.pay();
    world.alsoSent["paypal-mock-response"] = JSON.stringify({ mock_application_codes: issue });
    expect(await world.processor.refund({ ...order, paymentRef }, "LEG1:g1")).toEqual(outcome);
    expect((await world.state()).refunds).toEqual([]);
  });

  it("has a row here for each in the table", () => {
    const listed = Object.values(OUTCOMES).flatMap((table) => Object.keys(table));
    expect(listed.toSorted()).toEqual([...ROWS.map(([, issue]) => issue), ...NAMES].toSorted());
  });

  it.each([
    [401, "INVALID_ACCOUNT_STATUS", { type: "account_paused", code: "INVALID_ACCOUNT_STATUS" }],
    [403, "PERMISSION_DENIED", { type: "account_paused", code: "PERMISSION_DENIED" }],
    [429, undefined, { type: "not_executed", code: "rate_limit" }],
    [404, undefined, { type: "our_bug", code: "resource_missing" }],
  ])("%i %s is known by its status or its name", async (status, issue, outcome) => {
    const world = await paypalWorld();
    const paymentRef = await world.pay();
    await world.fault({ kind: "status", status, issue, times: 2 });
    expect(await world.processor.refund({ ...order, paymentRef }, "LEG1:g1")).toEqual(outcome);
  });
});

const unknown = (code: string): SendOutcome => ({ type: "unknown", code, errorIsReplayed: false });
const details = (...issues: unknown[]) => ({ details: issues.map((issue) => ({ issue })) });

describe("what is not listed is unknown, and keeps the hold", () => {
  it.each<[string, number, unknown, SendOutcome]>([
    ["a new issue", 422, details("SOMETHING_NEW"), unknown("SOMETHING_NEW")],
    [
      "an issue under a status that does not have it",
      400,
      details("CAPTURE_FULLY_REFUNDED"),
      unknown("CAPTURE_FULLY_REFUNDED"),
    ],
    [
      "two issues that lead to different ends",
      422,
      details("CAPTURE_FULLY_REFUNDED", "DECIMAL_PRECISION"),
      unknown("CAPTURE_FULLY_REFUNDED"),
    ],
    [
      "a listed issue beside a new one",
      422,
      details("CAPTURE_FULLY_REFUNDED", "NEW"),
      unknown("CAPTURE_FULLY_REFUNDED"),
    ],
    ["a name only", 422, { name: "UNPROCESSABLE_ENTITY" }, unknown("UNPROCESSABLE_ENTITY")],
    ["no code", 422, {}, unknown("http_422")],
    ["a 404 that is not PayPal's", 404, "<html>", unknown("http_404")],
    ["a code that is a sentence", 422, details("The capture of Maya Chen"), unknown("http_422")],
    ["a code that every object has", 422, details("constructor"), unknown("http_422")],
    ["a redirect", 302, undefined, unknown("http_302")],
    ["nothing", 500, null, unknown("http_500")],
    ["PayPal's own fault", 500, { name: "INTERNAL_SERVER_ERROR" }, unknown("INTERNAL_SERVER_ERROR")],
  ])("%s", (_, status, body, outcome) => {
    expect(outcomeOfError(status, body)).toEqual(outcome);
  });

  it("two issues that say the same are that", () => {
    const body = details("CAPTURE_FULLY_REFUNDED", "REFUND_AMOUNT_EXCEEDED");
    expect(outcomeOfError(422, body)).toEqual(refused("charge_already_refunded"));
  });
});

describe("a read that found nothing", () => {
  it.each<[number, unknown, object]>([
    [404, details("INVALID_RESOURCE_ID"), { verdict: "refused", detail: "paypal.404.INVALID_RESOURCE_ID" }],
    [404, "no page here", { verdict: "unknown", detail: "paypal.404" }],
    [422, details("WHATEVER"), { verdict: "unknown", detail: "paypal.422.WHATEVER" }],
    [401, {}, { verdict: "unauthorised", detail: "paypal.401" }],
    [403, details("PERMISSION_DENIED"), { verdict: "unauthorised", detail: "paypal.403.PERMISSION_DENIED" }],
    [500, {}, { verdict: "unknown", detail: "paypal.500" }],
  ])("%i %o", (status, body, failure) => {
    expect(readFailureOf(status, body)).toEqual(failure);
  });

  it("says when to come back, and keeps what PayPal's support asks for", () => {
    const body = { name: "RATE_LIMIT_REACHED", debug_id: "f09a1b2c3d4e5" };
    expect(readFailureOf(429, body, 60_000)).toEqual({
      verdict: "not_executed",
      detail: "paypal.429.RATE_LIMIT_REACHED.debug:f09a1b2c3d4e5",
      retryAfterMs: 60_000,
    });
    expect(readFailureOf(500, { debug_id: "Maya Chen <maya@example.com>" }).detail).toBe("paypal.500");
  });
});

it("most codes that reach people have a sentence; these are said in PayPal's words", () => {
  const codes = ROWS.flatMap(([, , outcome]) =>
    "code" in outcome && !("type" in outcome && outcome.type === "account_paused") ? String(outcome.code) : [],
  );
  const without = [...new Set(codes)].filter((code) => !Object.hasOwn(problems.known, code));
  expect(without.toSorted()).toEqual(["PLATFORM_FEE_EXCEEDED", "PLATFORM_FEE_NOT_ENABLED", "request_malformed"]);
});
