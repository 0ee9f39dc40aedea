/**
 * What a clinic's policy says about one line, floors included. Pure and total: never throws on facts, policy and rules that their
 * schemas accept, and gives the same answer years later from the same three (mission B7).
 */

import type { Facts } from "../facts/facts.ts";
import { findClause } from "./clause.ts";
import type { EvaluatedOffer, Evaluation, RuledOut } from "./evaluation.ts";
import { applyFloors, floorTrace, isHeld, owesOfItself, type TriedFloor, tryFloors } from "./floors.ts";
import type { Sum } from "./formula.ts";
import { bonusMinor, hasAbsoluteAmounts, isMoneyOffer, offerSum } from "./offer-sum.ts";
import { isQuantityMissing, partOf } from "./part-of.ts";
import type { FactName } from "./readable-facts.ts";
import type { AccountRules } from "./rules.ts";
import type { Offer, Outcome, PolicyVersion } from "./schema.ts";
import type { FloorTrace } from "./trace.ts";

/** The first offer of a kind is the one meant; a second of the same kind could not be told apart by whoever chooses. */
function firstOfEachKind(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length === 1) return offers;
  return offers.filter((offer, at) => offers.findIndex((one) => one.kind === offer.kind) === at);
}

/** Who asks to end it, now or on the record: what they are offered is money or its worth, or a plain answer. */
const isCancelling = ({ reason, term }: Facts): boolean =>
  reason === "membership_cancel" || term?.cancelRequestedOn !== undefined;

interface Granted {
  readonly offers: readonly EvaluatedOffer[];
  readonly ruledOut: readonly RuledOut[];
  readonly needs: readonly FactName[];
}

function grantedBy(outcome: Outcome, policy: PolicyVersion, whole: Facts, noFees: boolean): Granted {
  const facts = partOf(whole);
  const offers: EvaluatedOffer[] = [];
  const ruledOut: RuledOut[] = [];
  const needs: FactName[] = [];
  for (const offer of firstOfEachKind(outcome.offers)) {
    if (policy.currency !== facts.line.currency && isMoneyOffer(offer.kind) && hasAbsoluteAmounts(offer)) {
      ruledOut.push({ kind: offer.kind, because: { type: "currency" } });
      continue;
    }
    if (offer.kind === "extend" && isCancelling(facts)) {
      ruledOut.push({ kind: offer.kind, because: { type: "cancels" } });
      continue;
    }
    const sum = offerSum(offer, facts, noFees);
    if (isMoneyOffer(offer.kind) && isQuantityMissing(whole)) needs.push("quantity.back");
    if ("needs" in sum) needs.push(...sum.needs);
    else offers.push(evaluatedOf(offer, facts === whole ? sum : ofQuantity(sum, whole)));
  }
  return { offers, ruledOut, needs: needs.length > 1 ? [...new Set(needs)] : needs };
}

/** Says of how many the sum is. */
function ofQuantity(sum: Sum, { line: { quantity, backQuantity = quantity } }: Facts): Sum {
  const [first] = sum.workings;
  if (!first || first.code === "nothing") return sum;
  const step = {
    code: "of_quantity" as const,
    values: { back: backQuantity, quantity },
    resultMinor: first.resultMinor,
  };
  return { ...sum, workings: [first, step, ...sum.workings.slice(1)] };
}

const evaluatedOf = (offer: Offer, { amountMinor, workings }: Sum): EvaluatedOffer => ({
  kind: offer.kind,
  amountMinor,
  workings,
  bonusMinor: 0,
  entitlement: offer.entitlement,
  extendDays: offer.extendDays,
  approver: offer.approver,
  written: offer,
});

/** The bonus is of the final amount, a floor's raise included, or of the part that earns one; a bonus from before is replaced. */
export function withBonus(offer: EvaluatedOffer, currency: string, earnsMinor = offer.amountMinor): EvaluatedOffer {
  const bonus = bonusMinor(offer.written, earnsMinor, currency);
  if (bonus === 0 && offer.bonusMinor === 0) return offer;
  const workings = offer.workings.filter((one) => one.code !== "bonus");
  if (bonus === 0) return { ...offer, bonusMinor: 0, workings };
  const values = { bps: offer.written?.bonus?.bps ?? 0, bonusMinor: bonus };
  const step = { code: "bonus" as const, values, resultMinor: offer.amountMinor };
  return { ...offer, bonusMinor: bonus, workings: [...workings, step] };
}

function soonest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((one) => one !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

const deadlineOf = ({ floor }: TriedFloor): number | undefined =>
  floor.effect.type === "pay_within_days" ? floor.effect.days : undefined;

/** In this order: clauses, then the deciding clause's sums, then floors, then the bonus. */
export function evaluate(policy: PolicyVersion, rules: AccountRules, facts: Facts): Evaluation {
  const found = findClause(policy, facts);
  const tried = tryFloors(rules, partOf(facts));
  const held = tried.filter(isHeld);
  const noFees = held.some((one) => one.floor.effect.type === "no_fees");
  const asked: Granted = found.granted
    ? grantedBy(found.granted.outcome, policy, facts, noFees)
    : { offers: [], ruledOut: [], needs: found.needs };
  const isStopped = !found.granted || asked.needs.length > 0;
  if (isStopped && !owesOfItself(held, facts.line.paidMinor)) return stopped(asked.needs, found.trace, tried);
  // A fact that is missing keeps nobody from what a mistake of the clinic's owes them by itself.
  const granted: Granted = isStopped ? { ...asked, offers: [], needs: [] } : asked;

  const floored = applyFloors(granted.offers, held);
  const offers = floored.offers.map((offer) => withBonus(offer, facts.line.currency));
  const feeDropped = granted.offers.some((offer) => offer.workings.some((one) => one.code === "fee_dropped"));
  const hasMoney = offers.some((offer) => isMoneyOffer(offer.kind));
  const changed = (one: TriedFloor): boolean => {
    if (one.floor.effect.type === "no_fees") return feeDropped;
    return one.floor.effect.type === "pay_within_days" ? hasMoney : floored.applied.has(one.floor);
  };
  const { clause, outcome } = (isStopped ? undefined : found.granted) ?? {};
  return {
    needs: [],
    offers,
    notOffered: [...granted.ruledOut, ...floored.ruledOut],
    clause: clause && { id: clause.id, title: clause.title, text: clause.text },
    atLeastMinor: floored.atLeastMinor,
    payWithinDays: soonest([outcome?.payWithinDays, ...held.map(deadlineOf)]),
    clauses: isStopped ? stoppedTrace(found.trace) : found.trace,
    floors: tried.map((one) => one.trace ?? floorTrace(one, changed(one))),
  };
}

const stoppedTrace = (trace: Evaluation["clauses"]): Evaluation["clauses"] =>
  trace.map((one) => (one.result === "decides" ? { ...one, result: "stopped_unknown" } : one));

/** Nothing can be said yet. The clause whose sum lacks a fact is shown as the one that stopped it. */
function stopped(needs: readonly FactName[], trace: Evaluation["clauses"], tried: readonly TriedFloor[]): Evaluation {
  return {
    needs,
    offers: [],
    notOffered: [],
    clause: undefined,
    atLeastMinor: 0,
    payWithinDays: undefined,
    clauses: stoppedTrace(trace),
    floors: tried.map((one): FloorTrace => one.trace ?? floorTrace(one, false)),
  };
}
