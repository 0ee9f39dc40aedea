import fc from "fast-check";
import { expect, it } from "vitest";
import { shareBundleDiscount } from "../../../../core/money/bundle.ts";

const anyLine = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(10_000))
  .map(([netMinor, taxMinor, discountMinor]) => ({ paidMinor: netMinor + taxMinor, taxMinor, discountMinor }));

it("a cent of a bundle's discount that is lost or made: the lines give up all of it, none its tax, none more than a cent from its share", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.nat(1_000), (lines, permille) => {
      const net = lines.map(({ paidMinor, taxMinor }) => paidMinor - taxMinor);
      const all = net.reduce((sum, one) => sum + one, 0);
      const off = Math.floor((all * permille) / 1_000);
      const shared = shareBundleDiscount(lines, off);
      expect(shared.ok).toBe(true);
      if (!shared.ok) return;
      const shares = shared.value.map((line, at) => (lines[at]?.paidMinor ?? 0) - line.paidMinor);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(off);
      for (const [at, line] of shared.value.entries()) {
        expect(line.paidMinor).toBeGreaterThanOrEqual(line.taxMinor);
        expect([line.taxMinor, line.discountMinor]).toEqual([
          lines[at]?.taxMinor,
          (lines[at]?.discountMinor ?? 0) + (shares[at] ?? 0),
        ]);
        if (all > 0) expect(Math.abs((shares[at] ?? 0) - (off * (net[at] ?? 0)) / all)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
