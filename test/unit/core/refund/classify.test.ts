import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyAnswer, type ProcessorAnswer } from "../../../../core/refund/classify.ts";

const error = (httpStatus?: number, code?: string): ProcessorAnswer => ({
  type: "error",
  ...(httpStatus === undefined ? {} : { httpStatus }),
  ...(code === undefined ? {} : { code }),
});

describe("an answer taken for more than it says", () => {
  it.each([
    [error(), { type: "unknown", code: "no_answer", errorIsReplayed: false }],
    [error(500), { type: "unknown", code: "http_500", errorIsReplayed: true }],
    [error(502), { type: "unknown", code: "http_502", errorIsReplayed: true }],
    [error(418), { type: "unknown", code: "http_418", errorIsReplayed: false }],
    [error(409, "idempotency_key_in_use"), { type: "in_flight" }],
    [error(429, "rate_limit"), { type: "not_executed", code: "rate_limit" }],
    [error(429, "lock_timeout"), { type: "not_executed", code: "lock_timeout" }],
    [error(400, "rate_limit"), { type: "not_executed", code: "rate_limit" }],
    [error(400, "charge_already_refunded"), { type: "refused", code: "charge_already_refunded", locksPayment: false }],
    [error(400, "charge_disputed"), { type: "refused", code: "charge_disputed", locksPayment: true }],
    [error(400), { type: "refused", code: "http_400", locksPayment: false }],
    [error(402, "card_declined"), { type: "refused", code: "card_declined", locksPayment: false }],
    [error(401), { type: "account_paused", code: "http_401" }],
    [error(403), { type: "account_paused", code: "http_403" }],
    [error(404, "resource_missing"), { type: "our_bug", code: "resource_missing" }],
    [
      { type: "error", httpStatus: 400, kind: "key_misused" },
      { type: "our_bug", code: "http_400" },
    ],
    [
      { type: "refund", vendorRef: "re_1", status: "succeeded" },
      { type: "settled", vendorRef: "re_1" },
    ],
    [
      { type: "refund", vendorRef: "re_1", status: "pending", reason: "insufficient_funds" },
      { type: "pending", vendorRef: "re_1", reason: "insufficient_funds" },
    ],
    [
      { type: "refund", vendorRef: "re_1", status: "failed", reason: "declined" },
      { type: "failed", vendorRef: "re_1", reason: "declined" },
    ],
  ] as const)("reads %o as %o", (answer, outcome) => {
    expect(classifyAnswer(answer)).toEqual(outcome);
  });

  it("says neither settled nor refused for a status that it does not know", () => {
    const known = [400, 401, 402, 403, 404, 409, 429];
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }).filter((status) => !known.includes(status)),
        fc.option(fc.string(), { nil: undefined }),
        (status, code) => {
          expect(classifyAnswer(error(status, code)).type).toBe("unknown");
        },
      ),
    );
  });
});
