/** What becomes of a package's uses when money goes back: as the clause says; under an exception as its person says, else by what the sum pays back. */

import type { OptionView, UsesChoice, UsesTaken } from "../contract/option.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import type { OfferKind } from "../words.ts";
import type { CaseInput, CaseInputLine } from "./case-input.ts";
import { type LineCase, offerOf } from "./line-offers.ts";
import { usesGivenUp } from "./line-split.ts";

type Effect = OptionView["entitlementEffect"];

export interface Taking {
  /** The sum is the policy's own, and so is what it says of the uses. */
  readonly asOffered: boolean;
  /** What a person chose for an exception. */
  readonly choice?: UsesChoice | undefined;
}

/** Uses still held of each line that has any to hold, in the order of the lines. */
export const heldUses = (matter: Pick<CaseInput, "lines">): number[] =>
  matter.lines.filter((line) => line.facts.uses !== undefined).map(heldOn);

/**
 * An exception takes the uses that it pays back: none where it is less than the price of one, all that the clause takes where it gives as
 * much as the clause. So a small gesture never voids a package under a clause that voids.
 */
function effectOn(one: LineCase, kind: OfferKind, amountMinor: number, { asOffered, choice }: Taking): Effect {
  const offer = offerOf(one, kind);
  if (asOffered) return offer?.entitlement ?? "trim";
  if (choice) return choice.effect;
  if (offer && (offer.entitlement === "keep" || (offer.amountMinor > 0 && amountMinor >= offer.amountMinor))) {
    return offer.entitlement;
  }
  const { uses, line } = one.line.facts;
  return uses && amountMinor < Math.ceil(line.paidMinor / uses.sold) ? "keep" : "trim";
}

/** How many uses of a line the first `backMinor` of the `amountMinor` that goes back on it take. */
export function usesTaken(
  one: LineCase,
  kind: OfferKind,
  amountMinor: number,
  taking: Taking,
): (backMinor: number) => number {
  const named = taking.asOffered || taking.choice?.effect !== "trim" ? undefined : taking.choice.uses;
  const effect = effectOn(one, kind, amountMinor, taking);
  // Uses that were never paid for end with what is owed for them.
  const cancelsMinor = taking.asOffered ? (offerOf(one, kind)?.cancelsMinor ?? 0) : 0;
  return (backMinor) => {
    if (backMinor === 0) return 0;
    if (named !== undefined) return Math.min(named, heldOn(one.line));
    return usesGivenUp(one.line, effect, backMinor + cancelsMinor);
  };
}

/** Uses that the patient still holds of a line. */
const heldOn = ({ facts, returnedUses }: Pick<CaseInputLine, "facts" | "returnedUses">): number =>
  Math.max(0, (usesLeft(facts) ?? 0) - returnedUses);

/** Whether a line has uses to be taken. */
export const hasUses = ({ line }: LineCase): boolean => line.facts.uses !== undefined;

/** What planned legs mean for the uses of all lines together; undefined where nothing here has uses. */
export function usesTakenBy(
  cases: readonly LineCase[],
  kind: OfferKind,
  plans: readonly PlannedLeg[],
  taking: Taking,
): UsesTaken | undefined {
  if (!cases.some(hasUses)) return undefined;
  const shares = plans.flatMap((leg) => leg.lines);
  const uses = shares.reduce((sum, share) => sum + share.uses, 0);
  const held = cases.reduce((sum, one) => sum + heldOn(one.line), 0);
  const onLine = (one: LineCase) =>
    shares
      .filter(({ lineId }) => lineId === one.line.facts.line.lineId)
      .reduce((sum, share) => sum + share.netMinor + share.taxMinor, 0);
  const effects = cases
    .filter((one) => hasUses(one) && onLine(one) > 0)
    .map((one) => effectOn(one, kind, onLine(one), taking));
  const strongest = (["void", "trim"] as const).find((effect) => effects.includes(effect));
  // What is trimmed by nothing is kept.
  const effect = strongest === "trim" && uses === 0 ? "keep" : (strongest ?? "keep");
  return { effect, uses, held };
}
