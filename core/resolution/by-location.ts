/** How a sum falls on the locations at which its lines were bought. */
import type { LocationSum } from "../approval/needed.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { type CaseInput, oneCurrency } from "./case-input.ts";
import type { DrawnLine } from "./line-offers.ts";
import { type Decided, drawnFor } from "./plan-legs.ts";

/** Each line with its own part; what falls on no line, nobody can place. */
export function partsOfDrawn(drawn: readonly DrawnLine[], amountMinor: number): LocationSum[] {
  const known = drawn.map(({ one, amountMinor: partMinor }) => ({
    locationId: one.line.facts.line.locationId,
    amountMinor: partMinor,
  }));
  const [first] = known;
  // All at one place: no share has to be known.
  if (first && known.every(({ locationId }) => locationId === first.locationId)) return [{ ...first, amountMinor }];
  const leftMinor = amountMinor - known.reduce((sum, part) => sum + part.amountMinor, 0);
  return [...known, ...(leftMinor > 0 ? [{ locationId: undefined, amountMinor: leftMinor }] : [])];
}

/** Of what somebody asks to decide. */
export function locationParts(matter: CaseInput, decided: Decided): LocationSum[] {
  const currency = oneCurrency(matter.lines);
  if (!isMoneyOffer(decided.kind) || currency === undefined) return [];
  return partsOfDrawn(drawnFor(matter, currency, decided), decided.amountMinor);
}
