import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headroomMinor, type LegPlan, type PaymentTotals, placeLegs } from "../../../../core/refund/headroom.ts";

const totals = (fields: Partial<PaymentTotals> = {}): PaymentTotals => ({
  paymentId: "Y1",
  currency: "USD",
  collectedMinor: 10_000,
  elsewhereMinor: 0,
  disputedMinor: 0,
  heldMinor: 0,
  locked: false,
  ...fields,
});
const plan = (amountMinor: number, fields: Partial<LegPlan> = {}): LegPlan => ({
  paymentId: "Y1",
  kind: "refund",
  amountMinor,
  currency: "USD",
  ...fields,
});

describe("never more out than came in", () => {
  it("takes off refunds made elsewhere, lost disputes and everything held", () => {
    expect(headroomMinor(totals({ elsewhereMinor: 2_000, disputedMinor: 1_000, heldMinor: 3_000 }))).toBe(4_000);
  });

  it("leaves nothing of a locked payment, nor of one that was overdrawn outside", () => {
    expect(headroomMinor(totals({ locked: true }))).toBe(0);
    expect(headroomMinor(totals({ elsewhereMinor: 7_000, heldMinor: 7_000 }))).toBe(0);
  });

  it("counts legs of one payment together: each would fit, both do not", () => {
    const placed = placeLegs([plan(6_000), plan(5_000)], [totals()]);
    expect(placed).toEqual({ ok: false, error: { code: "over_what_is_left", leftMinor: 10_000, currency: "USD" } });
  });

  it("tells what is left over all the payments that were named", () => {
    const payments = [totals({ heldMinor: 9_000 }), totals({ paymentId: "Y2", heldMinor: 8_000 })];
    const placed = placeLegs([plan(1_500), plan(500, { paymentId: "Y2" })], payments);
    expect(placed).toMatchObject({ error: { leftMinor: 3_000 } });
  });

  it("accepts exactly what fits, in any number of decisions one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 30 }), (asks) => {
        let heldMinor = 0;
        for (const ask of asks) {
          const fits = heldMinor + ask <= 10_000;
          expect(placeLegs([plan(ask)], [totals({ heldMinor })]).ok).toBe(fits);
          if (fits) heldMinor += ask;
        }
        expect(heldMinor).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});

describe("an amount that is no amount", () => {
  it.each([0, -1, -10_000, 0.5, 1_000.01, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %s", (amount) => {
    expect(placeLegs([plan(amount)], [totals({ collectedMinor: Number.MAX_SAFE_INTEGER })])).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });

  it("refuses another currency, a locked payment and a payment that is not there", () => {
    expect(placeLegs([plan(1, { currency: "EUR" })], [totals()])).toMatchObject({ error: { code: "wrong_currency" } });
    expect(placeLegs([plan(1)], [totals({ locked: true })])).toMatchObject({ error: { code: "payment_locked" } });
    expect(placeLegs([plan(1, { paymentId: "Y9" })], [totals()])).toMatchObject({ error: { code: "invalid" } });
  });
});
