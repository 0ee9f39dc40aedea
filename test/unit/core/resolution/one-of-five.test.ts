/** Danger: one bottle of five comes back, and the price of all five goes out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propose } from "../../../../core/resolution/propose.ts";
import { DECLINE_OFFER, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

const whole = offer({ formula: { type: "bps_of_paid", bps: 10_000 } });
type Facts = NonNullable<Parameters<typeof packageFacts>[0]>;

function five(change: Facts["line"] = {}, returnedMinor = 0, rest: Facts = {}, offers = [whole]) {
  const facts = packageFacts({
    ...rest,
    uses: null,
    line: { kind: "product", quantity: 5, paidMinor: 10_000, ...change },
  });
  const own = line({ facts, policy: policyOf(...offers), title: "Serum", returnedMinor });
  return propose(
    matter({
      lines: [own],
      rules: rulesWith(),
      live: [card({ collectedMinor: 10_000, leftMinor: 10_000 - returnedMinor })],
    }),
  );
}

describe("a line of five alike", () => {
  it("asks how many come back before it offers money", () => {
    expect(five()).toMatchObject({ needs: ["quantity.back"], options: [] });
    expect(five({}, 0, {}, [DECLINE_OFFER]).options.map(({ kind }) => kind)).toEqual(["decline"]);
  });

  it("gives a fifth for one, all for five, and counts what came back before once", () => {
    const one = five({ backQuantity: 1 }).options[0];
    expect(one).toMatchObject({
      amountMinor: 2_000,
      maxMinor: 10_000,
      sumInWords: "The full price of $20.00. 1 of 5 given back",
    });
    expect(five({ backQuantity: 5 }).options[0]).toMatchObject({
      amountMinor: 10_000,
      sumInWords: "The full price of $100.00",
    });
    expect(five({ backQuantity: 2 }, 2_000).options[0]?.amountMinor).toBe(2_000);
    expect(five({ backQuantity: 1 }, 2_000).options.filter(({ amountMinor }) => amountMinor > 0)).toEqual([]);
  });

  it("is not asked where the charge was wrong, nor of a line of one", () => {
    expect(five({}, 0, { reason: "billing_error" }).options[0]?.amountMinor).toBe(10_000);
    expect(five({ quantity: 1 }).options[0]?.amountMinor).toBe(10_000);
  });

  it("comes to the whole, one after the other, whatever the price", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), (paidMinor) => {
        let back = 0;
        for (const backQuantity of [1, 2, 3, 4, 5]) {
          const facts = packageFacts({ uses: null, line: { kind: "product", quantity: 5, paidMinor, backQuantity } });
          const own = line({ facts, policy: policyOf(whole), returnedMinor: back });
          const live = [card({ collectedMinor: paidMinor, leftMinor: paidMinor - back })];
          back += propose(matter({ lines: [own], rules: rulesWith(), live })).options[0]?.amountMinor ?? 0;
        }
        expect(back).toBe(paidMinor);
      }),
    );
  });
});
