/** A line of several alike of which some are given back: the policy's sum is of those, not of the whole. */
import type { Facts } from "../facts/facts.ts";
import { shareOf } from "../money/split.ts";

/** What was charged wrong is wrong for all of them; a package is counted by its uses. */
const isCounted = ({ line, uses, reason }: Facts): boolean =>
  line.quantity > 1 && uses === undefined && reason !== "billing_error" && reason !== "insurance_overpayment";

/** Whether nobody has said how many, and the sum depends on it. */
export const isQuantityMissing = (facts: Facts): boolean => isCounted(facts) && facts.line.backQuantity === undefined;

/** The facts with price, list price, discount and tax of those that are given back; the facts themselves where that is the whole. */
export function partOf(facts: Facts): Facts {
  const { quantity, backQuantity = quantity } = facts.line;
  if (!isCounted(facts) || backQuantity >= quantity) return facts;
  const of = (minor: number) => shareOf(minor, backQuantity, quantity);
  const { paidMinor, listMinor, discountMinor, taxMinor } = facts.line;
  const part = {
    paidMinor: of(paidMinor),
    listMinor: of(listMinor),
    discountMinor: of(discountMinor),
    taxMinor: of(taxMinor),
  };
  return { ...facts, line: { ...facts.line, ...part } };
}
