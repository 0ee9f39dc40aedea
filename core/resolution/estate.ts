/** What is offered where the patient has died: money to whoever settles what they left, and nothing that only the living can use. */
import type { OptionView } from "../contract/option.ts";
import { withBonus } from "../policy/evaluate.ts";
import type { EvaluatedOffer } from "../policy/evaluation.ts";

/** Refund before credit, whichever the clause names first. */
const USABLE = ["refund", "credit", "decline"] as const;

/** More on credit is a reason to come again: an estate has none. */
function withoutBonus(offer: EvaluatedOffer, currency: string): EvaluatedOffer {
  if (!offer.written?.bonus) return offer;
  const { bonus: _, ...written } = offer.written;
  return withBonus({ ...offer, written }, currency);
}

/** Of a clause's offers those that an estate can use; none where the clause has no such. */
export const estateOffers = (offers: readonly EvaluatedOffer[], currency: string): EvaluatedOffer[] =>
  USABLE.flatMap((kind) => offers.filter((offer) => offer.kind === kind)).map((offer) => withoutBonus(offer, currency));

/** Credit is never what an estate is led to, nor is it refused because the clause gives what it cannot use: a person says what is given. */
export const isLeftToPerson = (first: OptionView | undefined, granted: readonly EvaluatedOffer[]): boolean =>
  first?.kind === "credit" ||
  (first?.kind === "decline" &&
    first.cancels === undefined &&
    !granted.some(({ kind }) => kind === "refund") &&
    granted.some(({ kind }) => kind !== "decline"));
