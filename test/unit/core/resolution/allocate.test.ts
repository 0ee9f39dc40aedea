import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, Pool, refundKind } from "../../../../core/resolution/allocate.ts";
import type { LivePayment } from "../../../../core/resolution/case-input.ts";
import { splitTax, usesGivenUp } from "../../../../core/resolution/line-split.ts";
import { planLegs } from "../../../../core/resolution/plan-legs.ts";
import { TENDERS } from "../../../../core/words.ts";
import { offer, packageFacts, policyOf } from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

const pay = (paymentId: string, change: Partial<LivePayment>): LivePayment => card({ paymentId, ...change });
const sums = (collectedMinor: number, leftMinor = collectedMinor) => ({ collectedMinor, leftMinor });

function drawn(payments: LivePayment[], amountMinor: number, inProportion = false): [Record<string, number>, number] {
  const paymentIds = new Set(payments.map((one) => one.paymentId));
  const { parts, shortMinor } = draw(new Pool(payments), { paymentIds, currency: "USD", inProportion }, amountMinor);
  return [Object.fromEntries(parts.map((part) => [part.payment.paymentId, part.amountMinor])), shortMinor];
}

describe("where a refund goes", () => {
  const older = pay("older", { capturedAtMs: 1, ...sums(60_000) });
  const newer = pay("newer", { capturedAtMs: 2, ...sums(60_000) });
  const cash = pay("cash", { tender: "cash", processor: "none", capturedAtMs: 3, ...sums(30_000) });
  const spent = pay("spent", { tender: "account_credit", processor: "none", capturedAtMs: 4, ...sums(10_000) });
  const hsa = pay("hsa", { tender: "hsa_fsa", capturedAtMs: 5, ...sums(40_000) });
  const lender = pay("lender", { tender: "lender", processor: "none", capturedAtMs: 6, ...sums(20_000) });

  it.each<[string, LivePayment[], number, Record<string, number>, number]>([
    ["the newest card first", [older, newer, cash], 50_000, { newer: 50_000 }, 0],
    ["then the older card, each within its own left", [older, newer], 80_000, { newer: 60_000, older: 20_000 }, 0],
    [
      "cards before spent credit before cash",
      [cash, spent, newer],
      75_000,
      { newer: 60_000, spent: 10_000, cash: 5_000 },
      0,
    ],
    ["an HSA gets its share of what was paid: 40 of 100", [newer, hsa], 50_000, { newer: 30_000, hsa: 20_000 }, 0],
    [
      "HSA and lender both: 40 and 20 of 120",
      [newer, hsa, lender],
      60_000,
      { newer: 30_000, hsa: 20_000, lender: 10_000 },
      0,
    ],
    ["an odd cent by largest remainder", [newer, hsa], 101, { newer: 61, hsa: 40 }, 0],
    [
      "no more to an HSA than it has left",
      [newer, { ...hsa, leftMinor: 5_000 }],
      50_000,
      { newer: 45_000, hsa: 5_000 },
      0,
    ],
    [
      "the rest to the HSA only where no card can take it",
      [{ ...newer, leftMinor: 10_000 }, hsa],
      50_000,
      { newer: 10_000, hsa: 40_000 },
      0,
    ],
    ["a disputed payment is passed over", [older, { ...newer, locked: true }], 50_000, { older: 50_000 }, 0],
    ["what no payment can take is told", [{ ...newer, leftMinor: 100 }], 50_000, { newer: 100 }, 49_900],
    ["another currency is never drawn on", [{ ...newer, currency: "CAD" }], 50_000, {}, 50_000],
  ])("%s", (_, payments, amountMinor, expected, short) => {
    expect(drawn(payments, amountMinor)).toEqual([expected, short]);
  });

  it.each<[string, LivePayment[], number, Record<string, number>]>([
    ["each by its part", [older, newer, cash], 50_000, { newer: 20_000, older: 20_000, cash: 10_000 }],
    ["an odd cent by largest remainder", [older, newer, cash], 101, { newer: 41, older: 40, cash: 20 }],
    ["what has no room goes to the next", [{ ...older, leftMinor: 0 }, newer], 50_000, { newer: 50_000 }],
    ["a disputed one has no part", [{ ...older, locked: true }, newer, cash], 45_000, { newer: 30_000, cash: 15_000 }],
  ])("in proportion, where the clause says so: %s", (_, payments, amountMinor, expected) => {
    expect(drawn(payments, amountMinor, true)).toEqual([expected, 0]);
  });

  it("is the clause's word, for its own sum and for another that somebody decides", () => {
    const paymentIds = ["older", "newer"];
    const facts = packageFacts();
    const tenders = paymentIds.map((paymentId) => ({ ...facts.tenders[0], paymentId })) as typeof facts.tenders;
    const split = (way?: "in_proportion" | "newest_card_first") => {
      const policy = policyOf(offer({ ...(way ? { split: way } : {}) }));
      const asked = matter({ lines: [line({ facts: { ...facts, tenders }, policy })], live: [older, newer] });
      return [80_000, 30_000].map((amountMinor) => {
        const legs = planLegs(asked, { kind: "refund", amountMinor });
        return legs.ok && Object.fromEntries(legs.value.map((leg) => [leg.paymentId, leg.amountMinor]));
      });
    };
    const newestFirst = [{ newer: 60_000, older: 20_000 }, { newer: 30_000 }];
    expect(split()).toEqual(newestFirst);
    expect(split("newest_card_first")).toEqual(newestFirst);
    expect(split("in_proportion")).toEqual([
      { newer: 40_000, older: 40_000 },
      { newer: 15_000, older: 15_000 },
    ]);
  });

  it("two lines drawing on one payment never take more than it has", () => {
    const pool = new Pool([newer]);
    const line = { paymentIds: new Set(["newer"]), currency: "USD" };
    expect(draw(pool, line, 50_000).shortMinor).toBe(0);
    expect(draw(pool, line, 50_000)).toEqual({ parts: [{ payment: newer, amountMinor: 10_000 }], shortMinor: 40_000 });
  });

  it("a payment that did not pay for the line is left alone", () => {
    expect(draw(new Pool([newer]), { paymentIds: new Set(), currency: "USD" }, 100).shortMinor).toBe(100);
  });

  it("a card moves only steps its processor can move; cash can hold the rest", () => {
    const kwd = pay("kwd", { currency: "KWD", ...sums(1_000) });
    const coins = pay("coins", { tender: "cash", processor: "none", currency: "KWD", ...sums(1_000) });
    const line = { paymentIds: new Set(["kwd", "coins"]), currency: "KWD" };
    expect(draw(new Pool([kwd]), line, 555).shortMinor).toBe(5);
    expect(draw(new Pool([kwd, coins]), line, 555).parts.map((part) => part.amountMinor)).toEqual([550, 5]);
  });

  it.each([
    [newer, "refund"],
    [hsa, "refund"],
    [{ ...newer, processor: "none" as const }, "hand"],
    [cash, "hand"],
    [{ ...newer, tender: "terminal" as const }, "hand"],
    [lender, "hand"],
    [spent, "credit"],
  ] as const)("%#: leaves as it came", (payment, kind) => {
    expect(refundKind(payment)).toBe(kind);
  });

  const anyPayments = fc.array(
    fc.record({
      tender: fc.constantFrom(...TENDERS),
      processor: fc.constantFrom("stripe" as const, "none" as const),
      collectedMinor: fc.integer({ min: 1, max: 200_000 }),
      returned: fc.nat(200_000),
      capturedAtMs: fc.nat(5),
      locked: fc.boolean(),
    }),
    { maxLength: 6 },
  );

  it("places everything that fits, nothing twice, nothing above what is left, whatever the tenders", () => {
    fc.assert(
      fc.property(anyPayments, fc.nat(500_000), (list, amountMinor) => {
        const payments = list.map(({ returned, ...one }, at) =>
          pay(`p${at}`, { ...one, leftMinor: Math.max(0, one.collectedMinor - returned) }),
        );
        const [parts, short] = drawn(payments, amountMinor);
        const placed = Object.values(parts).reduce((sum, part) => sum + part, 0);
        const room = payments.reduce((sum, one) => sum + (one.locked ? 0 : one.leftMinor), 0);
        expect(placed + short).toBe(amountMinor);
        expect(placed).toBe(Math.min(amountMinor, room));
        for (const one of payments)
          expect(parts[one.paymentId] ?? 0).toBeLessThanOrEqual(one.locked ? 0 : one.leftMinor);
      }),
    );
  });
});

describe("how a sum falls on its line", () => {
  const taxed = packageFacts({ line: { paidMinor: 12_500, taxMinor: 2_500 } });

  it("keeps the tax of the sale: 25.00 of 125.00 with 25.00 tax is 20.00 and 5.00", () => {
    expect(splitTax({ facts: taxed, returnedMinor: 0 }, 2_500)).toEqual({ netMinor: 2_000, taxMinor: 500 });
  });

  it("partial refunds never drift: together they give back exactly the tax of the sale", () => {
    const sale = fc.integer({ min: 1, max: 20_000 }).chain((paidMinor) =>
      fc.record({
        paidMinor: fc.constant(paidMinor),
        taxMinor: fc.nat(paidMinor),
        cuts: fc.array(fc.nat(paidMinor), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(sale, ({ paidMinor, taxMinor, cuts }) => {
        const facts = packageFacts({ line: { paidMinor, taxMinor } });
        const points = [...cuts, paidMinor].sort((a, b) => a - b);
        let returnedMinor = 0;
        let tax = 0;
        for (const point of points) {
          const part = splitTax({ facts, returnedMinor }, point - returnedMinor);
          expect(part.taxMinor).toBeGreaterThanOrEqual(0);
          expect(part.netMinor).toBeGreaterThanOrEqual(0);
          expect(part.netMinor + part.taxMinor).toBe(point - returnedMinor);
          tax += part.taxMinor;
          returnedMinor = point;
        }
        expect(tax).toBe(taxMinor);
      }),
    );
  });

  it.each([
    ["void", 80_000, 4],
    ["trim", 80_000, 4],
    ["trim", 50_000, 2],
    ["trim", 120_000, 4],
    ["keep", 80_000, 0],
  ] as const)("%s for %i gives up %i uses", (effect, amountMinor, uses) => {
    expect(usesGivenUp({ facts: packageFacts(), returnedUses: 0 }, effect, amountMinor)).toBe(uses);
  });

  it.each([
    ["void", 80_000, 1, 3],
    ["void", 80_000, 4, 0],
    ["trim", 50_000, 3, 1],
    ["trim", 50_000, 6, 0],
  ] as const)(
    "%s for %i, when %i of the four left were given up before, gives up %i: none twice",
    (effect, amountMinor, returnedUses, uses) => {
      expect(usesGivenUp({ facts: packageFacts(), returnedUses }, effect, amountMinor)).toBe(uses);
    },
  );

  it("a third that was rounded down still gives up its use", () => {
    const facts = packageFacts({ line: { paidMinor: 10_000 }, uses: { sold: 3, used: 2 } });
    expect(usesGivenUp({ facts, returnedUses: 0 }, "trim", 3_333)).toBe(1);
  });
});
