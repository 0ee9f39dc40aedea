import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromSquareMoney, SQUARE_DECIMALS, toSquareMoney } from "../../../../../worker/connectors/square/money.ts";

const currencies = [...SQUARE_DECIMALS.keys()];
const currency = fc.constantFrom(...currencies);

describe("sums as Square writes them", () => {
  it("every sum that can be sent comes back as it was, a whole number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), currency, (amountMinor, code) => {
        const sent = toSquareMoney(amountMinor, code);
        if (!sent.ok) throw new Error(sent.error);
        const onTheWire = JSON.stringify(sent.value);
        expect(onTheWire).toBe(`{"amount":${amountMinor},"currency":"${code}"}`);
        expect(fromSquareMoney(JSON.parse(onTheWire))).toEqual({ ok: true, value: amountMinor });
      }),
    );
  });

  it("nothing, less than nothing, parts and what is too large are not sent", () => {
    const wrong = fc.oneof(
      fc.integer({ max: 0 }),
      fc.double({ noInteger: true }),
      fc.constantFrom(Number.NaN, Infinity, 2 ** 53, 2 ** 60),
    );
    fc.assert(
      fc.property(wrong, currency, (amountMinor, code) => {
        expect(toSquareMoney(amountMinor, code)).toEqual({ ok: false, error: "not_representable" });
      }),
    );
  });

  it("no other currency is sent or read, in small letters neither", () => {
    const letters = fc.string({ minLength: 3, maxLength: 3 }).filter((code) => !currencies.includes(code));
    fc.assert(
      fc.property(fc.oneof(letters, fc.constantFrom("KWD", "CHF", "usd", "BTC")), (code) => {
        expect(toSquareMoney(100, code)).toEqual({ ok: false, error: "unknown_currency" });
        expect(fromSquareMoney({ amount: 100, currency: code })).toEqual({ ok: false, error: "unknown_currency" });
      }),
    );
  });

  it("yen have no decimals, nothing is a sum that can be read, a minus is not", () => {
    expect(toSquareMoney(1_250, "JPY")).toEqual({ ok: true, value: { amount: 1_250, currency: "JPY" } });
    expect(fromSquareMoney({ amount: 0, currency: "USD" })).toEqual({ ok: true, value: 0 });
    expect(fromSquareMoney({ amount: -1, currency: "USD" })).toEqual({ ok: false, error: "not_representable" });
  });
});
