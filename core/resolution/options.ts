/** The options of a matter: each kind that every line goes along with, summed, limited to what the payments have left. */

import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { OfferKind } from "../words.ts";
import { type CaseInput, oneCurrency } from "./case-input.ts";
import { drawOffer, isTakenWhole, type LineCase, offerOf, onlyDeclines, rangeOf, totalDrawn } from "./line-offers.ts";
import { askedForMatter, becauseOf, ruledOutByAccount, unlike, whyNothing } from "./not-offered.ts";
import { declined, leading, type Made, optionOf } from "./option-view.ts";
import { isDiffering } from "./plan-legs.ts";
import { phrasesIn } from "./words.ts";

export interface Options {
  readonly options: readonly OptionView[];
  readonly notOffered: Proposal["notOffered"];
  /** Everything that the policy would give was given, or asked for, before. */
  readonly isSettled: boolean;
  /** Why nothing is suggested before something about the payments was put right. */
  readonly held?: string;
}

/**
 * Money may be offered for some lines while the others are declined; anything else has to be offered for all. A line whose floors forbid the
 * kind never goes along with it: an amount of one's own would fall on it too.
 */
function isForAll(cases: readonly LineCase[], kind: OfferKind): boolean {
  const goesAlong = (one: LineCase) =>
    isMoneyOffer(kind) && onlyDeclines(one) && !one.evaluation.notOffered.some((other) => other.kind === kind);
  return cases.every((one) => offerOf(one, kind) || goesAlong(one));
}

/** The kinds of the leading line in its policy's order, then the others'. */
function kindsOf(cases: readonly LineCase[]): OfferKind[] {
  const first = leading(cases);
  const ordered = [...(first ? [first] : []), ...cases];
  return [...new Set(ordered.flatMap((one) => one.offers.map((offer) => offer.kind)))];
}

/**
 * All options, the suggested one first, and what is not offered with the reason. An offer of nothing is none: where a policy's only
 * offers come to zero, the answer is to decline. Where the payments cannot give what is due, nothing takes its place: it stays due, and
 * `held` says why nothing is suggested.
 */
export function optionsOf(matter: CaseInput, cases: readonly LineCase[]): Options {
  const phrases = phrasesIn(matter.viewer.language);
  const currency = oneCurrency(matter.lines);
  const kinds = kindsOf(cases);
  if (currency === undefined) {
    const notOffered = kinds.map((kind) => ({ kind, because: phrases.severalCurrencies }));
    return { options: [], notOffered, isSettled: false };
  }
  const made: Made = { matter, cases, currency, range: rangeOf(matter, cases) };
  const options: OptionView[] = [];
  const nothing: OptionView[] = [];
  let isBlocked = askedForMatter(matter) !== undefined;
  const taken = ruledOutByAccount(matter);
  const notOffered = [
    ...taken,
    ...cases.flatMap((one) =>
      one.evaluation.notOffered.map(({ kind, because }) => ({ kind, because: becauseOf(because, matter) })),
    ),
  ];
  const isOpen = (kind: OfferKind) => !taken.some((other) => other.kind === kind) && !isInsteadOfGiven(cases, kind);
  for (const kind of kinds.filter(isOpen)) {
    const drawn = drawOffer(matter, cases, kind);
    const isShort = drawn.some((line) => line.shortMinor > 0);
    if (!isForAll(cases, kind)) {
      if (kind !== "decline") notOffered.push({ kind, because: phrases.notForAllLines });
    } else if (!isMoneyOffer(kind) || totalDrawn(drawn) > 0) {
      options.push(optionOf(made, kind, drawn));
    } else if (isShort) {
      notOffered.push({ kind, because: whyNothing(matter) });
      isBlocked = true;
    } else nothing.push(optionOf(made, kind, drawn));
  }
  const ending = nothing.filter(({ cancels }) => cancels !== undefined);
  const unpaid = cases.every(({ line }) => line.facts.line.owedMinor === line.facts.line.paidMinor);
  for (const { kind } of ending) notOffered.push({ kind, because: unpaid ? phrases.unpaid : phrases.paidIsUsed });
  // To cancel what is still owed is an answer too: it stands in for a plain refusal.
  const [first = nothing[0]] = ending;
  const isSettled = ending.length === 0 && isGivenBack(cases, [...options, ...nothing], taken);
  if (first && (options.length === 0 || first.cancels)) {
    const others = options.filter(({ kind }) => kind !== "decline");
    options.splice(0, options.length, declined(first), ...others);
  } else if (options.length === 0 && (isSettled || kinds.length === 0)) {
    options.push(declined(optionOf(made, "decline", drawOffer(matter, cases, "decline"))));
  }
  // What is not paid yet may be cancelled, but not on a record that the processor contradicts.
  const isEnding = first?.cancels !== undefined;
  const isHeld = !isSettled && (isEnding ? isDiffering(matter) : isBlocked);
  return {
    options: options.map((option, at) => ({ ...option, suggested: at === 0 && !isSettled && !isHeld })),
    notOffered: unlike(notOffered, options),
    isSettled,
    ...(isHeld ? { held: whyNothing(matter) } : {}),
  };
}

/** A clause offers a repeat or more time in the place of its money: once that went whole, only an exception gives both. */
function isInsteadOfGiven(cases: readonly LineCase[], kind: OfferKind): boolean {
  if (kind !== "redo" && kind !== "extend") return false;
  const money = cases.map(({ offers }) => offers.filter((offer) => isMoneyOffer(offer.kind)));
  return money.some((offers) => offers.length > 0 && offers.every(isTakenWhole));
}

/**
 * Whether nothing is left to suggest because it was given, or asked for, before. Declining stays possible, and so does an exception as far
 * as the line holds something; neither is what the policy wants done now.
 */
function isGivenBack(
  cases: readonly LineCase[],
  options: readonly OptionView[],
  taken: Proposal["notOffered"],
): boolean {
  if (cases.every(({ account }) => account.isEmpty)) return true;
  if (options.some(({ kind, amountMinor }) => kind !== "decline" && (!isMoneyOffer(kind) || amountMinor > 0)))
    return false;
  const offers = cases.flatMap((one) => one.offers);
  return offers.some(
    (offer) => (isMoneyOffer(offer.kind) && isTakenWhole(offer)) || taken.some(({ kind }) => kind === offer.kind),
  );
}
