/** What was taken off several lines together, as part of each: a refund of one line gives back what was paid for that one. */
import { ok, type Result } from "../result.ts";
import { type SplitRefusal, splitWithin } from "./split.ts";

interface SoldLine {
  /** With tax, before the bundle's discount. */
  readonly paidMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
}

/**
 * Takes `discountMinor` off the lines by what each cost without tax, largest remainder; tax stays as the sale has it. Refuses a discount that
 * is more than the lines cost.
 */
export function shareBundleDiscount<L extends SoldLine>(
  lines: readonly L[],
  discountMinor: number,
): Result<readonly L[], SplitRefusal> {
  if (discountMinor === 0) return ok(lines);
  const net = lines.map(({ paidMinor, taxMinor }) => Math.max(0, paidMinor - taxMinor));
  const shares = splitWithin(
    discountMinor,
    net.map((one) => ({ weight: one, ceiling: one })),
  );
  if (!shares.ok) return shares;
  return ok(
    lines.map((line, at) => {
      const share = shares.value[at] ?? 0;
      return { ...line, paidMinor: line.paidMinor - share, discountMinor: line.discountMinor + share };
    }),
  );
}
