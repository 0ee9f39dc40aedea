/** Danger: money goes back that was never paid, or the clinic goes on asking for what it gave up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownFloors } from "../../../../core/law/library.ts";
import type { Offer } from "../../../../core/policy/schema.ts";
import { planLegs } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { DECLINE_OFFER, OTHER_PAYMENT_ID, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

/** Six sessions of 200.00, two used; `paidMinor` of the 1,200.00 came in. */
function paid(
  paidMinor: number,
  offers: readonly Offer[] = [offer(), DECLINE_OFFER],
  change: Parameters<typeof packageFacts>[0] = {},
) {
  const owedMinor = 120_000 - paidMinor;
  const facts = packageFacts({ line: owedMinor > 0 ? { owedMinor } : {}, uses: { noShows: 0 }, ...change });
  const live = paidMinor > 0 ? [card({ collectedMinor: paidMinor, leftMinor: paidMinor })] : [];
  return matter({ lines: [line({ facts, policy: policyOf(...offers) })], rules: rulesWith(), live });
}

const whole = offer({ formula: { type: "bps_of_paid", bps: 10_000 } });

describe("a purchase paid in part", () => {
  it("gives back what was paid less what was used, and cancels the rest", () => {
    const [refund] = propose(paid(50_000)).options;
    expect(refund).toMatchObject({ kind: "refund", amountMinor: 10_000, maxMinor: 50_000 });
    expect(refund?.cancels).toMatchObject([{ title: "Laser package", amountMinor: 70_000 }]);
    expect(refund?.sumInWords).toBe(
      "4 unused × $200.00 each, less $700.00 not paid yet. 2 used · $700.00 still owed is cancelled",
    );
    expect(propose(paid(50_000, [whole])).options[0]?.amountMinor).toBe(50_000);
  });

  it("voids all that is left, also the uses that were never paid for", () => {
    const trim = offer({ entitlement: "trim" });
    for (const own of [offer(), trim]) {
      const legs = planLegs(paid(50_000, [own]), { kind: "refund", amountMinor: 10_000 });
      expect(legs.ok && legs.value[0]?.lines[0]?.uses).toBe(4);
    }
  });

  it("is answered by cancelling where what was paid is used, and says what stays owed", () => {
    const { options, notOffered } = propose(paid(30_000));
    expect(options.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([["decline", 0]]);
    expect(options[0]?.cancels).toMatchObject([{ amountMinor: 80_000 }]);
    expect(options[0]?.sumInWords).toContain("$800.00 still owed is cancelled · $100.00 stays owed for what was used");
    expect(notOffered).toEqual([
      { kind: "refund", because: "What was paid so far is used. What is still owed can be cancelled." },
    ]);
  });

  it("of which nothing was paid is not refundable, and the screen says why", () => {
    expect(propose(paid(0)).notOffered).toEqual([
      { kind: "refund", because: "Nothing was paid for this yet. What is owed can be cancelled." },
    ]);
    const unknown = matter({ lines: [line({ policy: policyOf(offer()) })], rules: rulesWith(), live: [] });
    expect(propose(unknown).notOffered).toEqual([
      { kind: "refund", because: "No payment for this is on file, so there is nothing to give back." },
    ]);
    expect(propose(unknown).options).toEqual([]);
  });

  it("gives a charge back that was wrong as it was charged, whatever is owed", () => {
    const twice = paid(60_000, [whole], { reason: "billing_error", duplicateOfPaymentId: OTHER_PAYMENT_ID });
    expect(propose(twice).options[0]).toMatchObject({ amountMinor: 60_000 });
    expect(propose(twice).options[0]?.cancels).toBeUndefined();
  });

  it("is given once: a second look finds nothing more", () => {
    const [own] = paid(50_000).lines;
    const again = { ...paid(50_000), lines: own ? [{ ...own, returnedMinor: 10_000, returnedUses: 4 }] : [] };
    expect(propose(again).options.filter(({ amountMinor }) => amountMinor > 0)).toEqual([]);
  });

  it("never gives back more than came in, and what comes back and is cancelled is the policy's sum", () => {
    const sums = fc.record({ paidMinor: fc.nat(120_000), used: fc.nat(6), bps: fc.nat(10_000) });
    fc.assert(
      fc.property(sums, ({ paidMinor, used, bps }) => {
        const uses = { sold: 6, bonus: 0, used, noShows: 0, lateCancels: 0, listPerUseMinor: 25_000 };
        for (const formula of [{ type: "unused_share" as const }, { type: "bps_of_paid" as const, bps }]) {
          const offers = [offer({ formula })];
          const [part] = propose(paid(paidMinor, offers, { uses })).options;
          const [full] = propose(paid(120_000, offers, { uses })).options;
          const cancelled = part?.cancels?.[0]?.amountMinor ?? 0;
          expect(part?.amountMinor ?? 0).toBeLessThanOrEqual(paidMinor);
          expect((part?.amountMinor ?? 0) + cancelled).toBe(paidMinor === 0 ? cancelled : (full?.amountMinor ?? 0));
        }
      }),
    );
  });
});

describe("credit that paid for something", () => {
  it("gives no second bonus", () => {
    const credit = offer({ kind: "credit", formula: whole.formula, bonus: { bps: 1_000, capMinor: 50_000 } });
    const both = [
      card({ collectedMinor: 70_000, leftMinor: 70_000 }),
      card({
        paymentId: OTHER_PAYMENT_ID,
        tender: "account_credit",
        processor: "none",
        collectedMinor: 50_000,
        leftMinor: 50_000,
      }),
    ];
    const tenders = both.map(({ paymentId, tender }) => ({ paymentId, tender, capturedOn: "2026-03-04" }));
    const own = line({ facts: packageFacts({ tenders }), policy: policyOf(credit) });
    const [option] = propose(matter({ lines: [own], rules: rulesWith(), live: both })).options;
    expect(option).toMatchObject({ amountMinor: 120_000, bonusMinor: 7_000 });
  });
});

describe("a gift card", () => {
  const gift = (spentMinor: number) =>
    propose(
      matter({
        lines: [
          line({
            facts: packageFacts({ line: { kind: "gift_card", spentMinor }, uses: null }),
            policy: policyOf(whole),
          }),
        ],
        rules: rulesWith(),
      }),
    ).options[0];

  it("gives back what was not spent of it, and no more by hand", () => {
    expect(gift(40_000)).toMatchObject({ amountMinor: 80_000, maxMinor: 80_000 });
    expect(gift(40_000)?.sumInWords).toBe("The full price of $1,200.00, no more than the $800.00 not spent yet");
    expect(gift(120_000)).toMatchObject({ kind: "decline" });
  });

  it("of California is paid out by what is left on it, not by what it cost", () => {
    const review = { by: "A lead", on: "2026-11-30" };
    const floors = knownFloors("US-CA").map((floor) => ({ ...floor, reviewed: review }));
    const left = (leftMinor: number) => {
      const facts = packageFacts({
        line: { kind: "gift_card", jurisdiction: "US-CA", spentMinor: 120_000 - leftMinor },
        uses: null,
      });
      const own = line({ facts, policy: policyOf(DECLINE_OFFER) });
      return propose(matter({ lines: [own], rules: { ...rulesWith(), floors } })).options[0];
    };
    expect(left(1_499)).toMatchObject({ kind: "refund", amountMinor: 1_499, minMinor: 1_499, maxMinor: 1_499 });
    expect(left(1_500)).toMatchObject({ kind: "decline" });
  });
});
