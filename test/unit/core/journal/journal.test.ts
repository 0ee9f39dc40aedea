import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditGap } from "../../../../core/credit/equation.ts";
import { feeLostOf, splitOf } from "../../../../core/journal/figures.ts";
import { groupsOf, sumsOf } from "../../../../core/journal/groups.ts";
import { isDifference, journalOf } from "../../../../core/journal/rows.ts";
import { aLine, aMove, anEntry, aPayout, READ } from "./journal-support.ts";

const BY = { byDay: new Set(["paypal"]), byHandUntil: new Map<string, string>() };

describe("a payout's refunds", () => {
  it("agree, row by row, with what the processor says it moved", () => {
    const rows = journalOf(
      [aMove("re_1", 4_500), aMove("re_2", 1_250)],
      [anEntry("re_1", 4_500), anEntry("re_2", 1_250)],
      READ,
    );
    const [group] = groupsOf(rows, [aPayout("po_1")], BY);
    expect(group).toMatchObject({ by: "payout", rows: 2, differences: 0, onDate: "2026-11-12" });
    expect(group?.sums).toEqual([{ currency: "USD", oursMinor: 5_750, theirsMinor: 5_750 }]);
  });

  it("name each difference: unknown here, another amount, another currency, missing, not there yet, held by a dispute", () => {
    const moves = [
      aMove("re_less", 500),
      aMove("re_eur", 500),
      aMove("re_gone", 700),
      aMove("re_new", 900, { onDate: "2026-11-20" }),
    ];
    const entries = [
      anEntry("re_less", 400),
      anEntry("re_eur", 500, { currency: "EUR" }),
      anEntry("re_foreign", 333),
      anEntry("dp_1", 2_000, { kind: "dispute", disputeRef: "dp_1", refundRef: null, feeMinor: 1_500 }),
    ];
    const rows = journalOf(moves, entries, READ);
    expect(Object.fromEntries(rows.map(({ key, state }) => [key, state]))).toEqual({
      "refund:stripe:re_less": "amount_differs",
      "refund:stripe:re_eur": "other_currency",
      "refund:stripe:re_gone": "missing",
      "refund:stripe:re_new": "not_yet",
      "refund:stripe:re_foreign": "unknown_here",
      "dispute:stripe:dp_1": "dispute_open",
    });
    expect(rows.filter(({ state }) => isDifference(state))).toHaveLength(5);
  });

  it("have a refund that came back beside the one that went, each in the payout that moved it", () => {
    const back = aMove("re_1", -4_500, { key: "back:stripe:re_1", kind: "came_back", onDate: "2026-11-14" });
    const entries = [
      anEntry("re_1", 4_500),
      anEntry("re_1", -4_500, { ref: "txn_back", kind: "refund_returned", payoutRef: "po_2", onDate: "2026-11-14" }),
    ];
    const groups = groupsOf(journalOf([aMove("re_1", 4_500), back], entries, READ), [], BY);
    expect(groups.map(({ groupId, sums }) => [groupId, sums[0]?.theirsMinor])).toEqual([
      ["payout:stripe:po_1", 4_500],
      ["payout:stripe:po_2", -4_500],
    ]);
  });

  it("say nothing of a dispute that was won: the bank gave back what it had taken", () => {
    const dispute = { disputeRef: "dp_1", refundRef: null } as const;
    const entries = [
      anEntry("dp_1", 2_000, { ...dispute, kind: "dispute" }),
      anEntry("dp_1", -2_000, { ...dispute, kind: "dispute_returned", ref: "txn_won" }),
    ];
    expect(journalOf([], entries, READ)).toEqual([]);
  });

  it("are grouped by day where a processor has no payouts, by tender where they were paid by hand", () => {
    const cheque = aMove("1041", 800, { key: "hand:leg_1", kind: "by_hand", connectionId: null, tender: "check" });
    const rows = journalOf(
      [aMove("PP1", 600, { key: "refund:paypal:PP1", connectionId: "paypal" }), cheque],
      [anEntry("PP1", 600, { connectionId: "paypal", payoutRef: null })],
      READ,
    );
    expect(groupsOf(rows, [], BY).map(({ groupId, by, onDate }) => [groupId, by, onDate])).toEqual([
      ["day:paypal:2026-11-10", "day", "2026-11-10"],
      ["hand:check", "hand", null],
    ]);
  });

  it("of an account that pays out by hand are grouped by day up to its last payout, and wait after it", () => {
    const rows = journalOf(
      [],
      [anEntry("re_1", 100, { payoutRef: null }), anEntry("re_2", 200, { payoutRef: null, onDate: "2026-11-13" })],
      READ,
    );
    const groups = groupsOf(rows, [], { ...BY, byHandUntil: new Map([["stripe", "2026-11-12"]]) });
    expect(groups.map(({ groupId }) => groupId)).toEqual(["day:stripe:2026-11-10", "waiting:stripe"]);
  });
});

describe("over random histories", () => {
  const name = fc.integer({ min: 1, max: 12 }).map((n) => `re_${n}`);
  const money = fc.integer({ min: 1, max: 9_999_999 });
  const currency = fc.constantFrom("USD", "EUR");
  const payout = fc.constantFrom("po_1", "po_2", null);
  const moves = fc.uniqueArray(fc.tuple(name, money, currency), { selector: ([ref]) => ref });
  const entries = fc.array(fc.tuple(name, money, currency, payout), { maxLength: 20 });

  it("what the processor moved less what is on record is the sum of the rows' differences, in each group and currency", () => {
    fc.assert(
      fc.property(moves, entries, (ours, theirs) => {
        const rows = journalOf(
          ours.map(([ref, minor, code]) => aMove(ref, minor, { currency: code })),
          // A second entry of one refund is in the currency of the first: a processor has one for it.
          theirs.map(([ref, minor, , payoutRef], n) =>
            anEntry(ref, minor, { ref: `txn_${n}`, payoutRef, currency: ours.length % 2 ? "USD" : "EUR" }),
          ),
          READ,
        );
        let moved = 0;
        for (const [, minor] of theirs) moved += minor;
        let known = 0;
        for (const [, minor] of ours) known += minor;
        let [sumTheirs, sumOurs, sumDifferences] = [0, 0, 0];
        for (const { sums } of groupsOf(rows, [], BY)) {
          for (const { oursMinor, theirsMinor } of sums) {
            sumTheirs += theirsMinor;
            sumOurs += oursMinor;
          }
        }
        for (const row of rows) sumDifferences += (row.theirsMinor ?? 0) - row.amountMinor;
        expect([sumTheirs, sumOurs]).toEqual([moved, known]);
        expect(sumDifferences).toBe(moved - known);
        // What agrees is equal, and what is equal agrees.
        for (const row of rows) {
          const isEqual = row.theirsMinor === row.amountMinor && row.theirsCurrency === row.currency;
          expect(row.state === "agrees").toBe(isEqual);
        }
        expect(sumsOf([])).toEqual([]);
      }),
    );
  });
});

describe("what a refund's money was made of", () => {
  it("is not yet earned for the visits given up, and earned beyond them", () => {
    // Six visits for 600.00, four given up, 450.00 back: 400.00 was never delivered.
    expect(splitOf([aLine({ netMinor: 45_000, uses: 4, sold: 6, paidNetMinor: 60_000 })])).toEqual({
      taxMinor: 0,
      earnedMinor: 5_000,
      deferredMinor: 40_000,
    });
  });

  it("is earned for goods that were handed over and a service that was given, not for one that lies ahead", () => {
    const lines = [
      aLine({ kind: "product", netMinor: 1_000, taxMinor: 90 }),
      aLine({ kind: "service", netMinor: 2_000, isAhead: true }),
    ];
    expect(splitOf(lines)).toEqual({ taxMinor: 90, earnedMinor: 1_000, deferredMinor: 2_000 });
  });

  it("is unknown for a membership, and for money without lines", () => {
    expect(splitOf([aLine({ kind: "membership", netMinor: 500 })])).toMatchObject({
      earnedMinor: null,
      deferredMinor: null,
    });
    expect(splitOf([])).toBeUndefined();
  });

  it("always adds up: net is earned and not yet earned", () => {
    const line = fc.record({
      netMinor: fc.nat(1e9),
      taxMinor: fc.nat(1e6),
      uses: fc.nat(20),
      paidNetMinor: fc.nat(1e9),
      sold: fc.option(fc.integer({ min: 1, max: 12 })),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const split = splitOf(lines.map((one) => aLine(one)));
        const net = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
        expect((split?.earnedMinor ?? 0) + (split?.deferredMinor ?? 0)).toBe(net);
        expect(split?.deferredMinor).toBeGreaterThanOrEqual(0);
        expect(split?.earnedMinor).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("loses the whole fee over several refunds, and never more", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 }),
        (feeMinor, parts) => {
          const capturedMinor = parts.reduce((sum, part) => sum + part, 0);
          let [backBeforeMinor, lost] = [0, 0];
          for (const amountMinor of parts) {
            lost +=
              feeLostOf(
                { amountMinor, kind: "refund", currency: "USD" },
                { feeMinor, capturedMinor, backBeforeMinor },
                [],
              ) ?? Number.NaN;
            backBeforeMinor += amountMinor;
          }
          expect(lost).toBe(feeMinor);
        },
      ),
    );
  });

  it("loses less where the vendor gives some of the fee back, more where the refund costs one; unknown where the payment's is", () => {
    const paid = { feeMinor: 300, capturedMinor: 10_000, backBeforeMinor: 0 };
    const half = { amountMinor: 5_000, kind: "refund", currency: "USD" };
    expect(feeLostOf(half, paid, [{ feeMinor: -100, currency: "USD" }])).toBe(50);
    expect(feeLostOf(half, paid, [{ feeMinor: 25, currency: "USD" }])).toBe(175);
    expect(feeLostOf(half, null, [{ feeMinor: 25, currency: "USD" }])).toBeNull();
    expect(feeLostOf(half, paid, [{ feeMinor: 25, currency: "EUR" }])).toBeNull();
    expect(feeLostOf({ ...half, kind: "dispute" }, null, [{ feeMinor: 1_500, currency: "EUR" }])).toBeNull();
  });
});

describe("what is owed in credit", () => {
  it("closes where it opened and what came and went, and says by how much it does not", () => {
    const row = {
      openingMinor: 100,
      grantedMinor: 50,
      bonusMinor: 5,
      importedMinor: -10,
      usedMinor: 20,
      paidOutMinor: 8,
      takenBackMinor: 4,
      expiredMinor: 3,
      closingMinor: 110,
    };
    expect(creditGap(row)).toBe(0);
    expect(creditGap({ ...row, closingMinor: 111 })).toBe(-1);
  });
});
