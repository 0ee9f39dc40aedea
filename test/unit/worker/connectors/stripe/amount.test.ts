import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cashStepMinor } from "../../../../../core/money/currency.ts";
import { ok } from "../../../../../core/result.ts";
import { fromStripeAmount, toStripeAmount } from "../../../../../worker/connectors/stripe/amount.ts";

describe("a sum on Stripe's wire", () => {
  it.each([
    [80000, "USD", 80000],
    [-80000, "USD", -80000],
    [500, "JPY", 500],
    [5, "ISK", 500],
    [5, "UGX", 500],
    [500, "MGA", 5],
    [1250, "KWD", 1250],
    [123450, "HUF", 123450],
  ])("%i %s is %i, both ways", (amountMinor, currency, amount) => {
    expect(toStripeAmount({ amountMinor, currency })).toEqual(ok({ amount, currency: currency.toLowerCase() }));
    expect(fromStripeAmount(amount, currency.toLowerCase())).toEqual(ok({ amountMinor, currency }));
  });

  it.each([
    [1255, "KWD", "not_on_step"],
    [550, "MGA", "not_on_step"],
    [100, "IQD", "unknown_currency"],
    [Number.MAX_SAFE_INTEGER, "ISK", "too_large"],
  ])("does not send %i %s: %s", (amountMinor, currency, error) => {
    expect(toStripeAmount({ amountMinor, currency })).toEqual({ ok: false, error });
  });

  it.each([
    [150, "isk", "not_representable"],
    [1.5, "usd", "not_representable"],
    [100, "zzz", "unknown_currency"],
    [Number.MAX_SAFE_INTEGER, "mga", "too_large"],
  ])("does not round %d %s into a sum of ours: %s", (amount, currency, error) => {
    expect(fromStripeAmount(amount, currency)).toEqual({ ok: false, error });
  });

  it("comes back as it went, for every amount on the step, and nothing off the step goes", () => {
    const currencies = fc.constantFrom("USD", "JPY", "ISK", "UGX", "MGA", "KWD", "TND", "TWD");
    fc.assert(
      fc.property(fc.integer(), currencies, (amountMinor, currency) => {
        const sent = toStripeAmount({ amountMinor, currency });
        expect(sent.ok).toBe(Math.abs(amountMinor % (cashStepMinor(currency) ?? 0)) === 0);
        if (sent.ok)
          expect(fromStripeAmount(sent.value.amount, sent.value.currency)).toEqual(ok({ amountMinor, currency }));
      }),
    );
  });
});
