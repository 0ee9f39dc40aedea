import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits } from "../../../../../core/money/currency.ts";
import { isPayPalCurrency, moneyShape, readMoney } from "../../../../../demo/vendors/paypal/money.ts";
import { fromPayPalMoney, PAYPAL_DECIMALS, toPayPalMoney } from "../../../../../worker/connectors/paypal/amounts.ts";

const currency = fc.constantFrom(...PAYPAL_DECIMALS.keys());
const minor = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe("a sum on PayPal's wire", () => {
  it.each([
    [1_000, "USD", "10.00"],
    [5, "EUR", "0.05"],
    [1, "GBP", "0.01"],
    [500, "JPY", "500"],
    [50_000, "HUF", "500"],
    [100, "TWD", "1"],
    [Number.MAX_SAFE_INTEGER, "USD", "90071992547409.91"],
  ])("%i minor %s is %s", (amountMinor, code, value) => {
    expect(toPayPalMoney(amountMinor, code)).toEqual({ ok: true, value: { value, currency_code: code } });
  });

  it.each([
    [50_050, "HUF"],
    [1, "TWD"],
    [1_000, "KWD"],
    [1_000, "INR"],
    [0, "USD"],
    [-1, "USD"],
    [1.5, "USD"],
    [Number.NaN, "USD"],
    [1_000, "usd"],
  ])("%f minor %s cannot be sent", (amountMinor, code) => {
    expect(toPayPalMoney(amountMinor, code)).toEqual({ ok: false, error: "not_sendable" });
  });

  it("is read as it was written, or was not written", () => {
    fc.assert(
      fc.property(minor, currency, (amountMinor, code) => {
        const sent = toPayPalMoney(amountMinor, code);
        const step = 10 ** ((minorDigits(code) ?? 0) - (PAYPAL_DECIMALS.get(code) ?? 0));
        expect(sent.ok).toBe(amountMinor % step === 0);
        if (!sent.ok) return;
        expect(sent.value.value).toMatch(PAYPAL_DECIMALS.get(code) === 0 ? /^\d+$/ : /^\d+\.\d{2}$/);
        expect(fromPayPalMoney(sent.value, code)).toEqual({ ok: true, value: amountMinor });
      }),
    );
  });

  it("is the same to the simulator, which has a table of its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), currency, (amountMinor, code) => {
        const sent = toPayPalMoney(amountMinor, code);
        if (sent.ok) {
          expect(readMoney(sent.value)).toBe(amountMinor);
          expect(moneyShape(amountMinor, code)).toEqual(sent.value);
        }
      }),
    );
    expect([...PAYPAL_DECIMALS.keys()].every(isPayPalCurrency)).toBe(true);
  });

  it.each([
    [{ value: ".5", currency_code: "USD" }, 50],
    [{ value: "10", currency_code: "USD" }, 1_000],
    [{ value: "10.5000", currency_code: "USD" }, 1_050],
    [{ value: "500.00", currency_code: "JPY" }, 500],
  ])("%o is understood", (money, amountMinor) => {
    expect(fromPayPalMoney(money, money.currency_code)).toEqual({ ok: true, value: amountMinor });
  });

  it.each([
    [{ value: "10.005", currency_code: "USD" }, "USD"],
    [{ value: "-10.00", currency_code: "USD" }, "USD"],
    [{ value: "10.00", currency_code: "EUR" }, "USD"],
    [{ value: "99999999999999999999", currency_code: "USD" }, "USD"],
    [{ value: "1e3", currency_code: "USD" }, "USD"],
    [{ value: "", currency_code: "USD" }, "USD"],
    [{ value: "1.00", currency_code: "XXX" }, "XXX"],
  ])("%o is not taken for %s", (money, code) => {
    expect(fromPayPalMoney(money, code)).toEqual({ ok: false, error: "not_readable" });
  });
});
