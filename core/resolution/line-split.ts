/** How a sum given back falls on its line: net and tax of the sale, and the uses given up for it. */
import { shareOf, splitByWeight } from "../money/split.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { Offer } from "../policy/schema.ts";
import type { CaseInputLine } from "./case-input.ts";

type Line = Pick<CaseInputLine, "facts" | "returnedMinor">;

/** Tax within the first `backMinor` given back, by the sale's own net and tax, largest remainder, tie to net. */
function taxWithin({ facts }: Line, backMinor: number): number {
  const { paidMinor } = facts.line;
  const taxMinor = Math.min(facts.line.taxMinor, paidMinor);
  const split = splitByWeight(backMinor, [paidMinor - taxMinor, taxMinor]);
  return split.ok ? (split.value[1] ?? 0) : 0;
}

/**
 * Net and tax of the next `amountMinor` given back on a line of which `line.returnedMinor` went back before. Both are measured from the
 * first cent, so that partial refunds never drift and the last one gives back exactly the tax of the sale.
 */
export function splitTax(line: Line, amountMinor: number): { readonly netMinor: number; readonly taxMinor: number } {
  const taxMinor = taxWithin(line, line.returnedMinor + amountMinor) - taxWithin(line, line.returnedMinor);
  return { netMinor: amountMinor - taxMinor, taxMinor };
}

/**
 * Uses given up, less those that were given up before: all that are left where the entitlement is voided; where it is trimmed, those that the sum pays back at the price
 * paid per use (half a use stays with the patient). Never more than are left.
 */
export function usesGivenUp(
  { facts, returnedUses }: Pick<CaseInputLine, "facts" | "returnedUses">,
  effect: Offer["entitlement"],
  amountMinor: number,
): number {
  if (!facts.uses || effect === "keep") return 0;
  const left = Math.max(0, (usesLeft(facts) ?? 0) - returnedUses);
  if (effect === "void" || facts.line.paidMinor === 0) return left;
  const paidBack = Math.min(amountMinor, facts.line.paidMinor);
  return Math.min(left, shareOf(facts.uses.sold, paidBack, facts.line.paidMinor, "nearest_down"));
}
