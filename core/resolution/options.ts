/** The options of a matter: each kind that every line goes along with, summed, limited to what the payments have left. */

import { neededApproval } from "../approval/authority.ts";
import type { NeededApproval } from "../approval/needed.ts";
import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import { OTHERWISE } from "../policy/clause.ts";
import type { EvaluatedOffer, RuledOut } from "../policy/evaluation.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import type { OfferKind } from "../words.ts";
import { type CaseInput, oneCurrency } from "./case-input.ts";
import { nothingToGive } from "./line-account.ts";
import {
  asDrawn,
  type DrawnLine,
  drawOffer,
  isTakenWhole,
  type LineCase,
  offerOf,
  onlyDeclines,
  type Range,
  rangeOf,
  totalDrawn,
} from "./line-offers.ts";
import { isDiffering, isLocked, legsOf } from "./plan-legs.ts";
import { amountInWords, phrasesIn, sumInWords } from "./words.ts";

export interface Options {
  readonly options: readonly OptionView[];
  readonly notOffered: Proposal["notOffered"];
  /** Everything that the policy would give was given, or asked for, before. */
  readonly isSettled: boolean;
  /** Why nothing is suggested before something about the payments was put right. */
  readonly held?: string;
}

const EFFECTS = ["keep", "trim", "void"] as const;

/** The line whose clause is quoted: the first that grants something. */
const leading = (cases: readonly LineCase[]): LineCase | undefined =>
  cases.find((one) => !onlyDeclines(one)) ?? cases[0];

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

function clauseOf(cases: readonly LineCase[]): OptionView["clause"] {
  const one = leading(cases);
  const clause = one?.evaluation.clause ?? { id: OTHERWISE, title: one?.line.policy.title ?? "" };
  return { id: clause.id, title: clause.title, policyVersionId: one?.line.policyVersionId ?? "" };
}

function wordsOf(
  matter: CaseInput,
  offers: readonly { title: string; offer: EvaluatedOffer }[],
  currency: string,
): string {
  const spoken = offers.map(({ title, offer }) => {
    const isSilent = offer.kind === "redo" || offer.kind === "extend";
    const words = isSilent ? "" : sumInWords(offer.workings, currency, matter.viewer.language);
    return offers.length > 1 && words !== "" ? `${title}: ${words}` : words;
  });
  return spoken.filter((words) => words !== "").join("; ");
}

/** Who has to approve, and by which limit: how much of it is used stands beside it. */
export function approvalOf(
  needed: NeededApproval | undefined,
): Pick<OptionView, "needsApprovalOf" | "approvalBecause"> {
  if (!needed) return { needsApprovalOf: "nobody" };
  const { needs, ...approvalBecause } = needed;
  return { needsApprovalOf: needs, approvalBecause };
}

/** Where a planned leg goes, as it is shown and kept with the decision. */
export const allocationOf = (leg: PlannedLeg): OptionView["allocations"][number] => ({
  paymentId: leg.paymentId,
  label: leg.label,
  by: leg.kind === "hand" ? "hand" : "processor",
  ...(leg.byHandBecause === undefined ? {} : { because: leg.byHandBecause }),
  amountMinor: leg.amountMinor,
});

function soonest(cases: readonly LineCase[]): number | undefined {
  const days = cases.map((one) => one.evaluation.payWithinDays).filter((one) => one !== undefined);
  return days.length > 0 ? Math.min(...days) : undefined;
}

interface Made {
  readonly matter: CaseInput;
  readonly cases: readonly LineCase[];
  readonly currency: string;
  readonly range: Range;
}

function optionOf(made: Made, kind: OfferKind, drawn: readonly DrawnLine[]): OptionView {
  const { matter, cases, currency, range } = made;
  const offers = drawn.flatMap((line) => {
    const offer = offerOf(line.one, kind);
    return offer ? [{ title: line.one.line.title, offer: asDrawn(offer, line) }] : [];
  });
  const amountMinor = isMoneyOffer(kind) ? totalDrawn(drawn) : 0;
  const approvers = offers.map(({ offer }) => offer.approver);
  const clauseApprover = approvers.find((one) => one === "finance") ?? approvers.find((one) => one === "lead");
  const { language: _, ...who } = matter.viewer;
  const deciding = { ...who, amountMinor, currency, exception: false, clauseApprover };
  const cancels = drawn.flatMap(({ one }) => {
    const cancelsMinor = offerOf(one, kind)?.cancelsMinor ?? 0;
    const { line, title } = { line: one.line.facts.line, title: one.line.title };
    return cancelsMinor > 0 ? [{ lineId: line.lineId, title, amountMinor: cancelsMinor }] : [];
  });
  const extendDays = offers.find(({ offer }) => offer.extendDays !== undefined)?.offer.extendDays;
  const payWithinDays = isMoneyOffer(kind) ? soonest(cases) : undefined;
  return {
    kind,
    suggested: false,
    amountMinor,
    bonusMinor: offers.reduce((sum, { offer }) => sum + offer.bonusMinor, 0),
    currency,
    ...range,
    clause: clauseOf(cases),
    workings: offers.flatMap(({ offer }) => offer.workings),
    sumInWords: wordsOf(matter, offers, currency),
    allocations: isMoneyOffer(kind) ? legsOf(matter, drawn, kind).map(allocationOf) : [],
    entitlementEffect: EFFECTS.findLast((effect) => offers.some(({ offer }) => offer.entitlement === effect)) ?? "keep",
    ...(cancels.length > 0 ? { cancels } : {}),
    ...(kind === "extend" && extendDays !== undefined ? { extendDays } : {}),
    ...approvalOf(neededApproval(matter.rules, deciding)),
    ...(clauseApprover ? { clauseApprover } : {}),
    ...(payWithinDays === undefined ? {} : { payWithinDays }),
  };
}

/** What nothing is left to do with: a redo or an extension of what was given back, asked for or promised already. */
function ruledOutByAccount(matter: CaseInput): Proposal["notOffered"] {
  const { account } = phrasesIn(matter.viewer.language);
  return (["redo", "extend"] as const).flatMap((kind) => {
    const because = matter.lines.map((line) => nothingToGive(line, kind)).find((why) => why !== undefined);
    return because ? [{ kind, because: account[because] }] : [];
  });
}

/** A policy whose sum comes to nothing declines; the sum stays beside it as the evidence. */
function declined(nothing: OptionView): OptionView {
  const { clauseApprover: _, payWithinDays: __, extendDays: ___, ...rest } = nothing;
  return {
    ...rest,
    kind: "decline",
    bonusMinor: 0,
    allocations: [],
    entitlementEffect: "keep",
    needsApprovalOf: "nobody",
  };
}

function whyNothing(matter: CaseInput): string {
  const phrases = phrasesIn(matter.viewer.language);
  const { live } = matter;
  if (live.length === 0) return phrases.noPayment;
  if (isLocked(matter)) return phrases.lockedPayment;
  const asked = askedForMatter(matter) ?? live.find(({ question }) => question !== undefined);
  if (asked?.question?.kind === "unknown_refund") {
    return phrases.refundedOutside(amountInWords(asked.question.amountMinor, asked.currency, matter.viewer.language));
  }
  if (asked?.question) return phrases.differing[asked.question.kind];
  const other = live.find(({ receivedIn }) => receivedIn !== undefined);
  if (other?.receivedIn !== undefined) return phrases.otherCurrency(other.receivedIn);
  if (live.every(({ collectedMinor }) => collectedMinor === 0)) return phrases.nothingCame;
  return isDiffering(matter) ? phrases.differing.other : phrases.nothingLeft;
}

/** A refund that was made elsewhere may have been for this very matter: until somebody has said so it may be given twice. */
const askedForMatter = ({ live }: CaseInput) => live.find(({ question }) => question?.kind === "unknown_refund");

function becauseOf(because: RuledOut["because"], matter: CaseInput): string {
  if (because.type === "floor") return because.source;
  const { policyCurrency, notWhileCancelling } = phrasesIn(matter.viewer.language);
  return because.type === "currency" ? policyCurrency : notWhileCancelling;
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

/** One reason a kind, and none for what is offered after all. */
function unlike(notOffered: Proposal["notOffered"], options: readonly OptionView[]): Proposal["notOffered"] {
  return notOffered.filter(
    (one, at) =>
      notOffered.findIndex((other) => other.kind === one.kind) === at &&
      !options.some((option) => option.kind === one.kind),
  );
}
