/** One line of a matter: what its policy grants, less what went back on it before. Live balances come later (`plan-legs.ts`). */

import type { Facts } from "../facts/facts.ts";
import { memoizeByObject } from "../memoize.ts";
import { evaluate, withBonus } from "../policy/evaluate.ts";
import type { EvaluatedOffer, Evaluation } from "../policy/evaluation.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { PolicyVersion } from "../policy/schema.ts";
import type { Working } from "../policy/trace.ts";
import type { OfferKind } from "../words.ts";
import { draw, type Part, Pool } from "./allocate.ts";
import type { CaseInput, CaseInputLine } from "./case-input.ts";
import { estateOffers } from "./estate.ts";
import { type LineAccount, lineAccount, owedOn } from "./line-account.ts";

export interface LineCase {
  readonly line: CaseInputLine;
  readonly evaluation: Evaluation;
  /** What the policy grants, less what was taken from the line before; of somebody who has died what an estate can use, maybe none. */
  readonly offers: readonly EvaluatedOffer[];
  readonly account: LineAccount;
}

/**
 * The policy's sum is of the whole price. What is not paid yet comes off it first and is not asked for any more; only the rest is money
 * that goes back. So who paid a part gets that part less what was used, and nobody gets what they never paid.
 */
function lessOwed(offer: EvaluatedOffer, owedMinor: number): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind) || owedMinor === 0) return offer;
  const cancelsMinor = Math.min(owedMinor, offer.amountMinor);
  const amountMinor = offer.amountMinor - cancelsMinor;
  const step = { code: "still_owed" as const, values: { owedMinor, cancelsMinor }, resultMinor: amountMinor };
  return { ...offer, amountMinor, cancelsMinor, workings: [...offer.workings, step] };
}

/** What was spent of a gift card does not go back, whatever the clause says of its price. */
function lessSpent(offer: EvaluatedOffer, { line }: Facts): EvaluatedOffer {
  const spentMinor = line.spentMinor ?? 0;
  const leftMinor = Math.max(0, line.paidMinor - spentMinor);
  if (!isMoneyOffer(offer.kind) || spentMinor === 0 || offer.amountMinor <= leftMinor) return offer;
  const step = { code: "spent" as const, values: { spentMinor, leftMinor }, resultMinor: leftMinor };
  return { ...offer, amountMinor: leftMinor, workings: [...offer.workings, step] };
}

function lessTaken(
  offer: EvaluatedOffer,
  { hereMinor, heldMinor, outsideMinor, waitingMinor }: LineAccount,
): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind)) return offer;
  const returnedMinor = hereMinor - heldMinor + outsideMinor;
  const given = lessBy(offer, "already_returned", { returnedMinor }, returnedMinor);
  const decided = lessBy(given, "decided_before", { decidedMinor: heldMinor }, heldMinor);
  return lessBy(decided, "waits_for_approval", { waitingMinor }, waitingMinor);
}

function lessBy(
  offer: EvaluatedOffer,
  code: Working["code"],
  values: Working["values"],
  takenMinor: number,
): EvaluatedOffer {
  if (takenMinor === 0) return offer;
  const amountMinor = Math.max(0, offer.amountMinor - takenMinor);
  return { ...offer, amountMinor, workings: [...offer.workings, { code, values, resultMinor: amountMinor }] };
}

const TAKEN_CODES: readonly Working["code"][] = ["already_returned", "decided_before", "waits_for_approval"];

/** Whether an offer came to nothing only because so much was taken from its line before. */
export function isTakenWhole({ amountMinor, workings }: EvaluatedOffer): boolean {
  const at = workings.findIndex(({ code }) => TAKEN_CODES.includes(code));
  return amountMinor === 0 && at > 0 && (workings[at - 1]?.resultMinor ?? 0) > 0;
}

/** A matter is looked at several times in one answer: proposed, planned, told in a letter. Its facts are evaluated once. */
const evaluatedOf = memoizeByObject((_facts: Facts) => new Map<AccountRules, readonly [PolicyVersion, Evaluation]>());

function evaluationOf({ facts, policy }: CaseInputLine, rules: AccountRules): Evaluation {
  const evaluated = evaluatedOf(facts);
  const [by, known] = evaluated.get(rules) ?? [];
  if (known && by === policy) return known;
  const evaluation = evaluate(policy, rules, facts);
  evaluated.set(rules, [policy, evaluation]);
  return evaluation;
}

export function lineCases(matter: CaseInput): LineCase[] {
  return matter.lines.map((line) => {
    const evaluation = evaluationOf(line, matter.rules);
    const account = lineAccount(line);
    const { facts } = line;
    const granted = matter.hasDied ? estateOffers(evaluation.offers, facts.line.currency) : evaluation.offers;
    const offers = granted.map((offer) => lessTaken(lessOwed(lessSpent(offer, facts), owedOn(facts)), account));
    return { line, evaluation, offers, account };
  });
}

/** A line that its policy only declines goes along with any offer of money for the others, with nothing. */
export const onlyDeclines = ({ offers }: LineCase): boolean =>
  offers.length > 0 && offers.every((offer) => offer.kind === "decline");

export const offerOf = (one: LineCase, kind: OfferKind): EvaluatedOffer | undefined =>
  one.offers.find((offer) => offer.kind === kind);

export interface DrawnLine {
  readonly one: LineCase;
  readonly amountMinor: number;
  readonly parts: readonly Part[];
  readonly shortMinor: number;
}

/** Draws the lines' sums one after the other from what the payments have left between them, split as the clause says for this kind. */
export function drawLines(
  matter: CaseInput,
  cases: readonly LineCase[],
  amountOf: (one: LineCase, at: number) => number,
  kind?: OfferKind,
): DrawnLine[] {
  const pool = new Pool(matter.live);
  return cases.map((one, at) => {
    const { line } = one.line.facts;
    const paymentIds = new Set(one.line.facts.tenders.map((tender) => tender.paymentId));
    const wanted = amountOf(one, at);
    const inProportion = kind !== undefined && offerOf(one, kind)?.written?.split === "in_proportion";
    const drawn = draw(pool, { paymentIds, currency: line.currency, inProportion }, wanted);
    return { one, amountMinor: wanted - drawn.shortMinor, ...drawn };
  });
}

const total = (drawn: readonly DrawnLine[]): number => drawn.reduce((sum, line) => sum + line.amountMinor, 0);

/** What could still go back on each line: what its account holds, as far as its payments have it. */
export function mostOf(matter: CaseInput, cases: readonly LineCase[]): DrawnLine[] {
  return drawLines(matter, cases, ({ account }) => account.mostMinor);
}

export interface Range {
  /** The legal floor, less what went back before, as far as the payments have it. */
  readonly minMinor: number;
  readonly maxMinor: number;
}

export function rangeOf(matter: CaseInput, cases: readonly LineCase[]): Range {
  const lawful = drawLines(matter, cases, ({ evaluation, line, account }) => {
    const { hereMinor, outsideMinor, waitingMinor, mostMinor } = account;
    const dueMinor = evaluation.atLeastMinor - owedOn(line.facts) - hereMinor - outsideMinor - waitingMinor;
    return Math.min(mostMinor, Math.max(0, dueMinor));
  });
  return { minMinor: total(lawful), maxMinor: total(mostOf(matter, cases)) };
}

/** What a kind of offer comes to on each line, limited to what its payments have left. */
export function drawOffer(matter: CaseInput, cases: readonly LineCase[], kind: OfferKind): DrawnLine[] {
  return drawLines(matter, cases, (one) => offerOf(one, kind)?.amountMinor ?? 0, kind);
}

/** The offer as it stands once its line's payments were asked: the limit as a working, the bonus on what is left. */
export function asDrawn(offer: EvaluatedOffer, drawn: DrawnLine): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind)) return offer;
  const { currency, owedMinor = 0 } = drawn.one.line.facts.line;
  const { amountMinor } = drawn;
  // What was paid with credit had its bonus when that credit was given.
  const withCredit = drawn.parts.filter(({ payment }) => payment.tender === "account_credit");
  const earnsMinor = amountMinor - withCredit.reduce((sum, part) => sum + part.amountMinor, 0);
  if (drawn.shortMinor === 0) return withBonus(offer, currency, earnsMinor);
  // What never came in is no reason to look for an earlier refund: the cause is named.
  const values = { limitMinor: amountMinor, ...(owedMinor > 0 ? { because: "received_less" } : {}) };
  const step = { code: "limited_to_collected" as const, values, resultMinor: amountMinor };
  return withBonus({ ...offer, amountMinor, workings: [...offer.workings, step] }, currency, earnsMinor);
}

export { total as totalDrawn };
