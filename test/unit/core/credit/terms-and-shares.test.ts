/** Danger: credit that ends where the law lets it not; cents, tax or uses that go astray when a grant is taken apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitOverLines } from "../../../../core/credit/shares.ts";
import { creditTermsSchema, expiryOf, smallBalanceRule } from "../../../../core/credit/terms.ts";

const terms = creditTermsSchema.parse({
  expiry: [{ jurisdiction: "US-NY", days: 3_288, source: "New York General Business Law § 396-i" }],
  cashOutBelow: [
    { jurisdiction: "US-CA", amountMinor: 1_000, currency: "USD", source: "California Civil Code § 1749.5" },
  ],
  bonusExpiresDays: 365,
});

describe("when credit ends", () => {
  it("only where the rules name a law; a bonus after its own time", () => {
    expect(expiryOf(undefined, "US-NY", "2026-03-02")).toEqual({});
    expect(expiryOf(terms, "US-CA", "2026-03-02")).toEqual({ bonusOn: "2027-03-02" });
    // 3,288 days are nine years with as many leap days as nine years can have: never sooner.
    expect(expiryOf(terms, "US-NY", "2026-03-02")).toEqual({ paidOn: "2035-03-03", bonusOn: "2027-03-02" });
    const { bonusExpiresDays: _, ...without } = terms;
    expect(expiryOf(without, "US-NY", "2026-03-02").bonusOn).toBe("2035-03-03");
  });

  it("cash for a small balance: below the sum, in its currency and place, and not for nothing", () => {
    const rule = (amountMinor: number, currency = "USD", where = "US-CA") =>
      smallBalanceRule(terms, where, { amountMinor, currency })?.source;
    expect(rule(999)).toBe("California Civil Code § 1749.5");
    expect([rule(1_000), rule(0), rule(999, "JPY"), rule(999, "USD", "US-TX")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(smallBalanceRule(undefined, "US-CA", { amountMinor: 1, currency: "USD" })).toBeUndefined();
  });

  it.each([
    ["an expiry without its source", { ...terms, expiry: [{ jurisdiction: "US-CA", days: 30 }] }],
    ["an expiry on the very day", { ...terms, expiry: [{ jurisdiction: "US-CA", days: 0, source: "none" }] }],
    ["a field nobody knows", { ...terms, forfeits: true }],
  ])("the rules refuse %s", (_, wrong) => {
    expect(creditTermsSchema.safeParse(wrong).success).toBe(false);
  });
});

const nothing = { takenNetMinor: 0, takenTaxMinor: 0, reversedMinor: 0 };

describe("a part of a grant on its lines", () => {
  it("half of 108.00 with 8.00 tax and four uses: 50.00, 4.00 and two uses", () => {
    const line = { lineId: "N1", netMinor: 10_000, taxMinor: 800, uses: 4, ...nothing };
    expect(splitOverLines([line], 5_400, true)).toEqual([{ lineId: "N1", netMinor: 5_000, taxMinor: 400, uses: 2 }]);
    expect(splitOverLines([line], 5_400, false)[0]?.uses).toBe(0);
  });

  it("taken in any parts, the parts are the whole: net, tax and uses to the last one", () => {
    const line = fc.record({ netMinor: fc.nat(20_000), taxMinor: fc.nat(2_000), uses: fc.nat(12) });
    const cuts = fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), cuts, (drawn, parts) => {
        const lines = drawn.map((one, at) => ({ lineId: `N${at}`, ...one }));
        const whole = lines.reduce((sum, one) => sum + one.netMinor + one.taxMinor, 0);
        fc.pre(whole > 0);
        const taken = new Map(lines.map(({ lineId }) => [lineId, { net: 0, tax: 0, uses: 0 }]));
        const now = () =>
          lines.map((one) => {
            const { net, tax } = taken.get(one.lineId) ?? { net: 0, tax: 0 };
            return { ...one, takenNetMinor: net, takenTaxMinor: tax, reversedMinor: net + tax };
          });
        let left = whole;
        for (const part of [...parts, whole]) {
          const minor = Math.min(part, left);
          if (minor === 0) break;
          const shares = splitOverLines(now(), minor, true);
          expect(shares.reduce((sum, one) => sum + one.netMinor + one.taxMinor, 0)).toBe(minor);
          for (const share of shares) {
            const sum = taken.get(share.lineId);
            if (!sum) throw new Error("another line");
            expect(Math.min(share.netMinor, share.taxMinor, share.uses)).toBeGreaterThanOrEqual(0);
            taken.set(share.lineId, {
              net: sum.net + share.netMinor,
              tax: sum.tax + share.taxMinor,
              uses: sum.uses + share.uses,
            });
          }
          left -= minor;
        }
        for (const { lineId, netMinor, taxMinor, uses } of lines) {
          const expected =
            netMinor + taxMinor === 0 ? { net: 0, tax: 0, uses: 0 } : { net: netMinor, tax: taxMinor, uses };
          expect(taken.get(lineId)).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("more than is left is a bug", () => {
    expect(() =>
      splitOverLines([{ lineId: "N1", netMinor: 10, taxMinor: 0, uses: 0, ...nothing }], 11, false),
    ).toThrow();
  });
});
